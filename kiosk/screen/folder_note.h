// For whoever tries out content at a desk: a line at the foot of the first screen, in its margin, where it is in
// nobody's way.
#pragma once

#include <string>

#include "screen/sheet.h"

namespace screen {

/// Says that this folder is shown instead of what was published. A long path loses its beginning.
void folder_note(Sheet& sheet, const std::string& folder);

}  // namespace screen
