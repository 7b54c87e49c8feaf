// Which words in a drawing are the same in every language. Inside display only; any thread.
#pragma once

#include <string>
#include <string_view>

namespace display {

/// Numbers and signs, single letters, letters with a number (L5), units (mm, kg).
bool stays_in_every_language(std::string_view words);

/// On one line, and cut off where it is long.
std::string shortened(std::string_view words);

}  // namespace display
