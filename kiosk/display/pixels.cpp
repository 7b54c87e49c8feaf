#include "display/pixels.h"

namespace display {

void mix(std::uint32_t* shown, const std::uint32_t* to, std::size_t count, int weight) {
    // Byte by byte in 16 bits: 255 * 256 + 128 just fits, and a vector holds twice as many as with 32.
    auto* __restrict a = reinterpret_cast<std::uint8_t*>(shown);
    const auto* __restrict b = reinterpret_cast<const std::uint8_t*>(to);
    const auto wb = static_cast<std::uint16_t>(weight), wa = static_cast<std::uint16_t>(256 - weight);
    for (std::size_t i = 0; i < count * 4; ++i) {
        const auto sum = static_cast<std::uint16_t>(a[i] * wa + b[i] * wb + 128);
        a[i] = static_cast<std::uint8_t>(sum >> 8);
    }
}

namespace {

/// value / 255, rounded, for 0 to 65025.
constexpr std::uint32_t over_255(std::uint32_t value) {
    return (value + 128 + ((value + 128) >> 8)) >> 8;
}

}  // namespace

void cover(std::uint32_t* pixels, const std::uint8_t* coverage, std::size_t count, screen::Color color) {
    for (std::size_t i = 0; i < count; ++i) {
        if (coverage[i] == 0) continue;
        const std::uint32_t a = over_255(static_cast<std::uint32_t>(coverage[i]) * color.a), rest = 255 - a;
        const std::uint32_t p = pixels[i];
        const std::uint32_t r = over_255((p >> 16 & 0xff) * rest + color.r * a);
        const std::uint32_t g = over_255((p >> 8 & 0xff) * rest + color.g * a);
        const std::uint32_t b = over_255((p & 0xff) * rest + color.b * a);
        pixels[i] = r << 16 | g << 8 | b;
    }
}

}  // namespace display
