// Words as the letters that a reader of a language would look for them under: capitals, without accents that do not make
// another letter there. One thread.
#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <string>
#include <vector>

namespace screen {

using Letters = std::vector<std::string>;  ///< each of them UTF-8, such as "A" or "Ñ"

class Alphabet {
public:
    explicit Alphabet(const std::string& language);

    /// Of every word of a text, in its order. What has no letter or digit is no word.
    std::vector<Letters> words(const std::string& text);

    /// For sorting: a letter of its own, such as Ñ or Ç, comes after the one that it is made from, or at the end in the
    /// languages that have it there.
    std::string place_of(const std::string& letter) const;

private:
    Letters letters_of(const icu::UnicodeString& word);

    icu::Locale locale_;
    std::u16string_view own_;  ///< letters with marks that are letters of their own
    bool own_at_end_ = false;
    std::unique_ptr<icu::BreakIterator> words_, characters_;
};

}  // namespace screen
