// Numbers of a drawing, rounded to what can be seen. Inside display only. Pure.
#pragma once

#include <string>

#include "display/import/svg_tree.h"

namespace display {

/// Path data with so many decimals, relative steps with one more, as they add up. What is no sound path is left from there on.
std::string short_path(const std::string& data, int decimals);
/// Numbers apart by blanks and commas; "px" is left out.
std::string short_list(const std::string& numbers, int decimals);

/// So that nothing moves by more than a tenth of a pixel on the largest screen. The root has a viewBox.
void shorten_numbers(SvgNode& root);

}  // namespace display
