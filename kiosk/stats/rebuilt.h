// Counts are added so that the file's bytes tell the sums and nothing else. One thread at a time.
//
// Where SQLite puts a row within its pages depends on which row came first, so that the bytes of a day under way would tell the order
// of its visits to whoever copies the file. So what changes is changed in memory, the whole built anew there in the order of its keys,
// and that put into the file in one transaction: at every moment the file is what these sums make of it. A year of a kiosk is 2 MB.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

#include "base/file_lock.h"
#include "stats/database.h"

namespace stats {

/// While it lives no other program changes the statistics file of that folder, as long as it asks for the same. A lock on
/// DIR/stats.sqlite3.lock: SQLite's own cannot be held from reading the file to putting it back whole.
class OneWriter {
public:
    /// Waits up to `busy` for another one. Throws DatabaseError, busy. Where the lock cannot be written, neither can the file.
    OneWriter(const std::filesystem::path& folder, std::chrono::milliseconds busy);

private:
    base::FileLock lock_;
};

/// All or nothing. `change` gets the counts in memory, outside of a transaction. Needs as much room on the disk as the file has, for
/// a moment, and twice that in memory. Throws DatabaseError, and the file is as before. For whoever is the one writer.
void change_rebuilt(Database& file, const std::function<void(Database& counts)>& change);

}  // namespace stats
