// How hard words are to read, by the formulas of the field.
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

    void add(const TextCounts& other);
    bool operator==(const TextCounts&) const = default;
};

/// Sentences and words as Unicode breaks them (UAX 29); the end of the text and of each line ends a sentence. Marks for
/// bold count nothing. Nothing when the counter does not speak the language.
std::optional<TextCounts> count_text(const std::string& text, const std::string& language,
                                     flow::SyllableCounter& syllables);

/// US school grade: Kincaid 1975. 0 for no words.
double flesch_kincaid(const TextCounts& counts);
/// US school grade: McLaughlin 1969, made for 30 sentences and more. 0 for no sentences.
double smog(const TextCounts& counts);
/// Ease of Spanish, 0 to 100, higher is easier: Szigriszt-Pazos 1993, read on the INFLESZ scale (Barrio 2008). 100 for
/// no words.
double inflesz(const TextCounts& counts);

}  // namespace check
