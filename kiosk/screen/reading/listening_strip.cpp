#include "screen/reading/listening_strip.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {
namespace {

constexpr float pad = 18;  // canvas units, as all below

struct Control {
    const char *word, *icon, *what;
};

constexpr Control pause{"Pause", "pause", "pause"}, go_on{"Go on", "play", "on"}, again{"Read again", "reset", "again"};

std::vector<Control> controls(Reading reading) {
    if (reading == Reading::speaking) return {pause, again};
    if (reading == Reading::paused) return {go_on, again};
    return {again};
}

ButtonText text_of(Sheet& sheet, const Control& control) {
    return {sheet.word(control.word), control.icon, IconSide::before};
}

flow::Action action_of(const Control& control) {
    return {flow::ActionKind::hear, control.what};
}

const char* why_silent(Reading reading) {
    if (reading == Reading::not_recorded) return "This page has no recording";
    if (reading == Reading::no_voice) return "No voice for this language on this kiosk";
    if (reading == Reading::no_sound) return "No sound on this kiosk";
    return nullptr;
}

void notice(Sheet& sheet, const std::string& said, const Sheet::Words& words, Rect rect) {
    const auto& c = sheet.colors();
    sheet.element(Role::notice, flow::said(said), rect, {}, words.font_px, c.ink, c.surface);
}

/// Below an upright screen: controls beside each other.
struct Below {
    static constexpr float height = 136, for_hint = 96, largest_letters = 1.5f;

    static float thickness(const flow::Settings& settings) { return height + (settings.by_ear ? for_hint : 0); }
    static float letters(const flow::Settings&) { return largest_letters; }
    static Rect strip(const Sheet& sheet, float thick) { return {0, sheet.height() - thick, sheet.width(), thick}; }
    static Rect edge(Rect strip) { return {strip.x, strip.y, strip.w, width::divider}; }
    static Rect inside(Rect strip) {
        return {strip.x + space::margin, strip.y + pad, strip.w - 2 * space::margin, strip.h - 2 * pad};
    }
    /// Above the controls. Takes its room from the area.
    static void hint(Sheet& sheet, const std::string& said, Rect& area) {
        constexpr float below = 16;
        const auto words = sheet.set_label(said, Type::caption, Weight::regular, {area.w, for_hint - below});
        sheet.text(words, area.x, area.y, area.w, sheet.colors().ink, Align::centre);
        notice(sheet, said, words, {area.x, area.y, area.w, words.height});
        area.y += for_hint;
        area.h -= for_hint;
    }
    static void why(Sheet& sheet, const std::string& said, Rect area) {
        constexpr float icon = 44, beside = icon + 20;
        const auto words = sheet.set_label(said, Type::small, Weight::regular, {area.w - beside, area.h});
        const Rect rect{area.x + beside, area.centre().y - words.height / 2, area.w - beside, words.height};
        sheet.icon("aloud", {area.x, area.centre().y - icon / 2, icon, icon}, sheet.colors().soft);
        sheet.text(words, rect.x, rect.y, rect.w, sheet.colors().ink, Align::start);
        notice(sheet, said, words, rect);
    }
    static void controls(Sheet& sheet, const std::vector<Control>& all, Rect area) {
        const auto count = static_cast<float>(all.size());
        const float each = (area.w - space::gutter * (count - 1)) / count;
        for (const auto& control : all) {
            button(sheet, {area.x, area.y, each, area.h}, ButtonLook::plain, text_of(sheet, control),
                   action_of(control));
            area.x += each + space::gutter;
        }
    }
};

/// Beside a lying screen, where every unit is taken from the words: controls below each other.
struct Beside {
    static constexpr float width = 216, above = 66, largest_letters = 1.3f, highest_control = 180;

