// Many kiosks' files as one, which everything reads as it reads one kiosk's. Unsuppressed: for internal use only. Any
// thread.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"

namespace stats {

/// A cell of one kiosk and day becomes the largest number it has in any of the files: the counts of a kiosk only grow.
/// So the order does not matter, nor how often a file is given, nor of which version each is. When `out` exists, it is
/// one of the files. All or nothing: on a problem, which is reported with the file's name, `out` stays as it was.
base::Problems merge(const std::filesystem::path& out, const std::vector<std::filesystem::path>& in);

}  // namespace stats
