#include "screen/frame/language_row.h"

#include <algorithm>
#include <cmath>

#include "screen/controls.h"

namespace screen {
namespace {

constexpr float row_gap = 24;

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
        bool chosen = row[i].code == sheet.settings().language, pressed = sheet.fills_at_once(action);
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

}  // namespace

Block language_row(Sheet& sheet, const std::vector<flow::Home::Language>& languages, float width, float gap) {
    constexpr float least = 178;
    float widest = least;
    for (const auto& each : languages)
        widest = std::max(widest, sheet.set(each.name, Type::small, Weight::bold, 1e6f).width + 48);
    auto per_row = static_cast<std::size_t>(std::max(1.0f, std::floor(width / widest)));
    std::size_t rows = (languages.size() + per_row - 1) / per_row;
    per_row = (languages.size() + rows - 1) / rows;
    const float height = button_height(sheet, rows > 1 ? 88 : 112);
    Block block{gap, {}, {}};
    for (std::size_t row = 0; row < rows; ++row) block.rows.push_back(row + 1 < rows ? height + row_gap : height);
    block.draw = [languages, per_row, height](Sheet& to, Rect area, std::size_t first, std::size_t last) {
        for (float y = area.y; first < last; ++first, y += height + row_gap) {
            const auto begin = first * per_row, end = std::min(begin + per_row, languages.size());
            language_segments(to,
                              {languages.begin() + static_cast<std::ptrdiff_t>(begin),
                               languages.begin() + static_cast<std::ptrdiff_t>(end)},
                              {area.x, y, area.w, height});
        }
    };
    return block;
}

}  // namespace screen
