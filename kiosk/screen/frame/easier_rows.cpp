#include "screen/frame/easier_rows.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {
namespace {

constexpr float row_gap = 32, switch_gap = 24, switch_height = 120, pad = 28, with_sample = 148, words_alone = 96,
                option_gap = 24;

// ---- options ----------------------------------------------------------------------------------------------------------

struct OptionWords {
    Sheet::Words sample, label;
    bool has_sample = false;
    float between() const { return has_sample ? 4 : 0; }
    float height() const { return (has_sample ? sample.height : 0) + label.height + between(); }
};

OptionWords words_of(Sheet& sheet, const EasierOption& option, float width) {
    const auto weight = option.chosen ? Weight::bold : Weight::regular;
    return {sheet.set(option.sample, option.sample_type, Weight::bold, width),
            sheet.set_whole_words(*option.word ? sheet.word(option.word) : std::string(), Type::caption, weight,
                                  width - 32, Sheet::Shape::balanced),
            *option.sample != '\0'};
}

/// "Volume: 3 of 5"; an option with a word is said by it.
std::string said_of(Sheet& sheet, const EasierSection& section, const EasierOption& option) {
    if (option.steps == 0) return sheet.word(option.word);
    auto of = sheet.word("{position} of {total}");
    auto fill = [&of](const std::string& name, int number) {
        if (auto at = of.find(name); at != std::string::npos) of.replace(at, name.size(), std::to_string(number));
    };
    fill("{position}", option.step);
    fill("{total}", option.steps);
    return sheet.word(section.heading) + ": " + of;
}

/// As many bars as steps, each higher than the one before.
void draw_bars(Sheet& sheet, const EasierOption& option, Rect rect, Color color) {
    constexpr float inside = 22, wide = 16, between = 8;
    const auto count = static_cast<float>(option.step), most = static_cast<float>(option.steps);
    float x = rect.centre().x - (count * wide + (count - 1) * between) / 2;
    for (int step = 1; step <= option.step; ++step, x += wide + between) {
        const float height = (rect.h - 2 * inside) * (0.3f + 0.7f * static_cast<float>(step) / most);
        sheet.box({x, rect.bottom() - inside - height, wide, height}, wide / 2, color);
    }
}

void draw_option(Sheet& sheet, const EasierSection& section, const EasierOption& option, Rect rect) {
    const auto& mine = sheet.colors();
    const auto& c = option.theme == sheet.settings().theme ? mine : palette(option.theme);
    const bool of_colors = option.action.kind == flow::ActionKind::theme;
    const Color fill = option.chosen && !of_colors ? mine.tint : c.page;
    const Color own = of_colors && option.theme == flow::Theme::contrast ? c.accent : c.ink;
    const bool pressed = sheet.is_pressed(option.action);  // which shows in the visitor's colours
    const Color ink = pressed ? mine.ink : own;
    card(sheet, rect, radius::tile, fill, option.chosen ? mine.accent : mine.line,
         option.chosen ? width::option : width::control, option.action);
    const auto words = words_of(sheet, option, rect.w);
    const float top = rect.centre().y - words.height() / 2;
    if (words.has_sample) sheet.text(words.sample, rect.x, top, rect.w, ink, Align::centre);
    if (option.steps > 0)
        draw_bars(sheet, option, rect, option.chosen ? mine.accent : mine.line);
    else
        sheet.text(words.label, rect.x + 16, top + words.height() - words.label.height, rect.w - 32, ink,
                   Align::centre);
    auto& element = sheet.element(Role::button, flow::said(said_of(sheet, section, option)), rect, option.action,
                                  option.steps > 0 ? 0 : words.label.font_px, ink, pressed ? mine.tint : fill);
    element.chosen = option.chosen;
}

// ---- switches ---------------------------------------------------------------------------------------------------------

/// Where the words of a switch stand, and what stands beside them.
struct SwitchShape {
    float width, icon, knob, words;
};

SwitchShape shape_of(const Sheet& sheet, const EasierSwitch& each, float width) {
    const float factor = std::min(1.25f, sheet.text_factor());
    SwitchShape shape{width, 52 * factor, each.refused ? 0 : 92 * factor, 0};
    const float beside = shape.icon + 20 + (shape.knob > 0 ? shape.knob + 20 : 0);
    shape.words = width - 2 * pad - beside;
    return shape;
}

struct SwitchWords {
    Sheet::Words name, state;
    float height() const { return name.height + state.height; }
};

SwitchWords words_of(Sheet& sheet, const EasierSwitch& each, const SwitchShape& shape) {
    const char* state = each.refused ? each.refused : each.on ? "On" : "Off";
    return {sheet.set_whole_words(sheet.word(each.name), Type::small, Weight::bold, shape.words),
            sheet.set_whole_words(sheet.word(state), Type::caption, Weight::regular, shape.words)};
}

/// On two lines, in whole words and not in smaller letters.
bool has_room(Sheet& sheet, const EasierSwitch& each, float width) {
    const auto words = words_of(sheet, each, shape_of(sheet, each, width));
    const float full = type_size(Type::small, sheet.text_factor()).px * sheet.scale();
    return !words.name.tight && words.name.font_px > full - 1 && words.name.paragraph->lines.size() <= 2;
}

std::size_t columns_of(Sheet& sheet, const std::vector<EasierSwitch>& switches, float width) {
    for (std::size_t columns : {std::size_t{4}, std::size_t{3}, std::size_t{2}}) {
        if (columns > switches.size() || (columns == 3 && switches.size() == 4)) continue;
        const auto count = static_cast<float>(columns);
        const float each = (width - space::gutter * (count - 1)) / count;
        if (std::all_of(switches.begin(), switches.end(), [&](const auto& one) { return has_room(sheet, one, each); }))
            return columns;
    }
    return 1;
}

void draw_knob(Sheet& sheet, Rect rect, bool on) {
    const auto& c = sheet.colors();
    const float inset = 6, knob = rect.h / 2 - inset;
    sheet.box(rect, rect.h / 2, on ? c.accent : c.surface, on ? c.accent : c.line, width::control);
    sheet.disc({on ? rect.right() - inset - knob : rect.x + inset + knob, rect.centre().y}, knob, on ? c.on : c.line);
}

void draw_switch(Sheet& sheet, const EasierSwitch& each, Rect rect) {
    const auto& c = sheet.colors();
    const auto shape = shape_of(sheet, each, rect.w);
    const auto words = words_of(sheet, each, shape);
    const Color fill = each.refused ? c.page : each.on ? c.tint : c.surface;
    card(sheet, rect, radius::tile, fill,
         each.refused ? c.hair
         : each.on    ? c.accent
                      : c.line,
         width::control, each.action);
    float x = rect.x + pad;
    sheet.icon(each.icon, {x, rect.centre().y - shape.icon / 2, shape.icon, shape.icon},
               each.refused ? c.soft : c.accent);
    x += shape.icon + 20;
    const float top = rect.centre().y - words.height() / 2;
    sheet.text(words.name, x, top, shape.words, c.ink);
    sheet.text(words.state, x, top + words.name.height, shape.words, c.ink);
    const float knob_h = shape.knob * 0.6f;
    if (shape.knob > 0)
        draw_knob(sheet, {rect.right() - pad - shape.knob, rect.centre().y - knob_h / 2, shape.knob, knob_h}, each.on);
    auto said = sheet.word(each.name) + ": " + sheet.word(each.refused ? each.refused : each.on ? "On" : "Off");
    sheet
        .element(each.refused ? Role::text : Role::button, flow::said(said), rect, each.action, words.name.font_px,
                 c.ink, fill)
        .chosen = each.on;
}

}  // namespace

