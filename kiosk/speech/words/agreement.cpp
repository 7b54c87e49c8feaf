#include "speech/words/agreement.h"

namespace speech {
namespace {

enum class Gender { unknown, feminine, masculine };

Gender gender_of(std::string_view noun, const Agreement& agreement) {
    if (begins_with_one(agreement.feminine, noun)) return Gender::feminine;
    if (begins_with_one(agreement.masculine, noun)) return Gender::masculine;
    return Gender::unknown;
}

/// 1 to 99.
std::string ending_said(int value, Gender gender, const Agreement& agreement) {
    for (const auto& ending : agreement.endings)
        if (ending.number == value) {
            const auto said = gender == Gender::feminine ? ending.feminine : ending.masculine;
            if (!said.empty()) return std::string(said);
        }
    return std::to_string(value);
}

/// 1 to 999. Digits alone: the voice says them right.
std::string below_thousand(int value, Gender gender, const Agreement& agreement) {
    const int hundreds = value / 100, rest = value % 100;
    const auto ending = rest > 0 ? ending_said(rest, gender, agreement) : std::string();
    const auto feminine = gender == Gender::feminine && hundreds > 1
                              ? word_at(agreement.feminine_hundreds, static_cast<std::size_t>(hundreds - 2))
                              : Words();
    const bool changes = !feminine.empty() || (rest > 0 && ending != std::to_string(rest));
    if (!changes) return std::to_string(value);
    if (hundreds == 0) return ending;
    auto said = !feminine.empty() ? std::string(feminine)
                : hundreds == 1   ? std::string(agreement.hundred)
                                  : std::to_string(hundreds * 100);
    if (rest > 0) said += std::string(agreement.joint) + ending;
    return said;
}

}  // namespace

std::string agreed(std::string_view digits, std::string_view noun, const Agreement& agreement) {
    constexpr std::size_t most = 6;
    const auto gender = gender_of(noun, agreement);
    if (agreement.endings.empty() || digits.empty() || digits.size() > most || digits[0] == '0')
        return std::string(digits);
    const int value = std::stoi(std::string(digits)), thousands = value / 1000, rest = value % 1000;
    const auto many = thousands > 1
                          ? below_thousand(thousands, gender == Gender::unknown ? Gender::masculine : gender, agreement)
                          : std::to_string(thousands);
    const auto last =
        gender == Gender::unknown || rest == 0 ? std::to_string(rest) : below_thousand(rest, gender, agreement);
    if (many == std::to_string(thousands) && last == std::to_string(rest)) return std::string(digits);
    if (thousands == 0) return last;
    const auto said = (thousands > 1 ? many + ' ' : std::string()) + std::string(agreement.thousand);
    if (rest == 0) return said;
    const bool joins = rest < 100 || rest % 100 == 0;
    return said + std::string(joins ? agreement.joint : Words(" ")) + last;
}

}  // namespace speech
