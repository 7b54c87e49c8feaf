// Files as the first version of the schema made them.
#pragma once

#include "stats/support.h"

namespace stats_test {

/// Writes `days` days of one English visit each, from 2027-03-01, at most 28.
void make_version_1(const TemporaryFolder& folder, int days);

}  // namespace stats_test
