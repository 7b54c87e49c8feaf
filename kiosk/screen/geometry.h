// Points, rectangles and colours of the screen. Pixels, y down, unless a comment says otherwise. Pure.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace screen {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

inline float distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

struct Size {
    float w = 0, h = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Point centre() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    /// How far the point lies outside; 0 inside.
    float distance_to(Point p) const {
        return std::hypot(std::max({x - p.x, 0.0f, p.x - right()}), std::max({y - p.y, 0.0f, p.y - bottom()}));
    }
    /// Smaller by d on every side; negative: larger.
    Rect inset(float d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
    Rect united(const Rect& o) const {
        if (empty()) return o;
        if (o.empty()) return *this;
        float l = std::min(x, o.x), t = std::min(y, o.y);
        return {l, t, std::max(right(), o.right()) - l, std::max(bottom(), o.bottom()) - t};
    }
    bool overlaps(const Rect& o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }
};

/// sRGB, not premultiplied; alpha 0 means "do not paint".
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 0;
    bool operator==(const Color&) const = default;
    explicit operator bool() const { return a != 0; }
};

/// 0xRRGGBB, opaque.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex),
            255};
}

}  // namespace screen
