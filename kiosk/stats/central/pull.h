// Counts of a central PostgreSQL, added up over its kiosks, as a file's are. Any thread.
#pragma once

#include <string>

#include "stats/database.h"
#include "stats/period.h"

namespace stats {

/// In memory, with the schema of a file, all counts as one kiosk's: visits by day, everything else by month, on its first day; the
/// latest titles as of `today`; the names of all kiosks. All as it was at one moment. `address`: see Server. Throws ServerError and DatabaseError.
Database pull(const std::string& address, Day today);

}  // namespace stats
