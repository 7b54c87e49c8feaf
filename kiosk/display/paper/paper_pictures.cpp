#include "display/paper/paper_pictures.h"

#include <algorithm>
#include <cmath>

#include "display/cairo_handles.h"
#include "flow/picture_files.h"

namespace display {

namespace {

constexpr auto folder = screen::Image::Folder::illustrations;

std::optional<PaperPicture> photo(Drawings& drawings, const std::string& file, double width, double tallest) {
    constexpr double pixels_per_point = 3;  // 216 an inch
    const auto shape = drawings.size(folder, file).size;
    if (!shape) return std::nullopt;
    const auto size = fitted(*shape, width, tallest);
    const PixelSize pixels{std::max(1, static_cast<int>(std::lround(size.w * pixels_per_point))),
                           std::max(1, static_cast<int>(std::lround(size.h * pixels_per_point)))};
    auto drawn = drawings.photo(file, pixels, {0, 0, pixels.w, pixels.h});
    auto* raster = std::get_if<Raster>(&drawn);
    if (!raster) return std::nullopt;
    auto kept = std::make_shared<Raster>(std::move(*raster));
    return PaperPicture{
        size, [kept, size](cairo_t* context, double x, double y) { draw_pixels(context, *kept, size, x, y); }};
}

}  // namespace

PictureSize fitted(const screen::Size& picture, double width, double tallest) {
    const double scale = std::min(width / picture.w, tallest / picture.h);
    return {picture.w * scale, picture.h * scale};
}

std::optional<PaperPicture> paper_picture(Drawings& drawings, const flow::Picture& picture, double width,
                                          double tallest) {
    if (flow::is_photo(picture.file)) return photo(drawings, picture.file, width, tallest);
    auto document = drawings.get(folder, picture.file, {picture.show, picture.hide, {}}).document;
    if (!document) return std::nullopt;
    const auto size = fitted(document->size(), width, tallest);
    return PaperPicture{
        size, [document, size](cairo_t* context, double x, double y) { draw_vectors(context, *document, size, x, y); }};
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
