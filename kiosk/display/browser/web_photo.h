// Photographs for a browser: upright, as large as a page shows them, and without what else a file tells. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "base/problem.h"

namespace display {

struct WebPhoto {
    std::string bytes;   ///< of a clip its first picture
    std::string ending;  ///< ".jpg" or ".png"
};
/// Of media/illustrations; the problem names media/…; the file is hostile.
std::variant<WebPhoto, base::Problem> web_photo(const std::filesystem::path& media, const std::string& file);

/// The clip itself, as it is; empty: it is none, or cannot be shown.
std::string web_clip(const std::filesystem::path& media, const std::string& file);

}  // namespace display
