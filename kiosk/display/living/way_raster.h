// The pixels of a way between two states of a drawing, where the two can differ; what stands still there is drawn once.
// Inside display only; one thread an object.
#pragma once

#include <functional>
#include <memory>

#include "display/living/in_betweens.h"
#include "display/living/way_pixels.h"

namespace display {

class WayRaster final : public WayPixels {
public:
    /// Throws std::runtime_error when the library cannot read it, when it would take more memory than `most_way_bytes`, and
    /// when it is not wanted any more.
    WayRaster(InBetweens way, const screen::Image& image, const StillWanted& still_wanted);

    /// Empty: nothing moves where the image is seen.
    PixelRect place() const override { return place_; }
    std::shared_ptr<const Raster> draw(float share) const override;
    std::size_t bytes() const override { return (below_.pixels.size() + above_.pixels.size()) * 4; }

private:
    PixelRect moved(const StillWanted& still_wanted) const;
    Raster still(const std::string& text) const;

    InBetweens way_;
    PixelRect whole_, place_;
    Raster below_, above_;  ///< of the size of `place_`, or without pixels
};

}  // namespace display
