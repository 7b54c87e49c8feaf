#include "base/durable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace base {
namespace {

namespace fs = std::filesystem;

Problem cannot_write(const fs::path& what) {
    return {Severity::error, what.string(), 0, std::string("cannot be written: ") + std::strerror(errno),
            "check the folder's rights and its free space"};
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, mode_t mode = 0)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
    while (descriptor >= 0 && !bytes.empty()) {
        auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return descriptor >= 0;
}

bool sync_folder(const fs::path& folder) {
    Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    return descriptor.number() >= 0 && ::fsync(descriptor.number()) == 0;
}

std::optional<Problem> write_durably(const fs::path& file, std::string_view bytes, Readers readers) {
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    const mode_t rights = readers == Readers::owner ? 0600 : 0644;
    Descriptor descriptor(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, rights);
    if (write_all(descriptor.number(), bytes) && ::fsync(descriptor.number()) == 0) return std::nullopt;
    return cannot_write(file);
}

std::optional<Problem> make_runnable(const fs::path& file) {
    Descriptor descriptor(file, O_RDONLY | O_NOFOLLOW);
    if (descriptor.number() >= 0 && ::fchmod(descriptor.number(), 0755) == 0 && ::fsync(descriptor.number()) == 0)
        return std::nullopt;
    return cannot_write(file);
}

std::optional<Problem> remove_durably(const fs::path& file) {
    if (::unlink(file.c_str()) != 0) return errno == ENOENT ? std::nullopt : std::optional(cannot_write(file));
    if (!sync_folder(file.parent_path())) return cannot_write(file);
    return std::nullopt;
}

std::optional<Problem> sync_tree(const fs::path& folder) {
    std::error_code failed;
    for (fs::recursive_directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed))
        if (each->is_directory() && !sync_folder(each->path())) return cannot_write(each->path());
    if (failed || !sync_folder(folder)) return cannot_write(folder);
    return std::nullopt;
}

std::optional<Problem> switch_link(const fs::path& link, const fs::path& target) {
    auto beside = link.parent_path() / ("." + link.filename().string() + ".new");
    ::unlink(beside.c_str());  // left over from a power cut
    if (::symlink(target.c_str(), beside.c_str()) != 0 || ::rename(beside.c_str(), link.c_str()) != 0)
        return cannot_write(link);
    if (!sync_folder(link.parent_path())) return cannot_write(link);
    return std::nullopt;
}

std::optional<Problem> rename_durably(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0 || !sync_folder(to.parent_path())) return cannot_write(to);
    return std::nullopt;
}

}  // namespace base
