#include "screen/home/home_foot.h"

#include <algorithm>
#include <cmath>

#include "screen/controls.h"

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
        to.box(area, radius::tile, to.is_pressed(action) ? c.tint : c.bad_tint, c.bad, width::control);
        held_fill(to, area, radius::tile, c.tint, action);
        to.icon("warn", {area.x + 36, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.text(words, area.x + 36 + icon + 24, area.centre().y - words.height / 2, inner, c.bad);
        to.icon("next", {area.right() - 36 - icon, area.centre().y - icon / 2, icon, icon}, c.bad);
        to.element(Role::tile, flow::said(label), area, action, words.font_px, c.bad, c.bad_tint);
    });
}

/// One segment of a joined control: square where it meets another.
void segment(Sheet& sheet, Rect rect, Color fill, bool joins_before, bool joins_after) {
    sheet.box(rect, radius::button, fill);
    if (joins_before) sheet.box({rect.x, rect.y, rect.w / 2, rect.h}, 0, fill);
    if (joins_after) sheet.box({rect.centre().x, rect.y, rect.w / 2, rect.h}, 0, fill);
}

void language_segments(Sheet& sheet, const std::vector<flow::Home::Language>& row, Rect area) {
    const auto& c = sheet.colors();
    float w = area.w / static_cast<float>(row.size());
    sheet.box(area, radius::button, c.surface, c.line, width::control);
    for (std::size_t i = 0; i < row.size(); ++i) {
        flow::Action action{flow::ActionKind::language, row[i].code};
        bool chosen = row[i].code == sheet.settings().language, pressed = sheet.is_pressed(action);
        Rect rect{area.x + static_cast<float>(i) * w, area.y, w, area.h};
        focus_ring(sheet, rect, radius::button, action);
        Color fill = chosen ? c.accent : pressed ? c.tint : c.surface, ink = chosen ? c.on : c.ink;
        if (chosen || pressed || sheet.is_focused(action)) segment(sheet, rect, fill, i > 0, i + 1 < row.size());
        if (!chosen) held_fill(sheet, rect, radius::button, fill, action);
        auto words = sheet.set_one_line(row[i].name, Type::small, chosen ? Weight::bold : Weight::regular, w - 32);
        sheet.text(words, rect.x, rect.centre().y - words.height / 2, w, ink, Align::centre);
        auto& element = sheet.element(Role::button, flow::said(row[i].name), rect, action, words.font_px, ink,
                                      chosen ? c.accent : c.surface);
        element.language = row[i].code;
        element.chosen = chosen;
    }
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

Block language_row(Sheet& sheet, const HomeInput& input, float width, float gap) {
    constexpr float row_gap = 24, least = 178;
    const auto& languages = input.home.languages;
    float widest = least;
    for (const auto& each : languages)
        widest = std::max(widest, sheet.set(each.name, Type::small, Weight::bold, 1e6f).width + 48);
    auto per_row = static_cast<std::size_t>(std::max(1.0f, std::floor(width / widest)));
    std::size_t rows = (languages.size() + per_row - 1) / per_row;
    per_row = (languages.size() + rows - 1) / rows;
    float height = button_height(sheet, rows > 1 ? 88 : 112);
    float all = static_cast<float>(rows) * (height + row_gap) - row_gap;
    return whole_block(all, gap, [languages, per_row, height](Sheet& to, Rect area) {
        float y = area.y;
        for (std::size_t i = 0; i < languages.size(); i += per_row, y += height + row_gap) {
            auto end = std::min(i + per_row, languages.size());
            std::vector<flow::Home::Language> row(languages.begin() + static_cast<std::ptrdiff_t>(i),
                                                  languages.begin() + static_cast<std::ptrdiff_t>(end));
            language_segments(to, row, {area.x, y, area.w, height});
        }
    });
}

Blocks settings_rows(Sheet& sheet, const HomeInput& input, float width, float gap) {
    const float height = button_height(sheet, 112),
                words = button_width(sheet, {sheet.word("Make it easier"), "easier"});
    auto easier = whole_block(height, gap, [](Sheet& to, Rect area) { draw_easier(to, area, true); });
    if (input.home.languages.size() < 2) return {std::move(easier)};
    auto alone = language_row(sheet, input, width, gap);
    for (const float beside : {words, height}) {
        const float left = width - beside - space::gutter;
        if (left < space::touch) continue;
        auto languages = language_row(sheet, input, left, gap);
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
