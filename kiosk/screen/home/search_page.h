// Searching the topics by letters on the screen.
#pragma once

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// The way to it from the first screen of many topics: below the title, or, as a sign alone, beside it
/// where letters are large or the screen is low.
void add_search_button(Sheet& sheet, Blocks& title, float width);
/// How wide a title is that it stands beside.
float beside_search_button(const Sheet& sheet, const HomeInput& input, float width);

/// The letters that lead on, and below them what was found. Returns the number of pages.
int search_page(Sheet& sheet, const HomeInput& input);

}  // namespace screen
