#include "display/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>

#include "display/cairo_handles.h"

namespace display {

PixelRect PixelRect::common(const PixelRect& other) const {
    int l = std::max(x, other.x), t = std::max(y, other.y);
    return {l, t, std::max(0, std::min(right(), other.right()) - l),
            std::max(0, std::min(bottom(), other.bottom()) - t)};
}

PixelRect PixelRect::united(const PixelRect& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    int l = std::min(x, other.x), t = std::min(y, other.y);
    return {l, t, std::max(right(), other.right()) - l, std::max(bottom(), other.bottom()) - t};
}

namespace {

/// Far outside any screen, and far inside int.
int to_pixel(float value) {
    return static_cast<int>(std::clamp(value, -1e6F, 1e6F));
}

}  // namespace

PixelRect around(const screen::Rect& rect) {
    if (rect.empty()) return {};
    int l = to_pixel(std::floor(rect.x)), t = to_pixel(std::floor(rect.y));
    return {l, t, to_pixel(std::ceil(rect.right())) - l, to_pixel(std::ceil(rect.bottom())) - t};
}

void Canvas::Release::operator()(std::uint32_t* memory) const {
    std::free(memory);
}

Canvas::Canvas(PixelSize size) : size_(size), stride_((size.w + 15) / 16 * 16) {
    constexpr std::size_t line = 64;
    std::size_t bytes = static_cast<std::size_t>(stride_) * static_cast<std::size_t>(size.h) * 4;
    if (bytes == 0) return;
    owned_.reset(static_cast<std::uint32_t*>(std::aligned_alloc(line, bytes)));
    if (!owned_) throw std::bad_alloc();
    pixels_ = owned_.get();
}

Canvas::Canvas(std::uint32_t* pixels, PixelSize size, int stride) : pixels_(pixels), size_(size), stride_(stride) {}

void Canvas::fill(const PixelRect& rect, screen::Color color) {
    PixelRect inside = rect.common(bounds());
    for (int y = inside.y; y < inside.bottom(); ++y) std::fill_n(row(y) + inside.x, inside.w, pixel(color));
}

void Canvas::copy(const Canvas& from, const PixelRect& rect) {
    PixelRect inside = rect.common(bounds()).common(from.bounds());
    if (inside.empty()) return;
    for (int y = inside.y; y < inside.bottom(); ++y)
        std::memcpy(row(y) + inside.x, from.row(y) + inside.x, static_cast<std::size_t>(inside.w) * 4);
}

std::optional<base::Problem> write_png(const Canvas& canvas, const std::filesystem::path& file) {
    Canvas view(const_cast<std::uint32_t*>(canvas.row(0)), canvas.size(), canvas.stride());  // cairo only reads it
    CairoSurface surface = cairo_over(view);
    cairo_status_t status = cairo_surface_write_to_png(surface.get(), file.c_str());
    if (status == CAIRO_STATUS_SUCCESS) return std::nullopt;
    base::Problem problem;
    problem.file = file.string();
    problem.what = std::string("cannot write the picture: ") + cairo_status_to_string(status);
    problem.advice = "check that the folder exists and can be written";
    return problem;
}

}  // namespace display
