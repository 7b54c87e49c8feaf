// Files of a pack that nobody reads because of their names. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "check/report/findings.h"

namespace check {

/// A file whose name is nearly right, and the right one, which no file has. Both relative to the pack.
struct Rename {
    std::string from, to;
};
std::vector<Rename> files_to_rename(const std::filesystem::path& pack, std::size_t most);

void check_files(const std::filesystem::path& pack, Findings& findings);

}  // namespace check
