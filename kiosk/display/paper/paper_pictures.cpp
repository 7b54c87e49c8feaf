#include "display/paper/paper_pictures.h"

#include <algorithm>
#include <cmath>

#include "display/cairo_handles.h"

namespace display {

PictureSize fitted(const screen::Size& picture, double tallest) {
    const double scale = std::min(picture_width / picture.w, tallest / picture.h);
    return {picture.w * scale, picture.h * scale};
}

void draw_vectors(cairo_t* context, const SvgDocument& document, const PictureSize& size, double x, double y) {
    constexpr int units = 4000;  // the document takes whole ones
    const auto longest = std::max(size.w, size.h);
    const PixelSize whole{static_cast<int>(std::lround(size.w / longest * units)),
                          static_cast<int>(std::lround(size.h / longest * units))};
    cairo_save(context);
    cairo_rectangle(context, x, y, size.w, size.h);  // what lies beyond the viewBox is not part of the picture
    cairo_clip(context);
    cairo_translate(context, x, y);
    cairo_scale(context, longest / units, longest / units);
    document.draw(context, whole);
    cairo_restore(context);
}

void draw_pixels(cairo_t* context, Raster& raster, const PictureSize& size, double x, double y) {
    const CairoSurface surface(cairo_over(raster.pixels.data(), raster.size));
    cairo_save(context);
    cairo_translate(context, x, y);
    cairo_scale(context, size.w / raster.size.w, size.h / raster.size.h);
    cairo_set_source_surface(context, surface.get(), 0, 0);
    cairo_paint(context);
    cairo_restore(context);
}

}  // namespace display
