// A window over the whole screen with a few lines of text. Of the kiosk's own parts it uses none, so that what ended the kiosk
// does not end it. The main thread.
#pragma once

#include <chrono>

#include "rest/rest_words.h"

namespace rest {

/// Until the time is over (true), or somebody ends it; nothing that is touched or typed does anything. False also where there is
/// no screen, which has then been told on standard error. Without fonts the screen is calm, and empty.
///
/// `rotate`: the page is turned by so many degrees clockwise, as the kiosk's picture (kiosk.toml).
bool show(const Page& page, std::chrono::seconds time, int rotate = 0);

}  // namespace rest
