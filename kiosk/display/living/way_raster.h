// The pixels of a way between two states of a drawing, where the two can differ; what stands still there is drawn once.
// Inside display only; one thread an object.
#pragma once

#include <memory>

#include "display/drawings/pictures.h"
#include "display/living/in_betweens.h"

namespace display {

class WayRaster {
public:
    /// Throws std::runtime_error when the library cannot read it.
    WayRaster(InBetweens way, const screen::Image& image);

    /// Where the pixels go, on the screen; empty: nothing moves where the image is seen.
    PixelRect place() const { return place_; }
    /// With all that stands below and above it. Null when the library gives up.
    std::shared_ptr<const Raster> draw(float share) const;

private:
    PixelRect moved() const;
    Raster still(const std::string& text) const;

    InBetweens way_;
    PixelRect whole_, place_;
    Raster below_, above_;  ///< of the size of `place_`, or without pixels
};

}  // namespace display
