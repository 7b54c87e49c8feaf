#include "screen/slides/moments.h"

#include "screen/controls.h"
#include "screen/stage.h"

namespace screen {
namespace {

/// A moment that was touched, or that is an end to compare, speaks for itself; while a change plays nobody could read
/// words that come and go with it.
const std::string& words_at(const flow::Slide& slide, const flow::Moment& moment, bool chosen) {
    bool speaks = chosen || slide.kind == flow::SlideKind::compare;
    return speaks && !moment.say.empty() ? moment.say : slide.text;
}

/// The way of a compare slide's picture to its second state; at an end it is one state alone, with nothing to mix.
std::optional<Crossing> crossing_at(const SlideInput& input) {
    if (input.slide.kind != flow::SlideKind::compare) return std::nullopt;
    float share = static_cast<float>(input.state.between.value_or(0)) / 100;
    return Crossing{flow::picture_at(input.slide, input.slide.moments.back()), share, {flow::ActionKind::compare, ""}};
}

}  // namespace

Composition change_composition(Sheet& sheet, const SlideInput& input, float width) {
    const auto& slide = input.slide;
    const auto& moment = slide.moments[static_cast<std::size_t>(input.state.moment)];
    Composition c;
    c.title.push_back(title_block(sheet, slide.title, width));
    std::vector<PartLabel> labels;
    // The chosen button says the same words: at a large size the picture needs the room more.
    constexpr float large = 1.5f;
    bool named = slide.kind == flow::SlideKind::compare || sheet.text_factor() < large;
    if (named && !moment.part.empty()) labels.push_back({moment.part, moment.label, {}, false});
    auto picture = flow::picture_at(slide, moment);
    auto crossing = crossing_at(input);
    if (crossing && crossing->share > 0) picture = flow::picture_at(slide, slide.moments.front());
    c.stage = StagePlan{480, [=](Sheet& to, Rect rect) { stage(to, rect, picture, labels, crossing); }};
    auto words = words_at(slide, moment, input.state.moment_chosen);
    if (!words.empty()) c.body.push_back(body_block(sheet, words, width, space::block));
    auto reserve = [&](const std::string& text) {
        if (!text.empty()) c.body_reserve = std::max(c.body_reserve, height_of(body_block(sheet, text, width, 0)));
    };
    reserve(slide.text);
    for (const auto& each : slide.moments) reserve(words_at(slide, each, true));
    add_notice(sheet, c.further, input.notice, width);
    return c;
}

void moment_button(Sheet& sheet, Rect rect, const flow::Slide& slide, int which, int now) {
    const auto& moment = slide.moments[static_cast<std::size_t>(which)];
    button(sheet, rect, which == now ? ButtonLook::chosen : ButtonLook::plain, {moment.label, "", {}},
           {flow::ActionKind::moment, std::to_string(which + 1)});
}

}  // namespace screen
