// The pixels of a way between two states of a drawing, where the two can differ; what stands still there is drawn once.
// Inside display only; one thread an object.
#pragma once

#include <functional>
#include <memory>

#include "display/drawings/pictures.h"
#include "display/living/in_betweens.h"

namespace display {

/// What is shown of a way. One thread at a time draws it.
class WayPixels {
public:
    virtual ~WayPixels() = default;
    /// Where the pixels go, on the screen.
    virtual PixelRect place() const = 0;
    /// With all that stands below and above it. Null when the library gives up. May throw.
    virtual std::shared_ptr<const Raster> draw(float share) const = 0;
    /// What it keeps in memory meanwhile.
    virtual std::size_t bytes() const = 0;
};

/// Asked between pieces of work.
using StillWanted = std::function<bool()>;

/// Of an image between its two states. Null, or whatever it throws: it is cross-faded.
using OpenWay = std::function<std::shared_ptr<const WayPixels>(const screen::Image& image, const StillWanted&)>;

class WayRaster final : public WayPixels {
public:
    /// Throws std::runtime_error when the library cannot read it, when it would take more memory than `most_bytes`, and
    /// when it is not wanted any more.
    WayRaster(InBetweens way, const screen::Image& image, const StillWanted& still_wanted);

    /// Empty: nothing moves where the image is seen.
    PixelRect place() const override { return place_; }
    std::shared_ptr<const Raster> draw(float share) const override;
    std::size_t bytes() const override { return (below_.pixels.size() + above_.pixels.size()) * 4; }

    static constexpr std::size_t most_bytes = std::size_t{36} << 20;

private:
    PixelRect moved(const StillWanted& still_wanted) const;
    Raster still(const std::string& text) const;

    InBetweens way_;
    PixelRect whole_, place_;
    Raster below_, above_;  ///< of the size of `place_`, or without pixels
};

}  // namespace display
