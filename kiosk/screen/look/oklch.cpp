#include "screen/look/oklch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace screen {
namespace {

using Three = std::array<double, 3>;

double to_linear(std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t to_byte(double linear) {
    linear = std::clamp(linear, 0.0, 1.0);
    const double share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(share * 255));
}

/// Red, green and blue light, which lie outside 0 to 1 where a screen has no such colour.
Three light_of(const Oklch& wanted) {
    const double a = wanted.chroma * std::cos(wanted.hue), b = wanted.chroma * std::sin(wanted.hue);
    const double l = std::pow(wanted.lightness + 0.3963377774 * a + 0.2158037573 * b, 3),
                 m = std::pow(wanted.lightness - 0.1055613458 * a - 0.0638541728 * b, 3),
                 s = std::pow(wanted.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool can_be_shown(const Three& light) {
    constexpr double rounding = 0.0005;
    return std::all_of(light.begin(), light.end(), [](double each) { return each > -rounding && each < 1 + rounding; });
}

double luminance(Color color) {
    return 0.2126 * to_linear(color.r) + 0.7152 * to_linear(color.g) + 0.0722 * to_linear(color.b);
}

}  // namespace

Oklch oklch(Color color) {
    const double r = to_linear(color.r), g = to_linear(color.g), b = to_linear(color.b);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
                 m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
                 s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double green_red = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                 blue_yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(green_red, blue_yellow),
            std::atan2(blue_yellow, green_red)};
}

Color color_of(Oklch wanted) {
    wanted.lightness = std::clamp(wanted.lightness, 0.0, 1.0);
    auto light = light_of(wanted);
    if (!can_be_shown(light)) {
        constexpr int halvings = 12;
        double shown = 0, not_shown = wanted.chroma;
        for (int i = 0; i < halvings; ++i) {
            wanted.chroma = (shown + not_shown) / 2;
            (can_be_shown(light_of(wanted)) ? shown : not_shown) = wanted.chroma;
        }
        wanted.chroma = shown;
        light = light_of(wanted);
    }
    return {to_byte(light[0]), to_byte(light[1]), to_byte(light[2]), 255};
}

double contrast(Color one, Color other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

double hue_between(double one, double other) {
    const double apart = std::abs(one - other);
    return std::min(apart, 2 * std::numbers::pi - apart);
}

}  // namespace screen
