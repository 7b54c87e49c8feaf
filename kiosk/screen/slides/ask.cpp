// Questions for the clinician: a list to choose from, and the chosen ones so large that two can read them from a chair.
#include <algorithm>
#include <functional>

#include "flow/to_ask.h"
#include "screen/choices.h"
#include "screen/composition.h"
#include "screen/controls.h"
#include "screen/pages.h"
#include "screen/slides/card_grid.h"

namespace screen {
namespace {

Cell question_cell(Sheet& sheet, const SlideInput& input, std::size_t index, float width, float at_least) {
    const auto& text = input.slide.questions[index];
    int number = static_cast<int>(index + 1);
    auto state = flow::is_asked(input.state, {input.state.place().flow, input.slide.id}, number)
                     ? AnswerState::ticked
                     : AnswerState::unticked;
    flow::Action action{flow::ActionKind::ask, std::to_string(number)};
    return {answer_height(sheet, text, width, at_least),
            [=](Sheet& to, Rect rect) { answer(to, rect, state, text, action); }, true};
}

/// A button as soon as there is something to show; until then its place says what will come.
Cell show_cell(Sheet& sheet, const SlideInput& input, float width, float at_least) {
    auto hint = sheet.set(sheet.word("Then show them to your clinician."), Type::small, Weight::regular, width);
    float height = std::max({hint.height, button_height(sheet), at_least});
    if (input.to_ask.empty())
        return {height, [=](Sheet& to, Rect rect) {
                    const auto& c = to.colors();
                    Rect words{rect.x, rect.centre().y - hint.height / 2, rect.w, hint.height};
                    to.text(hint, words.x, words.y, words.w, c.soft);
                    to.element(Role::text, said(hint), words, {}, hint.font_px, c.soft, c.page);
                }};
    return {height, [](Sheet& to, Rect rect) {
                button(to, rect, ButtonLook::plain, {to.word("Show my questions"), "question", IconSide::before},
                       {flow::ActionKind::asked, ""});
            }};
}

struct Guidance {
    Sheet::Words choose, enough;
};

Guidance set_guidance(Sheet& sheet, float width) {
    auto set = [&](const char* english) { return sheet.set(sheet.word(english), Type::small, Weight::regular, width); };
    return {set("Touch up to three. They are not saved."), set("Three are enough. Touch one again to take it out.")};
}

/// What to do, or that there is no more to do; as large as the longer of the two, so that nothing moves.
Size size_of(const Guidance& words) {
    return {std::max(words.choose.width, words.enough.width), std::max(words.choose.height, words.enough.height)};
}

Block guidance(Sheet& sheet, const SlideInput& input, float width) {
    const auto both = set_guidance(sheet, width);
    auto words = input.state.enough_to_ask ? both.enough : both.choose;
    bool strong = input.state.enough_to_ask;
    const float height = size_of(both).h;
    return whole_block(height, space::block, [words, strong](Sheet& to, Rect area) {
        const auto& c = to.colors();
        Color ink = strong ? c.ink : c.soft;
        to.text(words, area.x, area.y, area.w, ink);
        to.element(Role::text, said(words), {area.x, area.y, words.width, words.height}, {}, words.font_px, ink,
                   c.page);
    });
}

enum class Columns { one = 1, two = 2 };

/// The cells, higher where there is height to spare.
Blocks list(Sheet& sheet, const SlideInput& input, Columns columns, float width, float height) {
    const auto count = static_cast<std::size_t>(columns);
    const float each = cell_width(count, width);
    auto make = [&](float at_least) {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < input.slide.questions.size(); ++i)
            cells.push_back(question_cell(sheet, input, i, each, at_least));
        cells.push_back(show_cell(sheet, input, each, at_least));
        return grid(cells, count, width);
    };
    constexpr float usual = 136, least = 104, most = 200;
    auto blocks = make(usual);
    float spare = height - height_of(blocks);
    if (spare < 0) return make(least);
    return make(std::min(most, usual + spare / static_cast<float>(blocks.size())));
}

/// Text and guidance, where it does not stand elsewhere, then the cells in what is left of the height.
Blocks below_title(Sheet& sheet, const SlideInput& input, const Blocks& guidance, Columns columns, Size room) {
    Blocks all;
    if (!input.slide.text.empty()) all.push_back(body_block(sheet, input.slide.text, room.w, space::block));
    all.insert(all.end(), guidance.begin(), guidance.end());
    auto cells = list(sheet, input, columns, room.w, room.h - height_of(all) - space::gutter);
    all.insert(all.end(), cells.begin(), cells.end());
    return all;
}

Composition beside_picture(Sheet& sheet, const SlideInput& input, float width) {
    Composition c;
    c.title.push_back(title_block(sheet, input.slide.title, width));
    c.body = below_title(sheet, input, {guidance(sheet, input, width)}, Columns::one, {width, 0});
    c.stage = plain_stage(300, input.slide.picture);
    add_notice(sheet, c.further, input.notice, width);
    return c;
}

/// No farther apart than that.
Blocks closer(Blocks blocks, float gap) {
    for (auto& block : blocks) block.gap = std::min(block.gap, gap);
    return blocks;
}

/// As far apart as the least number of pages allows: 8 mm, or 5 at the closest.
Blocks spread(const Blocks& blocks, const std::function<int(const Blocks&)>& pages_of) {
    constexpr float gaps[] = {32, 28, 24}, closest = 20;
    const auto close = closer(blocks, closest);
    const int least = pages_of(close);
    if (pages_of(blocks) == least) return blocks;
    for (const float gap : gaps)
        if (auto some = closer(blocks, gap); pages_of(some) == least) return some;
    return close;
}

/// Two columns where lines are short enough for it. The guidance stands above the list or, where that goes over several
/// pages, at the foot of each: wherever a fourth question is touched, it is seen that three are enough.
int over_the_screen(Sheet& sheet, const SlideInput& input, Rect area) {
    constexpr float widest = 1400;  // at 100 %
    auto columns = sheet.landscape() && sheet.text_factor() <= 1 ? Columns::two : Columns::one;
    if (columns == Columns::one) area.w = std::min(area.w, widest * std::max(1.0f, sheet.text_factor()));
    const Blocks guide{guidance(sheet, input, area.w)};
    Blocks notice;
    add_notice(sheet, notice, input.notice, area.w);
    auto make = [&](const Blocks& above_list) {
        Blocks all{title_block(sheet, input.slide.title, area.w)};
        float gaps = space::block + (notice.empty() ? 0 : height_of(notice) + space::block);
        auto body = below_title(sheet, input, above_list, columns, {area.w, area.h - height_of(all) - gaps});
        all.insert(all.end(), body.begin(), body.end());
        all.insert(all.end(), notice.begin(), notice.end());
        return all;
    };
    const auto whole =
        spread(make(guide), [&](const Blocks& all) { return static_cast<int>(paginate(all, area.h).size()); });
    if (paginate(whole, area.h).size() == 1) return draw_pages(sheet, whole, area, input.page);
    const Foot foot{size_of(set_guidance(sheet, area.w)), space::inside,
                    [&](Sheet& to, Rect rect) { draw_all(to, guide, rect); }};
    const auto list = spread(make({}), [&](const Blocks& all) {
        Sheet trial = sheet.blank();
        return draw_pages(trial, all, area, 0, foot);
    });
    return draw_pages(sheet, list, area, input.page, foot);
}

/// One of the chosen questions, as a card.
Block large_question(Sheet& sheet, const std::string& text, float width) {
    constexpr float pad = 44;
    auto words = sheet.set_whole_words(text, Type::title, Weight::bold, width - 2 * pad);
    return whole_block(words.height + 2 * pad, space::gutter, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        to.box(area, radius::card, c.surface, c.surface_line, c.surface_line ? width::control : 0);
        to.text(words, area.x + pad, area.centre().y - words.height / 2, area.w - 2 * pad, c.ink);
        to.element(Role::text, flow::said(text), area, {}, words.font_px, c.ink, c.surface);
    });
}

