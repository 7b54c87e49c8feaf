// Whether a statistics file can be trusted: its pages, its tables, and the sums that bind them. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/problem.h"

namespace stats {

/// Called now and then, on the caller's thread, with what is being looked at.
using CheckProgress = std::function<void(const std::string& doing)>;

/// Changes nothing in the file, which may be of one kiosk or of many, and needs no right to write. Nothing: all is
/// well. Of each kind of problem the first few are reported, with table, day and kiosk. Takes about as long as reading
/// the file and a second more for every 50 MB; memory does not grow with the file. Leaves nothing beside it.
base::Problems check_file(const std::filesystem::path& file, const CheckProgress& progress = {});

}  // namespace stats
