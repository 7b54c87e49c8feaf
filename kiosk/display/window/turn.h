// A picture turned on its panel, which was hung up on another side than the system thinks. Pure. Inside display only.
#pragma once

#include "display/canvas.h"

namespace display {

/// Clockwise, in quarters of a whole turn: 1 has the picture's top at the panel's right.
class Turn {
public:
    Turn() = default;
    explicit Turn(int quarters) : quarters_(((quarters % 4) + 4) % 4) {}
    static Turn of_degrees(int degrees) { return Turn(degrees / 90); }
    bool operator==(const Turn&) const = default;

    bool is_none() const { return quarters_ == 0; }
    /// Wide becomes high.
    bool is_aside() const { return quarters_ % 2 == 1; }

    /// Of the picture on a panel of this size, and the other way round.
    PixelSize size(PixelSize panel) const { return is_aside() ? PixelSize{panel.h, panel.w} : panel; }
    /// Where on the panel a part of the picture is seen.
    PixelRect on_panel(const PixelRect& rect, PixelSize picture) const;
    /// Where in the picture a place on the panel is.
    screen::Point in_picture(screen::Point at, PixelSize panel) const;
    /// Copies a part of the picture to its place on the panel. It lies inside the picture, and the sizes belong together.
    void copy(const Canvas& picture, const PixelRect& rect, Canvas& panel) const;

private:
    int quarters_ = 0;
};

}  // namespace display
