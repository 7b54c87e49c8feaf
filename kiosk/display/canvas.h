// Pictures in memory: what the painter writes and the presenter shows.
//
// A pixel is 32 bits, 0x00RRGGBB in the machine's byte order; the highest byte is undefined. Whole pixels, y down.
// Plain memory without locks: one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/problem.h"
#include "screen/geometry.h"

namespace display {

struct PixelSize {
    int w = 0, h = 0;
    bool operator==(const PixelSize&) const = default;
};

struct PixelRect {
    int x = 0, y = 0, w = 0, h = 0;
    bool operator==(const PixelRect&) const = default;

    int right() const { return x + w; }
    int bottom() const { return y + h; }
    bool empty() const { return w <= 0 || h <= 0; }
    std::int64_t area() const { return empty() ? 0 : static_cast<std::int64_t>(w) * h; }
    /// What both cover; empty when they do not overlap.
    PixelRect common(const PixelRect& other) const;
    /// The smallest rectangle around both.
    PixelRect united(const PixelRect& other) const;
};

/// A picture's pixels, premultiplied 0xAARRGGBB, rows packed.
struct Raster {
    PixelSize size;
    std::vector<std::uint32_t> pixels;
};

/// The pixels a rectangle touches, even in part.
PixelRect around(const screen::Rect& rect);

/// 0x00RRGGBB, ignoring alpha.
constexpr std::uint32_t pixel(screen::Color color) {
    return static_cast<std::uint32_t>(color.r) << 16 | static_cast<std::uint32_t>(color.g) << 8 | color.b;
}

class Canvas {
public:
    Canvas() = default;  ///< 0×0
    /// Memory of its own; its content is undefined until filled, so that pages nobody paints cost nothing.
    explicit Canvas(PixelSize size);
    /// Over memory that belongs to somebody else and outlives this; `stride` in pixels.
    Canvas(std::uint32_t* pixels, PixelSize size, int stride);

    PixelSize size() const { return size_; }
    PixelRect bounds() const { return {0, 0, size_.w, size_.h}; }
    int stride() const { return stride_; }  ///< pixels from one row to the next
    std::uint32_t* row(int y) { return pixels_ + static_cast<std::ptrdiff_t>(y) * stride_; }
    const std::uint32_t* row(int y) const { return pixels_ + static_cast<std::ptrdiff_t>(y) * stride_; }
    std::uint32_t at(int x, int y) const { return row(y)[x] & 0xffffffU; }

    /// Parts outside the canvas are ignored, here and below.
    void fill(const PixelRect& rect, screen::Color color);
    /// The same rectangle of another canvas of the same size.
    void copy(const Canvas& from, const PixelRect& rect);

private:
    struct Release {
        void operator()(std::uint32_t* memory) const;
    };
    std::unique_ptr<std::uint32_t, Release> owned_;
    std::uint32_t* pixels_ = nullptr;
    PixelSize size_;
    int stride_ = 0;
};

/// Nothing when written; otherwise what went wrong.
std::optional<base::Problem> write_png(const Canvas& canvas, const std::filesystem::path& file);

}  // namespace display
