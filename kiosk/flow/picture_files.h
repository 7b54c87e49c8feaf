// What kind of picture a file's name says it is. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace flow {

/// Endings of photographs; all other pictures are drawings, which end in .svg.
inline constexpr std::array<std::string_view, 4> photo_endings{".jpg", ".jpeg", ".png", ".webp"};

inline bool is_photo(std::string_view file) {
    return std::any_of(photo_endings.begin(), photo_endings.end(), [&](auto ending) { return file.ends_with(ending); });
}

/// Whether it may be a clip, a photograph that moves; what is in the file decides.
inline bool may_be_clip(std::string_view file) {
    return file.ends_with(".webp");
}

}  // namespace flow
