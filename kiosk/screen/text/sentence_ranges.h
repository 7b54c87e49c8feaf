// The sentences of a text, for who reads them out or marks them one after the other. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/marks.h"

namespace screen {

using TextRange = flow::Marked::Range;

/// Bytes [first, last) of each sentence of `text` as shown, in order, without blanks round it; together they hold all that is no blank. A
/// line's end ends one; abbreviations ("Dr. Smith", "p. m.", "z. B.") and the number of an item ("2. Rest") do not. One of more than
/// `longest_sentence` characters is divided behind commas and the like, where it has some. `language` is BCP 47; any bytes.
std::vector<TextRange> sentences(std::string_view text, const std::string& language);

inline constexpr std::size_t longest_sentence = 200;  ///< characters

}  // namespace screen
