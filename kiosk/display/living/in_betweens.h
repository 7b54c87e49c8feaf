// What lies between two states of a drawing. Whoever draws it has drawn a few poses of the way, as layers that are off:
// "calm-to-sore-1" looks like the layer "calm", the last one like the layer "sore". All poses of a way hold the same forms,
// point for point; so whatever lies between two of them can be worked out. Inside display only; any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "display/living/pose_ways.h"

namespace display {

class InBetweens {
public:
    struct None {};  ///< the drawing has none for this way: it is cross-faded
    using Found = std::variant<None, SvgRefusal, InBetweens>;
    /// In a text that has been inspected. A refusal says what is wrong with those it has. The way back needs no other poses.
    static Found find(std::shared_ptr<const std::string> text, const SvgState& from, const SvgState& to);

    /// A drawing of its own of what moves, and of what stands still between the layers that move. 0 and 1 look like the ends.
    std::string moving(float share) const { return document(lowest_, highest_ + 1, share); }
    /// Of what stands still below and above that; empty: nothing does.
    std::string below() const { return document(0, lowest_, 0); }
    std::string above() const { return document(highest_ + 1, does_.size(), 0); }
    /// All of it in one.
    std::string whole(float share) const { return document(0, does_.size(), share); }
    /// For all of these: what the states show and hide besides, and the poses of this share.
    SvgState state(float share) const;
    /// Shares at which some way is one pose exactly: 0, 1 and between them, each once and in order.
    std::vector<float> poses() const;

    /// The layers that the ways lead from and to, all in one drawing and state.
    std::string ends() const;
    SvgState ends_state() const;

private:
    struct At {
        const SvgLayer *one, *other;
        float share;
    };
    struct Written {
        std::string text;
        bool too_much = false;
    };
    InBetweens() = default;
    void look_at_layers(const SvgState& from, const SvgState& to);
    std::optional<SvgRefusal> fault() const;
    Written write(std::size_t first, std::size_t last, float share) const;
    std::string document(std::size_t first, std::size_t last, float share) const {
        return write(first, last, share).text;
    }
    static At at(const PoseWay& way, float share);

    static constexpr int is_left_out = -2, stays = -1;
    std::shared_ptr<const std::string> text_;
    std::shared_ptr<const SvgPlaces> places_;
    std::vector<PoseWay> ways_;             ///< never empty, the lowest first
    std::vector<int> does_;                 ///< by layer: one of the two above, or the way that is drawn there
    std::vector<std::string> show_, hide_;  ///< of both states
    std::size_t lowest_ = 0, highest_ = 0;  ///< layers that move
};

}  // namespace display
