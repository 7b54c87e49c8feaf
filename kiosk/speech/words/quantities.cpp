#include "speech/words/quantities.h"

#include <string>

#include "speech/words/clock_times.h"
#include "speech/words/spoken_numbers.h"
#include "speech/words/units_said.h"

namespace speech {
namespace {

/// A number with its fraction, or a time.
struct Amount {
    std::size_t end = 0;
    std::string said = {};
    bool one = false, plain = false;   ///< exactly 1; a whole number and nothing else
    std::string before_feminine = {};  ///< what is said before such a noun; empty: as before others
    std::string behind_number = {};    ///< of a fraction
};

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

bool word_follows(std::string_view text, std::size_t at) {
    return letter_at(text, at) || digit_at(text, at);
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

/// 12/5/2026 and 2026-11-29.
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

/// "2 and", then the fraction.
Amount mixed(const std::string& whole, const Amount& fraction) {
    if (!fraction.behind_number.empty()) return {.end = fraction.end, .said = whole + fraction.behind_number};
    const auto feminine = fraction.before_feminine.empty() ? std::string() : whole + fraction.before_feminine;
    return {.end = fraction.end, .said = whole + fraction.said, .before_feminine = feminine};
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

/// "un día", "una semana", "media hora": the number as the word that follows wants it.
std::string agreeing(const Amount& amount, std::string_view word, const Vocabulary& vocabulary) {
    if (!amount.before_feminine.empty() && ends_with_one(vocabulary.feminine_endings, word))
        return amount.before_feminine;
    if (amount.plain)
        for (const auto& each : vocabulary.agreeing)
            if (each.number == amount.said && begins_with_one(each.nouns, word)) return std::string(each.said);
    return amount.said;
}

std::string_view next_word(std::string_view text, std::size_t at) {
    const auto from = after_blanks(text, at);
    return text.substr(from, after_letters(text, from) - from);
}

/// "2x", "3 × 10": nothing unless one follows the number.
std::optional<Piece> times_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    auto sign = after_blanks(text, at);
    std::size_t end = 0;
    if (starts_at(text, sign, "×")) end = sign + std::string_view("×").size();
    if (byte_at(text, sign) == '*') end = sign + 1;
    const bool x = byte_at(text, sign) == 'x' || byte_at(text, sign) == 'X';
    if (x && !letter_at(text, sign + 1)) end = sign + 1;
    if (end == 0) return std::nullopt;
    if (const auto number = after_blanks(text, end); digit_at(text, number))
        return Piece{number, std::string(vocabulary.times)};
    if (vocabulary.times_each.empty()) return std::nullopt;
    return Piece{end, std::string(vocabulary.times_each)};
}

/// What is said behind a number: its unit, "times", "or more". `one`: the unit of exactly 1.
std::optional<Piece> tail_at(std::string_view text, std::size_t at, bool one, const Vocabulary& vocabulary) {
    if (auto unit = unit_said_at(text, at, one, vocabulary)) return unit;
    if (auto times = times_at(text, at, vocabulary)) {
        if (const auto per = per_said_at(text, times->end, vocabulary)) return Piece{per->end, times->said + per->said};
        return times;
    }
    const bool more = byte_at(text, at) == '+' && !word_follows(text, at + 1);
    if (more && !vocabulary.or_more.empty()) return Piece{at + 1, std::string(vocabulary.or_more)};
    return std::nullopt;
}

bool is_percent(std::string_view text, std::size_t at) {
    return byte_at(text, after_blanks(text, at)) == '%';
}

std::size_t after_percent(std::string_view text, std::size_t at) {
    return is_percent(text, at) ? after_blanks(text, at) + 1 : at;
}

/// Where the second number of a range stands; nothing: none follows, or 4-2-4 or 20-20, which are none.
std::optional<std::size_t> range_at(std::string_view text, std::size_t at) {
    const auto second = after_dash(text, at);
    if (!second || !digit_at(text, *second)) return std::nullopt;
    return second;
}

constexpr int longest_row = 20;

/// 9-1-1 and 3-6-9: said one after the other.
std::optional<Piece> row_at(std::string_view text, std::size_t at) {
    Piece row{after_digits(text, at), std::string(text.substr(at, after_digits(text, at) - at))};
    int more = 0;
    while (more < longest_row && byte_at(text, row.end) == '-' && digit_at(text, row.end + 1)) {
        const auto end = after_digits(text, row.end + 1);
        row.said += ' ' + std::string(text.substr(row.end + 1, end - row.end - 1));
        row.end = end;
        ++more;
    }
    const bool equal = more == 1 && row.said.size() % 2 == 1 &&
                       row.said.substr(0, row.said.size() / 2) == row.said.substr(row.said.size() / 2 + 1);
    if ((more < 2 && !equal) || word_follows(text, row.end)) return std::nullopt;
    return row;
}

std::string with_percent(const std::string& number, const Vocabulary& vocabulary) {
    return std::string(vocabulary.before_percent) + number + std::string(vocabulary.percent);
}

/// From one number to another; the first may have a unit of its own.
std::optional<Piece> range_from(std::string_view text, const Amount& first, const Vocabulary& vocabulary) {
    const auto unit = tail_at(text, first.end, first.one, vocabulary);
    const auto behind = after_percent(text, unit ? unit->end : first.end);
    const auto place = range_at(text, behind);
    const auto second = place ? amount_at(text, *place, vocabulary) : std::nullopt;
    if (!second) return std::nullopt;
    const bool own_percent = behind != (unit ? unit->end : first.end);
    auto said = first.said + (unit ? unit->said : "");
    const auto to = vocabulary.to.empty()    ? std::string(", ")
                    : vocabulary.han_numbers ? std::string(vocabulary.to)
                                             : ' ' + std::string(vocabulary.to) + ' ';
    if (is_percent(text, second->end))
        return Piece{after_percent(text, second->end), with_percent(said + to + second->said, vocabulary)};
    if (own_percent) said = with_percent(said, vocabulary);
    const auto last = tail_at(text, second->end, second->one, vocabulary);
    if (last) return Piece{last->end, said + to + agreeing(*second, last->said, vocabulary) + last->said};
    return Piece{second->end, said + to + agreeing(*second, next_word(text, second->end), vocabulary)};
}

std::optional<Piece> number_with_all(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (auto row = row_at(text, at); row && !date_at(text, at)) return row;
    const auto amount = amount_at(text, at, vocabulary);
    if (!amount) return std::nullopt;
    if (auto range = range_from(text, *amount, vocabulary)) return range;
    if (is_percent(text, amount->end))
        return Piece{after_percent(text, amount->end), with_percent(amount->said, vocabulary)};
    if (const auto tail = tail_at(text, amount->end, amount->one, vocabulary)) {
        const auto word = std::string_view(tail->said).substr(after_blanks(tail->said, 0));
        return Piece{tail->end, agreeing(*amount, word, vocabulary) + tail->said};
    }
    auto said = agreeing(*amount, next_word(text, amount->end), vocabulary);
    const bool tied = byte_at(text, amount->end) == '-' && letter_at(text, amount->end + 1);  // "24-hour"
    if (tied) return Piece{amount->end + 1, said + ' '};
    return Piece{amount->end, said};
}

/// "$5", "%20": the unit stands before its number.
std::optional<Piece> unit_before_number(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (byte_at(text, at) == '%') {
        const auto number = amount_at(text, after_blanks(text, at + 1), vocabulary);
        if (!number) return std::nullopt;
        if (auto range = range_from(text, *number, vocabulary))
            return Piece{range->end, with_percent(range->said, vocabulary)};
        return Piece{number->end, with_percent(number->said, vocabulary)};
    }
    for (Words money : {Words("$"), Words("€"), Words("£"), Words("¥")}) {
        if (!starts_at(text, at, money)) continue;
        const auto number = amount_at(text, after_blanks(text, at + money.size()), vocabulary);
        const auto* unit = unit_of(vocabulary, money);
        if (!number || !unit) return std::nullopt;
        const Words gap = vocabulary.han_numbers ? "" : " ";
        return Piece{number->end, agreeing(*number, unit->one, vocabulary) + std::string(gap) +
                                      std::string(number->one ? unit->one : unit->many)};
    }
    return std::nullopt;
}

/// "≥ 5", "-5", "#1", "~5".
std::optional<Piece> sign_before_number(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto number_behind = [&](Words sign, Words said) -> std::optional<Piece> {
        if (sign.empty() || said.empty() || !starts_at(text, at, sign)) return std::nullopt;
        const auto behind = after_blanks(text, at + sign.size());
        auto rest = digit_at(text, behind) ? number_with_all(text, behind, vocabulary)
                                           : unit_before_number(text, behind, vocabulary);
        if (!rest) return std::nullopt;
        const Words gap = vocabulary.han_numbers ? "" : " ";
        return Piece{rest->end, std::string(gap) + std::string(said) + std::string(gap) + rest->said};
    };
    const bool tight =
        digit_at(text, at + 1) || (starts_at(text, at, minus_sign) && digit_at(text, at + minus_sign.size()));
    if (tight)
        for (Words minus : {Words("-"), minus_sign})
            if (auto said = number_behind(minus, vocabulary.minus)) return said;
    if (auto said = number_behind("#", vocabulary.number_sign)) return said;
    for (const auto& sign : vocabulary.before_number)
        if (auto said = number_behind(sign.written, sign.said)) return said;
    return std::nullopt;
}

}  // namespace

std::optional<Piece> quantity_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (at >= text.size()) return std::nullopt;
    if (digit_at(text, at)) return number_with_all(text, at, vocabulary);
    if (auto unit = unit_before_number(text, at, vocabulary)) return unit;
    return sign_before_number(text, at, vocabulary);
}

}  // namespace speech
