#include "screen/choices.h"

#include <algorithm>

#include "screen/controls.h"

namespace screen {

float beside_lines(const Sheet& sheet) {
    return 48 / std::max(1.0f, sheet.text_factor());
}

void chosen_mark(Sheet& sheet, Point centre, float radius) {
    const auto& c = sheet.colors();
    sheet.disc(centre, radius, c.kind_line);
    sheet.disc(centre, radius * 0.4f, c.surface);
}

namespace {

constexpr float answer_mark = 60, answer_pad = 36, answer_gap = 30;

float answer_text_width(float width) {
    return width - 2 * answer_pad - answer_mark - answer_gap;
}

/// The mark before an answer: an empty ring, a filled disc with a tick or a dot, an open tick; a box where several may be
/// chosen.
void mark(Sheet& sheet, Point centre, AnswerState state) {
    const auto& c = sheet.colors();
    constexpr float r = answer_mark / 2;
    auto sign = [&](const char* icon, Color color) { sheet.icon(icon, {centre.x - 19, centre.y - 19, 38, 38}, color); };
    switch (state) {
        case AnswerState::open:
            sheet.disc(centre, r, {}, c.line, width::control);
            break;
        case AnswerState::resting:
            sheet.disc(centre, r, {}, c.hair, width::control);
            break;
        case AnswerState::right:
            sheet.disc(centre, r, c.accent);
            sign("tick", c.on);
            break;
        case AnswerState::right_shown:
            sheet.disc(centre, r, {}, c.accent, width::control);
            sign("tick", c.accent);
            break;
        case AnswerState::kind:
            chosen_mark(sheet, centre, r);
            break;
        case AnswerState::unticked:
        case AnswerState::ticked: {
            bool ticked = state == AnswerState::ticked;
            Rect box{centre.x - r, centre.y - r, answer_mark, answer_mark};
            sheet.box(box, 14, ticked ? c.accent : Color{}, ticked ? Color{} : c.line, width::control);
            if (ticked) sign("tick", c.on);
            break;
        }
    }
}

Paints answer_paints(const Palette& c, AnswerState state) {
    switch (state) {
        case AnswerState::right:
        case AnswerState::ticked:
            return {c.tint, c.accent, c.ink, width::chosen};
        case AnswerState::right_shown:
            return {c.surface, c.accent, c.ink, width::chosen};
        case AnswerState::kind:
            return {c.kind_tint, c.kind_line, c.ink, width::chosen};
        case AnswerState::resting:
            return {c.surface, c.hair, c.soft, width::control};
        case AnswerState::open:
        case AnswerState::unticked:
            break;
    }
    return {c.surface, c.line, c.ink, width::control};
}

}  // namespace

float answer_height(Sheet& sheet, const std::string& text, float width, float at_least) {
    return std::max(
        at_least, sheet.set(text, Type::body, Weight::regular, answer_text_width(width)).height + beside_lines(sheet));
}

void answer(Sheet& sheet, Rect rect, AnswerState state, const std::string& text, const flow::Action& action) {
    auto paints = answer_paints(sheet.colors(), state);
    if (sheet.is_pressed(action)) paints.ink = sheet.colors().ink;
    bool bold = state == AnswerState::right || state == AnswerState::kind || state == AnswerState::right_shown ||
                state == AnswerState::ticked;
    card(sheet, rect, radius::tile, paints.fill, paints.line, paints.line_width, action);
    mark(sheet, {rect.x + answer_pad + answer_mark / 2, rect.centre().y}, state);
    float width = answer_text_width(rect.w);
    float x = rect.x + answer_pad + answer_mark + answer_gap;
    auto words = sheet.set(text, Type::body, Weight::regular, width);
    if (bold) {  // where that needs no further line: the mark and the frame tell the same
        auto stronger = sheet.set(text, Type::body, Weight::bold, width);
        if (stronger.height <= words.height) words = stronger;
    }
    if (state == AnswerState::kind) {
        auto chose = sheet.set(sheet.word("You chose"), Type::caption, Weight::bold, width);
        if (words.paragraph->lines.size() == 1 && words.width + chose.width + 24 <= width)
            sheet.text(chose, x, rect.centre().y - chose.height / 2, width, sheet.colors().kind, Align::end);
    }
    sheet.text(words, x, rect.centre().y - words.height / 2, width, paints.ink);
    auto& element = sheet.element(Role::answer, flow::said(text), rect, action, words.font_px, paints.ink, paints.fill);
    element.chosen = state == AnswerState::right || state == AnswerState::kind || state == AnswerState::ticked;
}

namespace {

float option_text_width(const Sheet& sheet, float width) {
    return width - 2 * answer_pad - icon_size(sheet, 52) - 24;
}

}  // namespace

float option_height(Sheet& sheet, const std::string& text, float width, float at_least) {
    auto words = sheet.set(text, Type::body, Weight::bold, option_text_width(sheet, width));
    return std::max(at_least, words.height + beside_lines(sheet));
}

void option(Sheet& sheet, Rect rect, const std::string& text, const flow::Action& action) {
    const auto& c = sheet.colors();
    float arrow = icon_size(sheet, 52);
    card(sheet, rect, radius::tile, c.surface, c.line, width::control, action);
    auto words = sheet.set(text, Type::body, Weight::bold, option_text_width(sheet, rect.w));
    sheet.text(words, rect.x + answer_pad, rect.centre().y - words.height / 2, rect.w, c.ink);
    sheet.icon("next", {rect.x + rect.w - answer_pad - arrow, rect.centre().y - arrow / 2, arrow, arrow}, c.accent);
    sheet.element(Role::button, flow::said(text), rect, action, words.font_px, c.ink, c.surface);
}

}  // namespace screen
