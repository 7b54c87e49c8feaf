#include "display/painter.h"

#include <algorithm>

#include "display/brush.h"

namespace display {

namespace {

bool touches(const PixelRect& rect, std::span<const PixelRect> dirty) {
    return std::any_of(dirty.begin(), dirty.end(), [&](const PixelRect& one) { return !one.common(rect).empty(); });
}

}  // namespace

void Painter::settle(screen::DrawList& list) {
    bool any = false, clip = false;
    for (screen::Paint& paint : list.paints) {
        auto* image = std::get_if<screen::Image>(&paint);
        if (image && image->play != screen::Image::Clip::none) clip = true, pictures_.settle_clip(*image);
        if (!image || !screen::has_second_state(*image) || !image->to_file.empty()) continue;
        any = true;
        if (image->share <= 0) {
            pictures_.expect(*image);
            continue;
        }
        const WayStep step = pictures_.on_the_way(*image);
        if (step.kind == WayStep::Kind::end)
            *image =
                step.per_cent == 0 ? screen::first_state(std::move(*image)) : screen::second_state(std::move(*image));
        if (step.kind != WayStep::Kind::step) continue;
        image->share = static_cast<float>(step.per_cent) / 100;
        image->moving = {static_cast<float>(step.place.x), static_cast<float>(step.place.y),
                         static_cast<float>(step.place.w), static_cast<float>(step.place.h)};
    }
    if (!any) pictures_.expect_none();
    if (!clip) pictures_.settle_no_clip();
}

void Painter::paint(const screen::DrawList& list, Canvas& canvas, std::span<const PixelRect> dirty) {
    if (canvas.bounds().empty()) return;
    pictures_.fit(canvas.size());
    std::vector<screen::Image> images;
    for (const screen::Paint& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint);
            image && touches(around(screen::bounds(paint)), dirty)) {
            if (image->picture == 0) images.push_back(*image);
            if (image->share > 0 && image->moving.empty()) images.push_back(screen::second_state(*image));
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

void Painter::paint(screen::DrawList list, Canvas& canvas) {
    settle(list);
    PixelRect all = canvas.bounds();
    paint(list, canvas, {&all, 1});
}

}  // namespace display
