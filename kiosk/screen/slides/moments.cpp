#include "screen/slides/moments.h"

#include <algorithm>

#include "screen/controls.h"
#include "screen/stage.h"
#include "screen/text/two_sentences.h"

namespace screen {
namespace {

/// A moment that was touched, or that is an end to compare, speaks for itself; while a change plays nobody could read
/// words that come and go with it.
bool speaks(const SlideInput& input, const flow::Moment& moment) {
    bool may = input.state.moment_chosen || input.slide.kind == flow::SlideKind::compare;
    return may && !moment.say.empty();
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

/// The name on the picture, which says the same as the chosen button: at a large size the picture needs the room more.
bool is_named(Sheet& sheet, const flow::Slide& slide) {
    constexpr float large = 1.5f;
    return (slide.kind == flow::SlideKind::compare || sheet.text_factor() < large) &&
           std::any_of(slide.moments.begin(), slide.moments.end(), [](const auto& m) { return !m.part.empty(); });
}

/// Above the part within reach nobody can draw it along: buttons and slider below do that, and name what it shows.
void draw_stage_above(Sheet& sheet, const SlideInput& input, Rect rect) {
    auto stand = stand_of(input);
    stand.picture.alt = two_sentences(stand.picture.alt, state_in_words(input), sheet.settings().language);
    stand.crossing.action = {};
    stage(sheet, rect, stand.picture, {}, stand.crossing);
}

void draw_stage(Sheet& sheet, const SlideInput& input, Rect rect) {
    const auto& slide = input.slide;
    const auto& moment = slide.moments[static_cast<std::size_t>(input.state.moment)];
    auto stand = stand_of(input);
    std::vector<PartLabel> labels;
    // Between two moments the name keeps its place at the nearer one, and points to nothing.
    if (is_named(sheet, slide)) {
        labels.push_back({moment.part, state_in_words(input), {}, false});
        if (!stand.at_moment) labels.back().at_rest = flow::picture_at(slide, moment);
    }
    auto picture = stand.picture;
    picture.alt = two_sentences(picture.alt, state_in_words(input), sheet.settings().language);
    stage(sheet, rect, picture, labels, stand.crossing);
}

/// At the moment that leaves it the least room.
Size shown_at_worst(Sheet& sheet, const flow::Slide& slide, Rect rect) {
    Size least{rect.w, rect.h};
    for (const auto& moment : slide.moments) {
        std::vector<PartLabel> labels;
        if (is_named(sheet, slide)) labels.push_back({moment.part, moment.label, {}, false});
        sheet.clear();
        auto shown = stage(sheet, rect, flow::picture_at(slide, moment), labels);
        if (shown.w * shown.h < least.w * least.h) least = shown;
    }
    return least;
}

StagePlan stage_plan(const SlideInput& input) {
    return {480, [&input](Sheet& to, Rect rect) { draw_stage(to, input, rect); },
            [&input](Sheet& to, Rect rect) { return shown_at_worst(to, input.slide, rect); }, StagePlan{}.share,
            above_without_names([&input](Sheet& to, Rect rect) { draw_stage_above(to, input, rect); })};
}

}  // namespace

Composition change_composition(Sheet& sheet, const SlideInput& input, float width) {
    const auto& slide = input.slide;
    const auto& moment = slide.moments[static_cast<std::size_t>(input.state.moment)];
    Composition c;
    c.title.push_back(title_block(sheet, slide.title, width));
    c.stage = stage_plan(input);
    auto words = [&](const std::string& text) {
        Blocks blocks;
        if (!text.empty()) blocks.push_back(body_block(sheet, text, width, space::block));
        c.body_reserve = std::max(c.body_reserve, height_of(blocks));
        return blocks;
    };
    c.body = words(slide.text);
    for (const auto& each : slide.moments) {
        auto answer = words(each.say);
        c.answers |= !answer.empty();
        if (&each == &moment && speaks(input, moment)) c.answer = std::move(answer);
    }
    add_notice(sheet, c.further, input.notice, width);
    return c;
}

void moment_button(Sheet& sheet, Rect rect, const flow::Slide& slide, int which, int now) {
    const auto& moment = slide.moments[static_cast<std::size_t>(which)];
    button(sheet, rect, which == now ? ButtonLook::chosen : ButtonLook::plain, {moment.label, "", {}},
           {flow::ActionKind::moment, std::to_string(which + 1)});
}

}  // namespace screen
