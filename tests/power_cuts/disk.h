// A disk whose power goes. While a Recording lives, everything this program does to files below a folder is noted, call by
// call; afterwards the folder can be made as a power cut after any of these calls may leave it. The calls are heard on
// their way to the C library, so the code under test is the real one.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace power_cuts {

namespace fs = std::filesystem;

/// One call that changed something below the folder, or had it written.
struct Call {
    enum class Kind { make_file, cut_to, write, sync, sync_all, rename, remove, make_folder, make_link };
    Kind kind = Kind::write;
    std::string path;    ///< below the folder: "packs/current"; "." the folder itself
    std::string other;   ///< of a rename the new name, of a link where it leads
    std::string bytes;   ///< that were written
    std::size_t at = 0;  ///< where in the file they were written, or how long it was cut to
};

/// One at a time.
class Recording {
public:
    explicit Recording(fs::path folder);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// Ends it. Calls `look` with the folder as each power cut may have left it, in a place of its own: after each call, and
    /// for each with only what had been synced; with all names but only synced bytes, as journals of names leave it; with
    /// everything; and with half of the last write. `done` is how many calls the disk had heard, of `calls().size()`.
    void after_every_cut(const std::function<void(const fs::path& folder, std::size_t done)>& look);

    const std::vector<Call>& calls() const { return calls_; }

private:
    fs::path folder_;
    fs::path before_;  ///< a copy of the folder as it was
    std::vector<Call> calls_;
};

/// While it lives one call that changes something below the folder fails, as on a broken disk (EIO). One at a time.
class FailingDisk {
public:
    /// The call of this number, counted from 0.
    FailingDisk(const fs::path& folder, std::size_t call);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    bool has_failed() const;  ///< false: there were not so many calls
};

}  // namespace power_cuts
