// What is shown of a way between two states of a drawing, whoever draws it. Inside display only; one thread an object.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "display/canvas.h"
#include "screen/draw_list.h"

namespace display {

class WayPixels {
public:
    virtual ~WayPixels() = default;
    /// Where the pixels go, on the screen. Empty: nothing moves where the image is seen.
    virtual PixelRect place() const = 0;
    /// With all that stands below and above it. Null when it cannot be drawn. May throw.
    virtual std::shared_ptr<const Raster> draw(float share) const = 0;
    /// What it keeps in memory meanwhile.
    virtual std::size_t bytes() const = 0;
};

constexpr std::size_t most_way_bytes = std::size_t{36} << 20;  ///< of what stands still, of all ways that are kept

/// Asked between pieces of work.
using StillWanted = std::function<bool()>;

/// Of an image between its two states. Null, or whatever it throws: it is cross-faded.
using OpenWay = std::function<std::shared_ptr<const WayPixels>(const screen::Image& image, const StillWanted&)>;

}  // namespace display
