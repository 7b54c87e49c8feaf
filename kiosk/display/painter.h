// Paints a draw list into a canvas. UI thread.
#pragma once

#include <span>

#include "display/canvas.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "screen/draw_list.h"

namespace display {

class Painter {
public:
    /// Both outlive the painter.
    Painter(Fonts& fonts, Pictures& pictures) : fonts_(fonts), pictures_(pictures) {}

    /// Writes exactly the pixels of `dirty` that lie on the canvas: the page, then every paint that touches them.
    void paint(const screen::DrawList& list, Canvas& canvas, std::span<const PixelRect> dirty);
    /// The whole canvas.
    void paint(const screen::DrawList& list, Canvas& canvas);

private:
    Fonts& fonts_;
    Pictures& pictures_;
};

}  // namespace display
