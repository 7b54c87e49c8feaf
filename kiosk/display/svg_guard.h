// Keeps hostile drawings away from the SVG library: files outside the media folder, references to other files, and what
// would cost more time or memory than a drawing may. Inside display only; any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace display {

constexpr std::size_t most_svg_bytes = std::size_t{2} << 20;
constexpr int most_svg_elements = 20'000;
constexpr int most_svg_depth = 100;
/// Elements drawn when every reference is followed: `use` of `use` of … multiplies.
constexpr int most_svg_drawn = 100'000;

/// The text of a drawing, or why there is none.
struct SvgText {
    std::string text;
    std::string refused;  ///< one sentence without a final stop; empty: the text may be parsed
};

/// Reads folder/file, a plain file inside the folder also when links are followed, and inspects it.
SvgText read_svg(const std::filesystem::path& folder, const std::string& file);

/// Why this text must not be parsed; nothing when it may.
std::optional<std::string> inspect_svg(std::string_view text);

}  // namespace display
