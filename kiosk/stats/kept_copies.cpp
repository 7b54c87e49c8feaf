#include "stats/kept_copies.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <vector>

#include "stats/database.h"
#include "stats/period.h"
#include "stats/statistics_file.h"

namespace stats {
namespace {

namespace fs = std::filesystem;

/// In any version of the schema.
std::vector<std::string> tables_with_days(Database& copy) {
    std::vector<std::string> tables;
    Statement found = copy.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND "
        "EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) AS one WHERE one.name = 'day')");
    while (found.step()) tables.push_back(found.text(0));
    return tables;
}

void delete_days(const fs::path& file, const std::string& first_kept, std::chrono::milliseconds busy) {
    Database copy(file, Access::write, busy);
    std::int64_t old = 0;
    const auto tables = tables_with_days(copy);
    for (const auto& table : tables)
        old += copy.number("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE day < '" + first_kept + "')");
    if (old == 0) return;
    {
        Transaction transaction(copy);
        for (const auto& table : tables) copy.execute("DELETE FROM " + table + " WHERE day < '" + first_kept + "'");
        transaction.commit();
    }
    copy.execute("VACUUM");  // what was deleted stands in free pages until then
}

enum class Copy { none, of_version, damaged };

struct Named {
    Copy copy = Copy::none;
    std::string day;
};

/// What follows the name of the counts: ".v3-2027-03-14", ".damaged-2027-03-14-2-wal".
Named named(std::string_view end) {
    constexpr std::string_view version = ".v", damaged = ".damaged-";
    const bool set_aside = end.starts_with(damaged);
    if (!set_aside && !end.starts_with(version)) return {};
    const auto day_at = set_aside ? damaged.size() : end.find('-') + 1;
    const std::string day(end.substr(std::min(day_at, end.size()), std::string_view("2027-03-14").size()));
    if (!parse_day(day) || (!set_aside && day_at + day.size() != end.size())) return {};
    return {set_aside ? Copy::damaged : Copy::of_version, day};
}

}  // namespace

base::Problems prune_copies(const fs::path& folder, const std::string& first_kept, std::chrono::milliseconds busy) {
    const auto counts = statistics_file(folder).filename().string();
    base::Problems problems;
    std::error_code unreadable;  // then what was read so far; nothing is thrown on the thread that counts
    std::vector<fs::path> beside;
    for (fs::directory_iterator at(folder, unreadable), end; at != end && !unreadable; at.increment(unreadable))
        if (at->path().filename().string().starts_with(counts)) beside.push_back(at->path());
    for (const auto& file : beside) {
        const auto [copy, day] = named(std::string_view(file.filename().native()).substr(counts.size()));
        try {
            if (copy == Copy::of_version) delete_days(file, first_kept, busy);
            if (copy == Copy::damaged && day < first_kept) fs::remove(file);
        } catch (const DatabaseError& error) {
            problems.push_back(problem_of_file(error, file));
        } catch (const fs::filesystem_error& error) {
            problems.push_back({base::Severity::error, file.string(), 0,
                                "it cannot be deleted: " + error.code().message(),
                                "delete it: what is in it is older than what is kept"});
        }
    }
    return problems;
}

}  // namespace stats
