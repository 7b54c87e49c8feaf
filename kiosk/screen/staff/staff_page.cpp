#include <algorithm>
#include <cmath>

#include "screen/blocks.h"
#include "screen/controls.h"
#include "screen/staff/parts.h"

namespace screen::staff {
namespace {

constexpr float card_gap = 28;

Color ink_of(const Sheet& sheet, StaffLine::Tone tone) {
    const auto& c = sheet.colors();
    switch (tone) {
        case StaffLine::Tone::soft:
            return c.soft;
        case StaffLine::Tone::good:
            return c.accent;
        case StaffLine::Tone::bad:
            return c.bad;
        case StaffLine::Tone::plain:
        case StaffLine::Tone::strong:
            break;
    }
    return c.ink;
}

constexpr float line_gap = 20;

struct LineLook {
    Type type;
    Weight weight;
};

LineLook look_of(const StaffLine& line, Type most) {
    const bool bold = line.tone != StaffLine::Tone::plain && line.tone != StaffLine::Tone::soft;
    return {line.tone == StaffLine::Tone::soft ? Type::caption : most, bold ? Weight::bold : Weight::regular};
}

float height_of(Sheet& sheet, const std::vector<StaffLine>& all, Type most, float w) {
    float height = 0;
    for (const auto& each : all) {
        const auto look = look_of(each, most);
        height += sheet.set_whole_words(each.text, look.type, look.weight, w).height + line_gap;
    }
    return height - line_gap;
}

/// In smaller letters where they have no room otherwise, and then those that have; returns their bottom edge.
float lines(Sheet& sheet, Rect area, const std::vector<StaffLine>& all) {
    auto most = Type::body;
    for (auto smaller : {Type::small, Type::caption})
        if (height_of(sheet, all, most, area.w) > area.h) most = smaller;
    float y = area.y;
    for (const auto& each : all) {
        const auto look = look_of(each, most);
        if (y + sheet.set_whole_words(each.text, look.type, look.weight, area.w).height > area.bottom() + 1) break;
        y = words(sheet, {area.x, y, area.w, 0}, each.text, look.type, look.weight, ink_of(sheet, each.tone)) +
            line_gap;
    }
    return y;
}

void card(Sheet& sheet, Rect rect, const StaffChoice& choice) {
    const auto& c = sheet.colors();
    auto act = action(choice.of);
    bool pressed = sheet.is_pressed(act);
    Color fill = pressed ? c.tint : c.surface;
    sheet.box(rect, radius::tile, fill, pressed ? c.accent : c.line, pressed ? width::chosen : width::tile);
    float pad = 32, inner = rect.w - 2 * pad;
    auto label = sheet.set_label(choice.label, Type::body, Weight::bold, {inner, rect.h - 12});
    auto hint = sheet.set(choice.hint, Type::caption, Weight::regular, inner);
    bool both = !choice.hint.empty() && label.height + hint.height + 24 <= rect.h;
    float y = rect.centre().y - (label.height + (both ? hint.height : 0)) / 2;
    sheet.text(label, rect.x + pad, y, inner, c.ink);
    if (both) sheet.text(hint, rect.x + pad, y + label.height, inner, c.soft);
    sheet.element(Role::tile, flow::said(choice.label), rect, act, label.font_px, c.ink, fill);
}

std::size_t columns_of(const Sheet& sheet, std::size_t cards) {
    const auto columns = std::min<std::size_t>(cards, sheet.landscape() ? 4 : 2);
    return !sheet.landscape() && cards < 4 ? std::min<std::size_t>(cards, 1) : columns;
}

/// What that many need at least, with the gap above them.
float least_height(const Sheet& sheet, std::size_t cards) {
    if (cards == 0) return 0;
    const auto columns = columns_of(sheet, cards), rows = (cards + columns - 1) / columns;
    return static_cast<float>(rows) * (space::touch + card_gap);
}

/// In columns as even as possible; those that have no room are left out.
void cards(Sheet& sheet, Rect area, const std::vector<StaffChoice>& choices) {
    if (choices.empty()) return;
    const auto columns = columns_of(sheet, choices.size()), rows = (choices.size() + columns - 1) / columns;
    float w = (area.w - card_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float h = std::min(columns == 1 ? 150.0f : 320.0f,
                       (area.h - card_gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
    h = std::max(h, space::touch);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        Rect rect{area.x + static_cast<float>(i % columns) * (w + card_gap),
                  area.y + static_cast<float>(i / columns) * (h + card_gap), w, h};
        if (rect.bottom() <= area.bottom() + 1) card(sheet, rect, choices[i]);
    }
}

/// Buttons at the foot; returns their top edge.
float ways(Sheet& sheet, const std::vector<StaffChoice>& all) {
    const auto& c = sheet.colors();
    bool wide = sheet.landscape();
    float height = button_height(sheet, wide ? 120 : 136), pad = wide ? 26 : 32, foot = wide ? 28 : 42;
    float top = sheet.height() - pad - height - foot;
    sheet.box({0, top, sheet.width(), sheet.height() - top}, 0, c.surface);
    sheet.box({0, top, sheet.width(), width::divider}, 0, c.hair);
    float count = static_cast<float>(all.size()), full = sheet.width() - 2 * space::margin;
    float w = std::min(620.0f, (full - space::gutter * (count - 1)) / std::max(1.0f, count));
    float x = space::margin + full - w * count - space::gutter * (count - 1);
    for (std::size_t i = 0; i < all.size(); ++i, x += w + space::gutter) {
        bool last = i + 1 == all.size();
        ButtonText text{all[i].label, all[i].of == "close" || all[i].of == "menu" ? "back" : "", IconSide::before};
        button(sheet, {x, top + pad, w, height}, last ? ButtonLook::primary : ButtonLook::plain, text,
               action(all[i].of));
    }
    return top;
}

/// "− ● ● ● ○ ○ +"; returns its bottom edge.
float steps(Sheet& sheet, Rect area, const StaffSteps& all) {
    const auto& c = sheet.colors();
    constexpr float most_key = 190, high = 132, disc = 26;
    const float key = std::min(most_key, area.w / 5), w = std::min(area.w, 900.0f);
    const Rect less{area.x, area.y, key, high}, more{area.x + w - key, area.y, key, high};
    icon_button(sheet, less, ButtonLook::plain, {all.less, "minus", IconSide::before}, action("less"));
    icon_button(sheet, more, ButtonLook::plain, {all.more, "plus", IconSide::before}, action("more"));
    const float from = less.right() + space::gutter, room = more.x - space::gutter - from;
    const float step = room / static_cast<float>(all.of);
    for (int i = 0; i < all.of; ++i)
        sheet.disc({from + step * (static_cast<float>(i) + 0.5f), less.centre().y}, disc,
                   i < all.step ? c.accent : c.page, i < all.step ? c.accent : c.line, width::tile);
    sheet.element(Role::progress, flow::said(all.name), {from, area.y, room, high}, {}, 0, c.ink, c.page);
    return less.bottom() + 32;
}

/// The least power of ten, or 2 or 5 times one, that is as much.
double round_up(double most) {
    double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0))));
    for (double step : {1.0, 2.0, 5.0})
        if (most <= step * power) return step * power;
    return 10 * power;
}

