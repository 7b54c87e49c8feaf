// Opens a picture's file, never one outside the media folder. Inside display only; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "base/plain_file.h"
#include "display/drawings/svg_guard.h"

namespace display {

/// folder/file: a plain file inside the folder also when links are followed.
std::variant<base::PlainFile, SvgRefusal> open_media(const std::filesystem::path& folder, const std::string& file);

}  // namespace display
