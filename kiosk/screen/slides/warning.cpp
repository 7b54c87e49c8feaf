// Warning signs: asks nothing. What to do stands first and stays on every page; then the list. The picture stands beside
// the list where that needs no further page; else it has the last page, so that it is on one at every text size.
#include <algorithm>
#include <array>
#include <utility>

#include "screen/composition.h"
#include "screen/controls.h"
#include "screen/slides.h"
#include "screen/stage.h"
#include "screen/take_home/take_home_page.h"
#include "screen/text/filled_words.h"

namespace screen {
namespace {

constexpr float pad = 44, band_pad = 28, widest_figure = 240, narrowest_figure = 140;

/// Now and today differ in colour and sign, as their words do.
struct Look {
    Color strong, on, tint;
    const char* sign;
};

Look look_of(const Sheet& sheet, flow::Urgency urgency) {
    const auto& c = sheet.colors();
    if (urgency == flow::Urgency::now) return {c.bad, c.on_bad, c.bad_tint, "warn"};
    return {c.soon, c.on_soon, c.soon_tint, "clock"};
}

/// Where the list needs the room, the words around it are brief: one line each, without icons.
bool is_brief(const Sheet& sheet) {
    return sheet.text_factor() > 1 || std::min(sheet.width(), sheet.height()) < 900 || sheet.room_above() > 0;
}

Sheet::Words brief(Sheet& sheet, const std::string& text, Type type, Weight weight, float width) {
    if (is_brief(sheet))
        if (auto words = sheet.set_one_line(text, type, weight, width); words.width <= width) return words;
    return sheet.set(text, type, weight, width);
}

struct Band {
    Sheet::Words title, text;
    float icon = 0, height = 0;
    bool one_row = false;  ///< the text stands beside the title
};

Band set_band(Sheet& sheet, const flow::Slide& slide, float width) {
    Band band;
    band.icon = is_brief(sheet) ? 0 : 84;
    float inner = width - 2 * pad - (band.icon > 0 ? band.icon + 36 : 0);
    const auto type = sheet.room_above() > 0 ? Type::heading : Type::title;
    band.title = brief(sheet, slide.title, type, Weight::bold, inner);
    band.text = brief(sheet, slide.text, Type::small, Weight::regular, inner);
    band.one_row = (is_brief(sheet) || sheet.landscape()) && band.title.width + band.text.width + 48 <= inner;
    band.height = band.title.height + (slide.text.empty() || band.one_row ? 0 : band.text.height) +
                  (is_brief(sheet) ? 1 : 2) * band_pad;
    return band;
}

/// The head of the card: its lower corners are square, where the list joins it.
void draw_band(Sheet& sheet, const flow::Slide& slide, const Band& band, Rect rect) {
    auto look = look_of(sheet, slide.urgency);
    sheet.box(rect, radius::card, look.strong);
    sheet.box({rect.x, rect.bottom() - radius::card, rect.w, radius::card}, 0, look.strong);
    if (band.icon > 0)
        sheet.icon(look.sign, {rect.x + pad, rect.centre().y - band.icon / 2, band.icon, band.icon}, look.on);
    float x = rect.x + pad + (band.icon > 0 ? band.icon + 36 : 0), width = rect.right() - pad - x;
    float text_height = slide.text.empty() || band.one_row ? 0 : band.text.height;
    float y = rect.centre().y - (band.title.height + text_height) / 2, text_y = y + band.title.height;
    float title_width = band.one_row ? band.title.width : width;
    sheet.text(band.title, x, y, title_width, look.on);
    sheet.element(Role::title, flow::said(slide.title), {x, y, title_width, band.title.height}, {}, band.title.font_px,
                  look.on, look.strong);
    if (slide.text.empty()) return;
    if (band.one_row) x += title_width + 48, width -= title_width + 48, text_y = rect.centre().y - band.text.height / 2;
    sheet.text(band.text, x, text_y, width, look.on);
    sheet.element(Role::text, flow::said(slide.text), {x, text_y, width, band.text.height}, {}, band.text.font_px,
                  look.on, look.strong);
}

constexpr float dot_indent = 52, column_gap = 48;

void draw_sign(Sheet& sheet, const std::string& sign, Rect area, float sign_pad, const Look& look) {
    const auto& c = sheet.colors();
    auto words = sheet.set(sign, Type::body, Weight::regular, area.w - dot_indent);
    sheet.disc({area.x + 14, area.y + sign_pad + words.line / 2}, 10, look.strong);
    sheet.text(words, area.x + dot_indent, area.y + sign_pad, area.w - dot_indent, c.ink);
    sheet.element(Role::text, flow::said(sign), area, {}, words.font_px, c.ink, look.tint);
}

/// Widths of the list's columns; the first one's share of them is 1 where there is no second.
std::vector<float> column_widths(float width, float first_share) {
    if (first_share == 1) return {width};
    float room = width - column_gap;
    return {room * first_share, room * (1 - first_share)};
}

/// A row of the list: one sign, or two in two columns that are each read from top to bottom.
Block sign_row(Sheet& sheet, const std::vector<std::string>& row, const std::vector<float>& widths, float sign_pad,
               bool first, flow::Urgency urgency) {
    float height = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
        height = std::max(height,
                          sheet.set(row[i], Type::body, Weight::regular, widths[i] - dot_indent).height + 2 * sign_pad);
    return whole_block(height, 0, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        auto look = look_of(to, urgency);
        Color divider = look.tint == c.page ? c.hair : look.strong;
        if (!first) to.box({area.x, area.y, area.w, width::divider}, 0, divider);
        float x = area.x;
        for (std::size_t i = 0; i < row.size(); x += widths[i++] + column_gap)
            draw_sign(to, row[i], {x, area.y, widths[i], area.h}, sign_pad, look);
    });
}

Blocks sign_rows(Sheet& sheet, const flow::Slide& slide, const std::vector<float>& widths, float sign_pad) {
    const auto& signs = slide.signs;
    Blocks rows;
    std::size_t count = (signs.size() + widths.size() - 1) / widths.size();
    for (std::size_t r = 0; r < count; ++r) {
        std::vector<std::string> row;
        for (auto i = r; i < signs.size(); i += count) row.push_back(signs[i]);
        rows.push_back(sign_row(sheet, row, widths, sign_pad, rows.empty(), slide.urgency));
    }
    tie_list(rows);
    return rows;
}

/// A way to lay out the card.
struct Card {
    Rect rect;    ///< the whole
    Rect list;    ///< where the signs go
    Rect figure;  ///< empty: left out
    float band;
    Blocks signs;
    std::vector<Page> pages;
};

struct Way {
    float figure;        ///< its width; 0: left out
    float first_column;  ///< share of the list's width; 1: the only one
    float sign_pad;
};

/// Those first that are easier to read; the figure gives way last. `figure`: its width, 0 for none.
std::vector<Way> ways(float figure, bool with_two_columns) {
    constexpr std::pair<float, float> lists[] = {{1, 18},     {1, 8},    {0.5f, 18}, {0.57f, 18},
                                                 {0.43f, 18}, {0.5f, 8}, {0.57f, 8}, {0.43f, 8}};
    std::vector<Way> all;
    std::vector<float> widths{0};
    if (figure > 0) widths.insert(widths.begin(), figure);
    for (float width : widths)
        for (auto [first_column, sign_pad] : lists)
            if (with_two_columns || first_column == 1) all.push_back({width, first_column, sign_pad});
    return all;
}

/// Width of the drawing at a height of 1.
float shape_of(Sheet& sheet, const flow::Picture& picture) {
    auto size = sheet.pictures().size(picture.file);
    return size && size->h > 0 ? size->w / size->h : 1;
}

/// As wide as the picture is when it has the list's height.
float figure_width(Sheet& sheet, const flow::Picture& picture, float height) {
    return std::clamp((height - 64) * shape_of(sheet, picture) + 16, narrowest_figure, widest_figure);
}

Card make_card(Sheet& sheet, const SlideInput& input, Rect rect, float band, const Way& way) {
    Card card{rect, {}, {}, band, {}, {}};
    float inner = rect.w - 2 * pad - (way.figure > 0 ? way.figure + 24 : 0);
    card.list = {rect.x + pad, rect.y + band + 12, inner, rect.h - band - 24};
    if (way.figure > 0)
        card.figure = {rect.right() - pad / 2 - way.figure, rect.y + band + 24, way.figure, rect.h - band - 48};
    card.signs = sign_rows(sheet, input.slide, column_widths(inner, way.first_column), way.sign_pad);
    card.pages = paginate(card.signs, card.list.h);
    return card;
}

/// All signs on one page if there is any way to; the figure gives way to that.
Card best_card(Sheet& sheet, const SlideInput& input, Rect rect, float band) {
    const float least_two_columns = sheet.room_above() > 0 ? 900 : 1100;
    bool beside = input.slide.picture && sheet.text_factor() < 2 && rect.w > 700 && sheet.room_above() == 0;
    float figure = beside ? figure_width(sheet, input.slide.picture, rect.h - band) : 0;
    std::vector<Card> cards;
    for (const auto& way : ways(figure, rect.w >= least_two_columns))
        cards.push_back(make_card(sheet, input, rect, band, way));
    const auto merit = [&](const Card& card) {
        const bool too_high =
            sheet.room_above() > 0 && std::any_of(card.signs.begin(), card.signs.end(),
                                                  [&](const Block& sign) { return height_of(sign) > card.list.h; });
        return std::pair{too_high, card.pages.size()};
    };
    return *std::min_element(cards.begin(), cards.end(),
                             [&](const Card& a, const Card& b) { return merit(a) < merit(b); });
}

void draw_surface(Sheet& sheet, flow::Urgency urgency, Rect rect) {
    auto look = look_of(sheet, urgency);
    sheet.box(rect, radius::card, look.tint, look.strong, width::control);
}

void draw_figure(Sheet& sheet, const flow::Picture& picture, Rect rect) {
    if (sheet.settings().theme != flow::Theme::light) sheet.box(rect, radius::tile, sheet.colors().stage);
    sheet.picture(picture, rect.inset(8), rect, radius::tile);
}

void draw_card(Sheet& sheet, const SlideInput& input, const Card& card, const Band& band, const Page& page) {
    draw_surface(sheet, input.slide.urgency, card.rect);
    draw_band(sheet, input.slide, band, {card.rect.x, card.rect.y, card.rect.w, card.band});
    if (!card.figure.empty()) {
        sheet.element(Role::picture, flow::said(input.slide.picture.alt), card.figure);
        draw_figure(sheet, input.slide.picture, card.figure);
    }
    // The list stands in the middle of the space it has.
    float used = page.empty() ? 0 : page.back().y + page.back().height;
    float spare = std::max(0.0f, card.list.h - used);
    draw_page(sheet, card.signs, page, {card.list.x, card.list.y + spare / 2, card.list.w, used});
}

/// The page of the picture, which is described in words beside or below it where there is room for them.
void draw_picture_page(Sheet& sheet, const SlideInput& input, Rect rect) {
    constexpr float gap = 36, least_picture = 300;
    flow::Slide head = input.slide;
    head.text.clear();  // it speaks of the list
    auto band = set_band(sheet, head, rect.w);
    draw_surface(sheet, input.slide.urgency, rect);
    draw_band(sheet, head, band, {rect.x, rect.y, rect.w, band.height});
    const auto& picture = input.slide.picture;
    Rect inside = Rect{rect.x, rect.y + band.height, rect.w, rect.h - band.height}.inset(24);
    bool beside = inside.w > inside.h;
    Rect figure = inside;
    if (beside) figure.w = std::min(inside.w / 2, (inside.h - 16) * shape_of(sheet, picture) + 16);
    float words_width = beside ? inside.w - figure.w - gap - pad : inside.w - 2 * pad;
    auto fits = [&](const Sheet::Words& words) {
        return words.height + (beside ? 0 : gap + least_picture) <= inside.h;
    };
    auto words = sheet.set(picture.alt, Type::body, Weight::regular, words_width);
    if (!fits(words)) words = sheet.set(picture.alt, Type::small, Weight::regular, words_width);
    bool described = fits(words);
    if (!described)
        figure = inside;
    else if (beside)
        figure.x += (inside.w - figure.w - gap - words.width) / 2;
    else
        figure.h -= words.height + gap;
    const auto& c = sheet.colors();
    sheet.element(Role::picture, flow::said(picture.alt), inside, {}, described ? words.font_px : 0, c.ink,
                  look_of(sheet, input.slide.urgency).tint);
    draw_figure(sheet, picture, figure);
    if (!described) return;
    if (beside)
        sheet.text(words, figure.right() + gap, inside.centre().y - words.height / 2, words_width, c.ink);
    else
        sheet.text(words, inside.x + pad, figure.bottom() + gap, words_width, c.ink);
}

/// What to do, in its box.
struct Told {
    Sheet::Words first, second;
    float icon = 0, indent = 0, inner = 0, height = 0;
    bool alone = false, one_row = false;
};

/// `icon`: of the desk; 0: left out.
Told set_what_to_do(Sheet& sheet, const SlideInput& input, float width, float icon) {
    Told told;
    told.icon = icon;
    told.indent = told.icon > 0 ? told.icon + 36 : 0;
    told.inner = width - 2 * pad - told.indent;
    auto words = what_to_do(input.slide.urgency, input.site, [&](const char* english) { return sheet.word(english); });
    told.alone = words.elsewhere.empty();
    told.first = brief(sheet, words.first, Type::body, Weight::bold, told.inner);
    if (!told.alone) told.second = brief(sheet, words.elsewhere, Type::body, Weight::regular, told.inner);
    told.one_row = told.alone || told.first.width + told.second.width + 40 <= told.inner;
    told.height = told.one_row ? std::max(space::touch, told.first.height + 32)
                               : std::max(is_brief(sheet) ? 0.0f : 150.0f, told.first.height + told.second.height + 24);
    return told;
}

void draw_what_to_do(Sheet& sheet, const Told& told, flow::Urgency urgency, Rect area) {
    const auto& c = sheet.colors();
    auto strong = look_of(sheet, urgency).strong;
    sheet.box(area, radius::tile, c.surface, strong, width::control);
    if (told.icon > 0)
        sheet.icon("desk", {area.x + pad, area.centre().y - told.icon / 2, told.icon, told.icon}, strong);
    float x = area.x + pad + told.indent;
    float y = area.centre().y - (told.one_row ? told.first.height : told.first.height + told.second.height) / 2;
    sheet.text(told.first, x, y, told.inner, c.ink);
    if (!told.alone && told.one_row) sheet.text(told.second, x + told.first.width + 40, y, told.inner, c.ink);
    if (!told.one_row) sheet.text(told.second, x, y + told.first.height, told.inner, c.ink);
    auto label = told.alone ? said(told.first) : said(told.first) + " " + said(told.second);
    sheet.element(Role::notice, label, area, {}, told.first.font_px, c.ink, c.surface);
}

}  // namespace

