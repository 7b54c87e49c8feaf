// The runner of the first screen: body parts with names that can be touched, and the dots they belong to.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// The body part whose topics are shown; null: all topics are.
const flow::Home::BodyPart* chosen_part(const HomeInput& input);

/// Says that something offered here has no review that holds, where there is no figure whose stage would say it.
Blocks notice_without_figure(Sheet& sheet, const HomeInput& input, float width);

/// The stage with the figure and a pill for each of its parts.
void home_figure(Sheet& sheet, const HomeInput& input, Rect rect);

}  // namespace screen
