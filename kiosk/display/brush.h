// Paints single paints with cairo, within one dirty rectangle of one canvas. Inside display only. UI thread.
#pragma once

#include "display/cairo_handles.h"
#include "display/canvas.h"
#include "display/fonts/fonts.h"
#include "display/shown_pictures.h"
#include "screen/draw_list.h"

namespace display {

/// All outlive the brush; while it lives the context is clipped.
class Brush {
public:
    Brush(Canvas& canvas, cairo_t* context, const PixelRect& dirty, Fonts& fonts, ShownPictures& pictures);
    ~Brush() { cairo_restore(context_); }
    Brush(const Brush&) = delete;
    Brush& operator=(const Brush&) = delete;

    void operator()(const screen::Box& box);
    void operator()(const screen::Stroke& stroke);
    void operator()(const screen::Arc& arc);
    void operator()(const screen::Text& text);
    void operator()(const screen::Image& image);
    void operator()(const screen::Modules& modules);

private:
    void draw_step(const screen::Image& image);
    void draw(const Raster& raster, const PixelRect& place, double share);
    struct Placed {
        const Raster& raster;
        PixelRect place;
    };
    void draw_mixed(const Placed& first, const Placed& second, double share);
    void fill(const screen::Rect& rect, float radius, screen::Color color);
    void outline(const screen::Box& box);
    void draw_line(screen::Color color, float width);

    Canvas& canvas_;
    cairo_t* context_;
    PixelRect dirty_;
    Fonts& fonts_;
    ShownPictures& pictures_;
};

}  // namespace display
