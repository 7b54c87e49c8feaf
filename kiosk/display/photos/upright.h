// Turns decoded pixels upright, at the size they are shown in. Inside display only; any thread.
#pragma once

#include "display/canvas.h"

namespace display {

/// Pixels that belong to somebody else, premultiplied 0xAARRGGBB, rows packed.
struct SeenPixels {
    const std::uint32_t* pixels = nullptr;
    PixelSize size;
};

/// `turn` is EXIF's Orientation; the whole is `whole` in size, of which this part is wanted.
Raster upright(const SeenPixels& decoded, int turn, PixelSize whole, const PixelRect& part);

}  // namespace display
