#include "pack/language_names.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "base/file_names.h"
#include "base/nearest.h"

namespace pack {
namespace {

constexpr std::size_t longest_name = 60;  ///< in bytes; no language is called more

/// In small letters without accents: "Español (México)" as "espanol mexico".
std::string letters_of(const icu::UnicodeString& name) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* apart = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) return {};
    auto letters = apart->normalize(icu::UnicodeString(name).foldCase(), status);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        auto letter = letters.char32At(i);
        if (u_charType(letter) != U_NON_SPACING_MARK) kept.append(u_isalnum(letter) ? letter : u' ');
    }
    std::string result;
    kept.toUTF8String(result);
    return result;
}

/// Its words in one order: "Chinese (Traditional)" and "traditional chinese" are the same.
std::string plain(const icu::UnicodeString& name) {
    std::istringstream in(letters_of(name));
    std::set<std::string> words{std::istream_iterator<std::string>(in), {}};
    std::string result;
    for (const auto& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string plain(std::string_view name) {
    return plain(icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size()))));
}

const std::set<std::string>& iso_languages() {
    static const std::set<std::string> all = [] {
        std::set<std::string> codes;
        for (const auto* const* code = icu::Locale::getISOLanguages(); *code; ++code) codes.insert(*code);
        return codes;
    }();
    return all;
}

/// "de_DE" is what other programs call German: its country says nothing.
icu::Locale without_its_own_country(const icu::Locale& locale) {
    std::string language = locale.getLanguage(), name = locale.getName();
    bool own = base::lower_case(name) == language + '_' + language;
    return own ? icu::Locale(language.c_str()) : locale;
}

std::string tag_of(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    auto tag = locale.toLanguageTag<std::string>(status);
    return U_FAILURE(status) ? std::string() : tag;
}

/// Every name of a language that ICU knows, plain. What is asked for seldom is not kept.
class Names {
public:
    explicit Names(const std::vector<std::string>& in) {
        for (const auto& code : iso_languages()) add(icu::Locale(code.c_str()), in);
        int32_t count = 0;
        const auto* locales = icu::Locale::getAvailableLocales(count);
        for (const auto* locale = locales; locale != locales + count; ++locale)
            if (*locale->getScript() || *locale->getCountry()) add(*locale, in);
    }

    /// Of words of a few letters only a name's beginning: "sp", which is near to too much.
    std::string code_of(const std::string& name) const {
        constexpr std::size_t few = 4;
        if (auto found = codes_.find(name); found != codes_.end()) return found->second;
        auto likely = name.size() > few ? base::nearest(name, likely_) : only_one_beginning(name);
        return likely.empty() ? likely : codes_.at(likely);
    }

private:
    void add(const icu::Locale& language, const std::vector<std::string>& in) {
        add_in(icu::Locale::getEnglish(), language, ULDN_DIALECT_NAMES);
        add_in(icu::Locale::getEnglish(), language, ULDN_STANDARD_NAMES);
        add_in(language, language, ULDN_DIALECT_NAMES);
        for (const auto& code : in) add_in(icu::Locale(code.c_str()), language, ULDN_DIALECT_NAMES);
    }

    void add_in(const icu::Locale& words, const icu::Locale& language, UDialectHandling how) {
        auto& names = displays_[{words.getBaseName(), how}];
        if (!names) names.reset(icu::LocaleDisplayNames::createInstance(words, how));
        icu::UnicodeString name;
        names->localeDisplayName(language, name);
        auto key = plain(name);
        auto code = tag_of(language);
        bool is_new = key.size() > 2 && !code.empty() && codes_.emplace(key, code).second;
        if (is_new && code.size() == 2) likely_.push_back(key);
    }

    std::string only_one_beginning(const std::string& letters) const {
        std::string only;
        for (const auto& name : likely_)
            if (!letters.empty() && name.starts_with(letters)) {
                if (!only.empty() && codes_.at(only) != codes_.at(name)) return {};
                only = name;
            }
        return only;
    }

    std::map<std::string, std::string> codes_;
    std::vector<std::string> likely_;  ///< names of languages with codes of two letters
    std::map<std::pair<std::string, UDialectHandling>, std::unique_ptr<icu::LocaleDisplayNames>> displays_;
};

/// The language most spoken in a country: "ja" for "jp".
std::string of_country(std::string country) {
    std::transform(country.begin(), country.end(), country.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto* known = icu::Locale::getISOCountries();
    while (*known && country != *known) ++known;
    if (!*known) return {};
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale likely("und", country.c_str());
    likely.addLikelySubtags(status);
    return U_FAILURE(status) || !names_language(likely.getLanguage()) ? "" : likely.getLanguage();
}

std::string name_in(const icu::Locale& words, const std::string& code) {
    UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(words, contexts, 2));
    icu::UnicodeString name;
    std::string result;
    names->localeDisplayName(icu::Locale(code.c_str()), name).toUTF8String(result);
    return result;
}

}  // namespace

bool names_language(std::string_view code) {
    std::string first(code.substr(0, code.find('-')));
    bool small = std::all_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!small || first.size() < 2 || first.size() > 3) return false;
    if (first.size() == 2) return iso_languages().contains(first);
    return icu::Locale::createCanonical(first.c_str()).getLanguage() == first;  // else it has a code of two letters
}

std::string meant_language(std::string_view typed, const std::vector<std::string>& in) {
    std::string words(typed.substr(0, typed.find_first_of(".@")));
    if (words.size() > longest_name || words.find('\0') != std::string::npos) return {};
    auto code = words;
    std::replace(code.begin(), code.end(), '_', '-');
    auto locale = icu::Locale::createCanonical(code.c_str());
    auto tag = tag_of(locale);
    if (names_language(tag)) return tag == typed ? std::string() : tag_of(without_its_own_country(locale));
    if (words.size() == 2)
        if (auto language = of_country(words); !language.empty()) return language;
    return Names(in).code_of(plain(words));
}

std::string language_name(const std::string& code) {
    return name_in(icu::Locale::getEnglish(), code);
}

std::string own_name(const std::string& code) {
    return name_in(icu::Locale(code.c_str()), code);
}

std::string advice_on_language(std::string_view typed, const std::vector<std::string>& in) {
    auto meant = meant_language(typed, in);
    return meant.empty() ? "use a BCP 47 code like \"es\" or \"zh-Hant\""
                         : "did you mean \"" + meant + "\" (" + language_name(meant) + ")";
}

}  // namespace pack
