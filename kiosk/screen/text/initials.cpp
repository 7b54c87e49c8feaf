#include "screen/text/initials.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <sstream>
#include <vector>

namespace screen {
namespace {

/// With the marks that belong to it; of a word that begins with a quotation mark what comes after that.
icu::UnicodeString first_of(const std::string& word, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> letters(icu::BreakIterator::createCharacterInstance(locale, status));
    if (!letters) return {};
    const auto text = icu::UnicodeString::fromUTF8(word);
    letters->setText(text);
    for (int from = letters->first(), to = letters->next(); to != icu::BreakIterator::DONE;
         from = to, to = letters->next())
        if (u_isalnum(text.char32At(from))) return icu::UnicodeString(text, from, to - from);
    return {};
}

std::string capital(icu::UnicodeString letter, const icu::Locale& locale) {
    std::string bytes;
    return letter.toUpper(locale).toUTF8String(bytes);
}

bool has_capitals(const icu::UnicodeString& letter) {
    const auto first = letter.char32At(0);
    return u_toupper(first) != u_tolower(first);
}

/// All of them titles: then they are the name.
std::vector<std::string> words_without_titles(const std::string& name) {
    std::istringstream words(name);
    std::vector<std::string> all, kept;
    for (std::string word; words >> word;) {
        all.push_back(word);
        if (word.back() != '.') kept.push_back(std::move(word));
    }
    return kept.empty() ? all : kept;
}

}  // namespace

std::string first_letter(const std::string& text, const std::string& language) {
    const icu::Locale locale(language.c_str());
    return capital(first_of(text, locale), locale);
}

std::string initials(const std::string& name, const std::string& language) {
    const icu::Locale locale(language.c_str());
    const auto words = words_without_titles(name);
    if (words.empty()) return {};
    const auto first = first_of(words.front(), locale), last = first_of(words.back(), locale);
    if (words.size() == 1 || !has_capitals(first)) return capital(first, locale);
    return capital(first, locale) + capital(last, locale);
}

}  // namespace screen
