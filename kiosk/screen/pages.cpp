#include "screen/pages.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "screen/text/filled_words.h"

namespace screen {
namespace {

int choices_on(const Blocks& blocks, const Page& page) {
    return std::accumulate(page.begin(), page.end(), 0,
                           [&](int sum, const Piece& piece) { return sum + blocks[piece.block].choices; });
}

float foot_of(const Page& page) {
    return page.empty() ? 0 : page.back().y + page.back().height;
}

/// Some of the choices are out of sight.
bool divides_choices(const Blocks& blocks, const std::vector<Page>& pages) {
    return std::count_if(pages.begin(), pages.end(), [&](const Page& each) { return choices_on(blocks, each) > 0; }) >
           1;
}

Sheet::Words told(Sheet& sheet, int first, int last, int all, float width) {
    auto which = std::to_string(first) + (last > first ? "–" + std::to_string(last) : "");
    auto words = filled(sheet.word("{position} of {total}"), "{position}", which);
    return sheet.set(filled(words, "{total}", std::to_string(all)), Type::small, Weight::bold, width);
}

void tell(Sheet& sheet, const Blocks& blocks, const std::vector<Page>& pages, std::size_t page, Rect line) {
    int here = choices_on(blocks, pages[page]), before = 0, all = 0;
    if (here == 0) return;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        all += choices_on(blocks, pages[i]);
        if (i < page) before += choices_on(blocks, pages[i]);
    }
    const auto& c = sheet.colors();
    auto words = told(sheet, before + 1, before + here, all, line.w);
    Rect at{line.right() - words.width, line.bottom() - words.height, words.width, words.height};
    sheet.text(words, at.x, at.y, at.w, c.soft);
    sheet.element(Role::text, said(words), at, {}, words.font_px, c.soft, c.page);
}

}  // namespace

int draw_pages(Sheet& sheet, const Blocks& blocks, Rect area, int page, const std::function<void()>& foot) {
    auto pages = paginate(blocks, area.h);
    const bool divided = divides_choices(blocks, pages);
    Rect below;
    if (divided) {
        float line = told(sheet, 1, 1, 1, area.w).height, above = area.h - line - space::tight;
        bool has_room = std::all_of(pages.begin(), pages.end(), [&](const Page& each) {
            return choices_on(blocks, each) == 0 || foot_of(each) <= above;
        });
        if (!has_room) pages = paginate(blocks, above);
        below = {area.x, area.bottom() - line, area.w, line};
    }
    const int count = static_cast<int>(pages.size());
    if (page < 0 || page >= count) return count;
    draw_page(sheet, blocks, pages[static_cast<std::size_t>(page)], area);
    if (divided) tell(sheet, blocks, pages, static_cast<std::size_t>(page), below);
    if (foot) foot();
    return count;
}

}  // namespace screen
