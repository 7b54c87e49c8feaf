// A text as a QR code (ISO/IEC 18004): the only libqrencode. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace qr {

/// Light modules around a code, without which it is not found (ISO/IEC 18004, 6.3.8).
inline constexpr int quiet_zone = 4;

struct Code {
    int side = 0;               ///< modules in a row: 21, 25, … 177
    std::vector<bool> is_dark;  ///< row by row from the top left; the quiet zone is not among them
    bool operator==(const Code&) const = default;
};

/// How many bytes of text a code with so many modules a side holds, so that it is read even if 15 % of it is not (level M).
std::size_t room_of(int side);
/// The most that a code can hold.
std::size_t most_room();

/// The smallest code that holds the text. UTF-8, marked as such: phones guess what is not marked, and read short Spanish as
/// Chinese. Nothing: the text is empty or has no room in any code.
std::optional<Code> encode(const std::string& text);

}  // namespace qr
