// The first screen's topics over as many pages as they need.
#pragma once

#include <cstddef>
#include <functional>

#include "screen/blocks.h"
#include "screen/home/home.h"

namespace screen {

/// From the top: the title, the topics' tiles, what is always there.
struct Column {
    Blocks title, tiles, bottom;
    float gap;
    float height() const { return height_of(title) + gap + height_of(tiles) + gap + height_of(bottom); }
};

/// What stands above the topics on the first page alone: the figure, the names of its parts, or letters.
struct Head {
    float least = 0;  ///< height
    std::function<void(Sheet&, Rect)> draw;
    bool grows = true;  ///< into the room that the topics below it leave
};

void draw_title(Sheet& sheet, const Column& column, Rect area);
void draw_bottom(Sheet& sheet, const Blocks& rows, Rect area);

/// How many of the tile rows stand below the head: as many as leave room for it.
std::ptrdiff_t rows_below(const Head& head, const Column& column, float height);

/// Between the title and the way to other pages.
Rect between(Sheet& sheet, const Column& column, Rect area);

/// Tiles over pages, with the way between them above the bottom rows; below the head on the first, if there is one. Gives
/// their number.
int paged(Sheet& sheet, const HomeInput& input, const Column& column, Rect area, const Head* head = nullptr);

}  // namespace screen
