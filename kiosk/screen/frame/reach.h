// The lower part of a tall screen, for who sits in a wheelchair or is small: nothing to press or to read stands higher than
// 1,200 mm above the floor (2010 ADA Standards 308.2.1 and Section 508, 407.8: 48 inches at most). Pure.
#pragma once

#include <optional>

#include "screen/sheet.h"

namespace screen {

constexpr float highest_reach_mm = 1200;
constexpr float share_in_reach = 0.48f;  ///< of an upright screen's height, where nobody said how high it hangs
constexpr float least_reach_mm =
    190;  ///< as high as the smallest screen that lies: what is lower has no room for slides

/// Where a screen's lower edge is above the floor.
using Mounting = std::optional<float>;  ///< mm; nothing: nobody said

/// The lower part as a panel of its own; nothing where it is all of the screen, or where nobody said how high a screen that
/// lies hangs.
std::optional<Panel> lower_part(const Panel& panel, Mounting mounting);

/// The line lies lower than what the lower part takes: even so some of it is out of reach.
bool hangs_too_high(const Panel& panel, Mounting mounting);

/// What was laid out for the lower part, at the foot of the whole screen. Above it, on this colour, stands the largest of its
/// drawings once more, for who is taller or farther away, or the one of `otherwise`; nobody has to see it.
DrawList at_the_foot(DrawList list, Size whole, Color above, const DrawList& otherwise = {});

}  // namespace screen
