// Reads the tags of a drawing without building a tree, and what refers to what. Inside display only; any thread.
#pragma once

#include <string_view>
#include <variant>

#include "display/drawings/svg_guard.h"

namespace display {

/// Of a text of at most most_svg_bytes.
std::variant<SvgFacts, SvgRefusal> inspect(std::string_view text);

}  // namespace display
