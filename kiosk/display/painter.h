// Paints a draw list into a canvas. UI thread.
#pragma once

#include <span>

#include "display/canvas.h"
#include "display/fonts/fonts.h"
#include "display/shown_pictures.h"
#include "screen/draw_list.h"

namespace display {

class Painter {
public:
    /// Both outlive the painter.
    Painter(Fonts& fonts, ShownPictures& pictures) : fonts_(fonts), pictures_(pictures) {}

    /// Pictures on the way between two states become what can be shown of them now: a step, an end, or the two mixed. Of a
    /// clip it is set which picture is seen.
    void settle(screen::DrawList& list);
    /// Whether what lies between the image's two states can be shown, as far as that is known.
    bool is_living(const screen::Image& image) const { return pictures_.is_living(image); }
    /// When a clip that was settled has another picture to show, and whether it has now; see Pictures.
    std::optional<flow::Time> next_picture_due() const { return pictures_.next_picture_due(); }
    bool next_picture(flow::Time now) { return pictures_.next_picture(now); }
    /// Writes exactly the pixels of `dirty` that lie on the canvas: the page, then every paint that touches them. Of a list
    /// that has been settled.
    void paint(const screen::DrawList& list, Canvas& canvas, std::span<const PixelRect> dirty);
    /// The whole canvas, settled.
    void paint(screen::DrawList list, Canvas& canvas);

private:
    Fonts& fonts_;
    ShownPictures& pictures_;
};

}  // namespace display
