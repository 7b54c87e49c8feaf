// A photograph as a phone or a camera writes it, made into one for a pack: upright, no larger than screens need, and without what
// else the file tells: where and when it was taken, and by which device. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "base/problem.h"
#include "display/canvas.h"

namespace display {

/// Pixels on the longer side: what the largest screen shows of it.
constexpr int longest_imported_side = 2'500;

struct ImportedPhoto {
    std::string bytes;   ///< of the new file
    std::string ending;  ///< ".jpg", or ".png" of what was one or is see-through: its edges stay sharp
    PixelSize was, is;   ///< upright
    bool turned = false;
};

/// The problem names the file. It is hostile.
std::variant<ImportedPhoto, base::Problem> import_photo(const std::filesystem::path& file);

}  // namespace display
