#include "check/translation/judge_counted.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

#include "check/translation/judge_translation.h"
#include "check/words/numbers.h"

namespace check {
namespace {

using Counted = std::vector<SpelledNumbers::Counted>;

std::u32string lower_case(std::u32string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); });
    return text;
}

std::string utf8_of(const std::u32string& text) {
    std::string result;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()))
        .toUTF8String(result);
    return result;
}

/// "2 and 3"
std::string listed(const std::set<std::string>& numbers) {
    std::string all;
    std::size_t left = numbers.size();
    for (const auto& number : numbers) all += (all.empty() ? "" : left == 1 ? " and " : ", ") + number, --left;
    return all;
}

/// A number with its unit, as it is written.
struct Measured {
    std::string words, unit_word;
    Units::Set unit;
};

Measured measured_at(const std::u32string& text, std::size_t begin, std::size_t end, const Units& units) {
    std::size_t length = 0;
    const auto& unit = units.behind(text, end, length);
    auto behind = utf8_of(text.substr(end, length));
    return {utf8_of(text.substr(begin, end + length - begin)),
            behind.substr(std::min(behind.find_first_not_of(" -"), behind.size())), unit};
}

bool meet(const Units::Set& one, const Units::Set& other) {
    return std::any_of(one.begin(), one.end(), [&](const auto& unit) { return other.contains(unit); });
}

}  // namespace

struct CountedJudge::Side {
    Side(const std::u32string& words, Language& of)
        : text(lower_case(words)), language(of), counted(of.words.counted_in(text)) {}

    /// As a word, in any form, or in digits.
    bool has(const std::string& number) const {
        return language.words.stand_in(text, number) ||
               std::any_of(digits().begin(), digits().end(), [&](const auto& each) { return each.may_be(number); });
    }
    const std::vector<NumberInText>& digits() const {
        if (!known_digits) known_digits = numbers_in(text, Separators::any);
        return *known_digits;
    }
    /// All that stands there by this number; nothing where it once has no unit.
    std::vector<Measured> measured(const std::string& number) const {
        std::vector<Measured> all;
        for (const auto& each : counted)
            if (each.number == number) all.push_back(measured_at(text, each.begin, each.end, language.units()));
        for (const auto& each : digits())
            if (each.may_be(number)) all.push_back(measured_at(text, each.begin, each.end, language.units()));
        bool bare = std::any_of(all.begin(), all.end(), [](const auto& each) { return each.unit.empty(); });
        return bare ? std::vector<Measured>() : all;
    }

    std::u32string text;  ///< in lower case
    Language& language;
    Counted counted;
    mutable std::optional<std::vector<NumberInText>> known_digits;
};

const Units& CountedJudge::Language::units() {
    if (!known_units) known_units.emplace(code);
    return *known_units;
}

std::optional<TranslationFault> CountedJudge::other_number(const Side& before, const Side& after) {
    auto only_in = [](const Side& one, const Side& other) {
        std::set<std::string> only;
        for (const auto& each : one.counted)
            if (!other.has(each.number)) only.insert(each.number);
        return only;
    };
    auto lost = only_in(before, after);
    if (other_.words.has_dual()) lost.erase("2");  // often said without a number
    if (lost.empty()) return std::nullopt;
    const auto foreign = only_in(after, before);
    if (foreign.empty()) return std::nullopt;
    std::vector<std::string> signs(lost.begin(), lost.end());
    signs.insert(signs.end(), foreign.begin(), foreign.end());
    return TranslationFault{base::Severity::warning,
                            "says " + listed(foreign) + " in words, the English " + listed(lost),
                            "write the same numbers", std::move(signs)};
}

std::optional<TranslationFault> CountedJudge::other_unit(const Side& before, const Side& after) {
    for (const auto& each : before.counted) {
        const auto ours = before.measured(each.number);
        if (ours.empty()) continue;
        const auto theirs = after.measured(each.number);
        bool same = std::any_of(theirs.begin(), theirs.end(), [&](const auto& one) {
            return std::any_of(ours.begin(), ours.end(), [&](const auto& other) { return meet(one.unit, other.unit); });
        });
        if (theirs.empty() || same) continue;
        return TranslationFault{base::Severity::warning,
                                "says “" + theirs.front().words + "”, the English “" + ours.front().words + "”",
                                "write the same number and unit",
                                {theirs.front().unit_word}};
    }
    return std::nullopt;
}

std::vector<TranslationFault> CountedJudge::faults(const std::u32string& english, const std::u32string& translation) {
    std::vector<TranslationFault> faults;
    const Side before(english, english_);
    if (before.counted.empty()) return faults;
    const Side after(translation, other_);
    if (auto fault = other_number(before, after)) faults.push_back(std::move(*fault));
    if (auto fault = other_unit(before, after)) faults.push_back(std::move(*fault));
    return faults;
}

}  // namespace check
