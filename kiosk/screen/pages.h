// Blocks over the pages they need. One thread at a time.
#pragma once

#include <functional>

#include "screen/blocks.h"

namespace screen {

/// Draws page `page`, from 0, and returns how many there are; nothing where there is no such page. `foot` draws what stands on
/// every page, outside the area. Choices that no page can hold together are told on each: "1–2 of 3", at the bottom of the area.
int draw_pages(Sheet& sheet, const Blocks& blocks, Rect area, int page, const std::function<void()>& foot = {});

}  // namespace screen
