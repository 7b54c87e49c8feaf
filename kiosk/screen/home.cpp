// The first screen: a title, a figure whose parts can be touched, the topics, the warning signs, the languages.
#include "screen/home.h"

#include <algorithm>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/stage.h"

namespace screen {
namespace {

struct Topic {
    TileText text;
    flow::Action action;
};

/// How closely things stand; the first that fits is taken.
struct Density {
    float tile;      ///< least height
    Type title;
    float gap;
    bool subtitles;
};
constexpr Density densities[] = {{140, Type::display, 32, true}, {116, Type::title, 24, true}, {96, Type::title, 24, false}};

const flow::Home::BodyPart* chosen_part(const HomeInput& input) {
    for (const auto& part : input.home.body_parts)
        if (part.id == input.state.place().body_part) return &part;
    return nullptr;
}

/// The topics of a body part; of all for none.
std::vector<Topic> topics(Sheet& sheet, const HomeInput& input, const flow::Home::BodyPart* part) {
    std::vector<Topic> all;
    const auto& language = sheet.settings().language;
    for (const auto& id : input.home.topics) {
        if (!sheet.library().offered(id, language)) continue;
        auto tile = sheet.library().tile(id, language);
        if (part && tile.body_part != part->id) continue;
        all.push_back({{tile.title, tile.subtitle, tile.picture}, {flow::ActionKind::open, id}});
    }
    return all;
}

// ---- title -------------------------------------------------------------------------------------------------------------

Blocks title_blocks(Sheet& sheet, const HomeInput& input, Type type, float width) {
    const auto* part = chosen_part(input);
    const auto& title = part ? part->label : input.home.title;
    auto small = sheet.set_one_line(part ? input.home.title : input.home.subtitle, Type::small, Weight::regular, width);
    auto large = sheet.set_one_line(title, type, Weight::bold, width);
    // One line, unless that would make it smaller than a heading.
    float least = type_size(Type::heading, flow::TextSize::normal).px * 1.1f;
    if (large.line < least) large = sheet.set_whole_words(title, Type::title, Weight::bold, width, Sheet::Shape::balanced);
    return {text_block(sheet, small, sheet.colors().soft, 0), text_block(sheet, large, sheet.colors().ink, 4, Role::title)};
}

// ---- figure ------------------------------------------------------------------------------------------------------------

struct Pill {
    const flow::Home::BodyPart* part;
    Point dot;   ///< as seen
    Rect rect;   ///< as seen
};

constexpr float pill_height = 120, pill_width = 364, dot_touch = 52;

void ground(Sheet& sheet, Rect rect) {
    constexpr float strip = 88, lane = 6;
    sheet.box(rect, radius::card, rgb(0xC9DCD5));
    Rect above{rect.x, rect.y, rect.w, rect.h - strip};
    stage_card(sheet, {above.x, above.y, above.w, above.h - radius::card});
    sheet.box({above.x, above.bottom() - 2 * radius::card, above.w, 2 * radius::card}, 0, sheet.colors().stage);
    float y = rect.bottom() - strip * 0.6f;
    for (float x = rect.x; x < rect.right(); x += 128) {
        float from = std::max(x - 20, rect.x), to = std::min(x + 60, rect.right());
        sheet.box({from, y, to - from, lane}, 0, rgb(0xFFFFFF));
    }
}

/// Beside their dots where they can, one below the other where they cannot.
void place_pills(std::vector<Pill>& pills, Rect column, float height) {
    std::stable_sort(pills.begin(), pills.end(), [](const Pill& a, const Pill& b) { return a.dot.y < b.dot.y; });
    float y = column.y;
    for (auto& pill : pills) {
        pill.rect = {column.x, std::max(y, pill.dot.y - height * 1.1f), column.w, height};
        y = pill.rect.bottom() + space::gutter;
    }
    float bottom = column.bottom();
    for (auto pill = pills.rbegin(); pill != pills.rend(); ++pill) {
        pill->rect.y = std::min(pill->rect.y, bottom - height);
        bottom = pill->rect.y - space::gutter;
    }
}

void draw_dot(Sheet& sheet, Point dot, Color color) {
    Color halo = rgb(0xFFFFFF);
    halo.a = 110;
    sheet.disc(dot, 34, halo);
    sheet.disc(dot, 22, rgb(0xFFFFFF), color, 10);
}

void draw_pill(Sheet& sheet, const Pill& pill, bool chosen) {
    const auto& c = sheet.colors();
    flow::Action action{flow::ActionKind::body_part, pill.part->id};
    Rect rect = sheet.mirror(pill.rect);
    bool pressed = sheet.is_pressed(action);
    Color fill = chosen ? c.accent : pressed ? c.tint : c.surface, ink = chosen ? c.on : c.ink;
    focus_ring(sheet, rect, rect.h / 2, action);
    sheet.box(rect, rect.h / 2, fill, chosen ? fill : c.accent, width::control);
    float window = std::min(96.0f, rect.h - 24), x = rect.x + 14;
    Rect round{x, rect.centre().y - window / 2, window, window};
    sheet.disc(round.centre(), window / 2, rgb(0xFFF8EC), chosen ? c.on : c.accent, width::control);
    if (!pill.part->picture.empty()) {
        Rect inside = round.inset(width::control);
        sheet.picture({pill.part->picture, {}, {}, ""}, inside, inside, inside.w / 2);
    }
    float text_x = round.right() + 26;
    auto words = sheet.set_one_line(pill.part->label, Type::body, Weight::bold, rect.right() - text_x - 28);
    sheet.text(words, text_x, rect.centre().y - words.height / 2, rect.right() - text_x, ink);
    auto& element = sheet.element(Role::part, pill.part->label, rect, action, words.font_px, ink, fill);
    element.chosen = chosen;
    float scale = element.rect.w / rect.w;
    element.more_touch = {(pill.dot.x - dot_touch) * scale, (pill.dot.y - dot_touch) * scale, 2 * dot_touch * scale,
                          2 * dot_touch * scale};
}

float pill_width_for(Sheet& sheet, const HomeInput& input, float most) {
    float width = pill_width;
    for (const auto& part : input.home.body_parts)
        width = std::max(width, sheet.set(part.label, Type::body, Weight::bold, 1e6f).width + 96 + 14 + 26 + 36);
    return std::min(width, most);
}

void draft_notice(Sheet& sheet, Rect rect) {
    const auto& c = sheet.colors();
    auto words = sheet.set(sheet.word("Draft. Not yet checked by a clinician."), Type::caption, Weight::regular, rect.w - 130);
    float icon = 30 * sheet.text_factor(), x = rect.x + 36, y = rect.y + 30;
    Color ink = c.stage_ink;
    sheet.icon("pencil", {x, y + (words.line - icon) / 2, icon, icon}, ink);
    sheet.text(words, x + icon + 14, y, rect.w - 130, ink);
    sheet.element(Role::notice, words.paragraph->lines.front().line.text, {x, y, words.width + icon + 14, words.height},
                  {}, words.font_px, ink, c.stage);
}

void draw_figure(Sheet& sheet, const HomeInput& input, Rect rect) {
    ground(sheet, rect);
    float pill_w = pill_width_for(sheet, input, rect.w * 0.6f);
    // The figure stands at the end of the stage, its feet on the ground.
    float start = std::max(rect.w * 0.36f, pill_w * 0.75f);
    Rect area{rect.x + start, rect.y + 28, rect.w - start - 12, rect.h - 28 - 36};
    sheet.element(Role::picture, input.home.figure.alt, rect);
    Rect at = sheet.picture(input.home.figure, area, rect, radius::card, Align::end);
    if (input.draft) draft_notice(sheet, rect);
    std::vector<Pill> pills;
    for (const auto& part : input.home.body_parts)
        if (auto dot = sheet.anchor(input.home.figure, at, part.id)) pills.push_back({&part, *dot, {}});
    Rect seen = sheet.mirror(rect);
    float column_x = sheet.mirrored() ? seen.right() - 40 - pill_w : seen.x + 40;
    float top = rect.y + (input.draft ? 96 : 40), room = rect.bottom() - 40 - top;
    auto count = static_cast<float>(std::max<std::size_t>(1, pills.size()));
    float height = std::clamp((room - space::gutter * (count - 1)) / count, space::touch, pill_height);
    place_pills(pills, {column_x, top, pill_w, room}, height);
    const auto* chosen = chosen_part(input);
    Color line = palette(flow::Theme::light).accent;
    for (const auto& pill : pills) {
        float edge = sheet.mirrored() ? pill.rect.x : pill.rect.right();
        sheet.stroke(sheet.mirror(Point{edge, pill.rect.centre().y}), sheet.mirror(pill.dot), line, width::leader);
    }
    for (const auto& pill : pills) draw_dot(sheet, sheet.mirror(pill.dot), line);
    for (const auto& pill : pills) draw_pill(sheet, pill, pill.part == chosen);
}

// ---- topics ------------------------------------------------------------------------------------------------------------

/// Rows of tiles, two beside each other; an odd number's first is wide. `more` is added to every tile's height.
Blocks tile_rows(Sheet& sheet, const std::vector<Topic>& all, float width, const Density& density, float more) {
    constexpr float least_pair = 680;
    bool pairs = width >= least_pair && sheet.text_factor() < 1.5f;
    Blocks rows;
    for (std::size_t i = 0; i < all.size();) {
        bool alone = !pairs || (i == 0 && all.size() % 2 == 1);
        std::size_t count = alone ? 1 : 2;
        float w = alone ? width : (width - density.gap) / 2, height = density.tile;
        std::vector<Topic> row(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(i + count));
        for (auto& topic : row) {
            if (!density.subtitles) topic.text.subtitle.clear();
            height = std::max(height, tile_height(sheet, topic.text, w, density.tile));
        }
        rows.push_back(whole_block(height + more, density.gap, [=](Sheet& to, Rect area) {
            for (std::size_t k = 0; k < row.size(); ++k)
                tile(to, {area.x + static_cast<float>(k) * (w + density.gap), area.y, w, area.h}, row[k].text, row[k].action);
        }));
        i += count;
    }
    return rows;
}

/// The way back from one body part's topics.
void add_all_topics(Sheet& sheet, Blocks& rows, const HomeInput& input, float gap) {
    if (!chosen_part(input)) return;
    ButtonText text{sheet.word("All topics"), "topics", IconSide::before};
    rows.push_back(whole_block(button_height(sheet, 120), gap, [=](Sheet& to, Rect area) {
        button(to, area, ButtonLook::plain, text, {flow::ActionKind::home, ""});
    }));
}

// ---- bottom ------------------------------------------------------------------------------------------------------------

Block urgent_strip(Sheet& sheet, const HomeInput& input, float width, float gap) {
    float icon = 56 * std::min(1.5f, sheet.text_factor()), inner = width - 2 * 36 - 2 * (icon + 24);
    auto words = sheet.set_whole_words(input.home.urgent_label, Type::body, Weight::bold, inner);
    float height = std::max(120.0f, words.height + 36);
    flow::Action action{flow::ActionKind::open, input.home.urgent_flow};
    auto label = input.home.urgent_label;
    return whole_block(height, gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        focus_ring(to, area, radius::tile, action);
        to.box(area, radius::tile, to.is_pressed(action) ? c.tint : c.bad_tint, c.bad, width::control);
        to.icon("warn", {area.x + 36, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.text(words, area.x + 36 + icon + 24, area.centre().y - words.height / 2, inner, c.bad);
        to.icon("next", {area.right() - 36 - icon, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.element(Role::tile, label, area, action, words.font_px, c.bad, c.bad_tint);
    });
}

/// One segment of a joined control: square where it meets another.
void segment(Sheet& sheet, Rect rect, Color fill, bool joins_before, bool joins_after) {
    sheet.box(rect, radius::button, fill);
    if (joins_before) sheet.box({rect.x, rect.y, rect.w / 2, rect.h}, 0, fill);
    if (joins_after) sheet.box({rect.centre().x, rect.y, rect.w / 2, rect.h}, 0, fill);
}

/// The languages by their own names, joined in one control.
Block language_row(Sheet& sheet, const HomeInput& input, float gap) {
    float height = button_height(sheet, 112);
    auto languages = input.home.languages;
    return whole_block(height, gap, [languages](Sheet& to, Rect area) {
        const auto& c = to.colors();
        float w = area.w / static_cast<float>(languages.size());
        to.box(area, radius::button, c.surface, c.line, width::control);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            flow::Action action{flow::ActionKind::language, languages[i].code};
            bool chosen = languages[i].code == to.settings().language, pressed = to.is_pressed(action);
            Rect rect{area.x + static_cast<float>(i) * w, area.y, w, area.h};
            focus_ring(to, rect, radius::button, action);
            bool filled = chosen || pressed || to.is_focused(action);
            Color fill = chosen ? c.accent : pressed ? c.tint : c.surface;
            if (filled) segment(to, rect, fill, i > 0, i + 1 < languages.size());
            Color ink = chosen ? c.on : c.ink;
            auto words = to.set_one_line(languages[i].name, Type::small, chosen ? Weight::bold : Weight::regular, w - 32);
            to.text(words, rect.x, rect.centre().y - words.height / 2, w, ink, Align::centre);
            auto& element = to.element(Role::button, languages[i].name, rect, action, words.font_px, ink, chosen ? c.accent : c.surface);
            element.language = languages[i].code;
            element.chosen = chosen;
        }
    });
}

/// Back and "More topics", where the topics need more than one page.
Block page_row(Sheet& sheet, int page, int pages, float gap) {
    ButtonText back{sheet.word("Back"), "back", IconSide::before}, more{sheet.word("More topics"), "next", IconSide::after};
    float height = button_height(sheet, 120), back_w = button_width(sheet, back);
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

Blocks bottom_rows(Sheet& sheet, const HomeInput& input, float width, float gap, bool languages) {
    Blocks rows;
    if (!input.home.urgent_flow.empty()) rows.push_back(urgent_strip(sheet, input, width, gap));
    if (languages && input.home.languages.size() > 1) rows.push_back(language_row(sheet, input, gap));
    return rows;
}

// ---- the two shapes ----------------------------------------------------------------------------------------------------

struct Column {
    Blocks title, tiles, bottom;
    float gap;
    float height() const { return height_of(title) + gap + height_of(tiles) + gap + height_of(bottom); }
};

Column make_column(Sheet& sheet, const HomeInput& input, const std::vector<Topic>& all, float width, const Density& density,
                   bool languages, float more = 0) {
    Column column{title_blocks(sheet, input, density.title, width), tile_rows(sheet, all, width, density, more),
                  bottom_rows(sheet, input, width, density.gap, languages), density.gap};
    add_all_topics(sheet, column.tiles, input, density.gap);
    return column;
}

void draw_title(Sheet& sheet, const Column& column, Rect area) { draw_all(sheet, column.title, area); }

void draw_bottom(Sheet& sheet, const Blocks& rows, Rect area) {
    float height = height_of(rows);
    draw_all(sheet, rows, {area.x, area.bottom() - height, area.w, height});
}

/// Tiles over pages, with the way between them above the bottom rows. `figure_first`: page 0 is the figure's.
int paged(Sheet& sheet, const HomeInput& input, const Column& column, Rect area, bool figure_first) {
    auto pager = page_row(sheet, 1, 3, column.gap);
    float title = height_of(column.title) + column.gap;
    float foot = height_of(column.bottom) + 2 * column.gap + height_of(pager);
    Rect middle{area.x, area.y + title, area.w, area.h - title - foot};
    auto pages = paginate(column.tiles, std::max(1.0f, middle.h));
    int count = static_cast<int>(pages.size()) + (figure_first ? 1 : 0);
    int page = std::clamp(input.page, 0, count - 1);
    draw_title(sheet, column, area);
    if (figure_first && page == 0)
        draw_figure(sheet, input, middle);
    else
        draw_page(sheet, column.tiles, pages[static_cast<std::size_t>(page - (figure_first ? 1 : 0))], middle);
    float y = middle.bottom() + column.gap;
    page_row(sheet, page, count, 0).draw(sheet, {area.x, y, area.w, height_of(pager)}, 0, 1);
    draw_bottom(sheet, column.bottom, area);
    return count;
}

int portrait(Sheet& sheet, const HomeInput& input, const std::vector<Topic>& shown, const std::vector<Topic>& all) {
    constexpr float least_figure = 480, top = 52, foot = 44;
    Rect area{space::margin, top, sheet.width() - 2 * space::margin, sheet.height() - top - foot};
    for (const auto& density : densities) {
        auto column = make_column(sheet, input, shown, area.w, density, true);
        // The figure stays where it is when one of its parts is touched and fewer topics are left.
        float tiles = std::max(height_of(column.tiles), height_of(tile_rows(sheet, all, area.w, density, 0)));
        float figure = area.h - (column.height() - height_of(column.tiles) + tiles) - column.gap;
        if (figure < least_figure) continue;
        draw_title(sheet, column, area);
        float y = area.y + height_of(column.title) + column.gap;
        draw_figure(sheet, input, {area.x, y, area.w, figure});
        draw_all(sheet, column.tiles, {area.x, y + figure + column.gap, area.w, 0});
        draw_bottom(sheet, column.bottom, area);
        return 1;
    }
    return paged(sheet, input, make_column(sheet, input, shown, area.w, densities[0], true), area, true);
}

int landscape(Sheet& sheet, const HomeInput& input, const std::vector<Topic>& all) {
    constexpr float top = 40, foot = 36, figure_share = 824.0f / 1920, gap = 56;
    float figure_w = sheet.width() * figure_share, x = space::margin + figure_w + gap;
    Rect column_area{x, top, sheet.width() - space::margin - x, sheet.height() - top - foot};
    Blocks languages;
    if (input.home.languages.size() > 1) languages.push_back(language_row(sheet, input, space::gutter));
    float below = languages.empty() ? 0 : height_of(languages) + space::gutter;
    draw_figure(sheet, input, {space::margin, top, figure_w, sheet.height() - top - foot - below});
    if (!languages.empty())
        draw_all(sheet, languages, {space::margin, sheet.height() - foot - height_of(languages), figure_w, 0});
    for (const auto& density : densities) {
        auto column = make_column(sheet, input, all, column_area.w, density, false);
        float spare = column_area.h - column.height();
        if (spare < 0) continue;
        constexpr float most_more = 48;
        float more = std::min(most_more, spare / static_cast<float>(column.tiles.size()));
        column = make_column(sheet, input, all, column_area.w, density, false, more);
        draw_title(sheet, column, column_area);
        float y = column_area.y + height_of(column.title) + column.gap;
        draw_all(sheet, column.tiles, {column_area.x, y, column_area.w, 0});
        draw_bottom(sheet, column.bottom, column_area);
        return 1;
    }
    return paged(sheet, input, make_column(sheet, input, all, column_area.w, densities[2], false), column_area, false);
}

}  // namespace

int home(Sheet& sheet, const HomeInput& input) {
    auto shown = topics(sheet, input, chosen_part(input));
    if (sheet.landscape()) return landscape(sheet, input, shown);
    return portrait(sheet, input, shown, topics(sheet, input, nullptr));
}

}  // namespace screen
