// What stands at the foot of the first screen whatever it shows: the warning signs, the languages, what is kept of a visit.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// The languages and the way to "Make it easier": beside each other where both have room, with its sign alone if need be.
Blocks settings_rows(Sheet& sheet, const HomeInput& input, float width, float gap);

/// The way to "Make it easier" by its sign alone.
void easier_sign(Sheet& sheet, Rect rect);

/// What a patient may want to know before touching anything.
Block privacy_line(Sheet& sheet, float width, float gap);

/// The way to the warning signs; with `languages`, the rows above too.
Blocks home_foot(Sheet& sheet, const HomeInput& input, float width, float gap, bool languages);

}  // namespace screen
