#include "base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace base {

FileLock::FileLock(const std::filesystem::path& file, std::chrono::milliseconds most) {
    constexpr std::chrono::milliseconds pause{20};
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) return;
    struct stat folder {};
    const auto parent = file.has_parent_path() ? file.parent_path() : ".";
    if (geteuid() == 0 && ::stat(parent.c_str(), &folder) == 0)
        if (::fchown(descriptor_, folder.st_uid, folder.st_gid) != 0) return;  // on sticks nobody owns anything
    for (auto left = most; ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0; left -= pause) {
        if (errno != EWOULDBLOCK && errno != EINTR) return;  // a file system without locks
        busy_ = left <= std::chrono::milliseconds(0);
        if (busy_) return;
        std::this_thread::sleep_for(pause);
    }
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace base
