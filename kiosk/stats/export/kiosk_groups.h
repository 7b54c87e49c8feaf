// Groups of the kiosks in a file, as their settings name them. One thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "stats/database.h"

namespace stats {

/// In their order.
std::vector<std::string> groups_in(Database& database);

/// From now on the database looks as if it held the counts of that group's kiosks alone; the file stays as it is. A problem when
/// there is none of that name.
std::optional<base::Problem> keep_group(Database& database, const std::string& group);

}  // namespace stats
