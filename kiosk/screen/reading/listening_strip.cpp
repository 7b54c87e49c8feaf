#include "screen/reading/listening_strip.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {
namespace {

constexpr float lying_width = 216, upright_height = 136, for_hint = 96;  // canvas units
constexpr float pad = 18;

struct Control {
    const char *word, *icon, *what;
};

constexpr Control pause{"Pause", "pause", "pause"}, go_on{"Go on", "play", "on"}, again{"Read again", "reset", "again"};

std::vector<Control> controls(Reading reading) {
    if (reading == Reading::speaking) return {pause, again};
    if (reading == Reading::paused) return {go_on, again};
    return {again};
}

const char* why_silent(Reading reading) {
    if (reading == Reading::not_recorded) return "This page has no recording";
    if (reading == Reading::no_voice) return "No voice for this language on this kiosk";
    if (reading == Reading::no_sound) return "No sound on this kiosk";
    return nullptr;
}

/// Above the controls of an upright screen, below those of a lying one. Takes its room from the area.
void draw_hint(Sheet& sheet, Rect& area) {
    const auto& c = sheet.colors();
    const bool lying = sheet.landscape();
    const float before = sheet.text_factor();
    sheet.set_text_factor(1);
    const auto said = sheet.word(by_ear_hint);
    constexpr float below = 16;
    const auto words = lying ? sheet.set_whole_words(said, Type::caption, Weight::regular, area.w)
                             : sheet.set_label(said, Type::caption, Weight::regular, {area.w, for_hint - below});
    const float y = lying ? area.bottom() - words.height : area.y;
    sheet.text(words, area.x, y, area.w, c.ink, Align::centre);
    sheet.element(Role::notice, flow::said(said), {area.x, y, area.w, words.height}, {}, words.font_px, c.ink,
                  c.surface);
    sheet.set_text_factor(before);
    const float taken = lying ? words.height + space::gutter : for_hint;
    if (!lying) area.y += taken;
    area.h -= taken;
}

/// Beside a lying screen every unit is taken from the words.
float growth(const flow::Settings& settings) {
    return settings.text_size == flow::TextSize::normal ? 1 : 1.3f;
}

/// Of the panel, in pixels.
float thickness(const Panel& panel, const flow::Settings& settings) {
    const bool lying = panel.px.w > panel.px.h;
    const float scale = Sheet::scale_of(panel);
    return std::round((lying ? lying_width * growth(settings) : upright_height + (settings.by_ear ? for_hint : 0)) *
                      scale);
}

void say_why(Sheet& sheet, const char* english, Rect area) {
    const auto& c = sheet.colors();
    const float icon = 44, beside = sheet.landscape() ? 0 : icon + 20, above = sheet.landscape() ? icon + 16 : 0;
    const Rect room{area.x + beside, area.y + above, area.w - beside, area.h - above};
    auto words = sheet.set_label(sheet.word(english), Type::small, Weight::regular, {room.w, room.h});
    if (sheet.landscape()) words = sheet.set_whole_words(sheet.word(english), Type::caption, Weight::regular, room.w);
    const float top = sheet.landscape() ? room.y : room.centre().y - words.height / 2;
    const float middle = sheet.landscape() ? area.x + area.w / 2 : area.x + icon / 2;
    sheet.icon("aloud", {middle - icon / 2, sheet.landscape() ? area.y : area.centre().y - icon / 2, icon, icon},
               c.soft);
    sheet.text(words, room.x, top, room.w, c.ink, sheet.landscape() ? Align::centre : Align::start);
    sheet.element(Role::notice, flow::said(sheet.word(english)), {room.x, top, room.w, words.height}, {}, words.font_px,
                  c.ink, c.surface);
}

void draw_controls(Sheet& sheet, const std::vector<Control>& all, Rect area) {
    const auto count = static_cast<float>(all.size());
    const bool lying = sheet.landscape();
    const float each = lying ? std::min(180.0f, (area.h - space::gutter * (count - 1)) / count)
                             : (area.w - space::gutter * (count - 1)) / count;
    float at = lying ? area.y : area.x;
    for (const auto& control : all) {
        const ButtonText text{sheet.word(control.word), control.icon, IconSide::before};
        const flow::Action action{flow::ActionKind::hear, control.what};
        const Rect upright_tool{area.x, at, area.w, each};
        const bool has_room =
            tool_words_px(sheet, {area.w, each}, ToolShape::icon_above, ButtonLook::plain, text.label) > 0;
        if (lying && has_room)
            tool(sheet, upright_tool, ToolShape::icon_above, ButtonLook::plain, text, action);
        else if (lying)
            icon_button(sheet, upright_tool, ButtonLook::plain, text, action);
        else
            button(sheet, {at, area.y, each, area.h}, ButtonLook::plain, text, action);
        at += each + space::gutter;
    }
}

}  // namespace

Panel beside_strip(const Panel& panel, const flow::Settings& settings) {
    auto rest = panel;
    const bool lying = panel.px.w > panel.px.h;
    (lying ? rest.px.w : rest.px.h) -= thickness(panel, settings);
    return rest;
}

void listening_strip(Sheet& sheet, const Panel& panel, Reading reading) {
    const auto& c = sheet.colors();
    const float thick = thickness(panel, sheet.settings()) / sheet.scale();
    const bool lying = sheet.landscape();
    const Rect seen = lying ? Rect{sheet.width() - thick, 0, thick, sheet.height()}
                            : Rect{0, sheet.height() - thick, sheet.width(), thick};
    const Rect strip = sheet.mirror(seen);  // at the right in every language
    sheet.box(strip, 0, c.surface);
    sheet.box(sheet.mirror(lying ? Rect{seen.x, 0, width::divider, seen.h} : Rect{0, seen.y, seen.w, width::divider}),
              0, c.hair);
    const float side = lying ? pad : space::margin;
    Rect area{strip.x + side, strip.y + pad + (lying ? 66 : 0), strip.w - 2 * side,
              strip.h - 2 * pad - (lying ? 66 : 0)};
    if (sheet.settings().by_ear) draw_hint(sheet, area);
    sheet.set_text_factor(std::min(lying ? growth(sheet.settings()) : 1.5f, sheet.text_factor()));
    if (const char* why = why_silent(reading))
        say_why(sheet, why, area);
    else
        draw_controls(sheet, controls(reading), area);
}

}  // namespace screen
