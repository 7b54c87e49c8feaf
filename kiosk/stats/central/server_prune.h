// Counts that are no longer wanted on a central server. Any thread.
#pragma once

#include <string>

#include "stats/prune.h"

namespace stats {

/// Deletes there what was counted before, of all kiosks, and notes it, so that no push brings it back: all or nothing. The user needs the right to
/// delete. What PostgreSQL itself keeps of deleted rows (its log, backups) is the server's. `address`: see Server; it is in no problem.
Pruned prune_server(const std::string& address, int months, const std::string& today);

}  // namespace stats
