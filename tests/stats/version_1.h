// Files as older versions of the schema made them.
#pragma once

#include "stats/support.h"

namespace stats_test {

/// Writes `days` days of one English visit each, from 2027-03-01, at most 28.
void make_version_1(const TemporaryFolder& folder, int days);
/// The same of the second version, of kiosk 7 at the front desk.
void make_version_2(const TemporaryFolder& folder, int days);
/// And of the third.
void make_version_3(const TemporaryFolder& folder, int days);

}  // namespace stats_test
