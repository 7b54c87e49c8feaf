// The first screen: a title, a figure whose parts can be touched, the topics, the warning signs, the languages.
#include "screen/home/home.h"

#include <algorithm>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/home/brand.h"
#include "screen/home/home_figure.h"
#include "screen/home/home_foot.h"
#include "screen/home/home_low.h"
#include "screen/home/home_pages.h"
#include "screen/home/home_topics.h"
#include "screen/home/part_buttons.h"
#include "screen/home/search_page.h"

namespace screen {
namespace {

// ---- title -------------------------------------------------------------------------------------------------------------

/// Where things stand closest, the largest letters have no room for a second line above the title.
bool has_second_line(const Sheet& sheet, const HomeInput& input, const Density& density) {
    return density.subtitles || sheet.text_factor() <= 1.5f || chosen_part(input);
}

Blocks title_blocks(Sheet& sheet, const HomeInput& input, const Density& density, float all) {
    const float width = beside_search_button(sheet, input, all);
    const auto* part = chosen_part(input);
    const auto& title = part ? part->label : input.home.title;
    auto small = sheet.set_one_line(part ? input.home.title : input.home.subtitle, Type::small, Weight::regular, width);
    if (small.tight)
        small = sheet.set(part ? input.home.title : input.home.subtitle, Type::small, Weight::regular, width);
    auto large = sheet.set_one_line(title, density.title, Weight::bold, width);
    // One line, unless that would make it smaller than a heading.
    float least = type_size(Type::heading, 1).px * 1.1f;
    if (large.line < least)
        large = sheet.set_whole_words(title, Type::title, Weight::bold, width, Sheet::Shape::balanced);
    auto rows = brand(sheet, input, width);
    if (has_second_line(sheet, input, density))
        rows.push_back(text_block(sheet, small, sheet.colors().soft, rows.empty() ? 0 : space::tight));
    rows.push_back(text_block(sheet, large, sheet.colors().ink, 4, Role::title));
    if (has_many_topics(input.home)) add_search_button(sheet, rows, all);
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

// ---- the shapes ---------------------------------------------------------------------------------------------------------

Column make_column(Sheet& sheet, const HomeInput& input, const Sections& all, float width, const Density& density,
                   bool languages, float more = 0) {
    Column column{title_blocks(sheet, input, density, width), tile_rows(sheet, all, width, density, more),
                  home_foot(sheet, input, width, density.gap, languages), density.gap};
    add_all_topics(sheet, column.tiles, input, density.gap);
    return column;
}

/// Where no figure is shown, whose stage would say what is not reviewed.
Column column_without_figure(Sheet& sheet, const HomeInput& input, const Sections& all, float width,
                             const Density& density, float more = 0) {
    auto column = make_column(sheet, input, all, width, density, true, more);
    for (auto& block : notice_without_figure(sheet, input, width)) column.title.push_back(std::move(block));
    return column;
}

constexpr float least_figure_above = 480;  ///< on a standing screen

Head figure_head(const Sheet& sheet, const HomeInput& input) {
    return {least_figure_above * std::max(1.0f, 0.8f * sheet.text_factor()),
            [&input](Sheet& to, Rect area) { home_figure(to, input, area); }};
}

Head parts_head(Sheet& sheet, const HomeInput& input, float width, float gap) {
    const auto buttons = part_buttons(sheet, input, width, gap);
    return {height_of(buttons), [buttons](Sheet& to, Rect area) { draw_all(to, buttons, area); }};
}

/// Without a figure, standing: the topics have the whole screen.
int topics_alone(Sheet& sheet, const HomeInput& input, const Sections& all) {
    constexpr float top = 52, foot = 44, most_more = 120;
    Rect area{space::margin, top, sheet.width() - 2 * space::margin, sheet.height() - top - foot};
    for (const auto& density : densities) {
        auto column = column_without_figure(sheet, input, all, area.w, density);
        float spare = area.h - column.height();
        if (spare < 0) continue;
        float more = std::min(most_more, spare / static_cast<float>(std::max<std::size_t>(1, column.tiles.size())));
        column = column_without_figure(sheet, input, all, area.w, density, more);
        draw_title(sheet, column, area);
        draw_all(sheet, column.tiles, {area.x, area.y + height_of(column.title) + column.gap, area.w, 0});
        draw_bottom(sheet, column.bottom, area);
        return 1;
    }
    const auto& density =
        densities[sheet.text_factor() < 1.5f ? 0 : 2];  // several on a page, however large the letters
    return paged(sheet, input, column_without_figure(sheet, input, all, area.w, density), area);
}

int portrait(Sheet& sheet, const HomeInput& input, const Sections& shown, const Sections& all) {
    constexpr float top = 52, foot = 44;
    Rect area{space::margin, top, sheet.width() - 2 * space::margin, sheet.height() - top - foot};
    for (const auto& density : densities) {
        auto column = make_column(sheet, input, shown, area.w, density, true);
        // The figure stays where it is when one of its parts is touched and fewer topics are left.
        float tiles = std::max(height_of(column.tiles), height_of(tile_rows(sheet, all, area.w, density, 0)));
        float figure = area.h - (column.height() - height_of(column.tiles) + tiles) - column.gap;
        if (figure < least_figure_above) continue;
        draw_title(sheet, column, area);
        float y = area.y + height_of(column.title) + column.gap;
        home_figure(sheet, input, {area.x, y, area.w, figure});
        draw_all(sheet, column.tiles, {area.x, y + figure + column.gap, area.w, 0});
        draw_bottom(sheet, column.bottom, area);
        return 1;
    }
    // The first screen always shows topics and the names of the body parts, whatever there is no room for.
    const auto figure = figure_head(sheet, input);
    for (std::ptrdiff_t topics : {2, 1}) {  // one looks as if it were the only one
        if (topics == 1 && sheet.text_factor() > 1) return home_within_reach(sheet, input, shown);
        for (const auto& density : densities) {
            const auto column = make_column(sheet, input, shown, area.w, density, true);
            if (rows_below(figure, column, between(sheet, column, area).h) >= topics)
                return paged(sheet, input, column, area, &figure);
        }
        for (const auto& density : densities) {
            const auto column = column_without_figure(sheet, input, shown, area.w, density);
            const auto parts = parts_head(sheet, input, area.w, density.gap);
            if (rows_below(parts, column, between(sheet, column, area).h) >= topics)
                return paged(sheet, input, column, area, &parts);
        }
    }
    return paged(sheet, input, make_column(sheet, input, shown, area.w, densities[0], true), area, &figure);
}

/// In large letters one looks as if it were the only one.
bool shows_one_topic(Sheet& sheet, const HomeInput& input, const Sections& all, float width, float height) {
    if (sheet.text_factor() <= 1) return false;
    auto column = make_column(sheet, input, all, width, densities[2], false);
    column.bottom.push_back(privacy_line(sheet, width, column.gap));
    if (column.height() <= height) return false;
    const Head nothing{-column.gap, {}};
    return rows_below(nothing, column, between(sheet, column, {0, 0, width, height}).h) < 2;
}

/// Of a pack without a figure, or where that leaves the topics no room, lying: the title and what is always there in the figure's
/// place. Its names stand above the topics.
int topics_beside_title(Sheet& sheet, const HomeInput& input, const Sections& all) {
    constexpr float top = 40, foot = 36, title_share = 824.0f / 1920, gap = 56;
    const float title_w = sheet.width() * title_share, x = space::margin + title_w + gap,
                h = sheet.height() - top - foot;
    Rect left{space::margin, top, title_w, h}, right{x, top, sheet.width() - space::margin - x, h};
    Column side = column_without_figure(sheet, input, {}, title_w, densities[0]);
    if (side.height() > h) side = column_without_figure(sheet, input, {}, title_w, densities[2]);
    if (height_of(side.title) + height_of(side.bottom) > h) sheet.spill();
    draw_title(sheet, side, left);
    draw_bottom(sheet, side.bottom, left);
    const auto names = input.home.figure ? part_buttons(sheet, input, right.w, densities[2].gap) : Blocks{};
    const Head head{height_of(names), [&](Sheet& to, Rect area) { draw_all(to, names, area); }, false};
    Column column;
    for (const auto& density : densities) {
        constexpr float most_more = 48;
        column = {{}, tile_rows(sheet, all, right.w, density, 0), {}, density.gap};
        add_all_topics(sheet, column.tiles, input, density.gap);
        if (!names.empty()) continue;
        float spare = h - height_of(column.tiles);
        if (spare < 0) continue;
        draw_all(
            sheet,
            tile_rows(sheet, all, right.w, density,
                      std::min(most_more, spare / static_cast<float>(std::max<std::size_t>(1, column.tiles.size())))),
            right);
        return 1;
    }
    return paged(sheet, input, column, right, names.empty() ? nullptr : &head);
}

int landscape(Sheet& sheet, const HomeInput& input, const Sections& all) {
    constexpr float top = 40, foot = 36, figure_share = 824.0f / 1920, gap = 56, least_figure = 600;
    float figure_w = sheet.width() * figure_share, x = space::margin + figure_w + gap;
    Rect column_area{x, top, sheet.width() - space::margin - x, sheet.height() - top - foot};
    if (shows_one_topic(sheet, input, all, column_area.w, column_area.h)) return topics_beside_title(sheet, input, all);
    auto below = settings_rows(sheet, input, figure_w, space::gutter);
    below.push_back(privacy_line(sheet, figure_w, space::gutter));
    float figure_h = sheet.height() - top - foot - height_of(below) - space::gutter;
    const bool promised_below = figure_h >= least_figure;  // else beside, below the topics
    if (!promised_below) {
        figure_h += height_of({below.back()}) + space::gutter;
        below.pop_back();
    }
    home_figure(sheet, input, {space::margin, top, figure_w, figure_h});
    draw_all(sheet, below, {space::margin, top + figure_h + space::gutter, figure_w, 0});
    auto column_of = [&](const Density& density, float more) {
        auto column = make_column(sheet, input, all, column_area.w, density, false, more);
        if (!promised_below) column.bottom.push_back(privacy_line(sheet, column_area.w, density.gap));
        return column;
    };
    for (const auto& density : densities) {
        auto column = column_of(density, 0);
        float spare = column_area.h - column.height();
        if (spare < 0) continue;
        constexpr float most_more = 48;
        float more = std::min(most_more, spare / static_cast<float>(column.tiles.size()));
        column = column_of(density, more);
        draw_title(sheet, column, column_area);
        float y = column_area.y + height_of(column.title) + column.gap;
        draw_all(sheet, column.tiles, {column_area.x, y, column_area.w, 0});
        draw_bottom(sheet, column.bottom, column_area);
        return 1;
    }
    return paged(sheet, input, column_of(densities[2], 0), column_area);
}

}  // namespace

int home(Sheet& sheet, const HomeInput& input) {
    if (input.state.place().search) return search_page(sheet, input);
    auto shown = sections(sheet, input, chosen_part(input));
    if (sheet.room_above() > 0) return home_within_reach(sheet, input, shown);
    if (!input.home.figure)
        return sheet.landscape() ? topics_beside_title(sheet, input, shown) : topics_alone(sheet, input, shown);
    if (sheet.landscape()) return landscape(sheet, input, shown);
    return portrait(sheet, input, shown, sections(sheet, input, nullptr));
}

}  // namespace screen
