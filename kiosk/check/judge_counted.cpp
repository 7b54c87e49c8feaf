#include "check/judge_counted.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "check/judge_translation.h"
#include "check/numbers.h"

namespace check {
namespace {

std::u32string lower_case(std::u32string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); });
    return text;
}

/// "2 and 3"
std::string listed(const std::vector<std::string>& numbers) {
    std::string all;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        all += (i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ") + numbers[i];
    return all;
}

/// Those that the other text has neither as a word, in any form, nor in digits.
std::vector<std::string> not_in(const std::u32string& other, std::vector<std::string> counted, SpelledNumbers& words) {
    std::erase_if(counted, [&](const std::string& number) { return words.stand_in(other, number); });
    if (counted.empty()) return counted;
    const auto digits = numbers_in(other, Separators::any);
    std::erase_if(counted, [&](const std::string& number) {
        return std::any_of(digits.begin(), digits.end(), [&](const auto& each) { return each.may_be(number); });
    });
    return counted;
}

}  // namespace

std::optional<TranslationFault> CountedJudge::fault(const std::u32string& english, const std::u32string& translation) {
    const auto before = lower_case(english);
    auto counted = english_words_.counted_in(before);
    if (words_.has_dual()) std::erase(counted, "2");  // often said without a number
    if (counted.empty()) return std::nullopt;
    const auto after = lower_case(translation);
    auto lost = not_in(after, std::move(counted), words_);
    if (lost.empty()) return std::nullopt;
    const auto foreign = not_in(before, words_.counted_in(after), english_words_);
    if (foreign.empty()) return std::nullopt;
    auto what = "says " + listed(foreign) + " in words, the English " + listed(lost);
    lost.insert(lost.end(), foreign.begin(), foreign.end());
    return TranslationFault{base::Severity::warning, std::move(what), "write the same numbers", std::move(lost)};
}

}  // namespace check
