// How a clinic wants its kiosk to look: `look` in scripts/kiosk.lua. Plain values: they may be read from any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace flow {

/// The families of letters that a look may name: those that are there for every script.
enum class Letters : std::uint8_t { sans, serif };
inline constexpr std::array letters_by_name{"Noto Sans", "Noto Serif"};  ///< by Letters

struct Look {
    std::string name;                           ///< of the clinic, the same in every language; may be empty
    std::string logo;                           ///< drawing, PNG or JPEG beside the name; empty: none
    std::optional<std::uint32_t> accent, page;  ///< 0xRRGGBB; nothing: the program's own
    Letters letters = Letters::sans;
    bool operator==(const Look&) const = default;
};

}  // namespace flow
