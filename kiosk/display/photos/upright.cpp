#include "display/photos/upright.h"

#include <array>

#include "display/cairo_handles.h"

namespace display {
namespace {

/// From the square of the stored picture to that of the upright one, by EXIF's Orientation.
cairo_matrix_t turned(int turn) {
    constexpr std::array<cairo_matrix_t, 8> ways{{{1, 0, 0, 1, 0, 0},
                                                  {-1, 0, 0, 1, 1, 0},
                                                  {-1, 0, 0, -1, 1, 1},
                                                  {1, 0, 0, -1, 0, 1},
                                                  {0, 1, 1, 0, 0, 0},
                                                  {0, 1, -1, 0, 1, 0},
                                                  {0, -1, -1, 0, 1, 1},
                                                  {0, -1, 1, 0, 0, 1}}};
    return ways[static_cast<std::size_t>(turn - 1)];
}

}  // namespace

Raster upright(const SeenPixels& decoded, int turn, PixelSize whole, const PixelRect& part) {
    Raster shown{{part.w, part.h}, std::vector<std::uint32_t>(static_cast<std::size_t>(part.area()))};
    // cairo takes writable pixels but only reads a source.
    const CairoSurface from(cairo_over(const_cast<std::uint32_t*>(decoded.pixels), decoded.size)),
        to(cairo_over(shown.pixels.data(), shown.size));
    const CairoContext context(cairo_create(to.get()));
    cairo_translate(context.get(), -part.x, -part.y);
    cairo_scale(context.get(), whole.w, whole.h);
    const cairo_matrix_t matrix = turned(turn);
    cairo_transform(context.get(), &matrix);
    cairo_scale(context.get(), 1.0 / decoded.size.w, 1.0 / decoded.size.h);
    cairo_set_source_surface(context.get(), from.get(), 0, 0);
    cairo_pattern_set_extend(cairo_get_source(context.get()), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_GOOD);
    cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
    cairo_paint(context.get());
    cairo_surface_flush(to.get());
    return shown;
}

}  // namespace display
