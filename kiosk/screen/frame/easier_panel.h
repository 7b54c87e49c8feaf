// "Make it easier": how large words are, in which colours, and whether pictures move. It stands at the bottom over what the visitor
// reads, which shows every change at once. One thread at a time.
#pragma once

#include "flow/settings.h"
#include "screen/sheet.h"

namespace screen {

/// Over a sheet on which nothing else can be read or touched any more.
void easier_panel(Sheet& sheet, const flow::Settings& settings);

}  // namespace screen
