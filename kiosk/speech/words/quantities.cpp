#include "speech/words/quantities.h"

#include <string>

#include "speech/words/agreement.h"
#include "speech/words/amounts.h"
#include "speech/words/scan.h"
#include "speech/words/units_said.h"

namespace speech {
namespace {

bool word_follows(std::string_view text, std::size_t at) {
    return letter_at(text, at) || digit_at(text, at);
}

Count count_of(const Amount& amount, bool alone) {
    return {amount.one, amount.plain ? std::string_view(amount.said) : std::string_view(), alone};
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

/// What is said behind a number: its unit, "times", "or more".
std::optional<Tail> tail_at(std::string_view text, std::size_t at, const Count& count, const Vocabulary& vocabulary) {
    if (auto unit = unit_said_at(text, at, count, vocabulary)) return unit;
    if (auto times = times_at(text, at, vocabulary)) {
        const auto per = per_said_at(text, times->end, vocabulary);
        return per ? Tail{{per->end, times->said + per->said}} : Tail{*times};
    }
    const bool more = byte_at(text, at) == '+' && !word_follows(text, at + 1);
    if (more && !vocabulary.or_more.empty()) return Tail{{at + 1, std::string(vocabulary.or_more)}};
    return std::nullopt;
}

/// With its tail, or as the next word wants it.
Piece with_tail(std::string_view text, const Amount& amount, const std::optional<Tail>& tail,
                const Vocabulary& vocabulary) {
    if (!tail) return {amount.end, agreeing(amount, next_word(text, amount.end), vocabulary)};
    const auto word = std::string_view(tail->said).substr(after_blanks(tail->said, 0));
    return {tail->end, (tail->has_number ? "" : agreeing(amount, word, vocabulary)) + tail->said};
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

/// The word behind a number, or the unit's.
std::string noun_behind(std::string_view text, const Amount& amount, const Vocabulary& vocabulary) {
    const auto tail = tail_at(text, amount.end, count_of(amount, false), vocabulary);
    if (!tail) return std::string(next_word(text, amount.end));
    return tail->said.substr(after_blanks(tail->said, 0));
}

/// From one number to another; the first may have a unit of its own, else it agrees with what follows the second.
std::optional<Piece> range_from(std::string_view text, const Amount& first, const Vocabulary& vocabulary) {
    const auto unit = tail_at(text, first.end, count_of(first, false), vocabulary);
    const auto first_end = unit ? unit->end : first.end, behind = after_percent(text, first_end);
    const auto place = range_at(text, behind);
    const auto second = place ? amount_at(text, *place, vocabulary) : std::nullopt;
    if (!second) return std::nullopt;
    const auto to = vocabulary.to.empty()    ? std::string(", ")
                    : vocabulary.han_numbers ? std::string(vocabulary.to)
                                             : ' ' + std::string(vocabulary.to) + ' ';
    const auto said = first.said + (unit ? unit->said : "");
    if (is_percent(text, second->end))
        return Piece{after_percent(text, second->end), with_percent(said + to + second->said, vocabulary)};
    const auto last =
        with_tail(text, *second, tail_at(text, second->end, count_of(*second, false), vocabulary), vocabulary);
    if (behind != first_end) return Piece{last.end, with_percent(said, vocabulary) + to + last.said};
    if (unit || !first.plain) return Piece{last.end, said + to + last.said};
    return Piece{last.end,
                 agreed(first.said, noun_behind(text, *second, vocabulary), vocabulary.agreement) + to + last.said};
}

std::optional<Piece> number_with_all(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (auto row = row_at(text, at); row && !date_at(text, at)) return row;
    const auto amount = amount_at(text, at, vocabulary);
    if (!amount) return std::nullopt;
    if (auto range = range_from(text, *amount, vocabulary)) return range;
    if (is_percent(text, amount->end))
        return Piece{after_percent(text, amount->end), with_percent(amount->said, vocabulary)};
    const auto tail = tail_at(text, amount->end, count_of(*amount, true), vocabulary);
    auto said = with_tail(text, *amount, tail, vocabulary);
    const bool tied = !tail && byte_at(text, amount->end) == '-' && letter_at(text, amount->end + 1);  // "24-hour"
    if (tied) return Piece{amount->end + 1, said.said + ' '};
    return said;
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
        const auto form = counted(*unit, count_of(*number, true));
        const std::string gap = vocabulary.han_numbers ? "" : " ";
        const auto said = form.has_number ? std::string() : agreeing(*number, unit->one, vocabulary) + gap;
        return Piece{number->end, said + std::string(form.said)};
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