Block section_row(Sheet& sheet, const EasierSection& section, float width) {
    const auto count = static_cast<float>(section.options.size());
    const float gap = count > 3 ? option_gap : space::gutter, each = (width - gap * (count - 1)) / count;
    float height = 0;
    for (const auto& option : section.options) {
        const auto words = words_of(sheet, option, each);
        height = std::max({height, words.has_sample ? with_sample : words_alone, words.height() + 32});
    }
    auto heading = sheet.set_whole_words(sheet.word(section.heading), Type::small, Weight::bold, width);
    const float all = heading.height + space::tight + height;
    return whole_block(all, row_gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.text(heading, area.x, area.y, area.w, c.ink);
        to.element(Role::text, said(heading), {area.x, area.y, heading.width, heading.height}, {}, heading.font_px,
                   c.ink, c.page);
        float x = area.x;
        const float below = area.y + heading.height + space::tight;
        for (const auto& option : section.options) {
            draw_option(to, section, option, {x, below, each, area.bottom() - below});
            x += each + gap;
        }
    });
}

Blocks switch_rows(Sheet& sheet, const std::vector<EasierSwitch>& switches, float width) {
    const auto columns = columns_of(sheet, switches, width);
    const auto count = static_cast<float>(columns);
    const float each = (width - space::gutter * (count - 1)) / count;
    float height = switch_height;
    for (const auto& one : switches)
        height = std::max(height, words_of(sheet, one, shape_of(sheet, one, each)).height() + 32);
    Blocks rows;
    for (std::size_t first = 0; first < switches.size(); first += columns) {
        const std::vector<EasierSwitch> row(
            switches.begin() + static_cast<std::ptrdiff_t>(first),
            switches.begin() + static_cast<std::ptrdiff_t>(std::min(first + columns, switches.size())));
        rows.push_back(whole_block(height, first == 0 ? row_gap : switch_gap, [=](Sheet& to, Rect area) {
            float x = area.x;
            for (const auto& one : row) {
                draw_switch(to, one, {x, area.y, each, area.h});
                x += each + space::gutter;
            }
        }));
    }
    return rows;
}

}  // namespace screen
