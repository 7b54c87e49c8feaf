// What a file says of counts that were deleted from it: from which day on it has all. One thread at a time.
#pragma once

#include <string>

#include "stats/database.h"
#include "stats/schema.h"

namespace stats {

/// Whom it binds that days were deleted.
enum class PrunedFor {
    this_file,  ///< a kiosk keeps less than what its counts are joined with
    good,       ///< also what is joined to the file later
};

/// Only files that something was deleted from have it.
const SchemaTable& pruned_table();
bool has_pruned(Database& database);

/// The first day that was kept, of all that was ever deleted for somebody; empty: nothing was. "2027-03-01".
std::string first_kept(Database& database, PrunedFor whom);
/// Notes it, where it is later than what is noted. For a transaction of the caller.
void note_pruned(Database& database, const std::string& first_kept, PrunedFor whom);

}  // namespace stats
