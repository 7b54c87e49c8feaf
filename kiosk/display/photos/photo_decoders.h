// Decodes photographs through libjpeg, libpng and libwebp, at about the size that is wanted: memory and time are bounded whatever
// the file says. Inside display only; any thread, one a file.
#pragma once

#include <chrono>
#include <cstdio>
#include <variant>

#include "display/canvas.h"
#include "display/drawings/svg_guard.h"
#include "display/photos/photo_facts.h"

namespace display {

/// What one photograph may take. A progressive JPEG of 24 megapixels takes 70 MiB while it is decoded.
constexpr std::size_t most_photo_memory = std::size_t{96} << 20;
constexpr std::chrono::seconds most_photo_time{4};  ///< of the thread that decodes

/// As its rows lie in the file. At least as large as wanted, if the photograph is, and at most twice as wide and high; of
/// more than 12 megapixels a little less.
using DecodedPhoto = std::variant<Raster, SvgRefusal>;

/// `file` stands at its beginning. `stored` is what the header says, `wanted` a size in the same direction.
DecodedPhoto decode_jpeg(std::FILE* file, PixelSize stored, PixelSize wanted);
DecodedPhoto decode_png(std::FILE* file, PixelSize stored, PixelSize wanted);
DecodedPhoto decode_webp(std::FILE* file, PixelSize stored, PixelSize wanted);

/// Words that cost nothing until they are said.
using PhotoRefusal = SvgRefusal (*)();

/// Why a photograph is given up that took too much; `what` is "progressive" or "interlaced".
SvgRefusal takes_too_much_memory(const char* what);
SvgRefusal takes_too_long();

/// Tells when the calling thread has worked for too long.
class PhotoClock {
public:
    PhotoClock() : end_(now() + most_photo_time) {}
    bool is_over() const { return now() > end_; }

private:
    static std::chrono::nanoseconds now();
    std::chrono::nanoseconds end_;
};

}  // namespace display
