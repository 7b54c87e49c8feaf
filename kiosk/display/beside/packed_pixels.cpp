#include "display/beside/packed_pixels.h"

#include <cstdint>
#include <cstring>
#include <span>

namespace display {
namespace {

// A number, then one pixel that comes so many times, or, below zero, so many that differ.

using Pixels = std::span<const std::uint32_t>;

constexpr std::size_t worth_it = 3;

bool run_begins_at(Pixels pixels, std::size_t at) {
    return at + worth_it <= pixels.size() && pixels[at] == pixels[at + 1] && pixels[at] == pixels[at + 2];
}

/// Where the pixels that are the same as this one end. Eight are compared at once, as most rows are one colour.
std::size_t end_of_run(Pixels pixels, std::size_t at) {
    constexpr std::size_t at_once = 8;
    const std::uint32_t pixel = pixels[at];
    std::size_t end = at + 1;
    for (; end + at_once <= pixels.size(); end += at_once) {
        std::uint32_t different = 0;
        for (std::size_t i = 0; i < at_once; ++i) different |= pixels[end + i] ^ pixel;
        if (different != 0) break;
    }
    while (end < pixels.size() && pixels[end] == pixel) ++end;
    return end;
}

std::size_t end_of_others(Pixels pixels, std::size_t at) {
    while (at < pixels.size() && !run_begins_at(pixels, at)) ++at;
    return at;
}

}  // namespace

std::string packed(const Raster& raster) {
    const Pixels pixels = raster.pixels;
    std::string bytes;
    auto add = [&](const auto& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
    for (std::size_t at = 0; at < pixels.size();) {
        const bool run = run_begins_at(pixels, at);
        const std::size_t end = run ? end_of_run(pixels, at) : end_of_others(pixels, at);
        const auto count = static_cast<std::int32_t>(end - at);
        add(run ? count : -count);
        bytes.append(reinterpret_cast<const char*>(&pixels[at]), (run ? 1 : end - at) * sizeof pixels[0]);
        at = end;
    }
    return bytes;
}

std::optional<Raster> unpacked(std::string_view bytes, PixelSize size) {
    const auto wanted = static_cast<std::size_t>(PixelRect{0, 0, size.w, size.h}.area());
    Raster raster{size, {}};
    raster.pixels.reserve(wanted);
    while (!bytes.empty()) {
        std::int32_t count = 0;
        if (bytes.size() < sizeof count) return std::nullopt;
        std::memcpy(&count, bytes.data(), sizeof count);
        bytes.remove_prefix(sizeof count);
        const auto pixels = static_cast<std::size_t>(count < 0 ? -static_cast<std::int64_t>(count) : count);
        const std::size_t stored = (count < 0 ? pixels : 1) * sizeof(std::uint32_t);
        if (count == 0 || pixels > wanted - raster.pixels.size() || bytes.size() < stored) return std::nullopt;
        if (count > 0) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, bytes.data(), sizeof pixel);
            raster.pixels.insert(raster.pixels.end(), pixels, pixel);
        } else {
            const std::size_t before = raster.pixels.size();
            raster.pixels.resize(before + pixels);
            std::memcpy(&raster.pixels[before], bytes.data(), stored);
        }
        bytes.remove_prefix(stored);
    }
    return raster.pixels.size() == wanted ? std::optional(std::move(raster)) : std::nullopt;
}

}  // namespace display
