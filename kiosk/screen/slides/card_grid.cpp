#include "screen/slides/card_grid.h"

#include <algorithm>

#include "screen/pages.h"

namespace screen {
namespace {

constexpr float most_less = 28;  ///< of a row's height: its words keep free of its edges

}  // namespace

float cell_width(std::size_t columns, float width) {
    return (width - space::gutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

Blocks grid(const std::vector<Cell>& cells, std::size_t columns, float width) {
    Blocks rows;
    float each = cell_width(columns, width);
    for (std::size_t first = 0; first < cells.size(); first += columns) {
        auto last = std::min(first + columns, cells.size());
        std::vector<Cell> row(cells.begin() + static_cast<std::ptrdiff_t>(first),
                              cells.begin() + static_cast<std::ptrdiff_t>(last));
        float height = 0;
        for (const auto& cell : row) height = std::max(height, cell.height);
        rows.push_back(whole_block(height, space::gutter, [=](Sheet& to, Rect area) {
            float x = area.x;
            for (const auto& cell : row) {
                cell.draw(to, {x, area.y, each, area.h});
                x += each + space::gutter;
            }
        }));
        rows.back().choices =
            static_cast<int>(std::count_if(row.begin(), row.end(), [](const Cell& cell) { return cell.choice; }));
    }
    tie_list(rows);
    return rows;
}

int list_slide(Sheet& sheet, const SlideInput& input, Rect area, std::size_t rows, float most_more,
               const std::function<Blocks(float more)>& make, const Blocks& after) {
    const auto& slide = input.slide;
    Blocks head{title_block(sheet, slide.title, area.w)}, notice;
    if (!slide.text.empty()) head.push_back(body_block(sheet, slide.text, area.w, space::tight));
    add_notice(sheet, notice, input.notice, area.w);
    auto all = [&](float more) {
        auto blocks = head, below = make(more);
        blocks.insert(blocks.end(), below.begin(), below.end());
        return blocks;
    };
    float more =
        (area.h - height_of(joined(all(0), notice))) / static_cast<float>(rows) - 1;  // lower where that spares a page
    auto blocks = all(more < -most_less ? 0 : std::min(more, most_more));
    return draw_pages(sheet, joined(std::move(blocks), joined(after, notice)), area, input.page);
}

}  // namespace screen
