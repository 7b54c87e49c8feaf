#include "speech/words/units_said.h"

#include <algorithm>
#include <string>

namespace speech {
namespace {

/// "°C", "mg", "µg", "€": where it ends.
std::size_t after_unit(std::string_view text, std::size_t at) {
    for (std::string_view sign : {"°", "€", "$", "£", "¥", "‰"})
        if (starts_at(text, at, sign)) {
            const auto behind = at + sign.size();
            return sign == "°" ? after_letters(text, behind) : behind;
        }
    return after_letters(text, at);
}

bool sentence_goes_on(std::string_view text, std::size_t stop) {
    const auto next = after_blanks(text, stop + 1);
    if (next == stop + 1 || next >= text.size()) return false;
    const char c = text[next];
    return (c >= 'a' && c <= 'z') || c == '(' || c == '/';
}

Words gap_of(const Vocabulary& vocabulary) {
    return vocabulary.han_numbers ? "" : " ";
}

/// In Chinese a unit may be followed by any character; elsewhere it is a word of its own.
const Unit* unit_at(std::string_view text, std::size_t at, std::size_t& end, const Vocabulary& vocabulary) {
    end = after_unit(text, at);
    if (const auto* unit = unit_of(vocabulary, text.substr(at, end - at)); unit && end > at) return unit;
    if (!vocabulary.han_numbers) return nullptr;
    for (end = at; end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 && letter_at(text, end);) ++end;
    return end > at ? unit_of(vocabulary, text.substr(at, end - at)) : nullptr;
}

}  // namespace

std::optional<Piece> per_said_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary) {
    if (byte_at(text, at) != '/' || !letter_at(text, at + 1)) return std::nullopt;
    std::size_t end = 0;
    const auto* unit = unit_at(text, at + 1, end, vocabulary);
    const auto word = text.substr(at + 1, after_letters(text, at + 1) - at - 1);
    if (!unit) return Piece{at + 1 + word.size(), std::string(vocabulary.per) + std::string(word)};
    return Piece{end, std::string(vocabulary.per) + std::string(unit->one)};
}

UnitSaid counted(const Unit& unit, const Count& count) {
    const bool by_digits = !unit.few.empty() && !count.digits.empty();
    if (!by_digits) return {count.one ? unit.one : unit.many};
    const auto& digits = count.digits;
    if (count.alone && digits == "1") return {unit.alone, true};
    if (count.alone && digits == "2") return {unit.pair, true};
    const int last = std::stoi(std::string(digits.substr(digits.size() - std::min<std::size_t>(digits.size(), 2))));
    if (last > 10) return {unit.above_ten};
    return {last > 2 ? unit.few : unit.one};
}

std::optional<Tail> unit_said_at(std::string_view text, std::size_t at, const Count& count,
                                 const Vocabulary& vocabulary) {
    auto from = after_blanks(text, at);
    const bool tied = byte_at(text, at) == '-' && letter_at(text, at + 1);
    if (tied) from = at + 1;
    std::size_t end = 0;
    const auto* unit = unit_at(text, from, end, vocabulary);
    if (!unit || digit_at(text, end)) return std::nullopt;
    const auto form = tied ? UnitSaid{unit->one} : counted(*unit, count);
    Tail piece{{end, std::string(gap_of(vocabulary)) + std::string(form.said)}, form.has_number};
    if (const auto per = per_said_at(text, end, vocabulary)) {
        piece.said += per->said;
        piece.end = per->end;
    }
    if (byte_at(text, piece.end) == '.' && sentence_goes_on(text, piece.end)) ++piece.end;
    return piece;
}

}  // namespace speech
