// Screens that are not part of a flow: the countdown, and the calm slide of a topic that cannot be shown.
#pragma once

#include "flow/session.h"
#include "screen/sheet.h"

namespace screen {

/// Hides the slide completely: a ring with the seconds left, "Still there?", yes and no.
void still_there(Sheet& sheet, int seconds, const flow::IdleRules& rules);

/// Over a place that the visitor hid: how to see it again, and nothing that tells what it is.
void hidden(Sheet& sheet);

/// "This topic is resting", between header and dock. Returns the number of pages.
int resting(Sheet& sheet, Rect area, int page);

}  // namespace screen
