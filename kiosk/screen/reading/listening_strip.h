// What stands beside every screen while it is read aloud: pause, go on, once more; or why nothing can be heard. Below an upright screen, at the
// right of a lying one, so that all else keeps its place. One thread at a time.
#pragma once

#include "screen/sheet.h"

namespace screen {

/// Said on it to who sees nothing, and to who came to it unawares.
inline constexpr const char* by_ear_hint = "Slide a finger to hear what is there. Two quick taps press it.";

/// The panel without the strip; what is there keeps its scale.
Panel beside_strip(const Panel& panel, const flow::Settings& settings);

/// On a sheet of the whole panel.
void listening_strip(Sheet& sheet, const Panel& panel, Reading reading);

}  // namespace screen
