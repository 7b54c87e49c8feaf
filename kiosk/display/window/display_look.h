// What a display says of itself to who only asks: nothing is shown, and a kiosk may be on it. The main thread.
#pragma once

#include "base/result.h"
#include "display/window/window.h"

namespace display {

/// Fails with "no display: …", and what to do. Not while this process has a Window.
base::Result<ScreenFacts> look_at_display();

}  // namespace display
