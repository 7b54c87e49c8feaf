#include "commands/wall/folder_claim.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace commands {

FolderClaim::FolderClaim(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (std::filesystem::create_directories(folder, ignored))  // counts are nobody else's
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    descriptor_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    taken_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

FolderClaim::~FolderClaim() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace commands
