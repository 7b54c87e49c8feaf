#include "stats/faulty_disk.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace stats_test {
namespace {

struct File : sqlite3_file {
    FaultyDisk* disk;
    std::string* name;   ///< empty: a temporary file
    sqlite3_file* real;  ///< right behind this
};

constexpr std::int64_t sector = 512;

}  // namespace

/// SQLite's side of the disk.
struct Glue {
    static FaultyDisk& disk(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) { return disk(vfs).real_; }
    static File& file(sqlite3_file* opened) { return *static_cast<File*>(opened); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* opened, int flags, int* out_flags) {
        File& mine = file(opened);
        mine.pMethods = nullptr;
        if (name && disk(vfs).fails(Operation::open)) return SQLITE_CANTOPEN;
        mine.disk = &disk(vfs);
        mine.real = reinterpret_cast<sqlite3_file*>(&mine + 1);
        const int code = real(vfs)->xOpen(real(vfs), name, mine.real, flags, out_flags);
        if (!mine.real->pMethods) return code;
        mine.name = new std::string(name ? std::filesystem::path(name).filename().string() : "");
        mine.pMethods = &methods;
        return code;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int flush) {
        if (disk(vfs).fails(Operation::remove)) return SQLITE_IOERR_DELETE;
        disk(vfs).keep({FaultyDisk::Event::Kind::remove, std::filesystem::path(name).filename().string(), 0, ""});
        return real(vfs)->xDelete(real(vfs), name, flush);
    }

    static int close(sqlite3_file* opened) {
        delete file(opened).name;
        return file(opened).real->pMethods->xClose(file(opened).real);
    }

    static int read(sqlite3_file* opened, void* bytes, int count, sqlite3_int64 at) {
        if (file(opened).disk->fails(Operation::read)) return SQLITE_IOERR_READ;
        return file(opened).real->pMethods->xRead(file(opened).real, bytes, count, at);
    }

