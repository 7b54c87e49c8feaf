#include "speech/words/voices.h"

#include <algorithm>

namespace speech {
namespace {

struct Known {
    const char *language, *voice;
    bool understandable = true;
};

/// The longest match wins, so that pt-PT is not Brazil's. Names are those of espeak-ng's files: "fr-fr" and "en-gb" are only names of
/// languages, which espeak_SetVoiceByName does not find.
constexpr Known known[] = {
    {"ar", "ar", false}, {"cmn", "cmn-latn-pinyin"},
    {"de", "de"},        {"en", "en-us"},
    {"en-gb", "en"},     {"es", "es-419"},
    {"es-es", "es"},     {"fa", "fa", false},
    {"fr", "fr"},        {"he", "he", false},
    {"ja", "ja", false}, {"pt", "pt-br"},
    {"pt-pt", "pt"},     {"tr", "tr"},
    {"ur", "ur", false}, {"vi", "vi"},
    {"yue", "yue"},      {"zh", "cmn-latn-pinyin"},
    {"zh-hk", "yue"},
};

bool is_code(const std::string& language) {
    return !language.empty() && language.size() < 36 &&
           std::all_of(language.begin(), language.end(),
                       [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string in_small_letters(std::string language) {
    for (char& c : language) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        if (c == '_') c = '-';
    }
    return language;
}

}  // namespace

std::optional<Voice> voice_for(const std::string& language) {
    const auto whole = in_small_letters(language);
    if (!is_code(whole)) return std::nullopt;
    for (auto code = whole;; code.resize(code.rfind('-'))) {
        for (const auto& each : known)
            if (code == each.language) return Voice{each.voice, each.understandable};
        if (code.find('-') == std::string::npos) break;
    }
    return Voice{whole, true};
}

}  // namespace speech
