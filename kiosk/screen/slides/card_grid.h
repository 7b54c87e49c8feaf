// Cards and choices in a grid, which goes over several pages row by row. One thread at a time.
#pragma once

#include <functional>
#include <vector>

#include "screen/slides.h"

namespace screen {

struct Cell {
    float height = 0;
    std::function<void(Sheet&, Rect)> draw;
    bool choice = false;  ///< one of those that can be chosen
};

/// How wide each of so many beside each other is.
float cell_width(std::size_t columns, float width);

/// The cells in rows, each as high as the highest of its row. They stay together where a page can hold them.
Blocks grid(const std::vector<Cell>& cells, std::size_t columns, float width);

/// A slide of so many rows below its title and text. `make` makes them that much higher than they need be, where there is
/// height to spare, and `most_more` at most; or a little lower where all then stand on one page. `after` them stands what comes once they are done with, which makes none of them higher or
/// lower. Returns the number of pages.
int list_slide(Sheet& sheet, const SlideInput& input, Rect area, std::size_t rows, float most_more,
               const std::function<Blocks(float more)>& make, const Blocks& after = {});

}  // namespace screen
