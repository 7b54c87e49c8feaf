#include "screen/slides/moments.h"

#include <algorithm>

#include "screen/controls.h"
#include "screen/stage.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

/// A moment that was touched, or that is an end to compare, speaks for itself; while a change plays nobody could read
/// words that come and go with it.
const std::string& words_at(const flow::Slide& slide, const flow::Moment& moment, bool chosen) {
    bool speaks = chosen || slide.kind == flow::SlideKind::compare;
    return speaks && !moment.say.empty() ? moment.say : slide.text;
}

/// Where the picture stands on its way through the moments, and what a finger may draw it on to.
struct Stand {
    flow::Picture picture;
    Crossing crossing;
    bool at_moment = true;
};

Stand stand_of(const SlideInput& input) {
    const auto& moments = input.slide.moments;
    const int at = flow::compared(input.state), last = static_cast<int>(moments.size()) - 1;
    auto picture = [&](int which) { return flow::picture_at(input.slide, moments[static_cast<std::size_t>(which)]); };
    const flow::Action along{flow::ActionKind::compare, ""};
    const int moment = at / 100, after = std::min(moment + 1, last);
    if (at % 100 != 0) return {picture(moment), {picture(after), static_cast<float>(at % 100) / 100, along}, false};
    return {picture(moment), {picture(moment == last ? moment - 1 : after), 0, along}, true};
}

/// In words: the middle of a way has its own, where the author gave one.
const std::string& state_in_words(const SlideInput& input) {
    const int part_of_way = flow::compared(input.state) % 100;
    bool middle = part_of_way >= 20 && part_of_way <= 80;
    if (middle && !input.slide.between.empty()) return input.slide.between;
    return input.slide.moments[static_cast<std::size_t>(input.state.moment)].label;
}

}  // namespace

Composition change_composition(Sheet& sheet, const SlideInput& input, float width) {
    const auto& slide = input.slide;
    const auto& moment = slide.moments[static_cast<std::size_t>(input.state.moment)];
    Composition c;
    c.title.push_back(title_block(sheet, slide.title, width));
    std::vector<PartLabel> labels;
    auto stand = stand_of(input);
    // The chosen button says the same words: at a large size the picture needs the room more.
    constexpr float large = 1.5f;
    bool named = slide.kind == flow::SlideKind::compare || sheet.text_factor() < large;
    bool points =
        std::any_of(slide.moments.begin(), slide.moments.end(), [](const auto& m) { return !m.part.empty(); });
    // Between two moments the name keeps its place at the nearer one, and points to nothing.
    if (named && points) {
        labels.push_back({moment.part, state_in_words(input), {}, false});
        if (!stand.at_moment) labels.back().at_rest = flow::picture_at(slide, moment);
    }
    auto picture = stand.picture;
    picture.alt = two_sentences(picture.alt, state_in_words(input), sheet.settings().language);
    c.stage = StagePlan{480, [=](Sheet& to, Rect rect) { stage(to, rect, picture, labels, stand.crossing); }};
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
