// Abbreviations, ordinals and Roman numbers, in words. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// "Dr.", "p. ej.", "1st" where a word begins at `at`. A full stop that may end the sentence stays.
std::optional<Piece> abbreviation_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// "MRI" among Chinese characters, letter by letter: its voice reads letters as pinyin.
std::optional<Piece> capitals_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// "2." before a noun that makes it "second".
std::optional<Piece> ordinal_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// "II" behind a word such as "type"; I to XII.
std::optional<Piece> roman_number_at(std::string_view text, std::size_t at, std::string_view word_before,
                                     const Vocabulary& vocabulary);

}  // namespace speech
