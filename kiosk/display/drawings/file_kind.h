// What a file that is called a drawing is instead, told by its first bytes. Inside display only. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "display/drawings/svg_guard.h"

namespace display {

/// A bitmap, a compressed drawing, a PDF and so on; empty; letters of two bytes. Nothing: it may be an SVG.
std::optional<SvgRefusal> no_svg_at_all(std::string_view bytes);

}  // namespace display
