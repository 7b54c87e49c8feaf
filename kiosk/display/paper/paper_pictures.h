// Pictures on paper: drawings as vectors, photographs as pixels. In points. Inside display only; one thread.
#pragma once

#include <cairo.h>

#include <functional>
#include <optional>

#include "display/drawings/drawings.h"
#include "flow/flow.h"

namespace display {

struct PictureSize {
    double w, h;
};

/// Of a picture that fills a column of this width, unless it would be higher than this.
PictureSize fitted(const screen::Size& picture, double width, double tallest);

struct PaperPicture {
    PictureSize size;
    std::function<void(cairo_t*, double x, double y)> draw;
};

/// As large as it may be. Nothing: it cannot be shown, which was reported.
std::optional<PaperPicture> paper_picture(Drawings& drawings, const flow::Picture& picture, double width,
                                          double tallest);

void draw_vectors(cairo_t* context, const SvgDocument& document, const PictureSize& size, double x, double y);

/// The pixels may be used until the page is printed.
void draw_pixels(cairo_t* context, Raster& raster, const PictureSize& size, double x, double y);

}  // namespace display
