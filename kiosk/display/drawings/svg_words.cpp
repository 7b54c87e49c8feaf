#include "display/drawings/svg_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"

namespace display {
namespace {

constexpr std::array<std::string_view, 17> units{"mm", "cm", "m",  "km",   "g", "kg",  "mg", "ml", "mL",
                                                 "l",  "L",  "in", "kcal", "h", "min", "s",  "Hz"};

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// Of any script. What Unicode keeps for signs, arrows, shapes and punctuation is none.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c < 0x100) return c == 0xAA || c == 0xBA || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
    const bool sign = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFE00 && c < 0xFE10);
    return !sign;
}

/// A run of letters and digits.
bool stays(const std::u32string& word) {
    auto letter = std::find_if(word.begin(), word.end(), is_letter);
    std::u32string rest(letter, word.end());  // "5mm" is "mm"
    if (rest.size() <= 1) return true;
    if (std::all_of(rest.begin() + 1, rest.end(), is_digit)) return true;  // L5
    return std::any_of(units.begin(), units.end(), [&](std::string_view unit) {
        return std::equal(unit.begin(), unit.end(), rest.begin(), rest.end());
    });
}

}  // namespace

bool stays_in_every_language(std::string_view words) {
    std::u32string word;
    for (std::size_t at = 0; at < words.size();) {
        const char32_t c = base::next_character(words, at);
        if (is_letter(c) || is_digit(c)) {
            word += c;
            continue;
        }
        if (!stays(word)) return false;
        word.clear();
    }
    return stays(word);
}

std::string shortened(std::string_view words) {
    constexpr std::size_t longest = 60;
    std::string line;
    for (char c : words) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    if (line.size() <= longest) return line;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return line.substr(0, end) + "…";
}

}  // namespace display
