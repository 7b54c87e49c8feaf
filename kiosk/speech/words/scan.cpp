#include "speech/words/scan.h"

#include <algorithm>

#include "base/utf8.h"

namespace speech {

bool is_han(char32_t c) {
    return (c >= 0x3040 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x32000);
}

bool is_letter(char32_t c) {
    const bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool accented = (c >= 0xC0 && c < 0x2000 && c != U'×' && c != U'÷' && c != 0x60C && c != 0x61B && c != 0x61F);
    const bool superscript = c == U'ª' || c == U'º' || c == U'²' || c == U'³' || c == U'µ';
    return latin || accented || superscript || is_han(c) || (c >= 0xAC00 && c < 0xD800) || (c >= 0xFB00 && c < 0xFE00);
}

bool letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_letter(base::next_character(text, at));
}

bool word_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    auto begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    if (is_digit(text[begin])) return true;
    const auto before = base::next_character(text, begin);
    return is_letter(before) && !is_han(before);
}

std::size_t after_digits(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) ++at;
    return at;
}

std::size_t after_letters(std::string_view text, std::size_t at) {
    const auto end = std::min(text.size(), at + longest_word);
    for (auto next = at; next < end; at = next)
        if (!is_letter(base::next_character(text, next))) break;
    return at;
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
    for (;;) {
        if (byte_at(text, at) == ' ')
            ++at;
        else if (starts_at(text, at, tight_blank))
            at += tight_blank.size();
        else
            return at;
    }
}

bool sentence_may_end(std::string_view text, std::size_t at) {
    auto next = after_blanks(text, at);
    if (next >= text.size() || text[next] == '\n') return true;
    if (next == at) return false;
    const auto c = base::next_character(text, next);
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || c == U'¿' || c == U'¡';
}

std::optional<std::size_t> after_dash(std::string_view text, std::size_t at) {
    at = after_blanks(text, at);
    for (auto dash : {std::string_view("-"), en_dash, em_dash, minus_sign, std::string_view("~")})
        if (starts_at(text, at, dash)) return after_blanks(text, at + dash.size());
    return std::nullopt;
}

}  // namespace speech
