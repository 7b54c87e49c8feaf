// Pictures on paper: drawings as vectors, photographs as pixels. In points. Inside display only; one thread.
#pragma once

#include <cairo.h>

#include "display/drawings/svg_document.h"

namespace display {

/// The column that pictures stand in.
constexpr double picture_width = 150;

struct PictureSize {
    double w, h;
};

/// Of a picture that fills the column, unless it would be higher than this.
PictureSize fitted(const screen::Size& picture, double tallest);

void draw_vectors(cairo_t* context, const SvgDocument& document, const PictureSize& size, double x, double y);

/// The pixels may be used until the page is printed.
void draw_pixels(cairo_t* context, Raster& raster, const PictureSize& size, double x, double y);

}  // namespace display
