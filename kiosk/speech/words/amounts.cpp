#include "speech/words/amounts.h"

#include "speech/words/agreement.h"
#include "speech/words/clock_times.h"
#include "speech/words/scan.h"
#include "speech/words/spoken_numbers.h"

namespace speech {
namespace {

std::string filled(Words pattern, const std::string& a, const std::string& b) {
    std::string said(pattern);
    if (const auto at = said.find("{b}"); at != std::string::npos) said.replace(at, 3, b);
    if (const auto at = said.find("{a}"); at != std::string::npos) said.replace(at, 3, a);
    return said;
}

const Fraction* fraction_of(const Vocabulary& vocabulary, std::string_view sign) {
    for (const auto& fraction : vocabulary.fractions)
        if (fraction.sign == sign) return &fraction;
    return nullptr;
}

/// "1/2" with nothing that makes it a date.
std::optional<std::size_t> after_slashed(std::string_view text, std::size_t at) {
    const auto slash = after_digits(text, at);
    if (slash == at || byte_at(text, slash) != '/' || !digit_at(text, slash + 1)) return std::nullopt;
    const auto end = after_digits(text, slash + 1);
    const bool more = byte_at(text, end) == '/' && digit_at(text, end + 1);
    if (more || end - at > 9) return std::nullopt;
    return end;
}

/// 3/4, 7/10, 120/80, 24/7.
std::optional<Amount> slashed_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto end = after_slashed(text, at);
    if (!end) return std::nullopt;
    const auto sign = text.substr(at, *end - at);
    const auto slash = sign.find('/');
    const long first = std::stol(std::string(sign.substr(0, slash))),
               second = std::stol(std::string(sign.substr(slash + 1)));
    Amount amount{*end};
    const auto a = spoken(first, vocabulary), b = spoken(second, vocabulary);
    if (const auto* fraction = fraction_of(vocabulary, sign)) {
        amount.said = fraction->said;
        amount.one = first == 1;
        amount.before_feminine = fraction->before_feminine;
        amount.behind_number = fraction->behind_number;
    } else if (first < second) {
        amount.said = filled(vocabulary.out_of, a, b);
    } else {
        amount.said = a + (first > 50 ? std::string(vocabulary.over) : " ") + b;
    }
    return amount;
}

/// A fraction behind a whole number: 2 1/2.
std::optional<Amount> fraction_behind(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto from = after_blanks(text, at);
    const auto end = from == at ? std::nullopt : after_slashed(text, from);
    if (!end) return std::nullopt;
    const auto sign = text.substr(from, *end - from);
    const auto slash = sign.find('/');
    if (slash > 2 || std::stol(std::string(sign.substr(0, slash))) >= std::stol(std::string(sign.substr(slash + 1))))
        return std::nullopt;
    return slashed_at(text, from, vocabulary);
}

/// "2 and", then the fraction.
Amount mixed(const std::string& whole, const Amount& fraction) {
    if (!fraction.behind_number.empty()) return {.end = fraction.end, .said = whole + fraction.behind_number};
    const auto feminine = fraction.before_feminine.empty() ? std::string() : whole + fraction.before_feminine;
    return {.end = fraction.end, .said = whole + fraction.said, .before_feminine = feminine};
}

}  // namespace

std::optional<Amount> date_at(std::string_view text, std::size_t at) {
    for (char sign : {'/', '-'}) {
        const auto first = after_digits(text, at);
        if (byte_at(text, first) != sign || !digit_at(text, first + 1)) continue;
        const auto second = after_digits(text, first + 1);
        if (byte_at(text, second) != sign || !digit_at(text, second + 1)) continue;
        const auto end = after_digits(text, second + 1);
        return Amount{end, std::string(text.substr(at, first - at)) + ' ' +
                               std::string(text.substr(first + 1, second - first - 1)) + ' ' +
                               std::string(text.substr(second + 1, end - second - 1))};
    }
    return std::nullopt;
}

std::optional<Amount> amount_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (!digit_at(text, at)) return std::nullopt;
    if (const auto time = clock_time_at(text, at, vocabulary)) return Amount{time->end, time->said};
    if (auto date = date_at(text, at)) return date;
    if (auto slashed = slashed_at(text, at, vocabulary)) return slashed;
    const auto number = number_at(text, at, vocabulary);
    const bool ordinal = !vocabulary.ordinal_sign.empty() && text.substr(0, at).ends_with(vocabulary.ordinal_sign);
    Amount amount{number.end, spoken(number, vocabulary), number.is_one(), number.is_whole() && !ordinal};
    if (!number.is_whole()) return amount;
    if (const auto fraction = fraction_behind(text, number.end, vocabulary))
        return mixed(amount.said + std::string(vocabulary.and_fraction), *fraction);
    return amount;
}

std::string agreeing(const Amount& amount, std::string_view word, const Vocabulary& vocabulary) {
    if (!amount.before_feminine.empty() && ends_with_one(vocabulary.feminine_endings, word))
        return amount.before_feminine;
    if (amount.plain)
        for (const auto& each : vocabulary.agreeing)
            if (each.number == amount.said && begins_with_one(each.nouns, word)) return std::string(each.said);
    return amount.plain ? agreed(amount.said, word, vocabulary.agreement) : amount.said;
}

}  // namespace speech
