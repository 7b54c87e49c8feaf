// The answers of set-up on the disk. Any thread; waits for the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/config.h"
#include "base/problem.h"

namespace staff {

/// The PIN first, unless it is empty, then the settings: only with these is a kiosk set up. At any instant the file holds the old ones or the
/// new ones, whole; other old ones stay beside it as FILE.before. Only its owner can read it. A problem: the old ones hold.
std::optional<base::Problem> keep_settings(const std::filesystem::path& data, const std::filesystem::path& file,
                                           const app::Config& config, const std::string& pin, const std::string& panel);

}  // namespace staff
