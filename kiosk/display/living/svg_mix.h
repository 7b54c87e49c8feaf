// Two pieces of a drawing that are the same but for numbers and colours, mixed: what lies between two poses. Inside
// display only; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "display/living/svg_places.h"

namespace display {

/// Mixes pieces of one drawing, and collects what they refer to: fills, clips, repeated shapes.
class SvgMixer {
public:
    /// `text` and `places` outlive the mixer. `share` of the second piece, 0 to 1.
    SvgMixer(std::string_view text, const SvgPlaces& places, float share)
        : text_(text), places_(places), share_(share) {}

    /// Nothing when they differ in more than numbers and colours, or in what they refer to. Ids stay those of the first.
    std::optional<std::string> mix(SvgSpan one, SvgSpan other);
    /// As it is; what it refers to is collected too.
    std::string keep(SvgSpan span);
    /// All that was referred to so far, for <defs>.
    std::string referred() const;

private:
    bool mix_values(std::string_view one, std::string_view other, std::string& out);
    bool mix_referred(const std::string& one, const std::string& other);
    void keep_referred(std::string_view piece);
    void need(const std::string& id);

    std::string_view text_;
    const SvgPlaces& places_;
    float share_;
    int depth_ = 0;
    std::map<std::string, std::string> defs_;         ///< by id
    std::map<std::string, std::string> counterpart_;  ///< of an id in the first piece: that in the second
};

}  // namespace display
