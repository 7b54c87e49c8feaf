// Pieces of a drawing that are the same but for numbers and colours, mixed: what lies between two poses. Inside display
// only; any thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "display/living/svg_places.h"

namespace display {

/// Mixes and keeps pieces of one drawing, and collects what they refer to: fills, clips, repeated shapes. One for all that
/// goes into one new drawing.
class SvgMixer {
public:
    /// `text` and `places` outlive the mixer.
    SvgMixer(std::string_view text, const SvgPlaces& places) : text_(text), places_(places) {}

    /// `share` of the other, 0 to 1. Nothing when they differ in more than numbers and colours, or in what they refer to.
    /// Ids stay those of the first; what is referred to and mixed gets a name of its own, so that the same thing can be
    /// there unmixed too.
    std::optional<std::string> mix(SvgSpan one, SvgSpan other, float share);
    /// As it is; what it refers to is collected too.
    std::string keep(SvgSpan span);
    /// Collects what a tag, or a style sheet, refers to.
    void refer_from_tags(std::string_view tags);
    void refer_from_sheet(std::string_view sheet);
    /// All that was referred to so far, for <defs>. What is not mixed comes first: of two with one id the first counts.
    std::string referred() const { return unmixed_ + mixed_; }
    /// It would have become more text than a drawing may be: some is missing.
    bool too_much() const { return made_ > most; }

    static constexpr std::size_t most = std::size_t{4} << 20;

private:
    std::optional<std::string> mix_as(SvgSpan one, SvgSpan other, float share, std::string name);
    std::optional<std::string> mix_values(std::string_view attribute, std::string_view one, std::string_view other,
                                          float share);
    std::optional<std::string> mix_referred(const std::string& one, const std::string& other, float share);
    void need(std::string id);
    std::string unused_name();

    std::string_view text_;
    const SvgPlaces& places_;
    int depth_ = 0, names_ = 0;
    std::size_t made_ = 0;
    std::set<std::string> needed_;
    std::vector<std::string> to_look_at_;  ///< needed, but what these refer to is not collected yet
    bool looking_ = false;
    std::map<std::tuple<std::string, std::string, float>, std::string> mixed_names_;  ///< empty: they cannot be mixed
    std::string unmixed_, mixed_;
};

}  // namespace display
