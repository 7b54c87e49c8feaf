// The USB sticks that are in. Any thread.
#pragma once

#include <string>
#include <vector>

namespace commands {

/// Folders where one is mounted, then those of `folders` that are there: they count as sticks too.
std::vector<std::string> sticks(const std::vector<std::string>& folders);

}  // namespace commands
