#include "screen/home/part_buttons.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "screen/controls.h"
#include "screen/home/home_figure.h"

namespace screen {
namespace {

constexpr float between = 24;

float beside_words(const Sheet& sheet) {
    return sheet.room_above() > 0 && sheet.text_factor() > 1 ? 24 : 40;
}

void part_button(Sheet& sheet, const flow::Home::BodyPart& part, Rect rect, bool chosen) {
    const auto& c = sheet.colors();
    const flow::Action action{flow::ActionKind::body_part, part.id};
    const Color fill = chosen                        ? c.accent
                       : sheet.fills_at_once(action) ? c.tint
                                                     : c.surface,
                ink = chosen ? c.on : c.ink;
    focus_ring(sheet, rect, rect.h / 2, action);
    sheet.box(rect, rect.h / 2, fill, chosen ? fill : c.accent, width::control);
    if (!chosen) held_fill(sheet, rect, rect.h / 2, fill, action);
    const auto words = sheet.set_one_line(part.label, Type::body, Weight::bold, rect.w - 2 * beside_words(sheet));
    sheet.text(words, rect.x, rect.centre().y - words.height / 2, rect.w, ink, Align::centre);
    sheet.element(Role::part, flow::said(part.label), rect, action, words.font_px, ink, fill).chosen = chosen;
}

/// As they lie in the figure.
std::vector<const flow::Home::BodyPart*> from_the_top(Sheet& sheet, const flow::Home& home) {
    std::vector<std::pair<float, const flow::Home::BodyPart*>> placed;
    for (const auto& part : home.body_parts) {
        const auto dot = sheet.anchor(home.figure, {0, 0, 1000, 1000}, part.id);
        placed.emplace_back(dot ? dot->y : 0, &part);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const flow::Home::BodyPart*> parts;
    for (const auto& [y, part] : placed) parts.push_back(part);
    return parts;
}

/// Parts [begin, end), and how much wider than its words each is.
struct Row {
    std::size_t begin, end;
    float more;
};

std::vector<Row> rows_of(const std::vector<float>& widths, float width) {
    std::vector<Row> rows;
    for (std::size_t begin = 0; begin < widths.size();) {
        std::size_t end = begin;
        float used = 0;
        while (end < widths.size() && (end == begin || used + between + widths[end] <= width))
            used += (end == begin ? 0 : between) + widths[end], ++end;
        rows.push_back({begin, end, (width - used) / static_cast<float>(end - begin)});
        begin = end;
    }
    return rows;
}

}  // namespace

Blocks part_buttons(Sheet& sheet, const HomeInput& input, float width, float gap) {
    const auto parts = from_the_top(sheet, input.home);
    std::vector<float> widths;
    for (const auto* part : parts)
        widths.push_back(sheet.set(part->label, Type::body, Weight::bold, 1e6f).width + 2 * beside_words(sheet));
    Blocks all;
    for (const auto& row : rows_of(widths, width))
        all.push_back(
            whole_block(button_height(sheet, sheet.room_above() > 0 ? 88 : 96), all.empty() ? gap : between,
                        [&input, parts, widths, row](Sheet& to, Rect area) {
                            const auto* chosen = chosen_part(input);
                            float x = area.x;
                            for (std::size_t i = row.begin; i < row.end; ++i) {
                                const float w = widths[i] + row.more;
                                part_button(to, *parts[i], to.mirror(Rect{x, area.y, w, area.h}), parts[i] == chosen);
                                x += w + between;
                            }
                        }));
    return all;
}

}  // namespace screen
