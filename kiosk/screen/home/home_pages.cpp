#include "screen/home/home_pages.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {
namespace {

/// Back and "More topics", where the topics need more than one page.
Block page_row(Sheet& sheet, int page, int pages, float gap) {
    ButtonText back{sheet.word("Back"), "back", IconSide::before},
        more{sheet.word("More topics"), "next", IconSide::after};
    float height = button_height(sheet, sheet.room_above() > 0 ? 88 : 120), back_w = button_width(sheet, back);
    return whole_block(height, gap, [=](Sheet& to, Rect area) {
        float w = std::min(area.w * 0.45f, std::max(264.0f, back_w));
        float x = area.x;
        if (page > 0) {
            button(to, {x, area.y, w, area.h}, ButtonLook::plain, back, {flow::ActionKind::back, ""});
            x += w + space::gutter;
        }
        if (page + 1 < pages)
            button(to, {x, area.y, area.right() - x, area.h}, ButtonLook::primary, more, {flow::ActionKind::next, ""});
    });
}

/// The head and the first topics; the others have the pages after it to themselves.
int paged_below(const Head& head, Sheet& sheet, const HomeInput& input, const Column& column, Rect middle) {
    const auto below = rows_below(head, column, middle.h);
    const Blocks first(column.tiles.begin(), column.tiles.begin() + below),
        rest(column.tiles.begin() + below, column.tiles.end());
    const auto pages = rest.empty() ? std::vector<Page>() : paginate(rest, std::max(1.0f, middle.h));
    const int count = static_cast<int>(pages.size()) + 1, page = std::clamp(input.page, 0, count - 1);
    if (page > 0) {
        draw_page(sheet, rest, pages[static_cast<std::size_t>(page - 1)], middle);
        return count;
    }
    const float tiles = below > 0 ? height_of(first) + column.gap : 0;
    const float height = head.grows ? middle.h - tiles : head.least;
    head.draw(sheet, {middle.x, middle.y, middle.w, height});
    draw_all(sheet, first, {middle.x, middle.y + height + column.gap, middle.w, 0});
    return count;
}

int paged_topics(Sheet& sheet, const HomeInput& input, const Column& column, Rect middle) {
    const auto pages = paginate(column.tiles, std::max(1.0f, middle.h));
    const int count = static_cast<int>(pages.size());
    draw_page(sheet, column.tiles, pages[static_cast<std::size_t>(std::clamp(input.page, 0, count - 1))], middle);
    return count;
}

}  // namespace

void draw_title(Sheet& sheet, const Column& column, Rect area) {
    draw_all(sheet, column.title, area);
}

void draw_bottom(Sheet& sheet, const Blocks& rows, Rect area) {
    float height = height_of(rows);
    draw_all(sheet, rows, {area.x, area.bottom() - height, area.w, height});
}

std::ptrdiff_t rows_below(const Head& head, const Column& column, float height) {
    const float room = height - head.least - column.gap;
    std::ptrdiff_t rows = 0;
    while (rows < std::ssize(column.tiles) &&
           height_of(Blocks(column.tiles.begin(), column.tiles.begin() + rows + 1)) <= room)
        ++rows;
    return rows;
}

Rect between(Sheet& sheet, const Column& column, Rect area) {
    const float title = height_of(column.title) + column.gap,
                foot = height_of(column.bottom) + 2 * column.gap + height_of(page_row(sheet, 1, 3, column.gap));
    return {area.x, area.y + title, area.w, area.h - title - foot};
}

int paged(Sheet& sheet, const HomeInput& input, const Column& column, Rect area, const Head* head) {
    const Rect middle = between(sheet, column, area);
    // No row may be higher than a page, on whichever it comes to stand.
    if (std::any_of(column.tiles.begin(), column.tiles.end(),
                    [&](const Block& row) { return height_of(row) > middle.h; }))
        sheet.spill();
    draw_title(sheet, column, area);
    const int count =
        head ? paged_below(*head, sheet, input, column, middle) : paged_topics(sheet, input, column, middle);
    const int page = std::clamp(input.page, 0, count - 1);
    float y = middle.bottom() + column.gap;
    const auto pager = page_row(sheet, page, count, 0);
    pager.draw(sheet, {area.x, y, area.w, height_of(pager)}, 0, 1);
    draw_bottom(sheet, column.bottom, area);
    return count;
}

}  // namespace screen
