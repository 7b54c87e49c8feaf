#include "confine/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace confine {
namespace {

namespace fs = std::filesystem;

// Of versions later than Debian 12's headers.
constexpr std::uint64_t truncate_file = 1ULL << 14;                         ///< version 3
constexpr std::uint64_t control_device = 1ULL << 15;                        ///< version 5
constexpr std::uint64_t bind_tcp = 1ULL << 0, connect_tcp = 1ULL << 1;      ///< version 4
constexpr std::uint64_t abstract_sockets = 1ULL << 0, signals = 1ULL << 1;  ///< version 6

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t of_files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                   LANDLOCK_ACCESS_FS_EXECUTE | truncate_file | control_device;

/// struct landlock_ruleset_attr as version 6 has it; a kernel takes as much of it as it knows.
struct Handled {
    std::uint64_t files = 0, network = 0, scoped = 0;
    std::size_t size(int version) const { return version >= 6 ? 24 : version >= 4 ? 16 : 8; }
};

std::uint64_t writing(int version) {
    std::uint64_t all = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                        LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                        LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                        LANDLOCK_ACCESS_FS_MAKE_SYM;
    if (version >= 2) all |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) all |= truncate_file;
    return all;
}

Handled handled_by(int version, const Confinement& wanted) {
    Handled handled;
    handled.files = writing(version) | LANDLOCK_ACCESS_FS_EXECUTE;
    if (!wanted.reads_anything) handled.files |= reading;
    if (version >= 4) handled.network = bind_tcp | connect_tcp;
    const bool alone = wanted.calls == Calls::worker;  // a program talks to its display and to its sound device
    if (alone && version >= 5) handled.files |= control_device;
    if (alone && version >= 6) handled.scoped = abstract_sockets | signals;
    return handled;
}

class Ruleset {
public:
    Ruleset(const Handled& handled, int version)
        : handled_(handled.files),
          descriptor_(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, handled.size(version), 0))) {}
    ~Ruleset() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Ruleset(const Ruleset&) = delete;
    Ruleset& operator=(const Ruleset&) = delete;

    bool made() const { return descriptor_ >= 0; }
    /// What is not there is left out.
    bool allow(const Confinement::Paths& paths, std::uint64_t rights) const {
        for (const auto& path : paths)
            if (!allow(opened(path), rights)) return false;
        return true;
    }
    /// What is not there may be made: the nearest folder above it counts, but for the root of all.
    bool allow_making(const Confinement::Paths& paths, std::uint64_t rights) const {
        for (const auto& path : paths)
            if (!allow(opened_above(path), rights)) return false;
        return true;
    }
    bool hold() const { return ::syscall(SYS_landlock_restrict_self, descriptor_, 0) == 0; }

private:
    /// Closes it. Negative: nothing.
    bool allow(int place, std::uint64_t rights) const {
        if (place < 0) return true;
        struct stat about {};
        const bool folder = ::fstat(place, &about) == 0 && S_ISDIR(about.st_mode);
        const landlock_path_beneath_attr rule{rights & handled_ & (folder ? ~0ULL : of_files), place};
        const bool added = rule.allowed_access == 0 ||
                           ::syscall(SYS_landlock_add_rule, descriptor_, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
        ::close(place);
        return added;
    }
    static int opened(const fs::path& path) { return ::open(path.c_str(), O_PATH | O_CLOEXEC); }
    static int opened_above(fs::path path) {
        int place = -1;
        for (; place < 0 && path.has_relative_path(); path = path.parent_path()) place = opened(path);
        return place;
    }

    std::uint64_t handled_;
    int descriptor_;
};

}  // namespace

int landlock_version() {
    const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

base::Result<int> hold_files(const Confinement& wanted) {
    const int version = landlock_version();
    if (version == 0) return 0;
    const Ruleset rules(handled_by(version, wanted), version);
    const bool held = rules.made() && rules.allow(wanted.read, reading) &&
                      rules.allow_making(wanted.write, writing(version) | reading) &&
                      rules.allow(wanted.execute, LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE) &&
                      rules.hold();
    if (held) return version;
    return base::failure(std::string("the kernel would not hold its files (Landlock): ") + std::strerror(errno),
                         "restart the computer");
}

}  // namespace confine
