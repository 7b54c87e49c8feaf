#include "base/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <random>
#include <string_view>

#include "base/durable.h"
#include "base/plain_file.h"

namespace base {
namespace {

/// "WY3FQA"
std::string random_letters() {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::random_device device;
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    std::string word;
    while (word.size() < 6) word += letters[any(device)];
    return word;
}

/// A file beside the one to replace, gone again unless it took its place.
class Beside {
public:
    /// The kernel takes the umask off `rights`: asking for the umask would change it for every thread.
    Beside(const std::filesystem::path& file, mode_t rights) {
        constexpr int most_tries = 100;
        const auto start = (file.parent_path() / ("." + file.filename().string() + ".")).string();
        int tries = 0;
        do {
            name_ = start + random_letters();
            descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, rights);
        } while (descriptor_ < 0 && errno == EEXIST && ++tries < most_tries);
    }
    ~Beside() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!in_place_) ::unlink(name_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    bool write(const std::string& bytes) { return write_all(descriptor_, bytes); }

    bool take_rights(mode_t rights) { return ::fchmod(descriptor_, rights) == 0; }

    bool take_place_of(const std::filesystem::path& file) {
        in_place_ = ::fsync(descriptor_) == 0 && ::rename(name_.c_str(), file.c_str()) == 0;
        return in_place_;
    }

private:
    std::string name_;
    int descriptor_ = -1;
    bool in_place_ = false;
};

constexpr mode_t owner_only = 0600, any_new_file = 0666;

std::optional<mode_t> rights_of(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) return std::nullopt;
    return facts.st_mode & 07777U;
}

Problem cannot_write() {
    return {Severity::error, "", 0, std::string("the file cannot be written: ") + std::strerror(errno),
            "check the folder's rights and its free space"};
}

/// A link stays a link.
std::filesystem::path behind_links(const std::filesystem::path& file) {
    std::error_code failed;
    auto target = std::filesystem::weakly_canonical(file, failed);
    return failed ? file : target;
}

bool holds(const std::filesystem::path& file, const std::string& bytes) {
    std::error_code failed;
    auto size = std::filesystem::file_size(file, failed);
    return !failed && size == bytes.size() && read_start(file, bytes.size()) == bytes;
}

}  // namespace

std::optional<Problem> replace_file(const std::filesystem::path& file, const std::string& bytes) {
    const auto target = behind_links(file);
    if (holds(target, bytes)) return std::nullopt;
    const auto folder = target.parent_path();
    std::error_code ignored;
    if (std::filesystem::create_directories(folder, ignored)) sync_folder(folder.parent_path());
    const auto rights = rights_of(target);
    Beside beside(target, rights ? owner_only : any_new_file);  // the old one may be nobody else's
    if (!beside.write(bytes) || (rights && !beside.take_rights(*rights)) || !beside.take_place_of(target))
        return cannot_write();
    sync_folder(folder);  // where a file system cannot, the file is in place all the same
    return std::nullopt;
}

std::optional<Problem> replace_private_file(const std::filesystem::path& file, const std::string& bytes) {
    const auto target = behind_links(file), folder = target.parent_path();
    std::error_code ignored;
    std::filesystem::create_directories(folder.parent_path(), ignored);
    if (::mkdir(folder.c_str(), 0700) == 0) sync_folder(folder.parent_path());
    Beside beside(target, owner_only);
    if (!beside.write(bytes) || !beside.take_place_of(target)) return cannot_write();
    sync_folder(folder);
    return std::nullopt;
}

bool overwrite_file(const std::filesystem::path& file, const std::string& bytes) {
    int descriptor = ::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat facts {};
    bool written = descriptor >= 0 && ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) &&
                   facts.st_size == static_cast<off_t>(bytes.size()) && write_all(descriptor, bytes) &&
                   ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return written;
}

}  // namespace base
