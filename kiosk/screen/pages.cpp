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

int total_of(const Blocks& blocks) {
    return std::accumulate(blocks.begin(), blocks.end(), 0,
                           [](int sum, const Block& block) { return sum + block.choices; });
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
    int here = choices_on(blocks, pages[page]), before = 0;
    if (here == 0) return;
    for (std::size_t i = 0; i < page; ++i) before += choices_on(blocks, pages[i]);
    const auto& c = sheet.colors();
    auto words = told(sheet, before + 1, before + here, total_of(blocks), line.w);
    Rect at{line.right() - words.width, line.bottom() - words.height, words.width, words.height};
    sheet.text(words, at.x, at.y, at.w, c.soft);
    sheet.element(Role::text, said(words), at, {}, words.font_px, c.soft, c.page);
}

/// Blocks as they stand on pages of one height.
struct Paged {
    Blocks blocks;
    std::vector<Page> pages;
    int parted = 0;
};

Paged paged(Blocks blocks, float height) {
    auto pages = paginate(blocks, height);
    const int how_bad = parted(blocks, pages);
    return {std::move(blocks), std::move(pages), how_bad};
}

/// What can be lower is as high as it may be without parting what belongs together, or where that is least bad.
Paged with_least_parted(const Blocks& blocks, float height) {
    auto best = paged(blocks, height);
    auto can = std::find_if(blocks.begin(), blocks.end(), [](const Block& each) { return !each.lower.empty(); });
    if (can == blocks.end()) return best;
    for (const auto& lower : can->lower) {
        if (best.parted == 0) break;
        auto other = blocks;
        other[static_cast<std::size_t>(can - blocks.begin())] = lower;
        if (auto tried = paged(std::move(other), height); tried.parted < best.parted) best = std::move(tried);
    }
    return best;
}

}  // namespace

int draw_pages(Sheet& sheet, const Blocks& blocks, Rect area, int page, const Foot& foot) {
    const Rect below{area.x, area.bottom() - foot.size.h, area.w, foot.size.h};
    if (foot.draw) area.h -= foot.size.h + foot.gap;
    auto all = with_least_parted(blocks, area.h);
    const bool divided = divides_choices(all.blocks, all.pages);
    Rect line;
    if (divided) {
        const int total = total_of(all.blocks);
        const auto longest = told(sheet, total - 1, total, total, area.w);
        const bool beside =
            foot.draw && longest.height <= foot.size.h && foot.size.w + space::gutter + longest.width <= area.w;
        const float above = beside ? area.h : area.h - longest.height - space::tight;
        const bool has_room = std::all_of(all.pages.begin(), all.pages.end(), [&](const Page& each) {
            return choices_on(all.blocks, each) == 0 || foot_of(each) <= above;
        });
        if (!has_room) all = with_least_parted(blocks, above);
        line = beside ? below : Rect{area.x, area.bottom() - longest.height, area.w, longest.height};
    }
    sheet.part_lines(all.parted);
    const int count = static_cast<int>(all.pages.size());
    if (page < 0 || page >= count) return count;
    draw_page(sheet, all.blocks, all.pages[static_cast<std::size_t>(page)], area);
    if (divided) tell(sheet, all.blocks, all.pages, static_cast<std::size_t>(page), line);
    if (foot.draw) foot.draw(sheet, below);
    return count;
}

}  // namespace screen