WhatToDo what_to_do(flow::Urgency urgency, const SiteWords& site, const std::function<std::string(const char*)>& word) {
    bool now = urgency == flow::Urgency::now;
    const auto& given = now ? site.staff_now : site.staff_today;
    WhatToDo words;
    words.first = !given.empty() ? given : now ? word("Tell the front desk now.") : word("Tell the front desk today.");
    if (!now)
        words.elsewhere = word("Or call your clinic today.");
    else if (!site.emergency_number.empty())
        words.elsewhere = filled(word("Not in the clinic? Call *{number}*."), "{number}", site.emergency_number);
    return words;
}

Block what_to_do_block(Sheet& sheet, const SlideInput& input, float width) {
    // Those first that say more; the fewest lines win.
    constexpr std::array<std::pair<float, float>, 3> ways{{{176, 80}, {space::touch, 80}, {space::touch, 0}}};
    Told told;
    float button = 0;
    for (auto [button_width, desk] : ways) {
        if (is_brief(sheet) && desk > 0) continue;
        auto way = set_what_to_do(sheet, input, width - button_width - space::gutter, desk);
        if (button == 0 || way.height < told.height) told = std::move(way), button = button_width;
    }
    return whole_block(
        told.height, 0,
        [=, urgency = input.slide.urgency, label = take_home_label(sheet, input)](Sheet& to, Rect area) {
            draw_what_to_do(to, told, urgency, {area.x, area.y, area.w - button - space::gutter, area.h});
            sign_button(to, {area.right() - button, area.y, button, area.h}, {label, "take-home", {}},
                        {flow::ActionKind::take_home, ""});
        });
}

int warning_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto action = what_to_do_block(sheet, input, area.w);
    float action_height = height_of(action);
    action.draw(sheet, {area.x, area.y, area.w, action_height}, 0, 1);
    float top = area.y + action_height + space::inside;
    Rect rect{area.x, top, area.w, area.bottom() - top};
    auto band = set_band(sheet, input.slide, rect.w);
    auto card = best_card(sheet, input, rect, band.height);
    if (input.slide.picture && sheet.room_above() > 0)
        stage(sheet, {area.x, -sheet.room_above(), area.w, sheet.room_above() - space::inside}, input.slide.picture,
              {});
    bool picture_page = input.slide.picture && card.figure.empty() && sheet.room_above() == 0;
    auto pages = card.pages.size() + (picture_page ? 1 : 0);
    auto index = std::min(static_cast<std::size_t>(std::max(0, input.page)), pages - 1);
    if (index < card.pages.size())
        draw_card(sheet, input, card, band, card.pages[index]);
    else
        draw_picture_page(sheet, input, rect);
    return static_cast<int>(pages);
}

}  // namespace screen
