// What happens when: two to eight moments along a line. Lying they stand beside each other below the line, in two rows where
// there are many; standing, and in large letters, below each other beside it, over as many pages as they need.
#include <algorithm>

#include "screen/slides/card_grid.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

constexpr float pad = 28, dot = 17, line = 6, rail = 84, below_line = 26, most_stretch = 70;

struct Words {
    Sheet::Words when, what;
    float height = 0;
};

Words set_words(Sheet& sheet, const flow::Milestone& milestone, float card) {
    Words words;
    words.when = sheet.set_whole_words(milestone.when, Type::body, Weight::bold, card - 2 * pad);
    words.what = sheet.set_whole_words(milestone.what, Type::body, Weight::regular, card - 2 * pad);
    words.height = words.when.height + words.what.height;
    return words;
}

void draw_card(Sheet& sheet, const flow::Milestone& milestone, Rect rect, float words_y) {
    const auto& c = sheet.colors();
    auto words = set_words(sheet, milestone, rect.w);
    sheet.box(rect, radius::tile, c.surface, c.surface_line ? c.surface_line : c.hair, width::divider);
    sheet.text(words.when, rect.x + pad, words_y, rect.w - 2 * pad, c.accent);
    sheet.text(words.what, rect.x + pad, words_y + words.when.height, rect.w - 2 * pad, c.ink);
    auto heard = two_sentences(milestone.when, milestone.what, sheet.settings().language);
    sheet.element(Role::text, flow::said(heard), rect, {}, words.what.font_px, c.ink, c.surface);
}

void draw_dot(Sheet& sheet, Point at) {
    sheet.disc(at, dot, sheet.colors().accent, sheet.colors().page, line);
}

/// The line above it goes on to the next, in the same row.
Cell beside_each_other(Sheet& sheet, const flow::Milestone& milestone, float width, bool goes_on, float more) {
    float top = 2 * dot + below_line;
    return {top + set_words(sheet, milestone, width).height + 2 * pad + more, [=, &milestone](Sheet& to, Rect rect) {
                Point middle{rect.x + pad + dot, rect.y + dot};
                float end = goes_on ? rect.right() + space::gutter + pad + dot : rect.right();
                to.box({middle.x, middle.y - line / 2, end - middle.x, line}, line / 2, to.colors().line);
                draw_dot(to, middle);
                draw_card(to, milestone, {rect.x, rect.y + top, rect.w, rect.h - top},
                          rect.y + top + pad + std::min(0.0f, more / 2));
            }};
}

enum class Place { first, between, last };

/// The line beside it comes from the one before and goes on to the next, on one page.
Block below_each_other(Sheet& sheet, const flow::Milestone& milestone, float width, Place place, float more) {
    float words = set_words(sheet, milestone, width - rail).height, height = words + 2 * pad + more;
    return whole_block(height, space::inside, [=, &milestone](Sheet& to, Rect rect) {
        Point middle{rect.x + rail / 2 - pad / 2, rect.centre().y};
        float from = place == Place::first ? middle.y : rect.y - space::inside / 2;
        float end = place == Place::last ? middle.y : rect.bottom() + space::inside / 2;
        to.box({middle.x - line / 2, from, line, end - from}, 0, to.colors().line);
        draw_dot(to, middle);
        draw_card(to, milestone, {rect.x + rail, rect.y, rect.w - rail, rect.h}, rect.centre().y - words / 2);
    });
}

Blocks rows(Sheet& sheet, const std::vector<flow::Milestone>& all, std::size_t columns, float width, float more) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool row_ends = i + 1 == all.size() || (i + 1) % columns == 0;
        cells.push_back(beside_each_other(sheet, all[i], cell_width(columns, width), !row_ends, more));
    }
    return grid(cells, columns, width);
}

Blocks column(Sheet& sheet, const std::vector<flow::Milestone>& all, float width, float more) {
    Blocks blocks;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto place = i == 0 ? Place::first : i + 1 == all.size() ? Place::last : Place::between;
        blocks.push_back(below_each_other(sheet, all[i], width, place, more));
    }
    blocks.front().gap = space::gutter;
    return blocks;
}

}  // namespace

int timeline_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    constexpr std::size_t most_beside = 4;
    const auto& all = input.slide.timeline;
    const bool beside = sheet.landscape() && sheet.text_factor() <= 1;
    const auto columns = all.size() <= most_beside ? all.size() : (all.size() + 1) / 2;
    const auto count = beside ? (all.size() + columns - 1) / columns : all.size();
    return list_slide(sheet, input, area, count, most_stretch, [&](float more) {
        return beside ? rows(sheet, all, columns, area.w, more) : column(sheet, all, area.w, more);
    });
}

}  // namespace screen
