// The light card a picture stands on, with the names of its parts and their leader lines.
#pragma once

#include <string>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// A name beside the picture. With an action it can be pressed.
struct PartLabel {
    std::string id;     ///< element its leader points at
    std::string label;
    flow::Action action;
    bool chosen = false;
};

/// The empty card.
void stage_card(Sheet& sheet, Rect rect);

/// The picture and its labels: beside it where there is room, else in rows under it; leaders never cross.
void stage(Sheet& sheet, Rect rect, const flow::Picture& picture, const std::vector<PartLabel>& labels);

}  // namespace screen
