#include "stats/prune.h"

#include <sys/stat.h>
#include <unistd.h>

#include "stats/kept_copies.h"
#include "stats/merge.h"
#include "stats/period.h"
#include "stats/rebuilt.h"
#include "stats/statistics_file.h"
#include "stats/sums.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

/// What SQLite makes beside the file while it is written would be another user's, and stay so after a crash. As root it gives
/// it to the owner.
void expect_owner(const std::filesystem::path& file) {
    struct stat status {};
    if (geteuid() != 0 && stat(file.c_str(), &status) == 0 && status.st_uid != geteuid())
        throw DatabaseError(Fault::denied, "it belongs to another user: only that one, or root, may delete from it");
}

}  // namespace

std::string first_day_kept(const std::string& today, int months) {
    const auto day = parse_day(today);
    if (!day) throw DatabaseError(Fault::other, "\"" + today + "\" is no day");
    return name_of(first_day(month_of(*day) - std::chrono::months(months)));
}

std::int64_t delete_before(Database& database, const std::string& day, PrunedFor whom) {
    Statement count = database.prepare("SELECT count(*) FROM (SELECT DISTINCT kiosk, day FROM hours WHERE day < ?)");
    count.bind(1, day).step();
    const std::int64_t days = count.integer(0);
    count.reset();
    for (const SchemaTable& table : tables_by_day())
        database.prepare("DELETE FROM " + table.name + " WHERE day < ?").bind(1, day).run();
    database.execute(
        "DELETE FROM titles WHERE (kiosk, content, flow) NOT IN (SELECT kiosk, content, flow FROM flows UNION "
        "SELECT kiosk, content, flow FROM slides)");
    database.execute(
        "DELETE FROM questions WHERE (kiosk, content, flow, slide) NOT IN (SELECT kiosk, content, flow, slide FROM "
        "answers)");
    prune_sums(database, day);
    note_pruned(database, day, whom);
    return days;
}

bool clock_fits_counts(Database& database, const std::string& today) {
    constexpr int wanted = 7;
    Statement days =
        database.prepare("SELECT count(DISTINCT day) FROM hours WHERE day BETWEEN date(?1, '-31 days') AND ?1");
    return days.bind(1, today).step() && days.integer(0) >= wanted;
}

Pruned prune(const std::filesystem::path& folder, int months, const std::string& today) {
    Pruned pruned;
    try {
        pruned.first_kept = first_day_kept(today, months);
        expect_owner(statistics_file(folder));
        Database database = open_for_recording(folder, longest_wait, {.day = today});
        const OneWriter alone(folder, longest_wait);
        change_rebuilt(database, [&](Database& counts) {
            Transaction transaction(counts);
            pruned.days = delete_before(counts, pruned.first_kept, PrunedFor::this_file);
            transaction.commit();
        });
        empty_log(database);
        pruned.problems = prune_copies(folder, pruned.first_kept, longest_wait);
    } catch (const DatabaseError& error) {
        pruned.problems = {problem_of(error, folder)};
    }
    return pruned;
}

Pruned prune_file(const std::filesystem::path& file, int months, const std::string& today) {
    Pruned pruned;
    try {
        pruned.first_kept = first_day_kept(today, months);
        expect_owner(file);
        pruned.problems = rewrite(
            file, [&](Database& counts) { pruned.days = delete_before(counts, pruned.first_kept, PrunedFor::good); });
    } catch (const DatabaseError& error) {
        pruned.problems = {problem_of_file(error, file)};
    }
    return pruned;
}

}  // namespace stats
