#include "screen/home/home_low.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "screen/controls.h"
#include "screen/frame/language_row.h"
#include "screen/home/brand.h"
#include "screen/home/home_figure.h"
#include "screen/home/home_foot.h"
#include "screen/home/home_pages.h"
#include "screen/home/part_buttons.h"
#include "screen/home/search_page.h"

namespace screen {
namespace {

/// The closest last; the first is taken that needs no more pages than that.
constexpr Density ways[] = {
    {112, Type::heading, 32, false}, {96, Type::heading, 28, false}, {84, Type::heading, 20, false}};
constexpr float edge = 14, with_note = 40;  // above the first row; below the last, where a note may stand

Blocks title_rows(Sheet& sheet, const HomeInput& input, float all) {
    const float width = beside_search_button(sheet, input, all);
    const auto* part = chosen_part(input);
    auto rows = brand(sheet, input, width);
    const float before = sheet.text_factor();
    sheet.set_text_factor(std::min(1.25f, before));
    const auto words = sheet.set_one_line(part ? part->label : input.home.title, Type::heading, Weight::bold, width);
    sheet.set_text_factor(before);
    rows.push_back(text_block(sheet, words, sheet.colors().ink, 4, Role::title));
    if (has_many_topics(input.home)) add_search_button(sheet, rows, all);
    return rows;
}

/// One of the small remarks at the foot: a sign and words in the smallest letters, over as many lines as they need.
Block remark(Sheet& sheet, const char* english, const char* sign, Role role, float width) {
    constexpr float between = 14, icon = 30;
    const auto words = sheet.set(sheet.word(english), Type::caption, Weight::regular, width - icon - between);
    return whole_block(words.height, 0, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.icon(sign, {area.x, area.y + (words.line - icon) / 2, icon, icon}, c.soft);
        to.text(words, area.x + icon + between, area.y, words.width, c.soft);
        to.element(role, said(words), {area.x, area.y, icon + between + words.width, words.height}, {}, words.font_px,
                   c.soft, c.page);
    });
}

/// What is kept of a visit, and what nobody reviewed, beside each other.
Block remarks(Sheet& sheet, const HomeInput& input, float width, float gap) {
    constexpr const char* privacy = "Private. Nothing about you is saved.";
    const float each = input.notice ? (width - space::gutter) / 2 : width;
    Blocks first{remark(sheet, privacy, "shield", Role::text, each)}, second;
    if (input.notice) second.push_back(remark(sheet, input.notice, "pencil", Role::notice, each));
    return whole_block(std::max(height_of(first), height_of(second)), gap, [=](Sheet& to, Rect area) {
        draw_all(to, first, {area.x, area.y, each, area.h});
        draw_all(to, second, {area.right() - each, area.y, each, area.h});
    });
}

/// The warning signs, two languages and "Make it easier" in one row, where their words have room there.
std::optional<Block> one_row(Sheet& sheet, const HomeInput& input, float width, float gap) {
    constexpr float of_languages = 0.38f;
    const auto& home = input.home;
    const float left = of_languages * width, height = button_height(sheet, 96),
                urgent = width - left - height - 2 * space::gutter;
    if (home.urgent_flow.empty() || home.languages.size() != 2) return std::nullopt;
    const auto words = sheet.set_label(home.urgent_label, Type::body, Weight::bold,
                                       {urgent - space::inside - 40, height - 16}, icon_size(sheet, 52));
    if (words.tight) return std::nullopt;
    const float before = sheet.text_factor();
    sheet.set_text_factor(1);
    const auto languages = language_row(sheet, input.home.languages, left, 0);
    sheet.set_text_factor(before);
    const ButtonText help{home.urgent_label, "warn", IconSide::before};
    const flow::Action action{flow::ActionKind::open, home.urgent_flow};
    return whole_block(std::max(height, height_of(languages)), gap, [=](Sheet& to, Rect area) {
        button(to, {area.x, area.y, urgent, area.h}, ButtonLook::urgent, help, action);
        draw_all(to, {languages},
                 {area.x + urgent + space::gutter, area.centre().y - height_of(languages) / 2, left, area.h});
        easier_sign(to, {area.right() - height, area.y, height, area.h});
    });
}

Block urgent_row(Sheet& sheet, const HomeInput& input, float gap) {
    const ButtonText help{input.home.urgent_label, "warn", IconSide::before};
    const flow::Action action{flow::ActionKind::open, input.home.urgent_flow};
    return whole_block(button_height(sheet, 88), gap,
                       [=](Sheet& to, Rect area) { button(to, area, ButtonLook::urgent, help, action); });
}

/// What is always there. Languages and remarks keep the size of 100 %: larger ones would leave no room for the topics.
Blocks foot_rows(Sheet& sheet, const HomeInput& input, float width, float gap) {
    Blocks rows;
    const auto row = one_row(sheet, input, width, gap);
    if (row) rows.push_back(*row);
    if (!row && !input.home.urgent_flow.empty()) rows.push_back(urgent_row(sheet, input, gap));
    const float chosen = sheet.text_factor();
    sheet.set_text_factor(std::min(1.0f, chosen));
    if (!row)
        for (auto& each : settings_rows(sheet, input, width, gap)) rows.push_back(std::move(each));
    rows.push_back(remarks(sheet, input, width, gap));
    sheet.set_text_factor(chosen);
    return rows;
}

void add_all_topics(Sheet& sheet, Blocks& rows, const HomeInput& input, float gap) {
    if (!chosen_part(input)) return;
    const ButtonText text{sheet.word("All topics"), "topics", IconSide::before};
    rows.push_back(whole_block(button_height(sheet, 88), gap, [=](Sheet& to, Rect area) {
        button(to, area, ButtonLook::plain, text, {flow::ActionKind::home, ""});
    }));
}

/// As tile_rows has it for so wide a screen.
bool stand_in_pairs(const Sheet& sheet) {
    return sheet.text_factor() < 1.5f;
}

/// Returns the number of pages.
int draw(Sheet& sheet, const HomeInput& input, const Sections& topics, const Density& density, float foot) {
    const Rect area{sheet.margin(), edge, sheet.width() - 2 * sheet.margin(), sheet.height() - edge - foot};
    const float gap = density.gap;
    Column column{title_rows(sheet, input, area.w), tile_rows(sheet, topics, area.w, density, 0),
                  foot_rows(sheet, input, area.w, gap), gap};
    add_all_topics(sheet, column.tiles, input, gap);
    const auto buttons = part_buttons(sheet, input, area.w, gap);
    const float parts = height_of(buttons);
    if (column.height() + (parts > 0 ? parts + gap : 0) > area.h) {
        const Head head{parts, [&](Sheet& to, Rect at) { draw_all(to, buttons, at); }, false};
        const auto rows = rows_below(head, column, between(sheet, column, area).h);
        const std::ptrdiff_t least = stand_in_pairs(sheet) ? 1 : 2;
        if (rows < std::min(least, std::ssize(column.tiles)) && sheet.text_factor() > 1)
            sheet.spill();  // one topic looks as if it were the only one
        return paged(sheet, input, column, area, parts > 0 ? &head : nullptr);
    }
    draw_title(sheet, column, area);
    float y = area.y + height_of(column.title) + gap;
    draw_all(sheet, buttons, {area.x, y, area.w, parts});
    y += parts > 0 ? parts + gap : 0;
    draw_all(sheet, column.tiles, {area.x, y, area.w, 0});
    draw_bottom(sheet, column.bottom, area);
    return 1;
}

}  // namespace

int home_within_reach(Sheet& sheet, const HomeInput& input, Sections topics) {
    for (auto& section : topics)
        section.counted = false;  // two in the first row: it may be all that a page has room for
    const float foot = sheet.element_count() > 0 ? with_note : edge;
    auto tried = [&](const Density& density) {
        Sheet scratch = sheet.blank();
        const int pages = draw(scratch, input, topics, density, foot);
        return std::pair{!scratch.stands_free(), pages};
    };
    const auto& closest = *std::rbegin(ways);
    const auto least = tried(closest);
    for (const auto& density : ways)
        if (tried(density) <= least) return draw(sheet, input, topics, density, foot);
    return draw(sheet, input, topics, closest, foot);
}

}  // namespace screen
