#include "display/drawings/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "display/cairo_handles.h"
#include "display/drawings/drawings.h"

namespace display {

namespace {

/// Draws on packed pixels that stand at `part` of the whole drawing.
class Sheet {
public:
    explicit Sheet(const PixelRect& part)
        : pixels(static_cast<std::size_t>(part.area())),
          surface(cairo_over(pixels.data(), {part.w, part.h})),
          context(cairo_create(surface.get())) {
        cairo_translate(context.get(), -part.x, -part.y);
    }
    std::vector<std::uint32_t> pixels;
    CairoSurface surface;
    CairoContext context;
};

CairoSurface mask_of_size(const PixelRect& part) {
    return CairoSurface(cairo_image_surface_create(CAIRO_FORMAT_A8, part.w, part.h));
}

/// The element's shape, solid also where it is drawn translucent, and the rectangle it covers.
PixelRect silhouette(Sheet& element, const PixelRect& part, cairo_surface_t* mask) {
    cairo_surface_flush(element.surface.get());
    cairo_surface_flush(mask);
    unsigned char* coverage = cairo_image_surface_get_data(mask);
    const int stride = cairo_image_surface_get_stride(mask);
    int left = part.w, right = 0, top = part.h, bottom = 0;
    for (int y = 0; y < part.h; ++y)
        for (int x = 0; x < part.w; ++x) {
            const std::uint32_t alpha = element.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(part.w) +
                                                       static_cast<std::size_t>(x)] >>
                                        24;
            if (alpha == 0) continue;
            coverage[static_cast<std::ptrdiff_t>(y) * stride + x] =
                static_cast<unsigned char>(std::min<std::uint32_t>(255, alpha * 4));
            left = std::min(left, x), right = std::max(right, x + 1);
            top = std::min(top, y), bottom = y + 1;
        }
    cairo_surface_mark_dirty(mask);
    return {left, top, right - left, bottom - top};
}

/// `mask` grown by `width` on every side: stamped on two rings round itself, 16 and 8 times.
CairoSurface grown(cairo_surface_t* mask, const PixelRect& part, float width) {
    CairoSurface result = mask_of_size(part);
    CairoContext context(cairo_create(result.get()));
    cairo_set_source_rgba(context.get(), 0, 0, 0, 1);
    for (auto [radius, stamps] : {std::pair{width, 16}, std::pair{width / 2, 8}})
        for (int i = 0; i < stamps; ++i) {
            const double angle = 2 * std::numbers::pi * i / stamps;
            cairo_mask_surface(context.get(), mask, radius * std::cos(angle), radius * std::sin(angle));
        }
    cairo_mask_surface(context.get(), mask, 0, 0);
    return result;
}

/// A halo round one element, which then is drawn again over it.
void highlight(SvgDocument& document, const screen::Image& image, const PixelRect& part, PixelSize size, Sheet& sheet) {
    Sheet element(part);
    if (!document.draw_element(element.context.get(), size, image.highlight)) return;
    CairoSurface mask = mask_of_size(part);
    const PixelRect covered = silhouette(element, part, mask.get());
    if (covered.empty()) return;
    const int reach = static_cast<int>(std::ceil(image.highlight_width)) + 1;
    const PixelRect halo =
        PixelRect{covered.x - reach, covered.y - reach, covered.w + 2 * reach, covered.h + 2 * reach}.common(
            {0, 0, part.w, part.h});
    cairo_t* context = sheet.context.get();
    cairo_identity_matrix(context);
    cairo_rectangle(context, halo.x, halo.y, halo.w, halo.h);
    cairo_clip(context);
    set_color(context, image.highlight_color);
    cairo_mask_surface(context, grown(mask.get(), part, image.highlight_width).get(), 0, 0);
    cairo_set_source_surface(context, element.surface.get(), 0, 0);
    cairo_paint(context);
    cairo_set_source_rgb(context, 0, 0, 0);  // lets go of the element's pixels
}

}  // namespace

std::shared_ptr<const Raster> rasterise(SvgDocument& document, const screen::Image& image) {
    const PixelRect all = whole_placement(image), part = part_of(image);
    const PixelSize size{all.w, all.h};
    if (!is_drawable(part, all)) return nullptr;
    Sheet sheet(part);
    if (image.mirrored) {
        cairo_translate(sheet.context.get(), all.w, 0);
        cairo_scale(sheet.context.get(), -1, 1);
    }
    if (!document.draw(sheet.context.get(), size)) return nullptr;
    if (has_highlight(image)) highlight(document, image, part, size, sheet);
    cairo_surface_flush(sheet.surface.get());
    return std::make_shared<const Raster>(Raster{{part.w, part.h}, std::move(sheet.pixels)});
}

std::vector<std::string> unknown_ids(const SvgDocument& document, const screen::Image& image) {
    std::vector<std::string> ids = image.show;
    ids.insert(ids.end(), image.hide.begin(), image.hide.end());
    if (has_highlight(image)) ids.push_back(image.highlight);
    std::erase_if(ids, [&](const std::string& id) { return document.has(id); });
    return ids;
}

}  // namespace display
