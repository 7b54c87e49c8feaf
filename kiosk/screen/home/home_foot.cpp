#include "screen/home/home_foot.h"

#include <algorithm>
#include <cmath>

#include "screen/controls.h"
#include "screen/frame/language_row.h"

namespace screen {
namespace {

Block urgent_strip(Sheet& sheet, const HomeInput& input, float width, float gap) {
    float icon = 56 * std::min(1.5f, sheet.text_factor()), inner = width - 2 * 36 - 2 * (icon + 24);
    auto words = sheet.set_whole_words(input.home.urgent_label, Type::body, Weight::bold, inner);
    constexpr std::size_t most_lines = 2;  // more would leave the topics less than their row
    if (words.paragraph->lines.size() > most_lines)
        words = sheet.set_label(input.home.urgent_label, Type::body, Weight::bold, {inner, 2.7f * words.line});
    float height = std::max(120.0f, words.height + 36);
    flow::Action action{flow::ActionKind::open, input.home.urgent_flow};
    auto label = input.home.urgent_label;
    return whole_block(height, gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        focus_ring(to, area, radius::tile, action);
        to.box(area, radius::tile, to.fills_at_once(action) ? c.tint : c.bad_tint, c.bad, width::control);
        held_fill(to, area, radius::tile, c.tint, action);
        to.icon("warn", {area.x + 36, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.text(words, area.x + 36 + icon + 24, area.centre().y - words.height / 2, inner, c.bad);
        to.icon("next", {area.right() - 36 - icon, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.element(Role::tile, flow::said(label), area, action, words.font_px, c.bad, c.bad_tint);
    });
}

/// In words, or where they have no room its sign alone.
void draw_easier(Sheet& sheet, Rect rect, bool in_words) {
    const ButtonText text{sheet.word("Make it easier"), "easier", IconSide::before};
    const flow::Action action{flow::ActionKind::easier, ""};
    if (in_words)
        button(sheet, rect, ButtonLook::plain, text, action);
    else
        icon_button(sheet, rect, ButtonLook::plain, text, action);
}

}  // namespace

void easier_sign(Sheet& sheet, Rect rect) {
    draw_easier(sheet, rect, false);
}

Blocks settings_rows(Sheet& sheet, const HomeInput& input, float width, float gap) {
    const float height = button_height(sheet, sheet.room_above() > 0 ? 88 : 112),
                words = button_width(sheet, {sheet.word("Make it easier"), "easier"});
    auto easier = whole_block(height, gap, [](Sheet& to, Rect area) { draw_easier(to, area, true); });
    if (input.home.languages.size() < 2) return {std::move(easier)};
    auto alone = language_row(sheet, input.home.languages, width, gap);
    for (const float beside : {words, height}) {
        const float left = width - beside - space::gutter;
        if (left < space::touch) continue;
        auto languages = language_row(sheet, input.home.languages, left, gap);
        const float row = height_of(languages);
        if (row > std::max(height, height_of(alone))) continue;
        return {whole_block(row, gap, [=, languages = std::move(languages)](Sheet& to, Rect area) {
            draw_all(to, {languages}, {area.x, area.y, left, row});
            draw_easier(to, {area.right() - beside, area.y, beside, row}, beside == words);
        })};
    }
    return {std::move(alone), std::move(easier)};
}

Block privacy_line(Sheet& sheet, float width, float gap) {
    float icon = 40 * std::min(1.5f, sheet.text_factor());
    const auto type = sheet.text_factor() > 1.5f ? Type::caption : Type::small;
    auto words = sheet.set_whole_words(sheet.word("Private. Nothing about you is saved."), type, Weight::regular,
                                       width - icon - 16, Sheet::Shape::balanced);
    return whole_block(std::max(icon, words.height), gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        float x = area.x + std::max(0.0f, (area.w - icon - 16 - words.width) / 2);
        to.icon("shield", {x, area.centre().y - icon / 2, icon, icon}, c.accent);
        to.text(words, x + icon + 16, area.centre().y - words.height / 2, words.width, c.soft);
        to.element(Role::text, said(words), area, {}, words.font_px, c.soft, c.page);
    });
}

Blocks home_foot(Sheet& sheet, const HomeInput& input, float width, float gap, bool languages) {
    Blocks rows;
    if (!input.home.urgent_flow.empty()) rows.push_back(urgent_strip(sheet, input, width, gap));
    if (!languages) return rows;
    for (auto& row : settings_rows(sheet, input, width, gap)) rows.push_back(std::move(row));
    rows.push_back(privacy_line(sheet, width, gap));
    return rows;
}

}  // namespace screen
