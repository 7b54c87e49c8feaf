#include "display/drawings/wall_time.h"

#include <algorithm>
#include <ctime>
#include <stdexcept>
#include <string>

#include "display/cairo_handles.h"

namespace display {
namespace {

using std::chrono::microseconds;

constexpr int wall_side = 1080;  ///< pixels: about the longest side of a picture on a screen of 1080 × 1920
constexpr int rounds = 3;
constexpr microseconds yardstick_time{20'000};

/// Small filled shapes with an outline, which is what drawings are made of.
std::string yardstick() {
    constexpr int shapes = 1'050;
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\">";
    for (int i = 0; i < shapes; ++i)
        svg += "<path d=\"M" + std::to_string(i % 380) + "," + std::to_string(i * 7 % 380) +
               "l9,3l-4,8z\" fill=\"#aa5555\" stroke=\"#000000\"/>";
    return svg + "</svg>";
}

}  // namespace

microseconds processor_used() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return microseconds(now.tv_sec * 1'000'000 + now.tv_nsec / 1'000);
}

PixelSize wall_size(screen::Size box) {
    const float scale = wall_side / std::max(box.w, box.h);
    return {std::max(1, static_cast<int>(box.w * scale)), std::max(1, static_cast<int>(box.h * scale))};
}

void draw_large(const SvgDocument& document) {
    const PixelSize size = wall_size(document.size());
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.w, size.h));
    const CairoContext context(cairo_create(surface.get()));
    if (!document.draw(context.get(), size)) throw std::runtime_error("drawing it failed");
    cairo_surface_flush(surface.get());
}

microseconds least_time(const SvgDocument& document) {
    microseconds least = microseconds::max();
    for (int round = 0; round < rounds; ++round) {
        const microseconds begun = processor_used();
        draw_large(document);
        least = std::min(least, processor_used() - begun);
    }
    return least;
}

std::chrono::milliseconds on_a_wall(microseconds here) {
    static const microseconds yardstick_here = least_time(SvgDocument(yardstick()));
    const double times = static_cast<double>(yardstick_time.count()) /
                         static_cast<double>(std::max<microseconds::rep>(1, yardstick_here.count()));
    return std::chrono::milliseconds(static_cast<long>(static_cast<double>(here.count()) * times / 1'000));
}

}  // namespace display
