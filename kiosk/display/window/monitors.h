// Which of the computer's monitors is the kiosk's, and whether its size can be believed. Pure. Inside display only.
#pragma once

#include <optional>
#include <vector>

#include "display/canvas.h"

namespace display {

/// Part of the desktop that one panel shows, as it is turned now.
struct Monitor {
    PixelRect rect;  ///< on the desktop
    bool primary = false;
    std::optional<screen::Size> mm = {};  ///< as the panel says; may be 0, or the wrong way round. Nothing: not asked
    bool operator==(const Monitor&) const = default;
};

/// For the whole screen: the primary one, else the first. Null: there is none.
const Monitor* main_monitor(const std::vector<Monitor>& monitors);

/// Cheap panels and virtual ones report sizes that cannot be: nothing, the ratio in centimetres, or one turned the
/// wrong way.
std::optional<screen::Size> believable(screen::Size mm, PixelSize pixels);

}  // namespace display
