#include "display/window/turn.h"

#include <algorithm>

namespace display {

PixelRect Turn::on_panel(const PixelRect& rect, PixelSize picture) const {
    switch (quarters_) {
        case 1:
            return {picture.h - rect.bottom(), rect.x, rect.h, rect.w};
        case 2:
            return {picture.w - rect.right(), picture.h - rect.bottom(), rect.w, rect.h};
        case 3:
            return {rect.y, picture.w - rect.right(), rect.h, rect.w};
        default:
            return rect;
    }
}

screen::Point Turn::in_picture(screen::Point at, PixelSize panel) const {
    const auto w = static_cast<float>(panel.w), h = static_cast<float>(panel.h);
    switch (quarters_) {
        case 1:
            return {at.y, w - at.x};
        case 2:
            return {w - at.x, h - at.y};
        case 3:
            return {h - at.y, at.x};
        default:
            return at;
    }
}

/// In squares that stay in the processor's cache: a column of the picture is a row of the panel.
void Turn::copy(const Canvas& picture, const PixelRect& rect, Canvas& panel) const {
    if (is_none()) return panel.copy(picture, rect);
    constexpr int square = 32;
    const PixelSize size = picture.size();
    for (int top = rect.y; top < rect.bottom(); top += square)
        for (int left = rect.x; left < rect.right(); left += square) {
            const int right = std::min(left + square, rect.right()), bottom = std::min(top + square, rect.bottom());
            for (int y = top; y < bottom; ++y) {
                const std::uint32_t* from = picture.row(y);
                for (int x = left; x < right; ++x) {
                    const PixelRect to = on_panel({x, y, 1, 1}, size);
                    panel.row(to.y)[to.x] = from[x];
                }
            }
        }
}

}  // namespace display
