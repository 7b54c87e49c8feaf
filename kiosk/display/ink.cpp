#include "display/ink.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

#include "display/cairo_handles.h"

namespace display {
namespace {

constexpr float longest = 240;  ///< side of the small picture, in pixels

template <class Draw>
Ink ink_of(PixelSize size, const Draw& draw) {
    Ink ink{size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.w) * size.h)};
    const CairoSurface surface = cairo_over(ink.pixels.data(), size);
    const CairoContext context(cairo_create(surface.get()));
    constexpr double rough = 0.4;  // of a pixel: curves that nobody looks at
    cairo_set_tolerance(context.get(), rough);
    draw(context.get());
    cairo_surface_flush(surface.get());
    return ink;
}

/// Distance of each inked pixel to the nearest pixel without ink, in pixels (city blocks, two sweeps).
std::vector<int> depths(const Ink& ink, int least) {
    const int w = ink.size.w, h = ink.size.h;
    std::vector<int> depth(static_cast<std::size_t>(w) * h, 0);
    auto at = [&](int x, int y) {
        return x < 0 || y < 0 || x >= w || y >= h ? 0 : depth[static_cast<std::size_t>(y * w + x)];
    };
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x)
            if (ink.at(x, y) >= least)
                depth[static_cast<std::size_t>(y * w + x)] = 1 + std::min(at(x - 1, y), at(x, y - 1));
    for (int y = h - 1; y >= 0; --y)
        for (int x = w - 1; x >= 0; --x) {
            auto& here = depth[static_cast<std::size_t>(y * w + x)];
            here = std::min(here, 1 + std::min(at(x + 1, y), at(x, y + 1)));
        }
    return depth;
}

PixelRect inked(const Ink& ink, int least) {
    PixelRect box;
    for (int y = 0; y < ink.size.h; ++y)
        for (int x = 0; x < ink.size.w; ++x)
            if (ink.at(x, y) >= least) box = box.united({x, y, 1, 1});
    return box;
}

/// Takes away what other elements cover: where the whole drawing shows another colour.
Ink uncovered(Ink ink, const Ink& whole) {
    constexpr int alike = 24;
    auto part = [](std::uint32_t pixel, int shift) { return static_cast<int>(pixel >> shift & 0xff); };
    for (std::size_t i = 0; i < ink.pixels.size(); ++i)
        for (int shift : {0, 8, 16})
            if (std::abs(part(ink.pixels[i], shift) - part(whole.pixels[i], shift)) > alike) ink.pixels[i] = 0;
    return ink;
}

/// The pixel of the small picture in which a point of the viewBox lies; inside it.
std::pair<int, int> pixel_of(PixelSize size, screen::Size box, screen::Point point) {
    auto inside = [](float share, int pixels) {
        return std::clamp(static_cast<int>(share * static_cast<float>(pixels)), 0, pixels - 1);
    };
    return {inside(point.x / box.w, size.w), inside(point.y / box.h, size.h)};
}

Ink element_ink(const SvgDocument& document, const std::string& id) {
    const PixelSize size = ink_size(document.size());
    return ink_of(size, [&](cairo_t* context) { document.draw_element(context, size, id); });
}

constexpr int solid = 100;  ///< of 255: what counts as ink

}  // namespace

std::optional<screen::Point> own_point(const SvgDocument& document, const std::string& id) {
    const auto bounds = document.bounds(id), point = document.bounds(id + "-point");
    return bounds && point ? std::optional(point->centre()) : std::nullopt;
}

screen::PictureInspector::At part_at(const SvgDocument& document, const std::string& id, screen::Point point,
                                     const std::function<const Ink&()>& whole) {
    using At = screen::PictureInspector::At;
    const auto bounds = document.bounds(id);
    if (!bounds) return At::nothing;
    const Ink ink = element_ink(document, id);
    if (inked(ink, solid).empty()) return bounds->contains(point) ? At::seen : At::nothing;
    const auto [x, y] = pixel_of(ink.size, document.size(), point);
    if (ink.at(x, y) < solid) return At::nothing;
    return uncovered(ink, whole()).at(x, y) < solid ? At::covered : At::seen;
}

float ink_between(const Ink& whole, screen::Size box, screen::Point from, screen::Point to) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    constexpr int steps = 200;
    int over_ink = 0;
    for (int i = 0; i < steps; ++i) {
        const float share = (static_cast<float>(i) + 0.5F) / steps;
        const screen::Point here{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
        if (!screen::Rect{0, 0, box.w, box.h}.contains(here)) continue;
        const auto [x, y] = pixel_of(whole.size, box, here);
        over_ink += whole.at(x, y) >= solid ? 1 : 0;
    }
    return length * static_cast<float>(over_ink) / steps;
}

PixelSize ink_size(screen::Size box) {
    const float scale = longest / std::max(box.w, box.h);
    return {std::max(1, static_cast<int>(box.w * scale)), std::max(1, static_cast<int>(box.h * scale))};
}

Ink whole_ink(const SvgDocument& document) {
    const PixelSize size = ink_size(document.size());
    return ink_of(size, [&](cairo_t* context) { document.draw(context, size); });
}

std::optional<screen::Point> ink_anchor(const SvgDocument& document, const std::string& id,
                                        const std::function<const Ink&()>& whole) {
    constexpr int deep_enough = 5;
    const auto bounds = document.bounds(id);
    if (!bounds) return std::nullopt;
    if (auto own = own_point(document, id)) return own;
    Ink ink = element_ink(document, id);
    const PixelSize size = ink.size;
    if (inked(ink, solid).empty()) return bounds->centre();
    Ink seen = uncovered(ink, whole());
    if (!inked(seen, solid).empty()) ink = std::move(seen);
    const PixelRect box = inked(ink, solid);
    const auto depth = depths(ink, solid);
    const screen::Point middle{static_cast<float>(box.x + box.right()) / 2,
                               static_cast<float>(box.y + box.bottom()) / 2};
    float best = -1e9F;
    screen::Point point;
    for (int y = box.y; y < box.bottom(); ++y)
        for (int x = box.x; x < box.right(); ++x) {
            const int deep = depth[static_cast<std::size_t>(y * size.w + x)];
            if (deep == 0) continue;
            const screen::Point here{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            const float away = std::hypot(here.x - middle.x, here.y - middle.y);
            // The lower of two equal points: names stand below more often than above.
            const float score = 6.0F * static_cast<float>(std::min(deep, deep_enough)) - away + 0.05F * here.y;
            if (score > best) best = score, point = here;
        }
    const float unit = document.size().w / static_cast<float>(size.w);
    return screen::Point{point.x * unit, point.y * unit};
}

bool ink_reaches_top(const Ink& whole) {
    constexpr int opaque = 200, least_pixels = 6;
    int count = 0;
    for (int x = 0; x < whole.size.w; ++x) count += whole.at(x, 0) >= opaque ? 1 : 0;
    return count >= least_pixels;
}

}  // namespace display