/// Pale, with slanting lines: not a small number, but one that is withheld.
void hidden_bar(Sheet& sheet, Rect rect) {
    const auto& c = sheet.colors();
    sheet.box(rect, 4, c.tint, c.line, width::divider, true);
    for (float y = rect.y + 8; y + rect.w - 8 < rect.bottom(); y += 16)
        sheet.stroke({rect.x + 4, y + rect.w - 8}, {rect.right() - 4, y}, c.line, width::divider);
}

}  // namespace

void chart(Sheet& sheet, Rect area, const StaffChart& chart) {
    const auto& c = sheet.colors();
    float y = words(sheet, area, chart.heading, Type::small, Weight::bold, c.ink) + 16;
    auto note = sheet.set(chart.hidden_means, Type::caption, Weight::regular, area.w - 60);
    float foot = note.height + 60, axis = 100;
    Rect plot{area.x + axis, y, area.w - axis, area.bottom() - foot - y};
    if (chart.bars.empty() || plot.h < 60) return;
    std::int64_t most = 1;
    for (const auto& each : chart.bars) most = std::max(most, each.value.value_or(0));
    auto top = round_up(static_cast<double>(most));
    for (double share : {0.0, 0.5, 1.0}) {
        float at = plot.bottom() - plot.h * static_cast<float>(share);
        sheet.stroke({plot.x, at}, {plot.right(), at}, share == 0 ? c.line : c.hair, width::divider);
        auto value = sheet.set(std::to_string(static_cast<long long>(std::lround(top * share))), Type::caption,
                               Weight::regular, axis);
        if (top * share == std::floor(top * share))
            sheet.text(value, area.x, at - value.height / 2, axis - 16, c.soft, Align::end);
    }
    float step = plot.w / static_cast<float>(chart.bars.size()), gap = std::min(8.0f, step * 0.2f);
    bool any_hidden = false;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const auto& bar = chart.bars[i];
        float x = plot.x + static_cast<float>(i) * step + gap / 2;
        float share = bar.value ? static_cast<float>(static_cast<double>(*bar.value) / top) : 0.14f;
        Rect rect{x, plot.bottom() - plot.h * share, step - gap, plot.h * share};
        if (!bar.value)
            hidden_bar(sheet, rect), any_hidden = true;
        else if (*bar.value > 0)
            sheet.box(rect, 4, c.accent);
    }
    sheet.element(Role::picture, flow::said(chart.heading), plot);
    auto first = sheet.set(chart.bars.front().name, Type::caption, Weight::regular, plot.w / 2);
    auto last = sheet.set(chart.bars.back().name, Type::caption, Weight::regular, plot.w / 2);
    float below = plot.bottom() + 8;
    sheet.text(first, plot.x, below, plot.w / 2, c.soft);
    sheet.text(last, plot.right() - last.width, below, last.width, c.soft);
    if (!any_hidden) return;
    float legend = below + first.height + 12;
    hidden_bar(sheet, {plot.x, legend + 4, 40, note.height - 8});
    sheet.text(note, plot.x + 60, legend, area.w - axis - 60, c.soft);
    sheet.element(Role::text, flow::said(chart.hidden_means), {plot.x + 60, legend, note.width, note.height}, {},
                  note.font_px, c.soft, c.page);
}

