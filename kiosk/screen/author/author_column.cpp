#include "screen/author/author_column.h"

#include <algorithm>

namespace screen {
namespace {

constexpr float choice_height = 64, gap = 12;  // canvas units
constexpr float edge_width = 8;                // of a message, in its colour

const char* in_words(base::Severity severity) {
    return severity == base::Severity::error ? "Error" : severity == base::Severity::warning ? "Warning" : "Unchecked";
}

}  // namespace

Color color_of(base::Severity severity, const Palette& colors) {
    return severity == base::Severity::error     ? colors.bad
           : severity == base::Severity::warning ? colors.soon
                                                 : colors.soft;
}

void AuthorColumn::words(const std::string& text, Type type, Weight weight, Color color, float gap_below) {
    if (text.empty()) return;
    auto set = sheet_.set(text, type, weight, width_);
    sheet_.text(set, x_, y_, width_, color);
    sheet_.element(Role::text, flow::said(text), {x_, y_, set.width, set.height}, {}, set.font_px, color,
                   sheet_.colors().surface);
    y_ += set.height + gap_below;
}

float AuthorColumn::choices(const std::vector<AuthorTools::Choice>& choices, const std::string& pressed) {
    float x = x_;
    for (const auto& choice : choices) {
        auto set = sheet_.set_one_line(choice.label, Type::caption, Weight::regular, width_ - author_pad);
        float w = std::max(choice_height, set.width + author_pad);
        if (x + w > x_ + width_ + 1 && x > x_) x = x_, y_ += choice_height + gap;
        draw_choice({x, y_, w, choice_height}, choice, set, choice.of == pressed);
        x += w + gap;
    }
    return choice_height;
}

void AuthorColumn::tools(const AuthorTools& tools, const std::string& pressed) {
    words(tools.heading, Type::caption, Weight::bold, sheet_.colors().soft, 8);
    y_ += choices(tools.choices, pressed) + 28;
}

void AuthorColumn::message(const AuthorMessage& message, const std::string& pressed) {
    const auto& c = sheet_.colors();
    auto color = color_of(message.severity, c);
    float top = y_, indent = edge_width + 20;
    x_ += indent, width_ -= indent;
    words(std::string(in_words(message.severity)) + "  " + message.where, Type::caption, Weight::bold, color, 6);
    words(message.what, Type::caption, Weight::bold, c.ink, 6);
    words(message.source, Type::caption, Weight::regular, c.soft, 6);
    words(message.advice, Type::caption, Weight::regular, c.ink, 10);
    if (!message.open.empty()) y_ += choices({{"Open in the editor", message.open}}, pressed);
    x_ -= indent, width_ += indent;
    sheet_.box({x_, top, edge_width, y_ - top}, edge_width / 2, color);
    y_ += 28;
}

void AuthorColumn::draw_choice(Rect rect, const AuthorTools::Choice& choice, const Sheet::Words& words, bool pressed) {
    const auto& c = sheet_.colors();
    Color fill = choice.chosen ? c.accent : pressed ? c.tint : c.surface, ink = choice.chosen ? c.on : c.ink;
    sheet_.box(rect, 16, fill, choice.chosen ? fill : c.line, width::divider);
    sheet_.text(words, rect.x, rect.centre().y - words.height / 2, rect.w, ink, Align::centre);
    flow::Action action{flow::ActionKind::author, choice.of};
    sheet_.element(Role::button, flow::said(choice.label), rect, action, words.font_px, ink, fill).chosen =
        choice.chosen;
}

}  // namespace screen
