// "Did you mean": the likeliest word for one that is not there. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Levenshtein's distance in bytes; takes time in proportion to both lengths.
std::size_t letters_to_change(std::string_view from, std::string_view to);

/// The candidate with the fewest letters to change, when they are few for its length; empty: none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "did you mean "foot"", or the other advice when nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates, std::string otherwise);

}  // namespace base
