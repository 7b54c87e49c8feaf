#include "staff/stick_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "base/durable.h"

namespace staff {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hash_bytes = 32;

std::string hash_of(std::string_view bytes) {
    std::array<unsigned char, hash_bytes> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::string text(2 * hash_bytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();  // the final zero
    return text;
}

/// On the stick under a name that nobody looks for, gone again unless it is kept.
class Draft {
public:
    explicit Draft(const fs::path& stick)
        : name_((stick / ".clinic-kiosk-XXXXXX").string()), descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}
    ~Draft() {
        close();
        if (there_) ::unlink(name_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    /// False: errno tells.
    bool write(std::string_view bytes) {
        there_ = descriptor_ >= 0;
        return base::write_all(descriptor_, bytes) && ::fsync(descriptor_) == 0;
    }

    std::optional<std::string> read_back(const ReadBack& from_stick, std::size_t wanted) {
        return from_stick(descriptor_, wanted + 1);
    }

    /// Never in place of another file. False: errno tells.
    bool take_name(const fs::path& file) {
        bool closed = close();
        if (!closed || !rename_to_free(name_.c_str(), file.c_str())) return false;
        name_ = file.string();
        return true;
    }

    /// It stays.
    void keep() { there_ = false; }

private:
    static bool rename_to_free(const char* from, const char* to) {
        if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return true;
        if (errno != EINVAL && errno != ENOSYS) return false;
        return ::rename(from, to) == 0;  // a file system that cannot be asked so
    }

    bool close() {
        int open = descriptor_;
        descriptor_ = -1;
        return open < 0 || ::close(open) == 0;
    }

    std::string name_;
    int descriptor_;
    bool there_ = false;
};

/// All that the stick's file system still holds back: with names and tables, not this file alone.
bool sync_stick(const fs::path& stick) {
    int descriptor = ::open(stick.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool synced = descriptor >= 0 && ::syncfs(descriptor) == 0;
    int reason = errno;
    if (descriptor >= 0) ::close(descriptor);
    errno = reason;
    return synced;
}

fs::path free_name(const fs::path& stick, const std::string& name) {
    auto wanted = fs::path(name);
    std::error_code failed;
    for (int number = 2; fs::exists(stick / wanted, failed); ++number)
        wanted = fs::path(name).stem().string() + "-" + std::to_string(number) + fs::path(name).extension().string();
    return wanted;
}

base::Problem cannot_write() {
    int reason = errno;
    if (reason == ENOSPC || reason == EDQUOT)
        return base::failure("the stick is full", "make room on it, or take another one");
    if (reason == EROFS || reason == EACCES || reason == EPERM)
        return base::failure("the stick does not let itself be written to",
                             "look for a small lock on its side, or take another one");
    return base::failure(std::string("the stick cannot be written to: ") + std::strerror(reason),
                         "put it in again, or take another one");
}

}  // namespace

std::optional<std::string> read_from_stick(int descriptor, std::size_t most) {
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    std::string bytes(most, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        auto more = ::pread(descriptor, bytes.data() + got, bytes.size() - got, static_cast<off_t>(got));
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return std::nullopt;
        if (more == 0) break;
        got += static_cast<std::size_t>(more);
    }
    bytes.resize(got);
    return bytes;
}

base::Result<StickFile> write_to_stick(const fs::path& stick, const std::string& name, std::string_view bytes,
                                       const ReadBack& read_back) {
    if (sodium_init() < 0) return base::failure("the file cannot be compared", "restart the kiosk");
    Draft draft(stick);
    if (!draft.write(bytes)) return cannot_write();
    auto back = draft.read_back(read_back, bytes.size());
    if (!back) return cannot_write();
    auto hash = hash_of(*back);
    if (hash != hash_of(bytes))
        return base::failure("the stick gave back something else than was written",
                             "throw it away and take another one");
    auto file = free_name(stick, name);
    while (!draft.take_name(stick / file)) {
        if (errno != EEXIST) return cannot_write();
        file = free_name(stick, name);  // another program was faster
    }
    if (!sync_stick(stick)) return cannot_write();
    draft.keep();
    return StickFile{file.string(), hash, bytes.size()};
}

}  // namespace staff
