#include "check/words/hyphenation.h"

#include <hyphen.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace check {
namespace {

constexpr int least_part = 3;  ///< letters before and behind a hyphen: fewer are no help to a reader
constexpr std::size_t longest_word = 100;

bool is(const std::string& language, const char* code) {
    return language == code || language.starts_with(std::string(code) + "-");
}

/// By letter: a line may end behind it.
using Places = std::vector<bool>;

/// A syllable has one vowel, and begins with one consonant at most: has-ta-lık, kır-mak.
Places turkish_places(const icu::UnicodeString& lower) {
    const auto is_vowel = [](char16_t letter) { return icu::UnicodeString(u"aeıioöuüâîû").indexOf(letter) >= 0; };
    Places places(static_cast<std::size_t>(lower.length()), false);
    for (int i = 1; i < lower.length(); ++i) {
        if (!is_vowel(lower[i])) continue;
        const int begins = is_vowel(lower[i - 1]) ? i : i - 1;
        if (begins > 0) places[static_cast<std::size_t>(begins) - 1] = true;
    }
    return places;
}

std::string with_soft_hyphens(const icu::UnicodeString& word, const Places& places) {
    icu::UnicodeString all;
    for (int i = 0; i < word.length(); ++i) {
        all += word[i];
        const bool parts = i + 1 >= least_part && word.length() - i - 1 >= least_part;
        if (parts && places[static_cast<std::size_t>(i)]) all += char16_t(0x00AD);
    }
    std::string out;
    return all.toUTF8String(out);
}

}  // namespace

struct Hyphenation::Patterns {
    std::unique_ptr<HyphenDict, void (*)(HyphenDict*)> dictionary;

    Places places(const icu::UnicodeString& lower) const {
        Places places(static_cast<std::size_t>(lower.length()), false);
        std::string bytes;
        if (dictionary->utf8 != 0)
            lower.toUTF8String(bytes);
        else
            for (int i = 0; i < lower.length() && lower[i] < 0x100; ++i) bytes += static_cast<char>(lower[i]);
        if (dictionary->utf8 == 0 && bytes.size() != places.size()) return places;  // a letter that it does not know
        std::vector<char> marks(bytes.size() + 5);
        char** instead = nullptr;  // other letters at a hyphen, as German once had
        int *at = nullptr, *length = nullptr;
        hnj_hyphen_hyphenate2(dictionary.get(), bytes.data(), static_cast<int>(bytes.size()), marks.data(), nullptr,
                              &instead, &at, &length);
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = (marks[i] & 1) != 0 && !(instead && instead[i]);
        if (instead)
            for (std::size_t i = 0; i < bytes.size(); ++i) std::free(instead[i]);
        std::free(instead), std::free(at), std::free(length);
        return places;
    }
};

Hyphenation::Hyphenation(std::filesystem::path folder) : folder_(std::move(folder)) {}
Hyphenation::~Hyphenation() = default;

const Hyphenation::Patterns* Hyphenation::patterns_of(const std::string& language) {
    auto [entry, is_new] = known_.try_emplace(language);
    if (!is_new) return entry->second.get();
    std::string name = language;
    std::replace(name.begin(), name.end(), '-', '_');
    const auto base = name.substr(0, name.find('_'));
    std::vector<std::filesystem::path> there;  // best first
    for (const auto& each : {name, base + "_" + (base == "en" ? "US" : base == "pt" ? "BR" : "none"), base})
        there.push_back(folder_ / ("hyph_" + each + ".dic"));
    std::vector<std::filesystem::path> others;
    std::error_code failed;
    for (const auto& file : std::filesystem::directory_iterator(folder_, failed))
        if (file.path().filename().string().starts_with("hyph_" + base + "_")) others.push_back(file.path());
    std::sort(others.begin(), others.end());
    there.insert(there.end(), others.begin(), others.end());
    const auto file = std::find_if(there.begin(), there.end(),
                                   [&](const auto& each) { return std::filesystem::exists(each, failed); });
    if (file == there.end()) return nullptr;
    if (auto* read = hnj_hyphen_load(file->c_str()))
        entry->second = std::make_unique<Patterns>(Patterns{{read, hnj_hyphen_free}});
    return entry->second.get();
}

std::optional<std::string> Hyphenation::divided(const std::string& word, const std::string& language) {
    const auto units = icu::UnicodeString::fromUTF8(word);
    if (units.isEmpty() || word.size() > longest_word) return std::nullopt;
    auto lower = units;
    lower.toLower(icu::Locale(language.c_str()));
    if (lower.length() != units.length()) return std::nullopt;
    std::string divided;
    if (is(language, "tr")) {
        divided = with_soft_hyphens(units, turkish_places(lower));
    } else {
        std::lock_guard lock(mutex_);
        const auto* patterns = patterns_of(language);
        if (!patterns) return std::nullopt;
        divided = with_soft_hyphens(units, patterns->places(lower));
    }
    return divided == word ? std::nullopt : std::optional(divided);
}

}  // namespace check
