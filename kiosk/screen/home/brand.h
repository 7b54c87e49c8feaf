// Whose kiosk it is: the clinic's logo and name, small above the title of the first screen.
#pragma once

#include "screen/blocks.h"

namespace screen {

/// Nothing where the look names no clinic.
Blocks brand(Sheet& sheet, const flow::Look& look, float width);

}  // namespace screen
