// Whose kiosk it is: the clinic's logo and name, small above the title of the first screen. Where something is told about the
// clinic they are a button that leads there.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// Nothing where the look names no clinic and nothing is told about it in this language.
Blocks brand(Sheet& sheet, const HomeInput& input, float width);

/// The same to look at only; nothing where the look has no name.
Blocks brand_name(Sheet& sheet, const flow::Look& look, float width, Align align);

}  // namespace screen
