// Whole copies of the counts that lie beside a kiosk's: stats.sqlite3.vVERSION-DAY, as an older version of this program kept them, and
// .damaged-DAY, what was set aside. One thread at a time, of a program that may write there.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "base/problem.h"

namespace stats {

/// What is pruned from the counts in `folder` goes from these as well: days before `first_kept` out of what an older version kept, and what
/// was set aside before that day as a whole, since nobody can delete within it. Tells of each that could not be pruned. Waits up to `busy`.
base::Problems prune_copies(const std::filesystem::path& folder, const std::string& first_kept,
                            std::chrono::milliseconds busy);

}  // namespace stats