/// The name, or as much of it as has room.
Sheet::Words fitting(Sheet& sheet, const std::string& name, Size room) {
    auto set = sheet.set_label(name, Type::small, Weight::regular, room);
    for (auto shorter = name; set.tight && !shorter.empty();) {
        while (!shorter.empty() && (static_cast<unsigned char>(shorter.back()) & 0xC0) == 0x80) shorter.pop_back();
        if (!shorter.empty()) shorter.pop_back();
        set = sheet.set_label(shorter + "…", Type::small, Weight::regular, room);
    }
    return set;
}

/// A row of the ranking: the name, the bar, its number.
void ranked(Sheet& sheet, Rect row, const StaffBar& bar, double share, const std::string& hidden) {
    const auto& c = sheet.colors();
    const float numbers = 40 + sheet.set(hidden, Type::small, Weight::bold, row.w / 3).width, names = row.w * 0.5f,
                longest = row.w - names - numbers - 2 * space::tight;
    auto word = [&](const Sheet::Words& set, float x, float width, Color ink) {
        const float y = row.centre().y - set.height / 2;
        sheet.text(set, x, y, width, ink);
        sheet.element(Role::text, said(set), {x, y, width, set.height}, {}, set.font_px, ink, c.page);
    };
    word(fitting(sheet, bar.name, {names, row.h - 4}), row.x, names, c.ink);
    const Rect rect{row.x + names + space::tight, row.y + row.h * 0.18f, longest * static_cast<float>(share),
                    row.h * 0.64f};
    if (!bar.value)
        hidden_bar(sheet, rect);
    else if (*bar.value > 0)
        sheet.box(rect, 4, c.accent);
    const auto value = bar.value ? std::to_string(*bar.value) : hidden;
    word(sheet.set_label(value, Type::small, Weight::bold, {numbers, row.h - 4}), rect.right() + space::tight, numbers,
         bar.value ? c.ink : c.soft);
}

