// A picture turned as the panel hangs. Pure.
#pragma once

#include <cstdint>

namespace rest {

/// Pixels of 32 bits; `line`: from one line's first pixel to the next's.
struct Pixels {
    std::uint32_t* first;
    int width, height, line;
};

/// Turned clockwise by 0, 90, 180 or 270 degrees; `to` is as large as the turned picture.
void turn(const Pixels& from, int degrees, const Pixels& to);

}  // namespace rest
