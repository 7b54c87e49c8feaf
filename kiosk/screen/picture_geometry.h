// The seam to drawings: how large is a picture and where in it stands a part. The real one is display/pictures. One
// thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/geometry.h"

namespace screen {

class PictureGeometry {
public:
    virtual ~PictureGeometry() = default;
    /// Size of the viewBox in its own units; nothing when the file is missing or no sound SVG.
    virtual std::optional<Size> size(const std::string& file) = 0;
    /// This will be asked soon: whoever has to find it out can begin. Never waits.
    virtual void expect_size(const std::string& /*file*/) {}
    /// Bounds of an element in viewBox units from the viewBox's corner, with these layers shown and hidden; nothing when there is no such element,
    /// or it is empty (0×0) in this state.
    virtual std::optional<Rect> element(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show, const std::vector<std::string>& hide) = 0;
    /// A point on the element's ink, as near its middle as the shape allows: where a leader's dot goes. By default the
    /// middle of its bounds, which for an arched band may lie beside it.
    virtual std::optional<Point> anchor(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show, const std::vector<std::string>& hide) {
        auto bounds = element(file, id, show, hide);
        return bounds ? std::optional(bounds->centre()) : std::nullopt;
    }
    /// Whether the drawing is cut off by the upper edge of its viewBox: it then hangs from the upper edge of its stage.
    virtual bool reaches_top(const std::string& /*file*/) { return false; }
    /// Whether it is a clip: a photograph that moves.
    virtual bool is_clip(const std::string& /*file*/) { return false; }
};

}  // namespace screen
