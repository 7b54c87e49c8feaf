// The numbers that stand in a text, written as any language writes them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace check {

struct NumberInText {
    std::string value;               ///< "1234", "2.5", the digits of a phone number: without what only separates
    std::string other;               ///< what it may mean as well: of 1.234, "1.234" beside "1234"; empty: it is clear
    std::size_t begin = 0, end = 0;  ///< characters

    bool may_be(const std::string& number) const { return value == number || (!other.empty() && other == number); }
};

/// How commas and points are meant.
enum class Separators {
    english,  ///< 1,234 is a whole number, 1.234 is none
    any,      ///< both, as languages differ
};

/// In their order. Digits of any script, groups (1,234 1.234 1 234 1'234 1,00,000), decimals (2.5 2,5 ٢٫٥), fractions
/// (½ 1/2), Chinese and Korean ten thousands (10万) and phone numbers however they are grouped. No sign.
std::vector<NumberInText> numbers_in(const std::u32string& text, Separators separators);

/// Whether digits of one stand for the other with a word beside them: 100 (mil), 10 (lakh), 2 (millones).
bool is_round_multiple(const std::string& number, const std::string& of);

}  // namespace check