    static float thickness(const flow::Settings& settings) { return width * letters(settings); }
    static float letters(const flow::Settings& settings) {
        return settings.text_size == flow::TextSize::normal ? 1 : largest_letters;
    }
    static Rect strip(const Sheet& sheet, float thick) { return {sheet.width() - thick, 0, thick, sheet.height()}; }
    static Rect edge(Rect strip) { return {strip.x, strip.y, width::divider, strip.h}; }
    static Rect inside(Rect strip) {
        return {strip.x + pad, strip.y + pad + above, strip.w - 2 * pad, strip.h - 2 * pad - above};
    }
    /// Below the controls. Takes its room from the area.
    static void hint(Sheet& sheet, const std::string& said, Rect& area) {
        const auto words = sheet.set_whole_words(said, Type::caption, Weight::regular, area.w);
        const Rect rect{area.x, area.bottom() - words.height, area.w, words.height};
        sheet.text(words, rect.x, rect.y, rect.w, sheet.colors().ink, Align::centre);
        notice(sheet, said, words, rect);
        area.h -= words.height + space::gutter;
    }
    static void why(Sheet& sheet, const std::string& said, Rect area) {
        constexpr float icon = 44, above_words = icon + 16;
        const auto words = sheet.set_whole_words(said, Type::caption, Weight::regular, area.w);
        const Rect rect{area.x, area.y + above_words, area.w, words.height};
        sheet.icon("aloud", {area.x + area.w / 2 - icon / 2, area.y, icon, icon}, sheet.colors().soft);
        sheet.text(words, rect.x, rect.y, rect.w, sheet.colors().ink, Align::centre);
        notice(sheet, said, words, rect);
    }
    static void controls(Sheet& sheet, const std::vector<Control>& all, Rect area) {
        const auto count = static_cast<float>(all.size());
        const float each = std::min(highest_control, (area.h - space::gutter * (count - 1)) / count);
        for (const auto& control : all) {
            one(sheet, {area.x, area.y, area.w, each}, text_of(sheet, control), action_of(control));
            area.y += each + space::gutter;
        }
    }
    /// Its sign alone where the words have no room.
    static void one(Sheet& sheet, Rect rect, const ButtonText& text, const flow::Action& action) {
        const float words =
            tool_words_px(sheet, {rect.w, rect.h}, ToolShape::icon_above, ButtonLook::plain, text.label);
        if (words > 0)
            tool(sheet, rect, ToolShape::icon_above, ButtonLook::plain, text, action);
        else
            icon_button(sheet, rect, ButtonLook::plain, text, action);
    }
};

bool is_lying(const Panel& panel) {
    return panel.px.w > panel.px.h;
}

/// Of the panel, in pixels.
float thickness(const Panel& panel, const flow::Settings& settings) {
    const float units = is_lying(panel) ? Beside::thickness(settings) : Below::thickness(settings);
    return std::round(units * Sheet::scale_of(panel));
}

template <class Place>
void draw(Sheet& sheet, float thick, Reading reading) {
    const auto& c = sheet.colors();
    const Rect seen = Place::strip(sheet, thick), strip = sheet.mirror(seen);  // at the right in every language
    sheet.box(strip, 0, c.surface);
    sheet.box(sheet.mirror(Place::edge(seen)), 0, c.hair);
    Rect area = Place::inside(strip);
    const float factor = sheet.text_factor();
    sheet.set_text_factor(1);
    if (sheet.settings().by_ear) Place::hint(sheet, sheet.word(by_ear_hint), area);
    sheet.set_text_factor(std::min(Place::letters(sheet.settings()), factor));
    if (const char* why = why_silent(reading))
        Place::why(sheet, sheet.word(why), area);
    else
        Place::controls(sheet, controls(reading), area);
}

}  // namespace

Panel beside_strip(const Panel& panel, const flow::Settings& settings) {
    auto rest = panel;
    (is_lying(panel) ? rest.px.w : rest.px.h) -= thickness(panel, settings);
    return rest;
}

void listening_strip(Sheet& sheet, const Panel& panel, Reading reading) {
    const float thick = thickness(panel, sheet.settings()) / sheet.scale();
    is_lying(panel) ? draw<Beside>(sheet, thick, reading) : draw<Below>(sheet, thick, reading);
}

}  // namespace screen
