#include "display/painter.h"

#include <algorithm>

#include "display/brush.h"

namespace display {

namespace {

bool touches(const PixelRect& rect, std::span<const PixelRect> dirty) {
    return std::any_of(dirty.begin(), dirty.end(), [&](const PixelRect& one) { return !one.common(rect).empty(); });
}

}  // namespace

void Painter::paint(const screen::DrawList& list, Canvas& canvas, std::span<const PixelRect> dirty) {
    if (canvas.bounds().empty()) return;
    pictures_.fit(canvas.size());
    std::vector<screen::Image> images;
    for (const screen::Paint& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint); image && touches(placement(*image), dirty)) {
            images.push_back(*image);
            if (image->share > 0) images.push_back(screen::second_state(*image));
        }
    if (images.size() > 1) pictures_.share(std::move(images));
    CairoSurface surface = cairo_over(canvas);
    CairoContext context(cairo_create(surface.get()));
    for (const PixelRect& rect : dirty) {
        PixelRect inside = rect.common(canvas.bounds());
        if (inside.empty()) continue;
        cairo_surface_flush(surface.get());
        canvas.fill(inside, list.page);
        cairo_surface_mark_dirty(surface.get());
        Brush brush(canvas, context.get(), inside, fonts_, pictures_);
        for (const screen::Paint& paint : list.paints)
            if (!around(screen::bounds(paint)).common(inside).empty())
                std::visit([&](const auto& one) { brush(one); }, paint);
    }
    cairo_surface_flush(surface.get());
}

void Painter::paint(const screen::DrawList& list, Canvas& canvas) {
    PixelRect all = canvas.bounds();
    paint(list, canvas, {&all, 1});
}

}  // namespace display
