// Pixels of a photograph as a new file, which holds nothing else. Inside display only; any thread.
#pragma once

#include <string>

#include "display/photos/photo_facts.h"
#include "display/pixels.h"

namespace display {

struct WrittenPhoto {
    std::string bytes;   ///< empty: there is not enough memory
    std::string ending;  ///< ".jpg", or ".png" of what was one or is see-through: its edges stay sharp
};
WrittenPhoto written_photo(Raster picture, PhotoFacts::Kind was);

/// The size of a photograph whose longer side is to have no more pixels than that.
PixelSize within(PixelSize size, int longest);

}  // namespace display
