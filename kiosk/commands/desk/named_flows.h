// Flows of a pack as people type them. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace commands {

/// Ids of those that were typed: "heel-pain", "heel-pain.lua" or where the file lies; sorted, none twice. `all`: the pack's, sorted.
/// A problem: one of them is none of this pack's.
base::Result<std::vector<std::string>> named_flows(const std::vector<std::string>& typed,
                                                   const std::vector<std::string>& all,
                                                   const std::filesystem::path& pack);

}  // namespace commands
