#include "check/translation/judge_numbers.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <set>

#include "check/translation/judge_translation.h"
#include "check/words/converted_units.h"
#include "check/words/numbers.h"
#include "check/words/spelled_numbers.h"
#include "check/words/units.h"

namespace check {
namespace {

constexpr std::size_t range_gap = 6;           ///< characters between the ends of a range, as in "10 to 20 minutes"
constexpr std::size_t longest_list = 5;        ///< numbers that may stand for a range, as in "1, 2 or 3" for 1 to 3
constexpr std::size_t fewest_told_digits = 3;  ///< nobody writes longer ones as words

using Numbers = std::vector<NumberInText>;
using Words = std::vector<std::string>;

std::string utf8_of(const std::u32string& text) {
    std::string result;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()))
        .toUTF8String(result);
    return result;
}

std::u32string lower_case(std::u32string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); });
    return text;
}

void add_once(Words& words, const std::string& word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

/// "250 and 500"
std::string listed(const Words& words) {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i)
        all += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return all;
}

Words joined(Words words, const Words& more) {
    for (const auto& each : more) add_once(words, each);
    return words;
}

bool are_same(const NumberInText& one, const NumberInText& other) {
    return one.may_be(other.value) || other.may_be(one.value);
}

bool has(const Numbers& numbers, const NumberInText& wanted) {
    return std::any_of(numbers.begin(), numbers.end(), [&](const auto& each) { return are_same(each, wanted); });
}

bool has(const Numbers& numbers, long long value) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const auto& each) { return each.value == std::to_string(value); });
}

/// A text with its numbers and what stands behind them.
struct Side {
    Side(const std::u32string& words, Separators separators, const Units& units)
        : text(words), lower(lower_case(words)), numbers(numbers_in(words, separators)) {
        for (const auto& number : numbers) {
            std::size_t length = 0;
            const auto& unit = units.behind(text, number.end, length);
            unit_of.push_back(unit);
            measured.push_back(utf8_of(text.substr(number.begin, number.end + length - number.begin)));
            unit_word.push_back(utf8_of(lower.substr(number.end, length)));
        }
        for (auto i = numbers.size(); i-- > 1;)
            if (unit_of[i - 1].empty() && is_range(numbers[i - 1].end, numbers[i].begin)) unit_of[i - 1] = unit_of[i];
    }

    /// "10 to 20", and not "at 20, 4 weeks".
    bool is_range(std::size_t end, std::size_t begin) const {
        auto between = text.substr(end, begin - end);
        return between.size() <= range_gap && between.find_first_of(U",.;:") == std::u32string::npos;
    }

    /// "100 mil": a word, no unit of measure, stands behind it.
    bool has_word_behind(std::size_t number) const {
        auto at = numbers[number].end;
        while (at < text.size() && u_isUWhiteSpace(static_cast<UChar32>(text[at]))) ++at;
        return unit_of[number].empty() && at < text.size() && u_isalpha(static_cast<UChar32>(text[at]));
    }

    const std::u32string& text;
    std::u32string lower;
    Numbers numbers;
    std::vector<Units::Set> unit_of;  ///< of each number; of the last, for the first of a range
    Words measured;                   ///< each number with its unit, as written
    Words unit_word;                  ///< the unit alone, in lower case
};

bool meet(const Units::Set& one, const Units::Set& other) {
    return std::any_of(one.begin(), one.end(), [&](const auto& unit) { return other.contains(unit); });
}

}  // namespace

class NumberJudge::Impl {
public:
    Impl(const std::string& from, const std::string& to)
        : separators_(from == "en" || from.starts_with("en-") ? Separators::english : Separators::any),
          english_units_(from),
          units_(to),
          english_words_(from),
          words_(to) {}

    std::vector<TranslationFault> faults(const std::u32string& english, const std::u32string& translation) {
        Side before(english, separators_, english_units_), after(translation, Separators::any, units_);
        faults_.clear();
        if (before.numbers.empty() && after.numbers.empty()) return {};
        numbers(before, after);
        units(before, after);
        return std::move(faults_);
    }

private:
    void numbers(const Side& before, const Side& after) {
        Words foreign, lost;
        for (std::size_t i = 0; i < after.numbers.size(); ++i)
            if (!is_honest(before, after, i)) add_once(foreign, after.numbers[i].value);
        for (std::size_t i = 0; i < before.numbers.size(); ++i)
            if (!is_kept(before, after, i)) add_once(lost, before.numbers[i].value);
        if (foreign.empty() && lost.empty()) return;
        bool words_perhaps = foreign.empty() && std::all_of(lost.begin(), lost.end(), [](const std::string& number) {
                                 return number.size() < fewest_told_digits;
                             });
        std::string what = foreign.empty() ? "does not say " + listed(lost)
                           : lost.empty()  ? "says " + listed(foreign) + ", the English does not"
                                           : "says " + listed(foreign) + ", the English " + listed(lost);
        faults_.push_back({words_perhaps ? base::Severity::warning : base::Severity::error, std::move(what),
                           "write the same numbers", joined(lost, foreign)});
    }

    bool is_honest(const Side& before, const Side& after, std::size_t at) {
        const auto& number = after.numbers[at];
        if (has(before.numbers, number) || english_words_.stand_in(before.lower, number.value)) return true;
        if (is_in_list(before.numbers, after.numbers, number.value)) return true;
        for (std::size_t i = 0; i < before.numbers.size(); ++i)
            if (are_round(before, i, after, at) || converted(before, i, after, at)) return true;
        return false;
    }

