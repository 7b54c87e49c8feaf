// Looking into a text byte by byte, for whatever finds signs and numbers in it. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace speech {

/// What stands from where it was looked for up to `end`, as it is said.
struct Piece {
    std::size_t end = 0;
    std::string said;
};

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
/// 0 beyond the end.
inline char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}
inline bool digit_at(std::string_view text, std::size_t at) {
    return is_digit(byte_at(text, at));
}
inline bool starts_at(std::string_view text, std::size_t at, std::string_view what) {
    return at <= text.size() && text.substr(at).starts_with(what);
}

/// Of any script; a sign that stands for a word is none.
bool is_letter(char32_t c);
bool letter_at(std::string_view text, std::size_t at);
/// A letter or digit ends just before `at`.
bool word_before(std::string_view text, std::size_t at);
/// A Chinese or Japanese character: written without blanks, so that a word may begin behind any of them.
bool is_han(char32_t c);

std::size_t after_digits(std::string_view text, std::size_t at);
/// No further than `longest_word`: what has no end is no word.
std::size_t after_letters(std::string_view text, std::size_t at);
inline constexpr std::size_t longest_word = 200;  ///< bytes
/// Past blanks, wide or narrow; not past the end of a line.
std::size_t after_blanks(std::string_view text, std::size_t at);

/// What may end a sentence stands before `at`: the text or its line ends there, or a capital letter follows.
bool sentence_may_end(std::string_view text, std::size_t at);

inline constexpr std::string_view tight_blank = "\u00A0";  ///< what `plain` leaves of blanks that never end a line
inline constexpr std::string_view en_dash = "–", em_dash = "—", minus_sign = "−";

/// Past a hyphen or dash with whatever blanks stand round it; nothing: there is none.
std::optional<std::size_t> after_dash(std::string_view text, std::size_t at);

}  // namespace speech
