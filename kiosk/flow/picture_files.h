// What kind of picture a file's name says it is. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace flow {

/// Endings of photographs; all other pictures are drawings, which end in .svg.
inline constexpr std::array<std::string_view, 3> photo_endings{".jpg", ".jpeg", ".png"};

inline bool is_photo(std::string_view file) {
    return std::any_of(photo_endings.begin(), photo_endings.end(), [&](auto ending) { return file.ends_with(ending); });
}

}  // namespace flow