    static int write(sqlite3_file* opened, const void* bytes, int count, sqlite3_int64 at) {
        File& mine = file(opened);
        mine.disk->wait_if_held();
        int code = SQLITE_OK;
        if (mine.disk->fails(Operation::write)) {
            code = mine.disk->failure_ == Failure::error ? SQLITE_IOERR_WRITE : SQLITE_FULL;
            count = mine.disk->failure_ == Failure::half_written ? count / 2 : 0;
        }
        if (count == 0) return code;
        mine.disk->keep({FaultyDisk::Event::Kind::write, *mine.name, at,
                         std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
        const int written = mine.real->pMethods->xWrite(mine.real, bytes, count, at);
        return code == SQLITE_OK ? written : code;
    }

    static int cut(sqlite3_file* opened, sqlite3_int64 length) {
        File& mine = file(opened);
        if (mine.disk->fails(Operation::cut)) return SQLITE_IOERR_TRUNCATE;
        mine.disk->keep({FaultyDisk::Event::Kind::cut, *mine.name, length, ""});
        return mine.real->pMethods->xTruncate(mine.real, length);
    }

    static int flush(sqlite3_file* opened, int flags) {
        File& mine = file(opened);
        mine.disk->wait_if_held();
        if (mine.disk->fails(Operation::flush)) return SQLITE_IOERR_FSYNC;
        mine.disk->keep({FaultyDisk::Event::Kind::flush, *mine.name, 0, ""});
        return mine.real->pMethods->xSync(mine.real, flags);
    }

    static int lock(sqlite3_file* opened, int kind) {
        if (file(opened).disk->fails(Operation::lock)) return SQLITE_IOERR_LOCK;
        return file(opened).real->pMethods->xLock(file(opened).real, kind);
    }

    static int share(sqlite3_file* opened, int page, int size, int extend, void volatile** memory) {
        if (file(opened).disk->fails(Operation::share)) return SQLITE_IOERR_SHMMAP;
        return file(opened).real->pMethods->xShmMap(file(opened).real, page, size, extend, memory);
    }

    /// The real file's method of that name.
    template <auto Method, class... Arguments>
    static auto pass(sqlite3_file* opened, Arguments... arguments) {
        sqlite3_file* real_file = file(opened).real;
        return (real_file->pMethods->*Method)(real_file, arguments...);
    }
    template <auto Method, class... Arguments>
    static auto pass_vfs(sqlite3_vfs* vfs, Arguments... arguments) {
        return (real(vfs)->*Method)(real(vfs), arguments...);
    }

    static const sqlite3_io_methods methods;
};

const sqlite3_io_methods Glue::methods{
    2,
    close,
    read,
    write,
    cut,
    flush,
    pass<&sqlite3_io_methods::xFileSize>,
    lock,
    pass<&sqlite3_io_methods::xUnlock>,
    pass<&sqlite3_io_methods::xCheckReservedLock>,
    pass<&sqlite3_io_methods::xFileControl>,
    pass<&sqlite3_io_methods::xSectorSize>,
    pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    share,
    pass<&sqlite3_io_methods::xShmLock>,
    pass<&sqlite3_io_methods::xShmBarrier>,
    pass<&sqlite3_io_methods::xShmUnmap>,
    nullptr,
    nullptr,
};

FaultyDisk::FaultyDisk() : real_(sqlite3_vfs_find(nullptr)), own_(*real_) {
    own_.iVersion = 2;
    own_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    own_.pNext = nullptr;
    own_.zName = "faulty";
    own_.pAppData = this;
    own_.xOpen = Glue::open;
    own_.xDelete = Glue::remove;
    own_.xAccess = Glue::pass_vfs<&sqlite3_vfs::xAccess>;
    own_.xFullPathname = Glue::pass_vfs<&sqlite3_vfs::xFullPathname>;
    own_.xRandomness = Glue::pass_vfs<&sqlite3_vfs::xRandomness>;
    own_.xSleep = Glue::pass_vfs<&sqlite3_vfs::xSleep>;
    own_.xCurrentTime = Glue::pass_vfs<&sqlite3_vfs::xCurrentTime>;
    own_.xGetLastError = Glue::pass_vfs<&sqlite3_vfs::xGetLastError>;
    own_.xCurrentTimeInt64 = Glue::pass_vfs<&sqlite3_vfs::xCurrentTimeInt64>;
    sqlite3_vfs_register(&own_, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&own_);
    sqlite3_vfs_register(real_, 1);
}

void FaultyDisk::fail(Operation operation, Failure failure, int nth, int times) {
    std::lock_guard lock(mutex_);
    failing_ = operation;
    failure_ = failure;
    calls_left_ = nth - 1;
    times_left_ = times;
    failures_ = 0;
}

void FaultyDisk::mend() {
    std::lock_guard lock(mutex_);
    times_left_ = 0;
}

int FaultyDisk::failures() const {
    std::lock_guard lock(mutex_);
    return failures_;
}

bool FaultyDisk::fails(Operation operation) {
    std::lock_guard lock(mutex_);
    if (operation != failing_ || times_left_ == 0) return false;
    if (calls_left_ > 0) {
        --calls_left_;
        return false;
    }
    --times_left_;
    ++failures_;
    return true;
}

void FaultyDisk::hold() {
    std::lock_guard lock(mutex_);
    held_ = true;
}

void FaultyDisk::let_go() {
    std::lock_guard lock(mutex_);
    held_ = false;
    changed_.notify_all();
}

bool FaultyDisk::holds_one(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, limit, [&] { return waiting_ > 0; });
}

void FaultyDisk::slow_down(std::chrono::milliseconds each) {
    std::lock_guard lock(mutex_);
    each_ = each;
}

void FaultyDisk::wait_if_held() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !held_; });
    --waiting_;
    const auto each = each_;
    lock.unlock();
    if (each.count() > 0) std::this_thread::sleep_for(each);
}

