// A clip's pictures, one after another, whoever decodes them. Inside display only; one thread an object.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "display/canvas.h"
#include "display/drawings/svg_guard.h"

namespace display {

class ClipFrames {
public:
    virtual ~ClipFrames() = default;
    struct Shown {
        std::chrono::milliseconds begins{0}, ends{0};  ///< since the clip's beginning
    };
    /// Goes on to the next picture. Nothing: it cannot be decoded, or, where `at_end`, there is none any more.
    virtual std::optional<Shown> next() = 0;
    virtual bool at_end() const = 0;
    virtual void begin_anew() = 0;
    /// The picture at hand, upright, `whole` in size, of which this part is wanted. Null: it cannot be had.
    virtual std::shared_ptr<const Raster> pixels(PixelSize whole, const PixelRect& part) = 0;
};

/// What is said of a clip whose picture of that number, from 1, cannot be decoded.
SvgRefusal damaged_at(std::uint32_t picture);

/// Of a file in the folder of illustrations; or why it does not play.
using OpenClip = std::function<std::variant<std::unique_ptr<ClipFrames>, SvgRefusal>(const std::string& file)>;

}  // namespace display
