// Whether a program that was built elsewhere finds its libraries on this computer. The main thread; waits for programs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace commands {

/// What the programs in `folder` lack, "libicuuc.so.72", of those whose namesakes in `installed` lack nothing: what was never set up
/// here, such as printing, need not work. "…" for one that cannot be run at all.
std::vector<std::string> missing_libraries(const std::filesystem::path& folder, const std::filesystem::path& installed);

}  // namespace commands
