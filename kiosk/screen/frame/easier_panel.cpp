#include "screen/frame/easier_panel.h"

#include <algorithm>
#include <array>

#include "screen/blocks.h"
#include "screen/controls.h"

namespace screen {
namespace {

constexpr std::uint8_t veil = 56;  // of 255: what lies under it can still be read
constexpr float top_corner = 56, pad = 40, foot = 42, section_gap = 32, switch_height = 132;

struct Option {
    const char* word;  ///< English
    flow::Action action;
    bool chosen = false;
    const char* sample;
    Type sample_type = Type::heading;
    flow::Theme theme = flow::Theme::light;  ///< that the sample stands in
};
using Options = std::array<Option, 3>;

Options sizes(const flow::Settings& now) {
    auto is = [&](flow::TextSize size) { return now.text_size == size; };
    auto to = [](const char* percent) { return flow::Action{flow::ActionKind::text_size, percent}; };
    return {Option{"Normal", to("100"), is(flow::TextSize::normal), "A", Type::small, now.theme},
            Option{"Bigger", to("150"), is(flow::TextSize::bigger), "A", Type::heading, now.theme},
            Option{"Biggest", to("200"), is(flow::TextSize::biggest), "A", Type::title, now.theme}};
}

Options themes(const flow::Settings& now) {
    auto option = [&](const char* word, const char* name, flow::Theme theme) {
        return Option{word, {flow::ActionKind::theme, name}, now.theme == theme, "Aa", Type::heading, theme};
    };
    return {option("Light", "light", flow::Theme::light), option("Dark", "dark", flow::Theme::dark),
            option("High contrast", "contrast", flow::Theme::contrast)};
}

struct OptionWords {
    Sheet::Words sample, label;
    float height() const { return sample.height + label.height + 4; }
};

OptionWords words_of(Sheet& sheet, const Option& option, float width) {
    const auto weight = option.chosen ? Weight::bold : Weight::regular;
    return {sheet.set(option.sample, option.sample_type, Weight::bold, width),
            sheet.set_whole_words(sheet.word(option.word), Type::caption, weight, width - 32, Sheet::Shape::balanced)};
}

void draw_option(Sheet& sheet, const Option& option, const OptionWords& words, Rect rect) {
    const auto& mine = sheet.colors();
    const auto& c = option.theme == sheet.settings().theme ? mine : palette(option.theme);
    const bool of_colors = option.action.kind == flow::ActionKind::theme;
    const Color fill = option.chosen && !of_colors ? mine.tint : c.page;
    const Color own = of_colors && option.theme == flow::Theme::contrast ? c.accent : c.ink;
    const bool pressed = sheet.is_pressed(option.action);  // which shows in the visitor's colours
    const Color ink = pressed ? mine.ink : own;
    card(sheet, rect, radius::tile, fill, option.chosen ? mine.accent : mine.line,
         option.chosen ? width::option : width::control, option.action);
    const float top = rect.centre().y - words.height() / 2;
    sheet.text(words.sample, rect.x, top, rect.w, ink, Align::centre);
    sheet.text(words.label, rect.x + 16, top + words.sample.height + 4, rect.w - 32, ink, Align::centre);
    auto& element = sheet.element(Role::button, flow::said(sheet.word(option.word)), rect, option.action,
                                  words.label.font_px, ink, pressed ? mine.tint : fill);
    element.chosen = option.chosen;
}

/// A heading, and three options side by side.
Blocks section(Sheet& sheet, const char* heading, const Options& options, float width) {
    const float each = (width - 2 * space::gutter) / 3;
    float height = 148;
    for (const auto& option : options) height = std::max(height, words_of(sheet, option, each).height() + 32);
    auto words = sheet.set_whole_words(sheet.word(heading), Type::small, Weight::bold, width);
    return {text_block(sheet, words, sheet.colors().ink, section_gap),
            whole_block(height, space::tight, [options, each](Sheet& to, Rect area) {
                float x = area.x;
                for (const auto& option : options) {
                    draw_option(to, option, words_of(to, option, each), {x, area.y, each, area.h});
                    x += each + space::gutter;
                }
            })};
}

void draw_switch(Sheet& sheet, Rect rect, bool on) {
    const auto& c = sheet.colors();
    const float inset = 6, knob = rect.h / 2 - inset;
    sheet.box(rect, rect.h / 2, on ? c.accent : c.surface, on ? c.accent : c.line, width::control);
    sheet.disc({on ? rect.right() - inset - knob : rect.x + inset + knob, rect.centre().y}, knob, on ? c.on : c.line);
}

/// "Less motion" and its switch.
Block motion_row(Sheet& sheet, const flow::Settings& settings, float width) {
    const bool on = settings.motion == flow::Motion::reduced;
    const float shape = 96 * std::min(1.25f, sheet.text_factor()), for_words = width - shape - 4 * 28;
    auto name = sheet.set_whole_words(sheet.word("Less motion"), Type::small, Weight::bold, for_words);
    auto state = sheet.set_whole_words(sheet.word(on ? "On" : "Off"), Type::caption, Weight::regular, for_words);
    const float height = std::max(switch_height, name.height + state.height + 36);
    return whole_block(height, section_gap, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const flow::Action action{flow::ActionKind::motion, on ? "full" : "reduced"};
        const Color fill = on ? c.tint : c.surface;
        card(to, area, radius::tile, fill, on ? c.accent : c.line, width::control, action);
        const float top = area.centre().y - (name.height + state.height) / 2, x = area.x + 28;
        to.text(name, x, top, name.width, c.ink);
        to.text(state, x, top + name.height, state.width, c.ink);
        const float switch_h = shape * 0.6f;
        draw_switch(to, {area.right() - 28 - shape, area.centre().y - switch_h / 2, shape, switch_h}, on);
        auto said = flow::said(to.word("Less motion") + ": " + to.word(on ? "On" : "Off"));
        to.element(Role::button, said, area, action, name.font_px, c.ink, fill).chosen = on;
    });
}

Block done_row(Sheet& sheet) {
    const ButtonText text{sheet.word("Done"), "tick", IconSide::after};
    return whole_block(button_height(sheet), section_gap, [text](Sheet& to, Rect area) {
        button(to, area, ButtonLook::primary, text, {flow::ActionKind::easier, "done"});
    });
}

/// The title, and the way back to how it was.
Block title_row(Sheet& sheet, float width) {
    const ButtonText reset{sheet.word("Reset"), "reset", IconSide::before};
    const float beside = std::min(width * 0.5f, button_width(sheet, reset));
    auto title = sheet.set_whole_words(sheet.word("Make it easier"), Type::heading, Weight::bold,
                                       width - beside - space::gutter);
    const float height = std::max(button_height(sheet, 96), title.height);
    return whole_block(height, 0, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const float y = area.centre().y - title.height / 2;
        to.text(title, area.x, y, title.width, c.ink);
        to.element(Role::title, said(title), {area.x, y, title.width, title.height}, {}, title.font_px, c.ink, c.page);
        button(to, {area.right() - beside, area.y, beside, area.h}, ButtonLook::plain, reset,
               {flow::ActionKind::easier, "reset"});
    });
}

