// The light card a picture stands on, with the names of its parts and their leader lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// A name beside the picture. With an action it can be pressed.
struct PartLabel {
    std::string id;  ///< element its leader points at
    std::string label;
    flow::Action action;
    bool chosen = false;
    /// While the picture is between two moments: the nearer one, where the name has its place. No leader then.
    std::optional<flow::Picture> at_rest = {};
    std::optional<flow::Spot> spot = {};  ///< where its leader points in a photograph, which has no elements
};

/// A picture that a finger, or keys, take from one of its states to another.
struct Crossing {
    flow::Picture to;
    float share = 0;      ///< of the way, 0 to 1
    flow::Action action;  ///< of the picture itself
};

/// A clip, and whether it plays: a button in its corner, and a touch of the picture, stop it and let it go on.
struct ClipControl {
    bool plays = false;
};

/// The empty card.
void stage_card(Sheet& sheet, Rect rect);

/// The picture and its labels: beside it where there is room, else in rows under it; leaders never cross. Returns how large
/// the picture is.
Size stage(Sheet& sheet, Rect rect, const flow::Picture& picture, const std::vector<PartLabel>& labels,
           const std::optional<Crossing>& crossing = {}, const std::optional<ClipControl>& clip = {});

/// Of a stage that begins above the part within reach (Sheet::room_above): how far below 0 it has to end so that all its
/// names lie within reach. 0 without names; nothing: their leaders would cross.
std::optional<float> height_of_names(Sheet& sheet, float x, float width, const flow::Picture& picture,
                                     const std::vector<PartLabel>& labels);

}  // namespace screen
