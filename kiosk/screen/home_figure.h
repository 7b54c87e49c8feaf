// The runner of the first screen: body parts with names that can be touched, and the dots they belong to.
#pragma once

#include "screen/home.h"

namespace screen {

/// The body part whose topics are shown; null: all topics are.
const flow::Home::BodyPart* chosen_part(const HomeInput& input);

/// The stage with the figure and a pill for each of its parts.
void home_figure(Sheet& sheet, const HomeInput& input, Rect rect);

}  // namespace screen
