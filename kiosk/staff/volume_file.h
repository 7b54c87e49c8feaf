// How loud visits begin, as staff chose it at the desk: DATA/staff/volume. Any thread; waits for the disk.
#pragma once

#include <filesystem>
#include <optional>

#include "base/problem.h"

namespace staff {

/// 1 to 5. Nothing: staff chose none, or what is there cannot be used; then speech.volume of kiosk.toml counts.
std::optional<int> kept_volume(const std::filesystem::path& data);

/// No problem: it outlives a plug that is pulled now.
std::optional<base::Problem> keep_volume(const std::filesystem::path& data, int step);

}  // namespace staff
