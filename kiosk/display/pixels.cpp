#include "display/pixels.h"

namespace display {

namespace {

/// Byte by byte in 16 bits: 255 * 256 + 128 just fits, and a vector holds twice as many as with 32.
[[gnu::always_inline]] inline void mix_bytes(std::uint8_t* __restrict a, const std::uint8_t* __restrict b,
                                             std::size_t count, int weight) {
    const auto wb = static_cast<std::uint16_t>(weight), wa = static_cast<std::uint16_t>(256 - weight);
    for (std::size_t i = 0; i < count; ++i) {
        const auto sum = static_cast<std::uint16_t>(a[i] * wa + b[i] * wb + 128);
        a[i] = static_cast<std::uint8_t>(sum >> 8);
    }
}

// The same for processors with wider vectors: most of what a tap costs is mixed here.

void mix_anywhere(std::uint8_t* a, const std::uint8_t* b, std::size_t count, int weight) {
    mix_bytes(a, b, count, weight);
}

using Mix = void (*)(std::uint8_t* a, const std::uint8_t* b, std::size_t count, int weight);

#if defined(__x86_64__)
[[gnu::target("avx2")]] void mix_by_32(std::uint8_t* a, const std::uint8_t* b, std::size_t count, int weight) {
    mix_bytes(a, b, count, weight);
}

[[gnu::target("avx512bw")]] void mix_by_64(std::uint8_t* a, const std::uint8_t* b, std::size_t count, int weight) {
    mix_bytes(a, b, count, weight);
}

Mix widest_mix() {
    if (__builtin_cpu_supports("avx512bw")) return mix_by_64;
    return __builtin_cpu_supports("avx2") ? mix_by_32 : mix_anywhere;
}
#else
Mix widest_mix() {
    return mix_anywhere;
}
#endif

}  // namespace

void mix(std::uint32_t* shown, const std::uint32_t* to, std::size_t count, int weight) {
    static const Mix widest = widest_mix();
    widest(reinterpret_cast<std::uint8_t*>(shown), reinterpret_cast<const std::uint8_t*>(to), count * 4, weight);
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
