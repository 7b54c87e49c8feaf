// Photographs: their size from the header alone, and their pixels as they are shown. Inside display only; any thread.
//
// They are hostile input, as drawings are. What a header says is limited before anything is decoded (photo_header); memory
// and time of decoding are bounded (photo_decoders).
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "base/plain_file.h"
#include "display/canvas.h"
#include "display/drawings/svg_guard.h"

namespace display {

/// The header of folder/file, as SvgText::photo or why it must not be decoded.
SvgText read_photo(const std::filesystem::path& folder, const std::string& file);

/// A photograph that is within its limits, to be decoded.
struct OpenedPhoto {
    base::PlainFile file;
    PhotoFacts facts;
};
std::variant<OpenedPhoto, SvgRefusal> open_photo(const std::filesystem::path& folder, const std::string& file);

/// A photograph's or a drawing's.
SvgText read_picture(const std::filesystem::path& folder, const std::string& file);

/// The upright photograph, or a clip's first picture, `whole` in size, of which this part is wanted.
std::variant<Raster, SvgRefusal> draw_photo(const std::filesystem::path& folder, const std::string& file,
                                            PixelSize whole, const PixelRect& part);

}  // namespace display
