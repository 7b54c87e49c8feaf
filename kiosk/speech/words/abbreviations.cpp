#include "speech/words/abbreviations.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "speech/words/spoken_numbers.h"

namespace speech {
namespace {

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// Past `written` where it stands at `at`, its first letter small or capital, its blanks any.
std::optional<std::size_t> after_written(std::string_view text, std::size_t at, std::string_view written) {
    const auto from = at;
    for (char c : written) {
        if (c == ' ') {
            at = after_blanks(text, at);
            continue;
        }
        if (at >= text.size()) return std::nullopt;
        if (at == from ? small(text[at]) != small(c) : text[at] != c) return std::nullopt;
        ++at;
    }
    const bool ends_in_sign = written.ends_with('.') || written.ends_with('/');
    if (!ends_in_sign && (letter_at(text, at) || digit_at(text, at))) return std::nullopt;
    return at;
}

bool fits(std::string_view text, std::size_t end, Abbreviation::When when) {
    return when != Abbreviation::When::before_number || digit_at(text, after_blanks(text, end));
}

bool line_ends(std::string_view text, std::size_t at) {
    const auto next = after_blanks(text, at);
    return next >= text.size() || text[next] == '\n';
}

}  // namespace

std::optional<Piece> abbreviation_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    for (const auto& each : vocabulary.abbreviations) {
        const auto end = after_written(text, at, each.written);
        if (!end || !fits(text, *end, each.when)) continue;
        Piece piece{*end, std::string(each.said)};
        const bool may_end = each.when == Abbreviation::When::may_end && sentence_may_end(text, *end);
        if (each.written.ends_with('.') && (may_end || line_ends(text, *end))) piece.said += '.';
        return piece;
    }
    return std::nullopt;
}

std::optional<Piece> capitals_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (!vocabulary.han_numbers) return std::nullopt;
    Piece piece{at, {}};
    for (; byte_at(text, piece.end) >= 'A' && byte_at(text, piece.end) <= 'Z'; ++piece.end) {
        if (piece.end > at) piece.said += ' ';
        piece.said += text[piece.end];
    }
    const bool word_goes_on = piece.end < text.size() && static_cast<unsigned char>(text[piece.end]) < 0x80 &&
                              (letter_at(text, piece.end) || digit_at(text, piece.end));
    if (piece.end < at + 2 || word_goes_on) return std::nullopt;
    return piece;
}

std::optional<Piece> ordinal_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    const auto stop = after_digits(text, at);
    if (vocabulary.ordinals.empty() || stop == at || stop > at + 2 || byte_at(text, stop) != '.') return std::nullopt;
    const auto noun = after_blanks(text, stop + 1);
    const auto word = text.substr(noun, after_letters(text, noun) - noun);
    const bool any_small = vocabulary.before_ordinals_noun == "*" && !word.empty() && (word[0] < 'A' || word[0] > 'Z');
    if (noun == stop + 1 || (!any_small && !is_among(vocabulary.before_ordinals_noun, word))) return std::nullopt;
    const auto said =
        word_at(vocabulary.ordinals, static_cast<std::size_t>(std::stoi(std::string(text.substr(at, stop - at)))) - 1);
    if (said.empty()) return std::nullopt;
    return Piece{stop + 1, std::string(said)};
}

std::optional<Piece> roman_number_at(std::string_view text, std::size_t at, std::string_view word_before,
                                     const Vocabulary& vocabulary) {
    constexpr std::string_view romans[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    const auto end = after_letters(text, at);
    const auto* found = std::find(std::begin(romans), std::end(romans), text.substr(at, end - at));
    if (found == std::end(romans) || digit_at(text, end)) return std::nullopt;
    std::string kind(word_before);
    std::transform(kind.begin(), kind.end(), kind.begin(), small);
    if (!is_among(vocabulary.kinds, kind)) return std::nullopt;
    return Piece{end, spoken(std::distance(std::begin(romans), found) + 1, vocabulary)};
}

}  // namespace speech
