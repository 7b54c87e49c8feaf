// Counts that are no longer wanted. Any thread that may use the database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/problem.h"
#include "stats/database.h"
#include "stats/pruned.h"

namespace stats {

/// The first of the days that stay when `months` whole months before the present one are kept.
std::string first_day_kept(const std::string& today, int months);

/// Deletes what was counted before that first day of a month, and titles that nothing is counted under any more, and notes that; how many
/// days went, of all kiosks. What was deleted can no longer be found in the file once it was built anew (VACUUM). For a transaction
/// of the caller. Throws DatabaseError.
std::int64_t delete_before(Database& database, const std::string& day, PrunedFor whom = PrunedFor::this_file);

/// Whether the kiosk's clock can be believed, as far as the counts tell: there were visits on seven days of the last
/// month. A clock that jumped years ahead must not delete everything.
bool clock_fits_counts(Database& database, const std::string& today);

struct Pruned {
    std::int64_t days = 0;
    std::string first_kept;
    base::Problems problems;
};

/// The same for DIR/stats.sqlite3, also while a kiosk is writing it, and for the copies beside it; leaves no trace of what went.
Pruned prune(const std::filesystem::path& folder, int months, const std::string& today);

/// The same for a file of any name that no kiosk writes, and for good: the file is made anew, and never gets such days again when it is
/// joined with others.
Pruned prune_file(const std::filesystem::path& file, int months, const std::string& today);

}  // namespace stats
