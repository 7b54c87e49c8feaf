// What a drawing takes of a wall's processor, told so that a slow computer and a fast one say the same. Inside display only,
// in the helper process; one thread.
#pragma once

#include <chrono>

#include "display/drawings/svg_document.h"

namespace display {

/// As large as it is on a wall of 1080 × 1920.
PixelSize wall_size(screen::Size box);
/// Throws std::runtime_error when the library gives up.
void draw_large(const SvgDocument& document);

/// Of this process.
std::chrono::microseconds processor_used();

/// Time of this processor as that of the one on which our limits were found: there a fixed drawing takes 20 ms. What a
/// busy computer adds to single measurements stays; see `least_time`.
std::chrono::milliseconds on_a_wall(std::chrono::microseconds here);

/// The least of several times that `document` is drawn as large as on a wall, since what disturbs it only ever adds.
std::chrono::microseconds least_time(const SvgDocument& document);

}  // namespace display
