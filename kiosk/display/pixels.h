// The inner loops over pixels, written so that the compiler turns them into vector code.
#pragma once

#include <cstddef>
#include <cstdint>

#include "screen/geometry.h"

namespace display {

/// shown += (to - shown) * weight / 256 for each channel, rounded; weight 0 to 256, exact at both ends.
void mix(std::uint32_t* shown, const std::uint32_t* to, std::size_t count, int weight);

/// Lays `color` over `count` pixels, as strong as coverage (0 to 255) times the colour's alpha says.
void cover(std::uint32_t* pixels, const std::uint8_t* coverage, std::size_t count, screen::Color color);

}  // namespace display
