// A question about what was just explained: kind feedback, no score. The feedback takes the picture's place, so that
// nothing moves when an answer is chosen; where the picture is on another page, the feedback has a page of its own.
#include "flow/answer_order.h"
#include "screen/choices.h"
#include "screen/composition.h"
#include "screen/slides.h"
#include "screen/stage.h"

namespace screen {
namespace {

constexpr float pad = 48;
constexpr float stage_share = 0.44f;  // a sign needs less room than a picture, and answers read best on one line

const flow::Answer* given(const SlideInput& input) {
    int which = answered(input);
    return which > 0 ? &input.slide.answers[static_cast<std::size_t>(which - 1)] : nullptr;
}

AnswerState state_of(const SlideInput& input, std::size_t index) {
    const auto* chosen = given(input);
    if (!chosen) return AnswerState::open;
    const auto& answer = input.slide.answers[index];
    if (&answer == chosen) return answer.right ? AnswerState::right : AnswerState::kind;
    return answer.right ? AnswerState::right_shown : AnswerState::resting;
}

const std::string& say_of(const flow::Slide& slide, const flow::Answer& answer) {
    return flow::program_says_answers(slide) ? slide.answers.front().say : answer.say;
}

struct Feedback {
    Sheet::Words heading, say;
    float icon = 0, height = 0;
};

std::string first_word(Sheet& sheet, const flow::Slide& slide, const flow::Answer& answer) {
    if (answer.right) return sheet.word("Yes, that’s it");
    return slide.otherwise.empty() ? sheet.word("Not quite") : slide.otherwise;
}

Feedback set_feedback(Sheet& sheet, const flow::Slide& slide, const flow::Answer& answer, float width) {
    Feedback feedback;
    feedback.icon = 68 * sheet.text_factor();
    feedback.heading = sheet.set_whole_words(first_word(sheet, slide, answer), Type::heading, Weight::bold,
                                             width - feedback.icon - 24);
    feedback.say = sheet.set(say_of(slide, answer), Type::body, Weight::regular, width);
    feedback.height = std::max(feedback.icon, feedback.heading.height) + 16 + feedback.say.height;
    return feedback;
}

void draw_feedback(Sheet& sheet, const flow::Slide& slide, const flow::Answer& answer, Rect rect) {
    const auto& c = sheet.colors();
    Color ink = answer.right ? c.accent : c.kind;
    Color fill = answer.right ? c.tint : c.kind_tint;
    sheet.box(rect, radius::card, fill, c.surface_line, c.surface_line ? width::control : 0);
    auto feedback = set_feedback(sheet, slide, answer, rect.w - 2 * pad);
    float x = rect.x + pad, y = rect.y + std::max(pad / 2, (rect.h - feedback.height) / 2);
    float row = std::max(feedback.icon, feedback.heading.height);
    Rect sign{x, y + (row - feedback.icon) / 2, feedback.icon, feedback.icon};
    if (answer.right)
        sheet.icon("tick", sign, ink);
    else
        chosen_mark(sheet, sign.centre(), sign.w * 0.4f);
    sheet.text(feedback.heading, x + feedback.icon + 24, y + (row - feedback.heading.height) / 2, rect.w, ink);
    sheet.text(feedback.say, x, y + row + 16, rect.w - 2 * pad, c.ink);
    sheet.element(Role::text, said(feedback.heading) + ". " + flow::said(say_of(slide, answer)), rect, {},
                  feedback.say.font_px, c.ink, fill);
}

/// Height the card needs for the longest feedback.
float feedback_height(Sheet& sheet, const flow::Slide& slide, float width) {
    float height = 0;
    for (const auto& answer : slide.answers)
        height = std::max(height, set_feedback(sheet, slide, answer, width - 2 * pad).height);
    return height + 2 * pad;
}

void stage_or_feedback(Sheet& sheet, const SlideInput& input, Rect rect) {
    if (const auto* answer = given(input)) return draw_feedback(sheet, input.slide, *answer, rect);
    if (input.slide.picture) return static_cast<void>(stage(sheet, rect, input.slide.picture, {}));
    stage_card(sheet, rect);
    float icon = std::min(rect.h, rect.w) * 0.4f;
    Point middle = rect.centre();
    sheet.icon("question", {middle.x - icon / 2, middle.y - icon / 2, icon, icon}, sheet.colors().stage_accent);
}

/// Of the answer of that number, from 1.
Block answer_block(Sheet& sheet, const SlideInput& input, int number, float width, float gap, float at_least) {
    const auto index = static_cast<std::size_t>(number - 1);
    auto text = input.slide.answers[index].text;
    if (flow::program_says_answers(input.slide)) text = sheet.word(text.c_str());
    float height = answer_height(sheet, text, width, at_least);
    auto state = state_of(input, index);
    flow::Action action{flow::ActionKind::answer, std::to_string(number)};
    auto block = whole_block(height, gap, [=](Sheet& to, Rect area) { answer(to, area, state, text, action); });
    block.choices = 1;
    return block;
}

Block no_score(Sheet& sheet, const flow::Slide& slide, float width, float gap) {
    auto words = flow::program_says_answers(slide) ? sheet.word("True or not? Just for you. No score.")
                                                   : sheet.word("A quick check, just for you. No score.");
    auto line = sheet.set(words, Type::small, Weight::regular, width);
    return text_block(sheet, line, sheet.colors().soft, gap);
}

void add_answers(Sheet& sheet, const SlideInput& input, float width, bool tight, Blocks& blocks) {
    float gap = space::inside;
    Blocks answers;
    for (int number : flow::answer_order(input.state, input.slide)) {
        answers.push_back(answer_block(sheet, input, number, width, gap, tight ? 104 : 136));
        gap = space::gutter;
    }
    tie_list(answers);
    blocks = joined(std::move(blocks), answers);
}

/// Where the picture stands: beside or above the answers, on a page before them, or nowhere.
enum class StageUse { with_answers, page_before, none };

Composition make(Sheet& sheet, const SlideInput& input, float width, float height, StageUse use) {
    bool landscape = sheet.landscape();
    Composition c;
    c.title.push_back(title_block(sheet, input.slide.title, width));
    float least = landscape ? 0 : 300;
    if (use == StageUse::with_answers) {
        if (!landscape) least = std::max(least, feedback_height(sheet, input.slide, width));
        c.stage =
            StagePlan{least, [&input](Sheet& to, Rect rect) { stage_or_feedback(to, input, rect); }, {}, stage_share};
        if (input.slide.picture) c.stage->shown = plain_stage(least, input.slide.picture).shown;
    }
    const bool above = sheet.room_above() > 0 && input.slide.picture;
    if (use == StageUse::page_before || above)  // the feedback stands on a further page
        c.stage = plain_stage(least, input.slide.picture, stage_share);
    // On a page before them it leaves the answers' page to the answers.
    Blocks& head = use == StageUse::page_before ? c.title : c.body;
    head.push_back(no_score(sheet, input.slide, width, use == StageUse::page_before ? space::inside : space::block));
    const Blocks before = c.body;
    add_answers(sheet, input, width, false, c.body);
    float needed = height_of(c.title) + least + height_of(c.body) + space::gutter + space::block;
    if (needed > height) add_answers(sheet, input, width, true, c.body = before);
    if (const auto* answer = given(input)) {
        float card = set_feedback(sheet, input.slide, *answer, width - 2 * pad).height + 2 * pad;
        c.further.push_back(whole_block(card, space::block, [&slide = input.slide, answer](Sheet& to, Rect area) {
            draw_feedback(to, slide, *answer, area);
        }));
    }
    add_notice(sheet, c.further, input.notice, width);
    return c;
}

}  // namespace

int question_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto with = [&](StageUse use) { return [&, use](float width) { return make(sheet, input, width, area.h, use); }; };
    Sheet scratch = sheet;
    bool one_page = sheet.room_above() == 0 && compose(scratch, with(StageUse::with_answers), area, 0) == 1;
    // An empty stage is worth no page of its own.
    auto use = one_page                                         ? StageUse::with_answers
               : input.slide.picture && sheet.room_above() == 0 ? StageUse::page_before
                                                                : StageUse::none;
    return compose(sheet, with(use), area, input.page);
}

}  // namespace screen
