// `check --fix`, and what a check says of it. The main thread.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "commands/common.h"

namespace commands {

/// Shows what has one right answer and writes it where the person says so; an exit status. Without a terminal to ask at and without
/// --yes it only shows, and that is 1.
/// `flows`: only these; empty: the whole pack.
int fix_pack(const fs::path& folder, const std::vector<std::string>& flows, bool yes);

/// Adds the warnings about words that are not written as their language does; returns how many files can be mended.
std::size_t look_for_fixes(const fs::path& folder, const std::vector<std::string>& flows, base::Problems& problems);

}  // namespace commands
