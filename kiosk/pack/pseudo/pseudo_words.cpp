#include "pack/pseudo/pseudo_words.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace pack {
namespace {

constexpr std::u32string_view plain = U"aceinouyACEINOUY", accented = U"äçéïñöüýÄÇÉÏÑÖÜÝ";
/// By the place of a Latin letter in the alphabet, or of any other in Unicode.
constexpr std::u32string_view arabic = U"ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

bool is_letter(char32_t character) {
    return u_isalpha(static_cast<UChar32>(character)) != 0 ||
           (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

char32_t with_accent(char32_t letter) {
    const auto at = plain.find(letter);
    return at == plain.npos ? letter : accented[at];
}

char32_t in_arabic(char32_t letter) {
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
    return arabic[(lower >= U'a' && lower <= U'z' ? lower - U'a' : lower) % arabic.size()];
}

/// Two fifths more, rounded up, of its own letters: "rest" is "réstré".
std::u32string longer(const std::u32string& word) {
    std::u32string all;
    for (auto letter : word) all.push_back(with_accent(letter));
    const auto more = (2 * word.size() + 4) / 5;
    for (std::size_t i = 0; i < more; ++i) all.push_back(with_accent(static_cast<char32_t>(u_tolower(word[i]))));
    return all;
}

std::u32string leftwards(std::u32string word) {
    for (auto& letter : word) letter = in_arabic(letter);
    return word;
}

template <class FlowOrHome>
FlowOrHome all_in_pseudo(FlowOrHome value, Pseudo language) {
    flow::for_each_text(value, [&](std::string& text, const std::string&) { text = in_pseudo(text, language); });
    return value;
}

}  // namespace

std::string_view code_of(Pseudo language) {
    return language == Pseudo::longer ? "xx-long" : "xx-rtl";
}

std::optional<Pseudo> pseudo_language(std::string_view code) {
    for (auto each : pseudo_languages)
        if (code_of(each) == code) return each;
    return std::nullopt;
}

std::string in_pseudo(std::string_view text, Pseudo language) {
    std::u32string all, word;
    const auto end_word = [&] {
        all += language == Pseudo::longer ? longer(word) : leftwards(word);
        word.clear();
    };
    bool in_placeholder = false;
    for (char32_t character : base::characters(text)) {
        if (character == U'{') in_placeholder = true;
        if (!in_placeholder && is_letter(character)) {
            word.push_back(character);
            continue;
        }
        end_word();
        if (character == U'}') in_placeholder = false;
        all += character;
    }
    end_word();
    std::string out;
    const auto* units = reinterpret_cast<const UChar32*>(all.data());
    icu::UnicodeString::fromUTF32(units, static_cast<std::int32_t>(all.size())).toUTF8String(out);
    return out;
}

flow::Flow in_pseudo(flow::Flow flow, Pseudo language) {
    return all_in_pseudo(std::move(flow), language);
}

flow::Home in_pseudo(flow::Home home, Pseudo language) {
    return all_in_pseudo(std::move(home), language);
}

}  // namespace pack
