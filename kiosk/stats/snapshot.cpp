#include "stats/snapshot.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace stats {
namespace {

namespace fs = std::filesystem;

// Of SQLite's file format, which is the same for ever: https://www.sqlite.org/fileformat2.html and walformat.html.
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t write_version = 18;
constexpr char with_log = 2;
struct Bytes {
    off_t first, count;
};
constexpr Bytes shared_lock{0x40000002, 510};     // of the file: held by every connection
constexpr Bytes writer_and_checkpointer{120, 2};  // of the -shm

DatabaseError failed(Fault fault, const std::string& what) {
    return {fault, what + " (" + std::strerror(errno) + ")"};
}

/// A regular file opened for reading; nothing when there is none of this name.
class ReadOnly {
public:
    static std::optional<ReadOnly> open(const fs::path& file) {
        // Not to wait where a pipe lies in the file's place.
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (descriptor < 0 && errno == ENOENT) return std::nullopt;
        if (descriptor < 0) throw failed(Fault::denied, "it cannot be opened");
        ReadOnly opened(descriptor, file);
        if (fstat(descriptor, &opened.status_) != 0) throw failed(Fault::unreadable, "it cannot be read");
        if (!S_ISREG(opened.status_.st_mode))
            throw DatabaseError(Fault::denied, file.filename().string() + " is no file");
        return opened;
    }
    ReadOnly(ReadOnly&& other) noexcept
        : descriptor_(other.descriptor_), file_(std::move(other.file_)), status_(other.status_) {
        other.descriptor_ = -1;
    }
    ~ReadOnly() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;
    ReadOnly& operator=(ReadOnly&&) = delete;

    off_t size() const { return status_.st_size; }
    ssize_t read(void* into, std::size_t most, off_t from) const { return pread(descriptor_, into, most, from); }

    /// Against writers, until this is closed. False: one holds it.
    bool lock(Bytes bytes) const {
        struct flock lock {};
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = bytes.first;
        lock.l_len = bytes.count;
        if (fcntl(descriptor_, F_OFD_SETLK, &lock) == 0) return true;
        if (errno == EAGAIN || errno == EACCES) return false;
        throw failed(Fault::other, "it cannot be locked");
    }

    /// No other file has taken its name since it was opened.
    bool is_still_there() const {
        struct stat now {};
        return stat(file_.c_str(), &now) == 0 && now.st_dev == status_.st_dev && now.st_ino == status_.st_ino;
    }

private:
    ReadOnly(int descriptor, fs::path file) : descriptor_(descriptor), file_(std::move(file)) {}
    int descriptor_;
    fs::path file_;
    struct stat status_ {};
};

fs::path beside(fs::path file, const char* ending) {
    return file += ending;
}

/// Whether SQLite would make files beside it. Of a file that is none of SQLite's it never does.
bool writes_a_log(const ReadOnly& main, const fs::path& file) {
    std::array<char, 20> head{};
    if (main.read(head.data(), head.size(), 0) < static_cast<ssize_t>(head.size())) return false;
    if (std::string_view(head.data(), magic.size()) != magic) return false;
    std::error_code unknown;
    return head[write_version] == with_log || fs::exists(beside(file, "-wal"), unknown) ||
           fs::exists(beside(file, "-shm"), unknown);
}

class Copy {
public:
    Copy(const fs::path& folder, off_t bytes, const Snapshot::Progress& progress)
        : folder_(folder), bytes_(bytes), progress_(progress) {}

    void write(const ReadOnly& from, const fs::path& name) {
        const auto to = folder_ / name;
        const int descriptor = ::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (descriptor < 0) throw failed(Fault::denied, "no copy of it can be made in " + folder_.string());
        const bool whole = write_all(from, descriptor);
        const int reason = errno;
        close(descriptor);
        errno = reason;
        if (!whole)
            throw failed(errno == ENOSPC || errno == EDQUOT ? Fault::full : Fault::unreadable,
                         "no copy of it can be made in " + folder_.string() + ", or where TMPDIR says");
    }

private:
    bool write_all(const ReadOnly& from, int to) {
        for (off_t at = 0;;) {
            const auto read = from.read(block_.data(), block_.size(), at);
            if (read <= 0) return read == 0;
            for (ssize_t done = 0; done < read;) {
                const auto written = ::write(to, block_.data() + done, static_cast<std::size_t>(read - done));
                if (written < 0 && errno != EINTR) return false;
                if (written > 0) done += written;
            }
            at += read;
            done_ += read;
            if (progress_) progress_(static_cast<int>(bytes_ > 0 ? std::min<off_t>(100, done_ * 100 / bytes_) : 100));
        }
    }

    const fs::path& folder_;
    off_t bytes_, done_ = 0;
    const Snapshot::Progress& progress_;
    std::vector<char> block_ = std::vector<char>(1 << 20);
};

/// False: somebody writes just now.
bool copy(const fs::path& file, const fs::path& folder, const Snapshot::Progress& progress) {
    const auto main = ReadOnly::open(file);
    if (!main) throw DatabaseError(Fault::denied, "there is no such file");
    if (!main->lock(shared_lock)) return false;
    // With an -shm somebody has it open, or had when it crashed; without one nobody has.
    const auto shared = ReadOnly::open(beside(file, "-shm"));
    if (shared && !(shared->lock(writer_and_checkpointer) && shared->is_still_there())) return false;
    const auto log = ReadOnly::open(beside(file, "-wal"));
    Copy copy(folder, main->size() + (log ? log->size() : 0), progress);
    copy.write(*main, file.filename());
    if (log) copy.write(*log, beside(file.filename(), "-wal"));
    std::error_code ignored;
    if (!log) fs::remove(folder / beside(file.filename(), "-wal"), ignored);  // of a try before
    const bool nobody_came = shared || !ReadOnly::open(beside(file, "-shm"));
    return nobody_came && main->is_still_there() && (!log || log->is_still_there());
}

fs::path make_private_folder() {
    std::error_code error;
    const auto place = fs::temp_directory_path(error);
    auto name = (place / "clinic-kiosk-XXXXXX").string();
    if (error || !mkdtemp(name.data()))
        throw failed(Fault::denied, "no folder for a copy of it can be made in " + (error ? "TMPDIR" : place.string()));
    return name;
}

}  // namespace

Snapshot::Snapshot(const fs::path& file, std::chrono::milliseconds busy, const Progress& progress)
    : file_(file), busy_(busy) {
    const auto main = ReadOnly::open(file);
    if (!main || !writes_a_log(*main, file)) return;
    folder_ = make_private_folder();
    try {
        const auto until = std::chrono::steady_clock::now() + busy;
        while (!copy(file, folder_, progress)) {
            if (std::chrono::steady_clock::now() >= until)
                throw DatabaseError(Fault::busy, "another program is writing it");
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
        throw;
    }
    file_ = folder_ / file.filename();
}

Snapshot::~Snapshot() {
    std::error_code ignored;
    if (is_copy()) fs::remove_all(folder_, ignored);
}

Database Snapshot::open() const {
    Database database(file_, Access::read, busy_);
    // All its files are open from now on: they need no names any more.
    if (is_copy()) database.number("SELECT count(*) FROM sqlite_schema");
    return database;
}

}  // namespace stats
