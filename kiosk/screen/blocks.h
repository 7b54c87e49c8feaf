// Content that may need more than one page: blocks made of rows, and rows are never cut.
#pragma once

#include <functional>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// Something that takes the width it is given: a text (a row is a line), an answer, a card. Canvas units.
struct Block {
    float gap = 0;            ///< above it, unless it opens a page
    std::vector<float> rows;  ///< heights; never empty
    /// Draws rows [first, last) into `area`.
    std::function<void(Sheet&, Rect area, std::size_t first, std::size_t last)> draw;
    bool begins_page = false;
    std::vector<bool> follows = {};  ///< of each row: it stands on one page with the row before it, where one can hold
                                     ///< all that belong together; empty: none does
};
using Blocks = std::vector<Block>;

/// Rows [first, last) of a block, `y` below the page's top.
struct Piece {
    std::size_t block, first, last;
    float y, height;
};
using Page = std::vector<Piece>;

float height_of(const Block& block);
/// With the gaps between them.
float height_of(const Blocks& blocks);

/// At least one page; a row higher than the page stands alone on one.
std::vector<Page> paginate(const Blocks& blocks, float page_height);

void draw_page(Sheet& sheet, const Blocks& blocks, const Page& page, Rect area);
/// All of them below each other, from the top of `area`.
void draw_all(Sheet& sheet, const Blocks& blocks, Rect area);

/// A text whose lines may be divided between pages.
Block text_block(Sheet& sheet, const Sheet::Words& words, Color color, float gap, Role role = Role::text,
                 Align align = Align::start);

/// All of its lines, or lines [first, last), for the element's label.
flow::Said said(const Sheet::Words& words);
flow::Said said(const Sheet::Words& words, std::size_t first, std::size_t last);

/// A block that is never divided.
Block whole_block(float height, float gap, std::function<void(Sheet&, Rect)> draw);

}  // namespace screen
