#include "stats/rebuilt.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace stats {

OneWriter::OneWriter(const std::filesystem::path& folder, std::chrono::milliseconds busy) {
    constexpr std::chrono::milliseconds pause{20};
    descriptor_ = ::open((folder / "stats.sqlite3.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) return;
    struct stat owner {};
    if (geteuid() == 0 && ::stat(folder.c_str(), &owner) == 0 && ::fchown(descriptor_, owner.st_uid, owner.st_gid) != 0)
        return;  // as SQLite does with what it makes beside the file
    for (auto left = busy; ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0; left -= pause) {
        if (errno != EWOULDBLOCK && errno != EINTR) return;  // a file system without locks
        if (left <= std::chrono::milliseconds(0)) {
            ::close(descriptor_);
            throw DatabaseError(Fault::busy, "another program is changing it");
        }
        std::this_thread::sleep_for(pause);
    }
}

OneWriter::~OneWriter() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void change_rebuilt(Database& file, const std::function<void(Database& counts)>& change) {
    Database counts(":memory:", Access::write, std::chrono::milliseconds(0));
    counts.execute("PRAGMA temp_store = MEMORY");  // nothing of it on a disk
    counts.become(file);
    change(counts);
    counts.execute("VACUUM");
    file.become(counts);
}

}  // namespace stats
