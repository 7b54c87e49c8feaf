// Owners of cairo's objects. Inside display only.
#pragma once

#include <cairo.h>

#include <memory>

#include "display/canvas.h"

namespace display {

struct CairoRelease {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoRelease>;
using CairoContext = std::unique_ptr<cairo_t, CairoRelease>;

/// Over the canvas' memory, which outlives it. cairo may write the highest byte of a pixel.
inline CairoSurface cairo_over(Canvas& canvas) {
    return CairoSurface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(canvas.row(0)),
                                                            CAIRO_FORMAT_RGB24, canvas.size().w, canvas.size().h,
                                                            canvas.stride() * 4));
}

/// Over packed premultiplied pixels, which outlive it.
inline CairoSurface cairo_over(std::uint32_t* pixels, PixelSize size) {
    return CairoSurface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels),
                                                            CAIRO_FORMAT_ARGB32, size.w, size.h, size.w * 4));
}

inline void set_color(cairo_t* context, screen::Color color) {
    cairo_set_source_rgba(context, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

}  // namespace display
