// What lies between two states of a drawing. Whoever draws it has drawn a few poses of the way, as layers that are off:
// "calm-to-sore-1" looks like the layer "calm", the last one like the layer "sore". All poses of a way hold the same forms,
// point for point; so whatever lies between two of them can be worked out. Inside display only; any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/living/svg_places.h"

namespace display {

class InBetweens {
public:
    struct None {};  ///< the drawing has none for this way: it is cross-faded
    using Found = std::variant<None, SvgRefusal, InBetweens>;
    /// In a text that has been inspected. A refusal says what is wrong with those it has. The way back needs no other poses.
    static Found find(std::shared_ptr<const std::string> text, const SvgState& from, const SvgState& to);

    /// A drawing of its own of what moves, and of what stands still between the layers that move. 0 and 1 look like the ends.
    std::string moving(float share) const;
    /// Of what stands still below and above that; empty: nothing does.
    std::string below() const;
    std::string above() const;
    /// All of it in one.
    std::string whole(float share) const;
    /// For all of these: what the states show and hide besides, and the poses of this share.
    SvgState state(float share) const;
    /// Shares at which it is one pose exactly, from 0 to 1.
    std::vector<float> poses() const;

private:
    struct Way {
        const SvgLayer *from = nullptr, *to = nullptr;
        std::vector<const SvgLayer*> poses;
    };
    struct At {
        const SvgLayer *one, *other;
        float share;
    };
    InBetweens() = default;
    static std::optional<SvgRefusal> collect(const std::string& text, const SvgPlaces& places, Way& way, bool& any);
    std::optional<SvgRefusal> fault() const;
    void add_moving(float share, std::vector<std::string>& layers, std::string& referred) const;
    void add_still(std::size_t first, std::size_t last, std::vector<std::string>& layers, std::string& referred) const;
    std::string document(const std::vector<std::string>& layers, const std::string& referred) const;
    std::string still(std::size_t first, std::size_t last) const;
    static At at(const Way& way, float share);

    std::shared_ptr<const std::string> text_;
    std::shared_ptr<const SvgPlaces> places_;
    std::vector<Way> ways_;                 ///< never empty, the lowest first
    std::vector<bool> stays_;               ///< by layer: seen, and the same, in both states
    std::vector<std::string> show_, hide_;  ///< of both states
    std::size_t lowest_ = 0, highest_ = 0;  ///< layers that move
};

}  // namespace display
