// Which layers turn into which between two states of a drawing, as the names of its poses tell: "calm-to-sore-1" is the
// first on the way from the layer "calm" to the layer "sore". Inside display only; any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/living/svg_places.h"

namespace display {

struct PoseWay {
    const SvgLayer *from = nullptr, *to = nullptr;
    std::vector<const SvgLayer*> poses;  ///< from the one to the other, two at least
};

struct PoseWays {
    std::vector<PoseWay> ways;        ///< the lowest first; empty: nobody drew poses for these states
    std::optional<SvgRefusal> wrong;  ///< with those that are there
};

constexpr int most_poses = 12;  ///< of a way: each is drawn before a finger can lead it

/// Whether a layer is seen in this state.
bool is_seen(const SvgLayer& layer, const SvgState& state);

/// The way back needs no other poses. `places` are those of the text, and outlive the result.
PoseWays pose_ways(std::string_view text, const SvgPlaces& places, const SvgState& from, const SvgState& to);

}  // namespace display
