#include "screen/text/two_sentences.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace screen {
namespace {

/// What follows the sign that ends a sentence and still belongs to it.
bool closes(UChar32 sign) {
    constexpr std::uint32_t quotes = U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK;
    return sign == '"' || sign == '\'' || (U_MASK(u_charType(sign)) & quotes) != 0;
}

/// The sign that ends the text's last sentence; 0: none does.
UChar32 last_end(const icu::UnicodeString& text) {
    for (std::int32_t at = text.length(); at > 0;) {
        at = text.moveIndex32(at, -1);
        const UChar32 sign = text.char32At(at);
        if (u_hasBinaryProperty(sign, UCHAR_S_TERM) || sign == U'…') return sign;
        if (!closes(sign)) return 0;
    }
    return 0;
}

/// No blank stands after a sign that is as wide as an ideograph.
bool is_wide(UChar32 sign) {
    return u_getIntPropertyValue(sign, UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE ||
           u_getIntPropertyValue(sign, UCHAR_EAST_ASIAN_WIDTH) == U_EA_FULLWIDTH;
}

std::string full_stop(const std::string& language) {
    struct Stop {
        const char *language, *sign;
    };
    constexpr Stop stops[] = {{"zh", "。"}, {"ja", "。"}, {"hi", "।"}, {"bn", "।"}, {"ne", "।"},
                              {"mr", "।"},  {"pa", "।"},  {"ur", "۔"}, {"am", "።"}, {"ti", "።"},
                              {"hy", "։"},  {"my", "။"},  {"km", "។"}, {"th", ""},  {"lo", ""}};
    const auto code = language.substr(0, language.find('-'));
    for (const auto& stop : stops)
        if (code == stop.language) return stop.sign;
    return ".";
}

}  // namespace

std::string two_sentences(std::string first, const std::string& second, const std::string& language) {
    first.erase(first.find_last_not_of(" \n") + 1);
    if (first.empty() || second.empty()) return first + second;
    auto end = last_end(icu::UnicodeString::fromUTF8(first));
    if (end == 0) {
        const auto sign = full_stop(language);
        first += sign;
        end = last_end(icu::UnicodeString::fromUTF8(sign));
    }
    return first + (is_wide(end) ? "" : " ") + second;
}

}  // namespace screen
