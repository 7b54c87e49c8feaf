// Whether a statistics file can be trusted: its pages, its tables, and the sums that bind them. Any thread.
#pragma once

#include <filesystem>

#include "flow/problem.h"

namespace stats {

/// Changes nothing in the file, which may be of one kiosk or of many. Nothing: all is well. Of each kind of problem the
/// first few are told, with table, day and kiosk.
flow::Problems check_file(const std::filesystem::path& file);

}  // namespace stats