    bool is_kept(const Side& before, const Side& after, std::size_t at) {
        const auto& number = before.numbers[at];
        if (has(after.numbers, number) || words_.stand_in(after.lower, number.value)) return true;
        if (words_.has_dual() && (number.value == "1" || number.value == "2")) return true;
        for (std::size_t i = 0; i < after.numbers.size(); ++i)
            if (are_round(before, at, after, i) || converted(before, at, after, i)) return true;
        return false;
    }

    static bool converted(const Side& before, std::size_t english, const Side& after, std::size_t translated) {
        return are_converted(before.numbers[english].value, before.unit_of[english], after.numbers[translated].value,
                             after.unit_of[translated]);
    }

    /// 100,000 and "100 mil", "2 million" and 2.000.000.
    static bool are_round(const Side& before, std::size_t english, const Side& after, std::size_t translated) {
        const auto& one = before.numbers[english].value;
        const auto& other = after.numbers[translated].value;
        return (is_round_multiple(other, one) && after.has_word_behind(translated)) ||
               (is_round_multiple(one, other) && before.has_word_behind(english));
    }

    /// 2 in "1, 2 o 3" where the English has 1 to 3.
    static bool is_in_list(const Numbers& english, const Numbers& translated, const std::string& number) {
        if (number.size() > 9 || number.find('.') != std::string::npos) return false;
        auto value = std::stoll(number);
        auto reach = [&](int step) {
            auto end = value + step;
            while (has(translated, end) && !has(english, end)) end += step;
            return has(english, end) && has(translated, end) ? std::abs(end - value) : -1;
        };
        auto down = reach(-1), up = reach(1);
        return down > 0 && up > 0 && down + up < static_cast<long long>(longest_list);
    }

    void units(const Side& before, const Side& after) {
        auto named = english_units_.named_in(before.text);
        Words seen;
        for (std::size_t i = 0; i < after.numbers.size(); ++i) {
            const auto& unit = after.unit_of[i];
            if (after.unit_word[i].empty() || std::find(seen.begin(), seen.end(), after.unit_word[i]) != seen.end())
                continue;
            auto other = other_unit(before, after, i);
            bool made_up = std::any_of(unit.begin(), unit.end(), is_measure) && !meet(unit, named) &&
                           !is_converted(before, after, i);
            if (other.empty() && !made_up) continue;
            seen.push_back(after.unit_word[i]);
            faults_.push_back({base::Severity::error,
                               "says “" + after.measured[i] + "”, the English " +
                                   (other.empty() ? "has no such unit" : "“" + other + "”"),
                               "write the same number and unit",
                               {word_of(after.unit_word[i])}});
        }
        lost_measures(before, after);
    }

    static bool is_converted(const Side& before, const Side& after, std::size_t at) {
        for (std::size_t i = 0; i < before.numbers.size(); ++i)
            if (converted(before, i, after, at)) return true;
        return false;
    }

    static bool is_kept_converted(const Side& before, std::size_t at, const Side& after) {
        for (std::size_t i = 0; i < after.numbers.size(); ++i)
            if (converted(before, at, after, i)) return true;
        return false;
    }

    /// What the English measures by this number when that is something else: "20 minutes" where the translation has 20
    /// hours. Empty: it has the number with this unit too, or with none ("at age 20" is 20 years elsewhere).
    static std::string other_unit(const Side& before, const Side& after, std::size_t at) {
        std::string other;
        for (std::size_t i = 0; i < before.numbers.size(); ++i) {
            if (!are_same(before.numbers[i], after.numbers[at])) continue;
            if (before.unit_of[i].empty() || meet(before.unit_of[i], after.unit_of[at])) return {};
            other = before.measured[i];
        }
        return other;
    }

    static std::string word_of(const std::string& unit) {
        auto begin = unit.find_first_not_of(" -");
        return begin == std::string::npos ? unit : unit.substr(begin);
    }

    void lost_measures(const Side& before, const Side& after) {
        auto named = units_.named_in(after.text);
        Words lost;
        for (std::size_t i = 0; i < before.numbers.size(); ++i) {
            const auto& unit = before.unit_of[i];
            bool measure = !before.unit_word[i].empty() && std::any_of(unit.begin(), unit.end(), is_measure);
            if (measure && !meet(unit, named) && !may_be_measured(after, before.numbers[i]) &&
                !is_kept_converted(before, i, after))
                add_once(lost, word_of(before.unit_word[i]));
        }
        if (!lost.empty())
            faults_.push_back(
                {base::Severity::warning, "does not say " + listed(lost), "write the unit as well", lost});
    }

    /// Other scripts have short forms that ICU does not know; with Latin letters the sign is the same.
    static bool may_be_measured(const Side& after, const NumberInText& number) {
        for (std::size_t i = 0; i < after.numbers.size(); ++i) {
            if (!are_same(after.numbers[i], number) || !after.has_word_behind(i)) continue;
            auto at = std::find_if(after.text.begin() + static_cast<std::ptrdiff_t>(after.numbers[i].end),
                                   after.text.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)); });
            UErrorCode status = U_ZERO_ERROR;
            if (uscript_getScript(static_cast<UChar32>(*at), &status) != USCRIPT_LATIN) return true;
        }
        return false;
    }

    Separators separators_;
    Units english_units_, units_;
    SpelledNumbers english_words_, words_;
    std::vector<TranslationFault> faults_;
};

NumberJudge::NumberJudge(const std::string& from, const std::string& to) : impl_(std::make_unique<Impl>(from, to)) {}
NumberJudge::~NumberJudge() = default;

std::vector<TranslationFault> NumberJudge::faults(const std::u32string& english, const std::u32string& translation) {
    return impl_->faults(english, translation);
}

}  // namespace check
