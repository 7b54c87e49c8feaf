#include "check/words/spelled_numbers.h"

#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace check {
namespace {

constexpr long long most = 1'000'000;          ///< beyond that, nobody writes a number in one word
constexpr std::size_t fewest_before_more = 4;  ///< letters of a word that may have a longer ending: "zehn" in "zehnmal"

bool is_letter(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_ALPHABETIC);
}

/// Chinese, Japanese and Thai have no blanks between words.
bool is_written_together(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) || (c >= 0x0E00 && c <= 0x0EFF);
}

bool has_word(const std::u32string& text, const std::u32string& word) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::u32string::npos; ++at) {
        if (is_written_together(word.front())) return true;
        auto end = at + word.size();
        bool begins = at == 0 || !is_letter(text[at - 1]);
        bool ends = end == text.size() || !is_letter(text[end]) || word.size() >= fewest_before_more;
        if (begins && ends) return true;
    }
    return false;
}

std::u32string plain(const icu::UnicodeString& text) {
    std::u32string word;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        auto c = text.char32At(at);
        if (c != 0xAD) word += static_cast<char32_t>(u_tolower(c));  // ICU's words have soft hyphens
    }
    return word;
}

const std::multimap<std::string, std::u32string>& english_words() {
    static const std::multimap<std::string, std::u32string> words{
        {"1", U"a"},      {"1", U"an"},     {"1", U"any"},    {"1", U"once"},   {"1", U"single"},    {"1", U"each"},
        {"1", U"every"},  {"1", U"per"},    {"2", U"twice"},  {"2", U"both"},   {"2", U"pair"},      {"2", U"couple"},
        {"2", U"double"}, {"3", U"thrice"}, {"12", U"dozen"}, {"0.5", U"half"}, {"0.25", U"quarter"}};
    return words;
}

}  // namespace

struct SpelledNumbers::Rules {
    icu::RuleBasedNumberFormat format;
    std::vector<icu::UnicodeString> names;
};

SpelledNumbers::SpelledNumbers(const std::string& language) {
    const icu::Locale locale(language.c_str());
    english_ = std::string(locale.getLanguage()) == "en";
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> plurals(icu::PluralRules::forLocale(locale, status));
    has_dual_ = U_SUCCESS(status) && plurals && plurals->isKeyword("two");
    status = U_ZERO_ERROR;
    auto rules = std::unique_ptr<Rules>(new Rules{{icu::URBNF_SPELLOUT, locale, status}, {}});
    if (U_FAILURE(status)) return;
    for (int32_t i = 0; i < rules->format.getNumberOfRuleSetNames(); ++i)
        rules->names.push_back(rules->format.getRuleSetName(i));
    rules_ = std::move(rules);
}

SpelledNumbers::~SpelledNumbers() = default;

std::vector<std::u32string> SpelledNumbers::words_of(long long number, Forms forms) {
    std::vector<std::u32string> words;
    if (!rules_) return words;
    for (const auto& name : rules_->names) {
        if (forms == Forms::counting && name.indexOf("cardinal") < 0) continue;
        icu::UnicodeString text;
        icu::FieldPosition ignored;
        UErrorCode status = U_ZERO_ERROR;
        rules_->format.format(static_cast<int64_t>(number), name, text, ignored, status);
        auto word = plain(text);
        auto is_digit = [](char32_t c) { return u_isdigit(static_cast<UChar32>(c)); };
        if (U_SUCCESS(status) && !word.empty() && std::none_of(word.begin(), word.end(), is_digit))
            words.push_back(std::move(word));
    }
    return words;
}

std::vector<SpelledNumbers::Counted> SpelledNumbers::counted_in(const std::u32string& lower_text) {
    constexpr long long fewest_counted = 2, most_counted = 20;
    if (counting_words_.empty()) {
        if (english_) counting_words_ = {{U"twice", "2"}, {U"thrice", "3"}};
        for (auto number = fewest_counted; number <= most_counted; ++number)
            for (auto& word : words_of(number, Forms::counting)) counting_words_.emplace(word, std::to_string(number));
    }
    std::vector<Counted> counted;
    for (std::size_t begin = 0, end = 0; begin < lower_text.size(); begin = end + 1) {
        end = begin;
        while (end < lower_text.size() && is_letter(lower_text[end])) ++end;
        auto found = counting_words_.find(lower_text.substr(begin, end - begin));
        if (found != counting_words_.end()) counted.push_back({found->second, begin, end});
    }
    return counted;
}

bool SpelledNumbers::stand_in(const std::u32string& lower_text, const std::string& number) {
    if (english_) {
        auto [from, to] = english_words().equal_range(number);
        if (std::any_of(from, to, [&](const auto& each) { return has_word(lower_text, each.second); })) return true;
    }
    long long value = 0;
    auto end = number.data() + number.size();
    if (std::from_chars(number.data(), end, value).ptr != end || value > most) return false;
    auto words = words_of(value);
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return has_word(lower_text, word); });
}

}  // namespace check
