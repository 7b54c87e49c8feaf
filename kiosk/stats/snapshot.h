// A look at a statistics file by a program that is not its kiosk. It leaves no trace beside the file.
//
// SQLite cannot look at a file that a kiosk writes (one with a write-ahead log) without opening, and where they are
// missing making, its -wal and -shm. Those then belong to whoever looks, and the kiosk may not write any more. Opened
// as immutable it makes none, but misses what is still in the log. So the file and its log are copied into a private
// folder and read there. While they are copied, SQLite's own lock bytes are held for reading, which needs no right to
// write: nobody can add to the log or move it into the file meanwhile, and the writer waits as it would for any reader.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

#include "stats/database.h"

namespace stats {

/// The file as it was at one moment. A file without a write-ahead log is read where it lies, where SQLite only locks
/// it. Never for a file that this process itself has open through SQLite: closing it here would give up SQLite's locks.
class Snapshot {
public:
    /// Called now and then while the file is copied.
    using Progress = std::function<void(int percent)>;

    /// Waits up to `busy` for a writer. Throws DatabaseError.
    Snapshot(const std::filesystem::path& file, std::chrono::milliseconds busy, const Progress& progress = {});
    /// Removes the copy. What was opened before can still be read, and its disk space is free when the last is closed.
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    bool is_copy() const { return !folder_.empty(); }
    /// For reading only. Throws DatabaseError.
    Database open() const;

private:
    std::filesystem::path file_, folder_;  ///< what is opened; the private folder, empty without one
    std::chrono::milliseconds busy_;
};

}  // namespace stats
