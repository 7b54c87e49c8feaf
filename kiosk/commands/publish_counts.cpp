#include "commands/publish_counts.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file_lock.h"
#include "commands/as_owner.h"
#include "stats/publication/ledger.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds longest_wait{60};

fs::path lock_of(fs::path ledger) {
    return ledger += ".lock";
}

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

base::Problem in_use(const fs::path& ledger) {
    return base::failure("these counts are being published by another program", "try again in a minute",
                         ledger.string());
}

stats::Exported publish_as(AsOwnerOf& owner, const fs::path& file,
                           const std::function<stats::Exported(const stats::Ledger& before)>& make) {
    const base::FileLock lock(lock_of(file), longest_wait);
    if (lock.is_busy()) return stats::not_exported(in_use(file));
    auto before = stats::read_ledger(file);
    if (auto* problem = std::get_if<base::Problem>(&before)) return stats::not_exported(*problem);
    auto exported = owner.as_before([&] { return make(std::get<stats::Ledger>(before)); });
    if (base::has_error(exported.problems) || exported.published == std::get<stats::Ledger>(before)) return exported;
    if (auto problem = stats::write_ledger(file, exported.published)) return stats::not_exported(*problem);
    return exported;
}

}  // namespace

stats::Exported publish_counts(const fs::path& statistics,
                               const std::function<stats::Exported(const stats::Ledger& before)>& make) {
    if (auto problem = not_ours(statistics)) return stats::not_exported(*problem);
    AsOwnerOf owner(statistics.has_parent_path() ? statistics.parent_path() : ".");
    return publish_as(owner, stats::ledger_of(statistics), make);
}

stats::Exported publish_remembering(const fs::path& ledger,
                                    const std::function<stats::Exported(const stats::Ledger& before)>& make) {
    const fs::path folder = ledger.has_parent_path() ? ledger.parent_path() : ".";
    std::error_code failed;
    if (fs::create_directories(folder, failed)) fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        return stats::not_exported(base::failure("what is published cannot be remembered there",
                                                 "name another file with --ledger", ledger.string()));
    AsOwnerOf owner(folder);
    return publish_as(owner, ledger, make);
}

std::optional<base::Problem> take_over_ledgers(const fs::path& merged, const std::vector<fs::path>& from) {
    const fs::path file = stats::ledger_of(merged);
    const base::FileLock lock(lock_of(file), longest_wait);
    if (lock.is_busy()) return in_use(file);
    auto before = stats::read_ledger(file);
    if (auto* problem = std::get_if<base::Problem>(&before)) return *problem;
    auto all = std::get<stats::Ledger>(before);
    for (const auto& each : from) {
        auto other = stats::read_ledger(stats::ledger_of(each));
        if (auto* problem = std::get_if<base::Problem>(&other)) return *problem;
        all.take_over(std::get<stats::Ledger>(other));
    }
    if (all == std::get<stats::Ledger>(before)) return std::nullopt;
    return stats::write_ledger(file, all);
}

}  // namespace commands
