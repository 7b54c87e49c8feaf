// A slide that explains: title, picture with touchable parts, words. A touched part's words take the place of the text.
#include "screen/composition.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

const flow::Part* touched(const SlideInput& input) {
    for (const auto& part : input.slide.parts)
        if (part.id == input.state.touched_part) return &part;
    return nullptr;
}

bool parts_say_something(const flow::Slide& slide) {
    return std::any_of(slide.parts.begin(), slide.parts.end(),
                       [](const flow::Part& part) { return !part.say.empty(); });
}

constexpr float bar_width = 10, bar_gap = 38;

/// "Plantar fascia" and its words, beside an accent bar.
Block part_block(Sheet& sheet, const flow::Part& part, float width) {
    auto name = sheet.set(part.label, Type::body, Weight::bold, width - bar_gap);
    auto say = sheet.set(part.say, Type::body, Weight::regular, width - bar_gap);
    float height = name.height + say.height;
    return whole_block(height, space::block, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.box({area.x, area.y, bar_width, area.h}, bar_width / 2, c.accent);
        to.text(name, area.x + bar_gap, area.y, area.w - bar_gap, c.ink);
        to.text(say, area.x + bar_gap, area.y + name.height, area.w - bar_gap, c.ink);
        to.element(Role::text, said(name) + ". " + said(say), area, {}, say.font_px, c.ink, c.page);
    });
}

Block hint_block(Sheet& sheet, float width) {
    float icon = 44 * sheet.text_factor();
    auto words = sheet.set(sheet.word("Touch a name to learn more."), Type::small, Weight::regular, width - icon - 16);
    return whole_block(std::max(icon, words.height), space::inside, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.icon("hand", {area.x, area.y + (words.line - icon) / 2, icon, icon}, c.accent);
        to.text(words, area.x + icon + 16, area.y, area.w - icon - 16, c.soft);
        to.element(Role::text, said(words), area, {}, words.font_px, c.soft, c.page);
    });
}

/// Body, hint and answer, and the room for the highest of what takes each other's place.
void add_words(Sheet& sheet, const SlideInput& input, float width, Composition& c) {
    const auto& slide = input.slide;
    if (!slide.text.empty()) c.body.push_back(body_block(sheet, slide.text, width, space::block));
    c.answers = c.turns = parts_say_something(slide);
    if (c.answers) c.hint.push_back(hint_block(sheet, width));
    c.body_reserve = height_of(joined(c.body, c.hint));
    const auto* chosen = touched(input);
    for (const auto& part : slide.parts) {
        if (part.say.empty()) continue;
        Blocks answer{part_block(sheet, part, width)};
        c.body_reserve = std::max(c.body_reserve, height_of(answer));
        if (&part == chosen) c.answer = std::move(answer);
    }
}

std::vector<PartLabel> labels(const SlideInput& input) {
    std::vector<PartLabel> all;
    for (const auto& part : input.slide.parts)
        all.push_back(
            {part.id, part.label, {flow::ActionKind::part, part.id}, part.id == input.state.touched_part, {}, part.at});
    return all;
}

std::optional<ClipControl> clip_control(Sheet& sheet, const SlideInput& input) {
    if (!sheet.pictures().is_clip(input.slide.picture.file)) return std::nullopt;
    return ClipControl{flow::clip_plays(input.state)};
}

StagePlan stage_plan(Sheet& sheet, const SlideInput& input) {
    auto draw = [&input, clip = clip_control(sheet, input)](Sheet& to, Rect rect) {
        return stage(to, rect, input.slide.picture, labels(input), {}, clip);
    };
    StagePlan plan{480, draw, draw};
    if (clip_control(sheet, input)) return plan;  // which has to be stopped
    plan.above = {
        [&input](Sheet& to, Rect at) { return height_of_names(to, at.x, at.w, input.slide.picture, labels(input)); },
        [&input](Sheet& to, Rect rect) { stage(to, rect, input.slide.picture, {}); }};
    return plan;
}

}  // namespace

int text_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, input.slide.title, width));
        if (input.slide.picture) c.stage = stage_plan(sheet, input);
        add_words(sheet, input, width, c);
        add_notice(sheet, c.further, input.notice, width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
