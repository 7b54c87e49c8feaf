#include "display/picture_place.h"

#include <algorithm>
#include <cmath>

namespace display {
namespace {

/// More than the largest screen there is; a drawing that asks for more is not drawn.
constexpr std::int64_t most_pixels = std::int64_t{3840} * 2400;
constexpr int longest_side = 30'000;  // cairo's limit is 32 767

}  // namespace

std::string drawing_name(screen::Image::Folder folder, const std::string& file) {
    return std::string(folder == screen::Image::Folder::icons ? "icons" : "illustrations") + "/" + file;
}

std::string state_key(const SvgState& state) {
    std::string key;
    for (const std::string& id : state.show) key += "\n+" + id;
    for (const std::string& id : state.hide) key += "\n-" + id;
    if (state.tint) key += "\n*" + std::to_string(pixel(state.tint));
    return key;
}

/// Rounded so that it stays within `around(dest)`, and its size does not depend on its place.
PixelRect whole_placement(const screen::Image& image) {
    const PixelRect reach = around(image.dest);
    if (reach.empty()) return {};
    return {reach.x, reach.y, std::max(1, static_cast<int>(std::lround(std::min(image.dest.w, 1e6F)))),
            std::max(1, static_cast<int>(std::lround(std::min(image.dest.h, 1e6F))))};
}

PixelRect placement(const screen::Image& image) {
    PixelRect all = whole_placement(image);
    return image.clip.empty() ? all : all.common(around(image.clip));
}

PixelRect part_of(const screen::Image& image) {
    const PixelRect whole = whole_placement(image), at = placement(image);
    return {at.x - whole.x, at.y - whole.y, at.w, at.h};
}

bool is_drawable(const PixelRect& part, const PixelRect& whole) {
    return !part.empty() && part.area() <= most_pixels && std::max(whole.w, whole.h) <= longest_side;
}

SvgState state_of(const screen::Image& image) {
    return {image.show, image.hide, image.tint};
}

bool has_highlight(const screen::Image& image) {
    return !image.highlight.empty() && image.highlight_color;
}

std::string raster_key(const screen::Image& image) {
    const PixelRect all = whole_placement(image), part = part_of(image);
    std::string key = drawing_name(image.folder, image.file) + ';';
    for (int number : {all.w, all.h, part.x, part.y, part.w, part.h}) key += std::to_string(number) + ',';
    if (image.mirrored) key += "<>";
    key += state_key(state_of(image));
    if (!has_highlight(image)) return key;
    key += "\n^" + image.highlight + '\n' + std::to_string(image.highlight_width) + ',';
    key += std::to_string(pixel(image.highlight_color)) + ',' + std::to_string(image.highlight_color.a);
    return key;
}

}  // namespace display