void FaultyDisk::record(const std::filesystem::path& folder) {
    std::lock_guard lock(mutex_);
    recording_ = true;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        files_[entry.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
}

void FaultyDisk::mark(int number) {
    keep({Event::Kind::mark, "", number, ""});
}

std::size_t FaultyDisk::recorded() {
    std::lock_guard lock(mutex_);
    recording_ = false;
    return events_.size();
}

void FaultyDisk::keep(Event event) {
    std::lock_guard lock(mutex_);
    const bool temporary = event.file.empty() && event.kind != Event::Kind::mark;
    if (recording_ && !temporary) events_.push_back(std::move(event));
}

namespace {

void put(std::string& content, std::int64_t at, std::string_view bytes) {
    const auto end = static_cast<std::size_t>(at) + bytes.size();
    if (content.size() < end) content.resize(end);
    content.replace(static_cast<std::size_t>(at), bytes.size(), bytes);
}

/// Each sector of the write arrives or does not.
void put_some_sectors(std::string& content, std::int64_t at, const std::string& bytes, std::mt19937& random) {
    for (std::int64_t from = 0; from < static_cast<std::int64_t>(bytes.size());) {
        const std::int64_t to =
            std::min((at + from) / sector * sector + sector - at, static_cast<std::int64_t>(bytes.size()));
        if (random() % 2)
            put(content, at + from,
                std::string_view(bytes).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
        from = to;
    }
}

}  // namespace

class FaultyDisk::Cut {
public:
    Cut(std::map<std::string, std::string> certain, std::mt19937& random)
        : content_(std::move(certain)), random_(random) {}

    void before(const Event& event) {
        switch (event.kind) {
            case Event::Kind::mark:
                last_mark_ = static_cast<int>(event.at);
                break;
            case Event::Kind::flush:
                if (!content_.contains(event.file)) {  // the first one of a new file flushes the folder as well
                    for (const std::string& name : removed_) content_.erase(name);
                    removed_.clear();
                }
                content_[event.file];
                apply(event.file, true);
                break;
            case Event::Kind::remove:
                removed_.insert(event.file);
                break;
            case Event::Kind::write:
            case Event::Kind::cut:
                if (removed_.erase(event.file)) {  // made anew
                    content_.erase(event.file);
                    since_[event.file].clear();
                }
                since_[event.file].push_back(&event);
        }
    }

    /// Leaves what was on the disk, and some of what was on the way to it.
    int leave(const std::filesystem::path& folder) {
        for (auto& [name, waiting] : since_)
            if (!waiting.empty()) apply(name, false);
        for (const std::string& name : removed_)
            if (random_() % 2) content_.erase(name);
        for (const auto& [name, bytes] : content_) std::ofstream(folder / name, std::ios::binary) << bytes;
        return last_mark_;
    }

private:
    void apply(const std::string& name, bool all) {
        for (const Event* event : since_[name]) {
            const bool whole = all || random_() % 3 == 0;
            if (event->kind == Event::Kind::write && whole)
                put(content_[name], event->at, event->bytes);
            else if (event->kind == Event::Kind::write)
                put_some_sectors(content_[name], event->at, event->bytes, random_);
            else if (whole)
                content_[name].resize(static_cast<std::size_t>(event->at));
        }
        since_[name].clear();
    }

    std::map<std::string, std::string> content_;  ///< what is there for certain
    std::mt19937& random_;
    std::map<std::string, std::vector<const Event*>> since_;
    std::set<std::string> removed_;
    int last_mark_ = 0;
};

int FaultyDisk::power_fails(std::size_t events, std::mt19937& random, const std::filesystem::path& folder) const {
    std::lock_guard lock(mutex_);
    Cut cut(files_, random);
    for (std::size_t n = 0; n < events; ++n) cut.before(events_[n]);
    return cut.leave(folder);
}

}  // namespace stats_test