/// Rows below each other, in two columns where the screen lies; below them what else is to be said.
void ranking(Sheet& sheet, Rect area, const StaffRanking& all, const std::vector<StaffLine>& notes) {
    const auto& c = sheet.colors();
    const bool any_hidden =
        std::any_of(all.bars.begin(), all.bars.end(), [](const StaffBar& bar) { return !bar.value; });
    auto set_note = [&](const std::string& text) {
        return sheet.set(text, Type::caption, Weight::regular, area.w - 60);
    };
    float foot = any_hidden ? set_note(all.hidden_means).height + 8 : 0;
    for (const auto& each : notes) foot += set_note(each.text).height + 8;
    const float y = words(sheet, area, all.heading, Type::small, Weight::bold, c.ink) + 16;
    const std::size_t columns = sheet.landscape() && all.bars.size() > 5 ? 2 : 1,
                      rows = (all.bars.size() + columns - 1) / columns;
    const float w = (area.w - space::block * static_cast<float>(columns - 1)) / static_cast<float>(columns),
                h = std::min(104.0f,
                             (area.bottom() - foot - 8 - y) / static_cast<float>(std::max<std::size_t>(1, rows)));
    std::int64_t most = 1;
    for (const auto& each : all.bars) most = std::max(most, each.value.value_or(0));
    for (std::size_t i = 0; i < all.bars.size(); ++i) {
        const Rect row{area.x + static_cast<float>(i / rows) * (w + space::block), y + static_cast<float>(i % rows) * h,
                       w, h};
        const auto& value = all.bars[i].value;
        ranked(sheet, row, all.bars[i], value ? static_cast<double>(*value) / static_cast<double>(most) : 0.14,
               all.hidden);
    }
    float below = y + static_cast<float>(rows) * h + 8;
    auto note = [&](const std::string& text, float indent) {
        const auto set = set_note(text);
        sheet.text(set, area.x + indent, below, area.w - 60, c.soft);
        sheet.element(Role::text, said(set), {area.x + indent, below, set.width, set.height}, {}, set.font_px, c.soft,
                      c.page);
        below += set.height + 8;
    };
    for (const auto& each : notes) note(each.text, 0);
    if (!any_hidden) return;
    hidden_bar(sheet, {area.x, below + 4, 40, set_note(all.hidden_means).height - 8});
    note(all.hidden_means, 60);
}

void draw(Sheet& sheet, const StaffPage& page) {
    bool wide = sheet.landscape();
    float bottom = ways(sheet, page.ways), top = wide ? 36.0f : 72.0f;
    Rect area{space::margin, top, sheet.width() - 2 * space::margin, 0};
    float y = words(sheet, area, page.title, Type::title, Weight::bold, sheet.colors().ink, Role::title) +
              (wide ? 20.0f : 44.0f);
    float end = bottom - (wide ? 24.0f : 44.0f);
    if (page.steps) y = steps(sheet, {area.x, y, area.w, 0}, *page.steps);
    if (page.ranking) return ranking(sheet, {area.x, y, area.w, end - y}, *page.ranking, page.lines);
    const float below = least_height(sheet, page.choices.size());
    y = lines(sheet, {area.x, y, std::min(area.w, 1300.0f), end - below - y}, page.lines);
    if (!page.lines.empty()) y += 16;
    if (page.chart) chart(sheet, {area.x, y, area.w, std::min(end - y, 900.0f)}, *page.chart);
    cards(sheet, {area.x, y, area.w, end - y}, page.choices);
}

}  // namespace screen::staff
