// Two to four steps: numbered cards in a grid, or rows below each other where large text needs the width.
#include <algorithm>
#include <cmath>

#include "screen/pages.h"
#include "screen/slides.h"

namespace screen {
namespace {

constexpr float pad = 28, number_pad = 20, beside_number = 8;

/// The disc grows with its number.
float number_radius(const Sheet& sheet) {
    return 40 * std::max(1.0f, sheet.text_factor());
}

struct CardWords {
    Sheet::Words title, detail;
    float height = 0;
};

CardWords set_card(Sheet& sheet, const flow::StepCard& step, float width) {
    CardWords words;
    words.title = sheet.set_whole_words(step.title, Type::body, Weight::bold, width);
    words.detail = sheet.set(step.detail, Type::small, Weight::regular, width);
    words.height = words.title.height + (step.detail.empty() ? 0 : words.detail.height);
    return words;
}

void draw_number(Sheet& sheet, std::size_t number, Point centre) {
    const auto& c = sheet.colors();
    const float radius = number_radius(sheet);
    sheet.disc(centre, radius, c.accent);
    auto digits = sheet.set_one_line(std::to_string(number), Type::body, Weight::bold, 2 * radius - 24);
    sheet.text(digits, centre.x - radius, centre.y - digits.height / 2, 2 * radius, c.on, Align::centre);
}

void draw_words(Sheet& sheet, const CardWords& words, const flow::StepCard& step, Rect at) {
    sheet.text(words.title, at.x, at.y, at.w, sheet.colors().ink);
    if (!step.detail.empty()) sheet.text(words.detail, at.x, at.y + words.title.height, at.w, sheet.colors().soft);
}

void card_surface(Sheet& sheet, Rect rect) {
    const auto& c = sheet.colors();
    sheet.box(rect, radius::card, c.surface, c.surface_line ? c.surface_line : c.hair, width::tile);
}

void card_element(Sheet& sheet, const flow::StepCard& step, std::size_t number, Rect rect, float font_px) {
    const auto& c = sheet.colors();
    auto label = flow::said(std::to_string(number) + ". ") + flow::said(step.title);
    if (!step.detail.empty()) label = label + ". " + flow::said(step.detail);
    sheet.element(Role::text, label, rect, {}, font_px, c.ink, c.surface);
}

/// In the upper start corner of a card's picture.
Rect number_place(const Sheet& sheet, Rect card) {
    return {card.x + number_pad, card.y + number_pad, 2 * number_radius(sheet), 2 * number_radius(sheet)};
}

/// Where a step's picture may stand so that the number lies beside all of it, for what it covers may be a head: the whole
/// card where the picture leaves that corner free, else beside the number or below it, whichever shows it larger.
Rect clear_of_number(Sheet& sheet, const flow::Picture& picture, Rect card) {
    Rect whole = card.inset(14), number = number_place(sheet, card);
    float x = number.right() + beside_number, y = number.bottom() + beside_number;
    Rect beside{x, whole.y, whole.right() - x, whole.h}, below{whole.x, y, whole.w, whole.bottom() - y};
    Rect best = beside;
    float largest = 0;
    for (Rect area : {whole, beside, below}) {
        Rect placed = sheet.place(picture, area, Align::end);
        if (area.empty() || placed.overlaps(sheet.mirror(number)) || placed.w <= largest) continue;
        best = area, largest = placed.w;
    }
    return best;
}

/// Light card with the picture and the number; its corners follow the card around it.
void draw_picture(Sheet& sheet, const flow::StepCard& step, std::size_t number, Rect rect) {
    sheet.box(rect, radius::card - 3, sheet.colors().stage);
    if (step.picture) {
        sheet.element(Role::picture, flow::said(step.picture.alt), rect);
        sheet.picture(step.picture, clear_of_number(sheet, step.picture, rect), rect, radius::card - 3, Align::end);
    }
    draw_number(sheet, number, number_place(sheet, rect).centre());
}

void draw_card(Sheet& sheet, const flow::StepCard& step, std::size_t number, Rect rect, float words_height) {
    card_surface(sheet, rect);
    draw_picture(sheet, step, number, {rect.x + 3, rect.y + 3, rect.w - 6, rect.h - words_height - 2 * pad + 10});
    auto words = set_card(sheet, step, rect.w - 2 * pad);
    draw_words(sheet, words, step,
               {rect.x + pad, rect.bottom() - pad - words_height + 5, rect.w - 2 * pad, words_height});
    card_element(sheet, step, number, rect, words.title.font_px);
}

/// Heading and intro above the cards.
Blocks head(Sheet& sheet, const flow::Slide& slide, float width) {
    Blocks blocks{title_block(sheet, slide.title, width)};
    if (!slide.text.empty()) {
        auto words = sheet.set(slide.text, Type::body, Weight::regular, width);
        blocks.push_back(text_block(sheet, words, sheet.colors().soft, 8));
    }
    return blocks;
}

struct Grid {
    std::size_t columns = 2, rows = 1;
    float words_height = 0, cell_w = 0, cell_h = 0;
};

Grid plan_grid(Sheet& sheet, const flow::Slide& slide, Rect area) {
    Grid grid;
    auto count = slide.steps.size();
    grid.columns = sheet.landscape() ? count : std::min<std::size_t>(2, count);
    grid.rows = (count + grid.columns - 1) / grid.columns;
    auto columns = static_cast<float>(grid.columns), rows = static_cast<float>(grid.rows);
    grid.cell_w = std::min(640.0f, (area.w - space::gutter * (columns - 1)) / columns);
    grid.cell_h = (area.h - space::gutter * (rows - 1)) / rows;
    for (const auto& step : slide.steps)
        grid.words_height = std::max(grid.words_height, set_card(sheet, step, grid.cell_w - 2 * pad).height);
    return grid;
}

void draw_grid(Sheet& sheet, const flow::Slide& slide, const Grid& grid, Rect area) {
    float most = grid.cell_w * 1.15f + grid.words_height;  // cards that are not stretched beyond their picture
    float height = std::min(grid.cell_h, most);
    for (std::size_t i = 0; i < slide.steps.size(); ++i) {
        auto column = static_cast<float>(i % grid.columns), row = static_cast<float>(i / grid.columns);
        Rect cell{area.x + column * (grid.cell_w + space::gutter), area.y + row * (height + space::gutter), grid.cell_w,
                  height};
        draw_card(sheet, slide.steps[i], i + 1, cell, grid.words_height);
    }
}

float number_room(const Sheet& sheet) {
    return 2 * (number_radius(sheet) + beside_number);
}

float inner_width(float width, float picture) {
    return width - picture - 3 * pad;
}

/// Of the pictures in rows. A page's share of the height decides, with room for the number beside as long as no row's words
/// grow out of their share for it; without a share the width does.
float picture_width(Sheet& sheet, const flow::Slide& slide, float width, float share) {
    float narrowest = std::min(share > 0 ? 240.0f : 320.0f, width * 0.34f), widest = width * 0.44f;
    float with_number = std::clamp(share * 1.1f + number_room(sheet), narrowest, widest);
    const bool fit = share <= 0 || std::all_of(slide.steps.begin(), slide.steps.end(), [&](const flow::StepCard& step) {
                         return set_card(sheet, step, inner_width(width, with_number)).height + 2 * pad <= share;
                     });
    return fit ? with_number : std::clamp(share * 1.1f, narrowest, widest);
}

Block row_block(Sheet& sheet, const flow::StepCard& step, std::size_t which, float width, float picture, float share) {
    float inner = inner_width(width, picture);
    auto words = set_card(sheet, step, inner);
    float height = std::max({share, share > 0 ? 0 : (picture - number_room(sheet)) * 0.86f, words.height + 2 * pad});
    return whole_block(height, space::inside, [=, &step](Sheet& to, Rect area) {
        card_surface(to, area);
        draw_picture(to, step, which, {area.x + 3, area.y + 3, picture + pad, area.h - 6});
        draw_words(to, words, step,
                   {area.x + picture + 2 * pad + 12, area.centre().y - words.height / 2, inner - 12, 0});
        card_element(to, step, which, area, words.title.font_px);
    });
}

int rows_over_pages(Sheet& sheet, const SlideInput& input, Rect area, Blocks blocks) {
    auto count = static_cast<float>(input.slide.steps.size());
    // At 100 % the rows share the page; larger texts take the height they need.
    float room = area.h - height_of(blocks) - space::gutter - space::inside * (count - 1);
    float share = sheet.text_factor() > 1 ? 0 : std::max(0.0f, room / count);
    float picture = picture_width(sheet, input.slide, area.w, share);
    for (std::size_t i = 0; i < input.slide.steps.size(); ++i) {
        blocks.push_back(row_block(sheet, input.slide.steps[i], i + 1, area.w, picture, share));
        if (i == 0) blocks.back().gap = space::gutter;
    }
    add_notice(sheet, blocks, input.notice, area.w);
    return draw_pages(sheet, blocks, area, input.page);
}

}  // namespace

int steps_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    constexpr float least_picture = 150;
    auto blocks = head(sheet, input.slide, area.w);
    float above = height_of(blocks) + space::gutter;
    Rect cards{area.x, area.y + above, area.w, area.h - above};
    auto grid = plan_grid(sheet, input.slide, cards);
    bool lonely = !sheet.landscape() && input.slide.steps.size() == 3;  // a grid would leave a hole
    if (lonely || grid.cell_h - grid.words_height - 2 * pad < least_picture || sheet.text_factor() > 1)
        return rows_over_pages(sheet, input, area, blocks);
    draw_all(sheet, blocks, area);
    draw_grid(sheet, input.slide, grid, cards);
    return 1;
}

}  // namespace screen
