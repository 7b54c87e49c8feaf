// Before and after: the picture crosses over between two states, drawn along by a finger on the picture or on the track
// below it. The two ends are buttons too, so that nothing need be dragged.
#include "screen/controls.h"
#include "screen/slides/moments.h"

namespace screen {
namespace {

constexpr int before = 0, after = 1;  // the slide's moments
const flow::Action slider{flow::ActionKind::compare, ""};

/// The knob stands as far along as the picture has gone.
void track(Sheet& sheet, Rect rect, float share, const std::string& name) {
    const auto& c = sheet.colors();
    if (sheet.room_above() > 0) {  // else the picture is what is held
        focus_ring(sheet, rect, radius::tile, slider);
        if (sheet.is_focused(slider)) sheet.box(rect, radius::tile, c.page);
        sheet.element(Role::button, flow::said(name), rect, slider, 0, c.ink, c.page);
    }
    constexpr float knob = 48;
    Rect bar{rect.x, rect.centre().y - 8, rect.w, 16};
    float from = rect.x + knob, to = rect.right() - knob;
    Point at{from + share * (to - from), rect.centre().y};
    sheet.box(bar, 8, c.line);
    if (share > 0) sheet.box({bar.x, bar.y, at.x - bar.x, bar.h}, 8, c.accent);
    sheet.disc(at, knob, sheet.is_pressed(slider) ? c.tint : c.surface, c.accent, 8);
    sheet.stroke({at.x - 8, at.y - 13}, {at.x - 20, at.y}, c.accent, 5);
    sheet.stroke({at.x - 20, at.y}, {at.x - 8, at.y + 13}, c.accent, 5);
    sheet.stroke({at.x + 8, at.y - 13}, {at.x + 20, at.y}, c.accent, 5);
    sheet.stroke({at.x + 20, at.y}, {at.x + 8, at.y + 13}, c.accent, 5);
    sheet.travel(rect, from, to, slider);
}

enum class Track { shown, left_out };

/// Both ends with the track between them, or above them where they need the width and there is the height for it.
Block control_block(Sheet& sheet, const SlideInput& input, float width, Track above) {
    const auto& slide = input.slide;
    int now = input.state.moment;
    float share = static_cast<float>(flow::compared(input.state)) / 100;
    float button_w = std::max({264.0f, button_width(sheet, {slide.moments[before].label, "", {}}),
                               button_width(sheet, {slide.moments[after].label, "", {}})});
    float height = button_height(sheet, 120);
    bool in_row = 2 * button_w + 260 <= width;
    if (in_row)
        return whole_block(height, space::gutter, [&slide, now, share, button_w](Sheet& to, Rect area) {
            moment_button(to, {area.x, area.y, button_w, area.h}, slide, before, now);
            track(to, {area.x + button_w + 32, area.y, area.w - 2 * button_w - 64, area.h}, share,
                  slide.moments[static_cast<std::size_t>(now)].label);
            moment_button(to, {area.right() - button_w, area.y, button_w, area.h}, slide, after, now);
        });
    constexpr float track_height = 96, gap = space::gutter;
    float more = above == Track::shown ? track_height + gap : 0;
    return whole_block(more + height, space::gutter, [&slide, now, share, height, more](Sheet& to, Rect area) {
        float half = (area.w - space::gutter) / 2, y = area.bottom() - height;
        if (more > 0)
            track(to, {area.x, area.y, area.w, track_height}, share,
                  slide.moments[static_cast<std::size_t>(now)].label);
        moment_button(to, {area.x, y, half, height}, slide, before, now);
        moment_button(to, {area.right() - half, y, half, height}, slide, after, now);
    });
}

}  // namespace

int compare_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto make = [&](float width) {
        Composition c = change_composition(sheet, input, width);
        c.control.push_back(control_block(sheet, input, width, Track::shown));
        float needed = height_of(c.title) + c.body_reserve + height_of(c.control) + 2 * space::gutter;
        if (needed > area.h) c.control.back() = control_block(sheet, input, width, Track::left_out);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
