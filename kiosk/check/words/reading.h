// What a text is made of: sentences, words, syllables. See reading_formulas for how hard it is to read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/seams.h"

namespace check {

/// What the formulas need of a text.
struct TextCounts {
    int sentences = 0, words = 0, syllables = 0;
    int longest_sentence = 0;             ///< words
    std::vector<std::string> long_words;  ///< of three syllables and more, as often as they stand there
    int letters = 0, words_over_six_letters = 0, words_of_one_syllable = 0;

    void add(const TextCounts& other);
    bool operator==(const TextCounts&) const = default;
};

/// Sentences and words as Unicode breaks them (UAX 29); the end of the text and of each line ends a sentence. Marks for
/// bold count nothing. Nothing when the counter does not speak the language.
std::optional<TextCounts> count_text(const std::string& text, const std::string& language,
                                     flow::SyllableCounter& syllables);

}  // namespace check
