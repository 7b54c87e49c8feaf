// What differs between two draw lists: the rectangles that have to be painted again.
#pragma once

#include <vector>

#include "display/canvas.h"
#include "screen/draw_list.h"

namespace display {

/// Few rectangles that do not overlap, covering every pixel in which `next` can look different from `before`; empty
/// when nothing changed. Everything when size or page colour differ. Elements do not count: they are not painted.
std::vector<PixelRect> damage(const screen::DrawList& before, const screen::DrawList& next);

/// Rectangles within `rects` outside of which the two canvases, of one size, hold the same pixels; they do not overlap.
std::vector<PixelRect> trimmed_damage(const Canvas& one, const Canvas& other, const std::vector<PixelRect>& rects);

/// Joins overlapping rectangles, and near ones where that adds little; the result does not overlap.
std::vector<PixelRect> merged(std::vector<PixelRect> rects);

}  // namespace display
