// What a photograph's header says, read before anything of it is decoded. Inside display only. Pure.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "display/canvas.h"

namespace display {

constexpr std::uint64_t most_photo_bytes = std::uint64_t{24} << 20;
constexpr std::int64_t most_photo_pixels = 40'000'000;
constexpr int longest_photo_side = 20'000;

// A clip has to be decoded while it plays, all day, on a small computer.
constexpr std::uint64_t most_clip_bytes = std::uint64_t{16} << 20;
constexpr int longest_clip_side = 1280;
constexpr std::chrono::milliseconds longest_clip{30'000};
constexpr int most_clip_pictures_a_second = 30;
constexpr std::int64_t most_clip_pixels = 900'000'000;  ///< of all pictures: half a minute at 1280×720 with 30 a second

/// Of a photograph that moves.
struct ClipFacts {
    int pictures = 0;  ///< at least 2
    std::chrono::milliseconds lasts{0};
};

struct PhotoFacts {
    enum class Kind { jpeg, png, webp };
    Kind kind = Kind::jpeg;
    PixelSize stored;  ///< as its rows lie in the file
    int turn = 1;      ///< EXIF's Orientation, 1 to 8: how the camera was held. From 5 on the rows become columns
    std::optional<ClipFacts> clip = {};

    PixelSize seen() const { return turn >= 5 ? PixelSize{stored.h, stored.w} : stored; }
};

}  // namespace display
