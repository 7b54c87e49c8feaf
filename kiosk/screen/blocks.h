// Content that may need more than one page: blocks made of rows, and rows are never cut.
#pragma once

#include <functional>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// How firmly a row stays on one page with the row before it. Where no page can hold all that stay together, the weakest let
/// go first.
enum class Tie {
    none,
    loose,    ///< a remark and what it is about
    list,     ///< items, answers
    lines,    ///< no line of a passage stands alone
    heading,  ///< keeps the beginning of its text, a hint what it is about
    word,     ///< divided between two lines
};

/// Something that takes the width it is given: a text (a row is a line), an answer, a card. Canvas units.
struct Block {
    float gap = 0;            ///< above it, unless it opens a page
    std::vector<float> rows;  ///< heights; never empty
    /// Draws rows [first, last) into `area`.
    std::function<void(Sheet&, Rect area, std::size_t first, std::size_t last)> draw;
    bool begins_page = false;
    std::vector<Tie> ties = {};  ///< of each row to the one before, the first to the block before; empty: none
    Tie to_next = Tie::none;     ///< of its last row to the next block
    int choices = 0;             ///< how many of several to choose from it shows
    std::vector<Block> lower =
        {};              ///< the same in less height, the highest first: for a page that would part it from the next
    bool joins = false;  ///< a notice: stands on the last page that has room for it, never on one of its own; where
                         ///< none has, it is left out
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

/// At least one page; a row higher than the page stands alone on one. What is tied stays together where a page can hold it.
std::vector<Page> paginate(const Blocks& blocks, float page_height);

/// How bad it is where pages end: 0 where no line stands alone and no heading without its text.
int parted(const Blocks& blocks, const std::vector<Page>& pages);

void draw_page(Sheet& sheet, const Blocks& blocks, const Page& page, Rect area);
/// All of them below each other, from the top of `area`.
void draw_all(Sheet& sheet, const Blocks& blocks, Rect area);

/// Each stays with the one before; of four and more, at least the last two stay together whatever happens.
void tie_list(Blocks& items);
Blocks joined(Blocks a, const Blocks& b);

/// A text whose lines may be divided between pages, at least two on each; two or three lines are not.
Block text_block(Sheet& sheet, const Sheet::Words& words, Color color, float gap, Role role = Role::text,
                 Align align = Align::start);

/// All of its lines, or lines [first, last), for the element's label.
flow::Said said(const Sheet::Words& words);
flow::Said said(const Sheet::Words& words, std::size_t first, std::size_t last);

/// A block that is never divided.
Block whole_block(float height, float gap, std::function<void(Sheet&, Rect)> draw);

}  // namespace screen
