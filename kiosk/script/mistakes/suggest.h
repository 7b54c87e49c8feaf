// "did you mean": the known word nearest to a misspelt one. Allocates nothing, so that it may be called where Lua
// errors jump.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace script {

/// Insertions, deletions, changes and swaps of neighbours that turn one word into the other, letters' case aside; words
/// over 40 bytes are far from everything.
int edit_distance(std::string_view one, std::string_view other);

/// True when a typing slip explains the difference.
bool resembles(std::string_view written, std::string_view known);

/// The nearest that resembles it; empty when none does.
std::string_view nearest(std::string_view written, std::span<const std::string_view> known);
std::string nearest(std::string_view written, const std::vector<std::string>& known);

/// `did you mean "title"`, or empty.
std::string did_you_mean(std::string_view written, const std::vector<std::string>& known);

}  // namespace script
