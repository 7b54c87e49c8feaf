// What a photograph's header says, read before anything of it is decoded. Inside display only. Pure.
#pragma once

#include <cstdint>

#include "display/canvas.h"

namespace display {

constexpr std::uint64_t most_photo_bytes = std::uint64_t{24} << 20;
constexpr std::int64_t most_photo_pixels = 40'000'000;
constexpr int longest_photo_side = 20'000;

struct PhotoFacts {
    enum class Kind { jpeg, png };
    Kind kind = Kind::jpeg;
    PixelSize stored;  ///< as its rows lie in the file
    int turn = 1;      ///< EXIF's Orientation, 1 to 8: how the camera was held. From 5 on the rows become columns

    PixelSize seen() const { return turn >= 5 ? PixelSize{stored.h, stored.w} : stored; }
};

}  // namespace display
