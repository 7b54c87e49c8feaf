#include "screen/look/look_colors.h"

#include <algorithm>

#include "screen/look/oklch.h"

namespace screen {
namespace {

constexpr Color black = rgb(0x000000), white = rgb(0xFFFFFF);

/// As light and at most as strong as a colour of the program's own, in the hue of another.
Color in_hue_of(const Oklch& other, Color own) {
    const auto as = oklch(own);
    return color_of({as.lightness, std::min(as.chroma, other.chroma), other.hue});
}

/// Lighter in small steps, for as long as something on it cannot be read.
template <class CanBeRead>
Color lightened(Oklch from, CanBeRead&& can_be_read) {
    constexpr double step = 0.005;
    auto color = color_of(from);
    while (!can_be_read(color) && from.lightness < 1) {
        from.lightness += step;
        color = color_of(from);
    }
    return color;
}

Color words_on(Color filled) {
    return contrast(white, filled) >= contrast(black, filled) ? white : black;
}

void take_accent(Palette& c, Color accent) {
    constexpr double darker = 0.09, darkest = 0.2, lighter = 0.2;
    const auto as = oklch(accent);
    c.accent = c.stage_accent = accent;
    c.on = words_on(accent);
    // What is nearly black gets lighter when it is pressed.
    const double press = as.lightness > darkest ? as.lightness - darker : as.lightness + lighter;
    c.press = color_of({press, as.chroma * 0.8, as.hue});
    const Oklch tint{0.916, std::min(0.03, as.chroma * 0.3), as.hue};
    c.tint = lightened(tint, [&](Color on) { return contrast(accent, on) >= 4.5 && contrast(c.ink, on) >= 7; });
    c.stage = in_hue_of(as, c.stage);
    c.ground = in_hue_of(as, c.ground);
}

void take_page(Palette& c, Color page) {
    constexpr double divider = 0.093;  // darker than the page
    const auto as = oklch(page);
    c.page = page;
    c.hair = color_of({as.lightness - divider, as.chroma, as.hue});
}

/// The same hue, light enough for words on a dark screen.
void take_accent_in_the_dark(Palette& c, const Palette& by_day) {
    const auto as = oklch(by_day.accent);
    const double chroma = std::min(0.1, as.chroma * 1.23);
    c.stage_accent = by_day.stage_accent;
    c.stage = by_day.stage;
    c.ground = by_day.ground;
    c.tint = color_of({oklch(c.tint).lightness, chroma * 0.52, as.hue});
    const Oklch accent{oklch(c.accent).lightness, chroma, as.hue};
    c.accent = lightened(accent, [&](Color words) {
        return contrast(words, c.page) >= 4.5 && contrast(words, c.surface) >= 4.5 && contrast(words, c.tint) >= 4.5;
    });
    c.on = words_on(c.accent);
    c.press = color_of({oklch(c.accent).lightness + 0.07, chroma * 0.75, as.hue});
}

}  // namespace

Palette palette(const flow::Look& look, flow::Theme theme) {
    Palette c = palette(theme);
    if (theme == flow::Theme::contrast || (!look.accent && !look.page)) return c;
    Palette by_day = palette(flow::Theme::light);
    if (look.page) take_page(by_day, rgb(*look.page));
    if (look.accent) take_accent(by_day, rgb(*look.accent));
    if (theme == flow::Theme::light) return by_day;
    const auto hue = oklch(rgb(look.page ? *look.page : *look.accent));
    for (Color* each : {&c.page, &c.surface, &c.hair}) *each = in_hue_of(hue, *each);
    c.focus_gap = c.page;
    if (look.accent) take_accent_in_the_dark(c, by_day);
    return c;
}

}  // namespace screen
