// Before and after: the picture changes between two states. The two ends are buttons, so that nothing need be dragged.
#include "screen/composition.h"
#include "screen/controls.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

flow::Action end_action(flow::Side side) {
    return {flow::ActionKind::compare, side == flow::Side::before ? "before" : "after"};
}

flow::Picture picture_at(const flow::Slide& slide, flow::Side side) {
    const auto& here = side == flow::Side::before ? slide.before : slide.after;
    const auto& there = side == flow::Side::before ? slide.after : slide.before;
    auto picture = slide.picture;
    picture.show.insert(picture.show.end(), here.layers.begin(), here.layers.end());
    for (const auto& layer : there.layers)  // a layer of both ends stays
        if (std::find(here.layers.begin(), here.layers.end(), layer) == here.layers.end()) picture.hide.push_back(layer);
    return picture;
}

void track(Sheet& sheet, Rect rect, flow::Side side) {
    const auto& c = sheet.colors();
    constexpr float knob = 48;
    bool after = side == flow::Side::after;
    Rect bar{rect.x, rect.centre().y - 8, rect.w, 16};
    sheet.box(bar, 8, c.line);
    Point at{after ? rect.right() - knob : rect.x + knob, rect.centre().y};
    if (after) sheet.box({bar.x, bar.y, at.x - bar.x, bar.h}, 8, c.accent);
    sheet.disc(at, knob, c.surface, c.accent, 8);
    sheet.stroke({at.x - 8, at.y - 13}, {at.x - 20, at.y}, c.accent, 5);
    sheet.stroke({at.x - 20, at.y}, {at.x - 8, at.y + 13}, c.accent, 5);
    sheet.stroke({at.x + 8, at.y - 13}, {at.x + 20, at.y}, c.accent, 5);
    sheet.stroke({at.x + 20, at.y}, {at.x + 8, at.y + 13}, c.accent, 5);
}

void end_button(Sheet& sheet, Rect rect, const flow::CompareEnd& end, flow::Side side, flow::Side now) {
    button(sheet, rect, side == now ? ButtonLook::chosen : ButtonLook::plain, {end.label, "", {}}, end_action(side));
}

enum class Track { shown, left_out };

/// Both ends with the track between them, or above them where they need the width and there is the height for it.
Block control_block(Sheet& sheet, const flow::Slide& slide, flow::Side now, float width, Track above) {
    float button_w = std::max({264.0f, button_width(sheet, {slide.before.label, "", {}}),
                               button_width(sheet, {slide.after.label, "", {}})});
    float height = button_height(sheet, 120);
    bool in_row = 2 * button_w + 260 <= width;
    if (in_row)
        return whole_block(height, space::gutter, [&slide, now, button_w](Sheet& to, Rect area) {
            end_button(to, {area.x, area.y, button_w, area.h}, slide.before, flow::Side::before, now);
            track(to, {area.x + button_w + 32, area.y, area.w - 2 * button_w - 64, area.h}, now);
            end_button(to, {area.right() - button_w, area.y, button_w, area.h}, slide.after, flow::Side::after, now);
        });
    constexpr float track_height = 96, gap = 24;
    float more = above == Track::shown ? track_height + gap : 0;
    return whole_block(more + height, space::gutter, [&slide, now, height, more](Sheet& to, Rect area) {
        float half = (area.w - space::gutter) / 2, y = area.bottom() - height;
        if (more > 0) track(to, {area.x, area.y, area.w, track_height}, now);
        end_button(to, {area.x, y, half, height}, slide.before, flow::Side::before, now);
        end_button(to, {area.right() - half, y, half, height}, slide.after, flow::Side::after, now);
    });
}

const std::string& words_at(const flow::Slide& slide, const flow::CompareEnd& end) {
    return end.say.empty() ? slide.text : end.say;
}

}  // namespace

int compare_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    const auto& slide = input.slide;
    auto side = input.state.side;
    const auto& end = side == flow::Side::before ? slide.before : slide.after;
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, slide.title, width));
        std::vector<PartLabel> labels;
        if (!end.part.empty()) labels.push_back({end.part, end.label, {}, false});
        c.stage = StagePlan{480, [=](Sheet& to, Rect rect) { stage(to, rect, picture_at(slide, side), labels); }};
        auto words = words_at(slide, end);
        if (!words.empty()) c.body.push_back(body_block(sheet, words, width, space::block));
        for (const auto* each : {&slide.before, &slide.after})
            if (!words_at(slide, *each).empty())
                c.body_reserve = std::max(c.body_reserve, height_of(body_block(sheet, words_at(slide, *each), width, 0)));
        c.control.push_back(control_block(sheet, slide, side, width, Track::shown));
        float needed = height_of(c.title) + c.body_reserve + height_of(c.control) + 2 * space::gutter;
        if (needed > area.h) c.control.back() = control_block(sheet, slide, side, width, Track::left_out);
        add_notice(sheet, c.further, input.notice, width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
