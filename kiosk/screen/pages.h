// Blocks over the pages they need. One thread at a time.
#pragma once

#include <functional>

#include "screen/blocks.h"

namespace screen {

/// What stands at the bottom of every page, so far below the blocks.
struct Foot {
    Size size{};
    float gap = 0;
    std::function<void(Sheet&, Rect)> draw = {};
};

/// Draws page `page`, from 0, and returns how many there are; nothing where there is no such page. Choices that no page can
/// hold together are told on each: "1–2 of 3", at the bottom: beside the foot, or above it where the two have no room.
int draw_pages(Sheet& sheet, const Blocks& blocks, Rect area, int page, const Foot& foot = {});

}  // namespace screen
