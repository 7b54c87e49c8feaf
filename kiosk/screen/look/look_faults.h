// Whether everything can be read in the colours of a look: every pair of colours that the screens put on each other is measured.
// Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "flow/look.h"
#include "screen/theme.h"

namespace screen {

/// Two colours that meet on some screen, and how far they must be apart (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).
struct ColorPair {
    Color Palette::*front;
    Color Palette::*back;
    double least;            ///< 7 for text, 4.5 for short bold words, 3 for edges of controls and for signs
    const char* where;       ///< in plain words; {accent} and {page} stand for what the look says
    const char* what_needs;  ///< "text needs", "words in it need": it
};
std::span<const ColorPair> color_pairs();

/// The first that is wrong with one colour of a look, and the nearest one that is right.
struct LookFault {
    const char* field;  ///< "accent"
    std::string what, advice;
};

/// At most one a colour; nothing: every pair is far enough apart, and the accent is no red that looks like a warning.
std::vector<LookFault> look_faults(const flow::Look& look);

/// "#006d77"
std::string written(Color color);

}  // namespace screen
