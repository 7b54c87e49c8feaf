// The body parts as buttons, where there is no room for the figure.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// Rows of buttons, as many beside each other as have room with whole words. Empty: the figure has no parts.
Blocks part_buttons(Sheet& sheet, const HomeInput& input, float width, float gap);

}  // namespace screen
