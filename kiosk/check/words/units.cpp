#include "check/words/units.h"

#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>

namespace check {
namespace {

using Make = icu::MeasureUnit (*)();

struct Unit {
    const char* name;
    Make make;
    std::initializer_list<const char32_t*> signs;  ///< in every language
};

using icu::MeasureUnit;

/// Left out: inch and foot, which are everyday words in many languages.
const Unit units[] = {
    {"milligram", MeasureUnit::getMilligram, {U"mg"}},
    {"microgram", MeasureUnit::getMicrogram, {U"mcg", U"µg", U"μg"}},
    {"gram", MeasureUnit::getGram, {U"g"}},
    {"kilogram", MeasureUnit::getKilogram, {U"kg"}},
    {"milliliter", MeasureUnit::getMilliliter, {U"ml", U"cc"}},
    {"liter", MeasureUnit::getLiter, {U"l"}},
    {"millimeter", MeasureUnit::getMillimeter, {U"mm"}},
    {"centimeter", MeasureUnit::getCentimeter, {U"cm"}},
    {"meter", MeasureUnit::getMeter, {}},
    {"kilometer", MeasureUnit::getKilometer, {U"km"}},
    {"mile", MeasureUnit::getMile, {}},
    {"pound", MeasureUnit::getPound, {U"lb", U"lbs"}},
    {"celsius", MeasureUnit::getCelsius, {U"°c", U"℃"}},
    {"fahrenheit", MeasureUnit::getFahrenheit, {U"°f", U"℉"}},
    {"percent", MeasureUnit::getPercent, {U"%", U"٪", U"％", U"per cent"}},
    {"second", MeasureUnit::getSecond, {U"sec"}},
    {"minute", MeasureUnit::getMinute, {U"min", U"mins"}},
    {"hour", MeasureUnit::getHour, {U"h", U"hr", U"hrs"}},
    {"day", MeasureUnit::getDay, {}},
    {"week", MeasureUnit::getWeek, {}},
    {"month", MeasureUnit::getMonth, {}},
    {"year", MeasureUnit::getYear, {}},
};

bool is_blank(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == U'-' || c == U'\u2010' || c == U'\u2011';
}

bool is_letter(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_ALPHABETIC);
}

bool is_digit(char32_t c) {
    return u_isdigit(static_cast<UChar32>(c));
}

/// Words of these are written without blanks between them.
bool runs_on(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return false;
    }
}

bool is_hangul(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HANGUL;
}

std::u32string lower(std::u32string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); });
    return text;
}

std::u32string characters_of(const icu::UnicodeString& text) {
    std::u32string all;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        all += static_cast<char32_t>(text.char32At(at));
    return all;
}

/// "5 minutos" without the number: "minutos". Empty: the unit stands before it, or is no word of its own.
std::u32string behind_number(const std::u32string& text) {
    auto digit = std::find_if(text.rbegin(), text.rend(), is_digit);
    auto begin = digit == text.rend() ? text.begin() : digit.base();
    while (begin != text.end() && is_blank(*begin)) ++begin;
    auto end = text.end();
    auto is_ending = [](char32_t c) { return is_blank(c) || u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR; };
    while (end != begin && is_ending(*(end - 1))) --end;
    return lower({begin, end});
}

}  // namespace

Units::Units(const std::string& language) {
    const icu::Locale locale(language.c_str());
    auto add = [&](const std::u32string& word, const Unit& unit) { words_[word.front()][word].insert(unit.name); };
    for (const auto& unit : units) {
        for (const auto* sign : unit.signs) add(sign, unit);
        for (auto width : {UNUM_UNIT_WIDTH_SHORT, UNUM_UNIT_WIDTH_FULL_NAME}) {
            auto format = icu::number::NumberFormatter::withLocale(locale).unit(unit.make()).unitWidth(width);
            for (double number : {1.0, 2.0, 3.0, 5.0, 11.0, 100.0, 1.5}) {
                UErrorCode status = U_ZERO_ERROR;
                auto word = behind_number(characters_of(format.formatDouble(number, status).toString(status)));
                // One letter is too often a word: in Spanish "a" is short for years, and "to".
                if (U_SUCCESS(status) &&
                    (word.size() > 1 || (word.size() == 1 && runs_on(word[0]) && !is_hangul(word[0]))))
                    add(word, unit);
            }
        }
    }
}

const Units::Set& Units::at(const std::u32string& text, std::size_t begin, std::size_t& length) const {
    static const Set none;
    auto with_letter = begin < text.size() ? words_.find(text[begin]) : words_.end();
    if (with_letter == words_.end()) return none;
    for (const auto& [word, meant] : with_letter->second) {
        auto size = word.size();
        if (text.compare(begin, size, word) != 0) continue;
        auto last = word.back();
        bool ends = begin + size == text.size() || !is_letter(last) || runs_on(last) ||
                    !(is_letter(text[begin + size]) || text[begin + size] == U'\'' || text[begin + size] == U'’');
        if (!ends) continue;
        length = size;
        return meant;
    }
    return none;
}

const Units::Set& Units::behind(const std::u32string& text, std::size_t end, std::size_t& length) const {
    auto begin = end;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    length = 0;
    const auto& found = at(lower(text), begin, length);
    if (length > 0) length += begin - end;
    return found;
}

Units::Set Units::named_in(const std::u32string& text) const {
    Set all;
    auto small = lower(text);
    for (std::size_t i = 0; i < small.size(); ++i) {
        if (i > 0 && is_letter(small[i]) && is_letter(small[i - 1]) && !runs_on(small[i])) continue;
        std::size_t length = 0;
        const auto& found = at(small, i, length);
        all.insert(found.begin(), found.end());
    }
    return all;
}

bool is_measure(const std::string& unit) {
    static const Units::Set measures{"milligram",  "microgram",  "gram",    "kilogram",   "milliliter", "liter",
                                     "millimeter", "centimeter", "celsius", "fahrenheit", "percent"};
    return measures.contains(unit);
}

}  // namespace check
