// A disk under SQLite that fails, stalls and forgets, as the test asks.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace stats_test {

/// What SQLite asks of a disk. `cut` sets a file's length, `flush` is fsync, `share` the memory that readers share.
enum class Operation { open, read, write, cut, flush, remove, lock, share };

/// half_written: the first half of a write arrives, then the disk is full. The last two are of writes only.
enum class Failure { error, full, half_written };

/// While it lives, files that SQLite opens are on this disk, which passes everything on to the real one. One at a time.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The operation fails from its `nth` call on, counted from 1 and from now, `times` times.
    void fail(Operation operation, Failure failure, int nth, int times);
    void mend();
    /// How often it has failed since `fail`.
    int failures() const;

    /// Writes and flushes wait until they are let go.
    void hold();
    void let_go();
    /// False: none was waiting by then.
    bool holds_one(std::chrono::milliseconds limit);
    /// Every write and flush takes at least that long.
    void slow_down(std::chrono::milliseconds each);

    /// Keeps in mind the folder's files and what is written from now on; marks tell how far the test was.
    void record(const std::filesystem::path& folder);
    void mark(int number);
    /// Ends the recording; how many events it has.
    std::size_t recorded();
    /// Files as they may be found when the power failed after the first `events`: what was flushed, and of what was
    /// written since a random part, in random pieces of sectors. Gives the last mark before that.
    int power_fails(std::size_t events, std::mt19937& random, const std::filesystem::path& folder) const;

private:
    friend struct Glue;
    class Cut;  ///< what a power cut leaves
    struct Event {
        enum class Kind { write, cut, flush, remove, mark } kind;
        std::string file;
        std::int64_t at = 0;  ///< offset, length or number
        std::string bytes;
    };
    bool fails(Operation operation);
    void wait_if_held();
    void keep(Event event);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Operation failing_ = Operation::open;
    Failure failure_ = Failure::error;
    int calls_left_ = 0, times_left_ = 0, failures_ = 0;
    bool held_ = false;
    int waiting_ = 0;
    std::chrono::milliseconds each_{0};
    bool recording_ = false;
    std::map<std::string, std::string> files_;  ///< name → content when recording began
    std::vector<Event> events_;

    sqlite3_vfs* real_;
    sqlite3_vfs own_;
};

}  // namespace stats_test
