// The little UTF-8 that everything needs; laying out text is ICU's, in screen/. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// The character at `at`, which moves past it; U+FFFD for what is no UTF-8.
inline char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 && lead < 0xF5   ? 3
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                                                   : 0;
    if (more == 0) return 0xFFFD;
    auto character = static_cast<char32_t>(lead & (0x3F >> more));
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return 0xFFFD;
        character = character << 6 | (byte(at++) & 0x3FU);
    }
    return character;
}

/// Bytes of the character at `at`; 0 when there is no well-formed one (RFC 3629: no overlong form, no surrogate).
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Position of the first byte that is no well-formed UTF-8; npos when all is well.
std::size_t first_bad_byte(std::string_view text);

/// For messages: at most `bytes` long, cut between characters, control characters and bad bytes replaced.
std::string printable(std::string_view text, std::size_t bytes = 300);

/// Characters (code points) of well-formed text.
std::size_t character_count(std::string_view text);
/// The characters of well-formed text.
std::u32string characters(std::string_view text);

}  // namespace base
