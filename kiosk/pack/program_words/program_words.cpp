#include "pack/program_words/program_words.h"

#include <algorithm>

namespace pack {
namespace {

/// "es-MX" and "es-419" → "es", "zh-Hans" → "zh"; what follows else may be another script, as that of Taiwan is.
std::string_view without_region(std::string_view language) {
    for (const auto other_script : {"zh-TW", "zh-HK", "zh-MO"})
        if (language == other_script) return language;
    if (language.starts_with("zh-Hans")) return "zh";
    const auto dash = std::min(language.find('-'), language.size());
    const auto region = language.substr(std::min(dash + 1, language.size()));
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool is_region =
        region.size() == 2 || (region.size() == 3 && std::all_of(region.begin(), region.end(), is_digit));
    return is_region ? language.substr(0, dash) : language;
}

std::optional<std::string_view> word_in(std::string_view english, std::string_view language) {
    for (const auto& [code, words] : program_languages()) {
        if (code != language) continue;
        for (const auto& each : words)
            if (each.english == english) return each.translation;
    }
    return std::nullopt;
}

}  // namespace

bool is_english(std::string_view language) {
    return language == "en" || language.starts_with("en-");
}

std::optional<std::string_view> program_word(std::string_view english, std::string_view language) {
    if (is_english(language)) return english;
    auto own = word_in(english, language);
    return own ? own : word_in(english, without_region(language));
}

}  // namespace pack
