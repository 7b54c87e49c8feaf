// The author's tools and messages, set below each other. Inside screen/author only; one thread at a time.
#pragma once

#include <string>

#include "screen/author/author_desk.h"

namespace screen {

inline constexpr float author_pad = 36;  ///< canvas units at both sides of the bar

class AuthorColumn {
public:
    AuthorColumn(Sheet& sheet, float x, float y, float width) : sheet_(sheet), x_(x), y_(y), width_(width) {}

    void words(const std::string& text, Type type, Weight weight, Color color, float gap_below);
    /// In rows, each choice as wide as its words.
    void tools(const AuthorTools& tools, const std::string& pressed);
    /// A mistake or a doubt, in its colour, with a button that opens its place.
    void message(const AuthorMessage& message, const std::string& pressed);

    float y() const { return y_; }
    void skip(float gap) { y_ += gap; }

private:
    float choices(const std::vector<AuthorTools::Choice>& choices, const std::string& pressed);
    void draw_choice(Rect rect, const AuthorTools::Choice& choice, const Sheet::Words& words, bool pressed);

    Sheet& sheet_;
    float x_, y_, width_;
};

/// Of what is wrong, of what may be, of what was not looked at.
Color color_of(base::Severity severity, const Palette& colors);

}  // namespace screen
