// Numbers that belong together, in a text that runs from right to left. Pure.
#pragma once

#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

namespace screen {

/// UTF-16 range.
struct NumberSpan {
    int first = 0, last = 0;
};

/// Ranges and telephone numbers: "5–10", "10 000", "+1 (555) 123-4567", in any digits. Arabic would turn their parts round,
/// 10–5, since the signs between them have no direction of their own. What keeps its order by itself, 2.5 and 1/2, is left out.
std::vector<NumberSpan> numbers_to_hold(const icu::UnicodeString& text);

/// UTF-8 with each of them isolated from left to right (U+2066, U+2069), for whoever else sets it.
std::string with_held_numbers(std::string_view text);

}  // namespace screen
