#include "base/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/durable.h"
#include "base/plain_file.h"

namespace base {
namespace {

/// A file beside the one to replace, gone again unless it took its place.
class Beside {
public:
    explicit Beside(const std::filesystem::path& file)
        : name_((file.parent_path() / ("." + file.filename().string() + ".XXXXXX")).string()),
          descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}
    ~Beside() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!in_place_) ::unlink(name_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    bool write(const std::string& bytes) { return write_all(descriptor_, bytes); }

    /// With the rights of the file it replaces, else those of any new file.
    bool take_rights(const std::filesystem::path& file) {
        struct stat facts {};
        mode_t mask = ::umask(0);
        ::umask(mask);
        mode_t mode = ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & 07777U : 0666U & ~mask;
        return ::fchmod(descriptor_, mode) == 0;
    }

    bool take_place_of(const std::filesystem::path& file) {
        in_place_ = ::fsync(descriptor_) == 0 && ::rename(name_.c_str(), file.c_str()) == 0;
        return in_place_;
    }

private:
    std::string name_;
    int descriptor_;
    bool in_place_ = false;
};

bool holds(const std::filesystem::path& file, const std::string& bytes) {
    std::error_code failed;
    auto size = std::filesystem::file_size(file, failed);
    return !failed && size == bytes.size() && read_start(file, bytes.size()) == bytes;
}

}  // namespace

std::optional<base::Problem> replace_file(const std::filesystem::path& file, const std::string& bytes) {
    std::error_code failed;
    auto target = std::filesystem::weakly_canonical(file, failed);  // a link stays a link
    if (failed) target = file;
    if (holds(target, bytes)) return std::nullopt;
    std::filesystem::create_directories(target.parent_path(), failed);
    Beside beside(target);
    if (beside.write(bytes) && beside.take_rights(target) && beside.take_place_of(target)) {
        sync_folder(target.parent_path());  // where a file system cannot, the file is in place all the same
        return std::nullopt;
    }
    return base::Problem{base::Severity::error, "", 0,
                         std::string("the file cannot be written: ") + std::strerror(errno),
                         "check the folder's rights and its free space"};
}

bool overwrite_file(const std::filesystem::path& file, const std::string& bytes) {
    int descriptor = ::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat facts {};
    bool written = descriptor >= 0 && ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) &&
                   facts.st_size == static_cast<off_t>(bytes.size()) && write_all(descriptor, bytes) && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return written;
}

}  // namespace base
