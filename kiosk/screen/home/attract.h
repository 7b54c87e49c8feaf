// What the first screen shows while nobody is there: a picture, whose kiosk it is, and the invitation in every language. Nothing of
// it can be pressed. One thread at a time.
#pragma once

#include <vector>

#include "flow/session.h"
#include "screen/sheet.h"

namespace screen {

/// The home screen's figure; without one a few pictures of its tiles, which take turns: none of a sensitive topic, nor of one that
/// was not read yet.
std::vector<flow::Picture> attract_pictures(flow::Library& library, const std::string& language);

/// The so-manieth of its pictures, from 0. Words and picture change places from one to the next, so that no letter stands on the
/// same pixels for long; the title is in another language each time.
void attract(Sheet& sheet, int turn, const std::vector<flow::Picture>& pictures);

}  // namespace screen
