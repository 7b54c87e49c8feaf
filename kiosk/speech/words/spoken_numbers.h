// Numbers as digits and signs are written in a language, and as its voice reads them. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "speech/words/vocabulary.h"

namespace speech {

struct WrittenNumber {
    std::size_t end = 0;
    std::string digits;    ///< without what groups them
    std::string decimals;  ///< empty: a whole number
    char decimal_sign = '.';
    std::string parts;  ///< "12 5 2026" of 12.5.2026, which is no number; then nothing above but `end`

    bool is_whole() const { return decimals.empty() && parts.empty(); }
    bool is_one() const { return is_whole() && digits == "1"; }
};

/// A digit stands at `at`.
WrittenNumber number_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// As it is handed to the voice.
std::string spoken(const WrittenNumber& number, const Vocabulary& vocabulary);
std::string spoken(long whole, const Vocabulary& vocabulary);

/// In Chinese characters: 10050 is 一万零五十. espeak-ng says "ten thousand" with the sign for a thousand and drops the zero
/// of 1005.
std::string in_han(std::string_view digits);

}  // namespace speech
