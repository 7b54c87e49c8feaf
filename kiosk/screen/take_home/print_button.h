// The button that prints a topic, and below it how it stands with the printer. One thread at a time.
#pragma once

#include "screen/sheet.h"

namespace screen {

/// The same whatever the printer says, so that nothing moves. Canvas units.
float print_height(Sheet& sheet, float width);

/// From the top of the area, as wide as it and as high as print_height says.
void draw_print(Sheet& sheet, Rect area);

}  // namespace screen
