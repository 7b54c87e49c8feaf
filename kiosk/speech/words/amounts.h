// A number with what belongs to it, in words. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "speech/words/vocabulary.h"

namespace speech {

/// A number with its fraction, or a time.
struct Amount {
    std::size_t end = 0;
    std::string said = {};
    bool one = false, plain = false;   ///< exactly 1; a whole number and nothing else
    std::string before_feminine = {};  ///< what is said before such a noun; empty: as before others
    std::string behind_number = {};    ///< of a fraction
};

/// What stands at `at`: a number, a fraction, a time or a date.
std::optional<Amount> amount_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// 12/5/2026 and 2026-11-29.
std::optional<Amount> date_at(std::string_view text, std::size_t at);

/// "un día", "una semana", "media hora": the number as the word that follows wants it.
std::string agreeing(const Amount& amount, std::string_view word, const Vocabulary& vocabulary);

}  // namespace speech
