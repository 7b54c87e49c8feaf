// UTF-8 to characters.
#pragma once

#include <string>
#include <string_view>

namespace flow {

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

}  // namespace flow
