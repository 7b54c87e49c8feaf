#include "pack/memory_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/durable.h"

namespace pack {

MemoryFile::MemoryFile(const std::string& bytes) : descriptor_(memfd_create("translations", MFD_CLOEXEC)) {
    complete_ = base::write_all(descriptor_, bytes);
}

MemoryFile::~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::string> MemoryFile::bytes() const {
    struct stat facts {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &facts) != 0) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        auto read = ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (read <= 0) return std::nullopt;
        done += static_cast<std::size_t>(read);
    }
    return bytes;
}

}  // namespace pack
