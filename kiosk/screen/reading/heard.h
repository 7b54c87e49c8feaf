// What a voice says of a screen, and where it is seen meanwhile. Pure but for the measure of letters; one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "screen/draw_list.h"
#include "screen/theme.h"

namespace screen {

/// An interface word in the visitor's language.
using WordOf = std::function<std::string(const char* english)>;

/// What is said of an element after its words: what it is and how it stands, "Button, chosen"; "" where the words say it all.
std::string kind_said(const Element& element, const WordOf& word);

/// All that is said of it, in one text: what `render` writes and tests compare with.
std::string all_said(const Element& element, const WordOf& word);

/// What is being said: bytes [first, last) of an element's label; none of them: what the element is.
struct Heard {
    std::size_t element = 0;
    std::size_t first = 0, last = 0;
    bool operator==(const Heard&) const = default;
};

/// Marks it where it stands: the lines of a sentence get a ground of their own and a line below, a control or a picture a ring. The elements
/// stay as they are. Nothing where the list has no such element.
void mark_heard(DrawList& list, const Heard& heard, TextMeasure& measure, const Palette& colors);

}  // namespace screen
