#include "commands/publish_counts.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "commands/as_owner.h"
#include "stats/publication/ledger.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

/// The folder itself is what is locked, so that no further file lies in it.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder)
        : descriptor_(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (descriptor_ >= 0) flock(descriptor_, LOCK_EX);
    }
    ~FolderLock() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int descriptor_;
};

/// Whoever comes next must be able to read what was published, and to add to it.
std::optional<base::Problem> not_ours(const fs::path& statistics) {
    struct stat facts {};
    const auto us = geteuid();
    if (us == 0 || ::stat(statistics.c_str(), &facts) != 0 || facts.st_uid == us) return std::nullopt;
    auto problem =
        base::failure("these counts belong to another user, and what is published has to be remembered beside them",
                      "run it as that user or with sudo, or take the file and the ledger beside it into a "
                      "folder of yours");
    problem.file = statistics.string();
    return problem;
}

}  // namespace

stats::Exported publish_counts(const fs::path& statistics,
                               const std::function<stats::Exported(const stats::Ledger& before)>& make) {
    if (auto problem = not_ours(statistics)) return {{}, {}, {*problem}, {}};
    const FolderLock lock(statistics.parent_path());
    AsOwnerOf owner(statistics.has_parent_path() ? statistics.parent_path() : ".");
    const fs::path file = stats::ledger_of(statistics);
    auto before = stats::read_ledger(file);
    if (auto* problem = std::get_if<base::Problem>(&before)) return {{}, {}, {*problem}, {}};
    auto exported = owner.as_before([&] { return make(std::get<stats::Ledger>(before)); });
    if (base::has_error(exported.problems) || exported.published == std::get<stats::Ledger>(before)) return exported;
    if (auto problem = stats::write_ledger(file, exported.published)) return {{}, {}, {*problem}, {}};
    return exported;
}

}  // namespace commands
