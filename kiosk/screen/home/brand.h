// Whose kiosk it is: the clinic's logo and name, small above the title of the first screen. Where something is told about the
// clinic they are a button that leads there.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// Nothing where the look names no clinic and nothing is told about it in this language.
Blocks brand(Sheet& sheet, const HomeInput& input, float width);

}  // namespace screen
