#include "display/living/way_raster.h"

#include <algorithm>
#include <stdexcept>

#include "display/cairo_handles.h"
#include "display/drawings/raster.h"
#include "display/ink.h"

namespace display {

namespace {

PixelRect inked(const Ink& ink) {
    PixelRect box;
    for (int y = 0; y < ink.size.h; ++y)
        for (int x = 0; x < ink.size.w; ++x)
            if (ink.at(x, y) > 0) box = box.united({x, y, 1, 1});
    return box;
}

/// Draws over packed pixels that stand at `place`, the whole drawing at `whole`.
bool draw_on(std::vector<std::uint32_t>& pixels, const SvgDocument& document, const PixelRect& place,
             const PixelRect& whole) {
    const CairoSurface surface = cairo_over(pixels.data(), {place.w, place.h});
    const CairoContext context(cairo_create(surface.get()));
    cairo_translate(context.get(), whole.x - place.x, whole.y - place.y);
    const bool drawn = document.draw(context.get(), {whole.w, whole.h});
    cairo_surface_flush(surface.get());
    return drawn;
}

}  // namespace

WayRaster::WayRaster(InBetweens way, const screen::Image& image, const StillWanted& still_wanted)
    : way_(std::move(way)), whole_(whole_placement(image)), place_(placement(image)) {
    place_ = place_.common(moved(still_wanted));
    if (place_.empty()) return;
    if (!is_drawable(place_, whole_)) throw std::runtime_error("it is too large");
    below_ = still(way_.below());
    above_ = still(way_.above());
    if (bytes() > most_way_bytes) throw std::runtime_error("what stands still takes too much memory");
}

/// Seen small: wherever an end, a pose, or what lies halfway to the next, has ink.
PixelRect WayRaster::moved(const StillWanted& still_wanted) const {
    constexpr int margin = 2;  // pixels of the small picture
    PixelRect box;
    PixelSize small;
    auto add = [&](const std::string& text, const SvgState& state) {
        if (!still_wanted()) throw std::runtime_error("it is not wanted any more");
        SvgDocument document(text);
        document.set_state(state);
        const Ink ink = whole_ink(document);
        small = ink.size;
        if (const PixelRect seen = inked(ink); !seen.empty()) box = box.empty() ? seen : box.united(seen);
    };
    add(way_.ends(), way_.ends_state());
    const std::vector<float> poses = way_.poses();
    for (std::size_t i = 0; i < poses.size(); ++i) {
        add(way_.moving(poses[i]), way_.state(poses[i]));
        if (i + 1 == poses.size()) break;
        const float halfway = (poses[i] + poses[i + 1]) / 2;
        add(way_.moving(halfway), way_.state(halfway));
    }
    if (box.empty()) return {};
    const float x = static_cast<float>(whole_.w) / static_cast<float>(small.w);
    const float y = static_cast<float>(whole_.h) / static_cast<float>(small.h);
    return around({static_cast<float>(whole_.x) + static_cast<float>(box.x - margin) * x,
                   static_cast<float>(whole_.y) + static_cast<float>(box.y - margin) * y,
                   static_cast<float>(box.w + 2 * margin) * x, static_cast<float>(box.h + 2 * margin) * y});
}

Raster WayRaster::still(const std::string& text) const {
    if (text.empty()) return {};
    SvgDocument document(text);
    document.set_state(way_.state(0));
    Raster raster{{place_.w, place_.h}, std::vector<std::uint32_t>(static_cast<std::size_t>(place_.area()))};
    draw_on(raster.pixels, document, place_, whole_);
    const bool seen =
        std::any_of(raster.pixels.begin(), raster.pixels.end(), [](std::uint32_t pixel) { return pixel != 0; });
    return seen ? std::move(raster) : Raster();
}

std::shared_ptr<const Raster> WayRaster::draw(float share) const {
    if (place_.empty()) return nullptr;
    SvgDocument document(way_.moving(share));
    document.set_state(way_.state(share));
    Raster raster{{place_.w, place_.h}, below_.pixels};
    raster.pixels.resize(static_cast<std::size_t>(place_.area()));
    if (!draw_on(raster.pixels, document, place_, whole_)) return nullptr;
    if (!above_.pixels.empty()) {
        const CairoSurface surface = cairo_over(raster.pixels.data(), raster.size);
        const CairoContext context(cairo_create(surface.get()));
        const CairoSurface over = cairo_over(const_cast<std::uint32_t*>(above_.pixels.data()), above_.size);
        cairo_set_source_surface(context.get(), over.get(), 0, 0);
        cairo_paint(context.get());
        cairo_surface_flush(surface.get());
    }
    return std::make_shared<const Raster>(std::move(raster));
}

}  // namespace display
