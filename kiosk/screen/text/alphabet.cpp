#include "screen/text/alphabet.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <string_view>
#include <utility>

namespace screen {
namespace {

using icu::BreakIterator, icu::UnicodeString;

/// Letters with marks that are letters of their own: from the index characters of each language in CLDR 42, beside which a
/// vowel with an accent is the vowel.
struct OwnLetters {
    std::string_view language;
    std::u16string_view letters;
    bool at_end = false;  ///< of the alphabet, in this order
};
constexpr std::array own_letters{
    OwnLetters{"cs", u"ČŘŠŽ"},      OwnLetters{"da", u"ÆØÅ", true}, OwnLetters{"es", u"Ñ"},
    OwnLetters{"fi", u"ÅÄÖ", true}, OwnLetters{"hr", u"ČĆĐŠŽ"},     OwnLetters{"nb", u"ÆØÅ", true},
    OwnLetters{"no", u"ÆØÅ", true}, OwnLetters{"pl", u"ĄĆĘŁŃÓŚŹŻ"}, OwnLetters{"ru", u"Й"},
    OwnLetters{"sv", u"ÅÄÖ", true}, OwnLetters{"tr", u"ÇĞİÖŞÜ"},    OwnLetters{"uk", u"ЙЇ"},
    OwnLetters{"vi", u"ĂÂĐÊÔƠƯ"},
};

const icu::Normalizer2& decomposed() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

const icu::Normalizer2& composed() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
}

std::string utf8(const UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

/// In these scripts a mark over a letter is left out by whoever looks for a word.
bool leaves_out_marks(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    const auto script = uscript_getScript(letter, &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
           script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

/// Takes marks away, the last first, until it is a letter of the alphabet: of a Vietnamese Ấ the Â is left.
UnicodeString without_marks(const UnicodeString& capital, std::u16string_view own) {
    UErrorCode status = U_ZERO_ERROR;
    const UnicodeString marked = decomposed().normalize(capital, status);
    const UChar32 first = marked.char32At(0);
    if (!leaves_out_marks(first)) return composed().normalize(capital, status);
    for (auto length = marked.length(); length > U16_LENGTH(first); length = marked.moveIndex32(length, -1)) {
        auto shorter = composed().normalize(marked.tempSubString(0, length), status);
        if (shorter.length() == 1 && own.find(shorter.charAt(0)) != own.npos) return shorter;
    }
    return UnicodeString(first);
}

}  // namespace

Alphabet::Alphabet(const std::string& language) : locale_(language.c_str()) {
    for (const auto& each : own_letters)
        if (each.language == std::string_view(language).substr(0, language.find('-')))
            own_ = each.letters, own_at_end_ = each.at_end;
    UErrorCode status = U_ZERO_ERROR;
    words_.reset(BreakIterator::createWordInstance(locale_, status));
    characters_.reset(BreakIterator::createCharacterInstance(locale_, status));
}

Letters Alphabet::letters_of(const UnicodeString& word) {
    Letters letters;
    characters_->setText(word);
    for (int from = characters_->first(), to = characters_->next(); to != BreakIterator::DONE;
         from = to, to = characters_->next()) {
        UnicodeString capital = word.tempSubStringBetween(from, to);
        capital.toUpper(locale_);
        if (u_isalnum(capital.char32At(0))) letters.push_back(utf8(without_marks(capital, own_)));
    }
    return letters;
}

std::vector<Letters> Alphabet::words(const std::string& text) {
    if (!words_ || !characters_) return {};
    const auto units = UnicodeString::fromUTF8(text);
    std::vector<Letters> all;
    words_->setText(units);
    for (int from = words_->first(), to = words_->next(); to != BreakIterator::DONE; from = to, to = words_->next()) {
        auto letters = letters_of(units.tempSubStringBetween(from, to));
        if (!letters.empty()) all.push_back(std::move(letters));
    }
    return all;
}

std::string Alphabet::place_of(const std::string& letter) const {
    const auto units = UnicodeString::fromUTF8(letter);
    if (own_at_end_ && units.length() == 1)
        if (const auto at = own_.find(units.charAt(0)); at != own_.npos)
            return "\xF4\x8F\xBF\xBF" + std::to_string(at);  // after all others
    if (letter == "Đ") return "D\xCC\xB5";                   // which no rule of Unicode takes apart, nor the next
    if (letter == "Ł") return "L\xCC\xB5";
    UErrorCode status = U_ZERO_ERROR;
    return utf8(decomposed().normalize(units, status));
}

}  // namespace screen
