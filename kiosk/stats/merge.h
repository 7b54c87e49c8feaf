// Many kiosks' files as one, which everything reads as it reads one kiosk's. Unsuppressed: for internal use only. Any
// thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "stats/database.h"

namespace stats {

/// A cell of one kiosk and day becomes the largest number it has in any of the files: the counts of a kiosk only grow.
/// So the order does not matter, nor how often a file is given, nor of which version each is. Days that were deleted for good
/// from `out` (stats/pruned.h) come back from none. When `out` exists, it is
/// one of the files. All or nothing: on a problem, which is reported with the file's name, `out` stays as it was. A warning, and the files
/// are merged all the same: two computers counted under one number, see `copied_kiosk`.
base::Problems merge(const std::filesystem::path& out, const std::vector<std::filesystem::path>& in);

/// A file that no kiosk writes, made anew with what `change` does to its counts. As `merge`: all or nothing.
base::Problems rewrite(const std::filesystem::path& file, const std::function<void(Database& counts)>& change);

/// That two computers count as one kiosk, since one was copied from the other with its counts. `name`: the kiosk's.
base::Problem copied_kiosk(const std::string& name);

}  // namespace stats
