// What stands over a screen for a moment, for hands and switches: what one switch chooses from, and the hint that a button
// wants to be held. Nothing of it can be pressed. One thread at a time.
#pragma once

#include "screen/sheet.h"

namespace screen {

/// Over what was laid out for the same panel.
void draw_aids(Sheet& sheet, const DrawList& under, const Interaction& doing);

}  // namespace screen