Blocks large_questions(Sheet& sheet, const SlideInput& input, Rect area) {
    Blocks blocks;
    auto heading = sheet.set(sheet.word("What I would like to ask"), Type::small, Weight::bold, area.w);
    blocks.push_back(text_block(sheet, heading, sheet.colors().soft, 0, Role::title));
    blocks.back().to_next = Tie::heading;
    for (const auto& text : input.to_ask) blocks.push_back(large_question(sheet, text, area.w));
    auto hint =
        sheet.set(sheet.word("Show this to your clinician, or take a photo."), Type::small, Weight::regular, area.w);
    blocks.push_back(text_block(sheet, hint, sheet.colors().soft, space::block));
    blocks.back().ties.front() = Tie::loose;
    add_notice(sheet, blocks, input.notice, area.w);
    return blocks;
}

/// As large as they fit on one page; at least as large as the visitor reads.
int large(Sheet& sheet, const SlideInput& input, Rect area) {
    constexpr float largest = 2, step = 0.125f;
    const float chosen = sheet.text_factor();
    Blocks blocks;
    for (float factor = std::max(largest, chosen); factor >= chosen; factor -= step) {
        sheet.set_text_factor(factor);
        blocks = large_questions(sheet, input, area);
        if (height_of(blocks) <= area.h) break;
    }
    sheet.set_text_factor(chosen);
    return draw_pages(sheet, blocks, area, input.page);
}

}  // namespace

int ask_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    if (input.state.place().detour == flow::Detour::asked) return large(sheet, input, area);
    if (!input.slide.picture) return over_the_screen(sheet, input, area);
    return compose(
        sheet, [&](float width) { return beside_picture(sheet, input, width); }, area, input.page);
}

}  // namespace screen
