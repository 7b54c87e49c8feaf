// Frames of a drawing that differ in numbers and colours alone, as one text with gaps. Inside display only. Pure.
#pragma once

#include <optional>
#include <vector>

#include "display/browser/web_drawing.h"
#include "display/import/svg_tree.h"

namespace display {

/// Two frames or more, one for each share. Nothing: they differ in more.
std::optional<WebWay> way_numbers(std::vector<SvgNode> frames, std::vector<float> shares);

}  // namespace display
