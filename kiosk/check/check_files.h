// Files of a pack that nobody reads because of their names. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "check/report/findings.h"
#include "flow/flow.h"

namespace check {

/// A file whose name is nearly right, and the right one, which no file has. Both relative to the pack.
struct Rename {
    std::string from, to;
};
std::vector<Rename> files_to_rename(const std::filesystem::path& pack, std::size_t most);

void check_files(const std::filesystem::path& pack, Findings& findings);

/// Translations into languages that the home screen does not offer: those that could be, and those with a name that is no
/// code.
void check_translations(const std::filesystem::path& pack, const flow::Home& home, Findings& findings);

}  // namespace check
