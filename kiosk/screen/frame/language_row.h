// The languages of a pack, to be chosen by their own names. One thread at a time.
#pragma once

#include <vector>

#include "flow/flow.h"
#include "screen/blocks.h"

namespace screen {

/// Joined in one control, or in several rows where there are many, which may be on several pages.
Block language_row(Sheet& sheet, const std::vector<flow::Home::Language>& languages, float width, float gap);

}  // namespace screen
