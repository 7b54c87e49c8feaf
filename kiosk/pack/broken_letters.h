// What programs do to letters on their way: signs of it in a text that somebody translated. Pure.
#pragma once

#include <string>
#include <string_view>

namespace pack {

/// Letters that were saved in one character set and read in another: "Ã¡" for á, "â€™" for ’, "√°", "Ð°"; or U+FFFD.
/// The first of them as it stands there; empty: none.
std::string misread_letters(const std::string& text);

/// A sign of web pages or of programming that a reader would see as such: "&aacute;", "&#225;", "<br>", "\\n",
/// "\\u00e1". The first; empty: none.
std::string markup_in(const std::string& text);

/// A question mark in the middle of a word, which is what is left of a letter that a program did not know: "Atr?s"
/// gives "r?s". Empty: none.
std::string lost_letter(const std::u32string& text);

/// Nothing that could be read or heard: only blanks, invisible characters, punctuation.
bool is_wordless(const std::u32string& text);

/// Only blanks and invisible characters, or nothing. What is no UTF-8 is not blank.
bool is_blank(std::string_view text);

}  // namespace pack