/// Two columns of equal height beside each other.
Block beside(Blocks left, Blocks right, float gap) {
    const float height = std::max(height_of(left), height_of(right));
    return whole_block(height, gap, [left = std::move(left), right = std::move(right)](Sheet& to, Rect area) {
        const float each = (area.w - 2 * space::gutter) / 2;
        draw_all(to, left, {area.x, area.y, each, area.h});
        draw_all(to, right, {area.right() - each, area.y, each, area.h});
    });
}

Blocks rows(Sheet& sheet, const flow::Settings& settings, float width) {
    Blocks all{title_row(sheet, width)};
    auto add = [&all](Blocks more) { std::move(more.begin(), more.end(), std::back_inserter(all)); };
    if (sheet.landscape()) {
        const float each = (width - 2 * space::gutter) / 2;
        all.push_back(beside(section(sheet, "Text size", sizes(settings), each),
                             section(sheet, "Colors", themes(settings), each), section_gap));
        all.push_back(beside({motion_row(sheet, settings, each)}, {done_row(sheet)}, section_gap));
        return all;
    }
    add(section(sheet, "Text size", sizes(settings), width));
    add(section(sheet, "Colors", themes(settings), width));
    all.push_back(motion_row(sheet, settings, width));
    all.push_back(done_row(sheet));
    return all;
}

}  // namespace

void easier_panel(Sheet& sheet, const flow::Settings& settings) {
    const auto& c = sheet.colors();
    const float width = sheet.width() - 2 * space::margin;
    const auto all = rows(sheet, settings, width);
    const float height = height_of(all) + pad + foot, top = sheet.height() - height;
    if (top < 0) sheet.spill();
    Color dim = c.ink;
    dim.a = veil;
    sheet.box({0, 0, sheet.width(), sheet.height()}, 0,
              settings.theme == flow::Theme::light ? dim : Color{0, 0, 0, 128});
    sheet.box({0, top, sheet.width(), height + top_corner}, top_corner, c.page, c.hair, width::control);
    draw_all(sheet, all, {space::margin, top + pad, width, height - pad - foot});
}

}  // namespace screen
