// Counts of a central PostgreSQL, added up over its kiosks, as a file of several keeps them. Any thread.
#pragma once

#include <string>

#include "base/result.h"
#include "stats/chosen_kiosks.h"
#include "stats/database.h"
#include "stats/period.h"

namespace stats {

/// In memory, with the sums of a file of several kiosks (stats/sums.h) in the place of its days; the latest titles as of `today`. All as
/// it was at one moment; of a server that spreads its tables over several machines, where no moment is that of all, as it was while
/// nothing changed. `address`: see Server. A problem where no such kiosks are there. Throws ServerError and DatabaseError.
base::Result<Database> pull(const std::string& address, const KioskChoice& choice, Day today);

}  // namespace stats
