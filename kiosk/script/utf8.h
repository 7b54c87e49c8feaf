// Just enough of UTF-8 to refuse what is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace script {

/// Bytes of the character at `at`, 0 when there is no well-formed one (RFC 3629: no overlong form, no surrogate).
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Offset of the first byte that is not well-formed, or npos.
std::size_t first_bad_byte(std::string_view text);

/// For messages: at most `bytes` long, cut between characters, control characters and bad bytes replaced.
std::string printable(std::string_view text, std::size_t bytes = 300);

}  // namespace script
