#include "stats/merge.h"

#include "stats/new_file.h"
#include "stats/prune.h"
#include "stats/statistics_file.h"
#include "stats/sums.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

/// The larger count wins; titles of one content are the same, else the one that sorts later wins.
std::string upsert(const SchemaTable& table) {
    std::string marks, update;
    for (std::size_t n = 0; n < columns_of(table).size(); ++n) marks += n == 0 ? "?" : ", ?";
    for (const std::string& value : table.values)
        update += (update.empty() ? "" : ", ") + value + " = max(" + value + ", excluded." + value + ")";
    return "INSERT INTO " + table.name + " (" + list(columns_of(table)) + ") VALUES (" + marks + ") ON CONFLICT (" +
           list(table.key) + ") DO " + (update.empty() ? "NOTHING" : "UPDATE SET " + update);
}

/// A kiosk's name is that of the file in which it was counted last; of several such the one that sorts later. For a file whose
/// counts are not in `into` yet.
void add_names(Database& into, Database& from) {
    Statement rows = from.prepare(
        "SELECT kiosk, name, coalesce((SELECT max(day) FROM hours h WHERE h.kiosk = k.kiosk), '') FROM kiosks k");
    Statement insert = into.prepare(
        "INSERT INTO kiosks (kiosk, name) VALUES (?1, ?2) ON CONFLICT (kiosk) DO UPDATE SET name = excluded.name WHERE "
        "(?3, excluded.name) > (coalesce((SELECT max(day) FROM hours h WHERE h.kiosk = excluded.kiosk), ''), "
        "kiosks.name)");
    while (rows.step()) insert.bind_row(rows).run();
}

/// A kiosk is of the group of the file in which it was counted last, or of none; of several such of the one that sorts later. As
/// with names.
void add_groups(Database& into, Database& from) {
    Statement rows = from.prepare(
        "SELECT k.kiosk, coalesce(g.name, ''), coalesce((SELECT max(day) FROM hours h WHERE h.kiosk = k.kiosk), '') "
        "FROM kiosks k LEFT JOIN kiosk_groups g ON g.kiosk = k.kiosk");
    Statement there = into.prepare(
        "SELECT (?3, ?2) > (coalesce((SELECT max(day) FROM hours h WHERE h.kiosk = ?1), ''), "
        "coalesce((SELECT name FROM kiosk_groups g WHERE g.kiosk = ?1), ''))");
    Statement forget = into.prepare("DELETE FROM kiosk_groups WHERE kiosk = ?1");
    Statement insert = into.prepare("INSERT INTO kiosk_groups (kiosk, name) VALUES (?1, ?2)");
    while (rows.step()) {
        const bool wins = there.bind_row(rows).step() && there.integer(0) != 0;
        there.reset();
        if (!wins) continue;
        forget.bind(1, rows.integer(0)).run();
        if (!rows.text(1).empty()) insert.bind(1, rows.integer(0)).bind(2, rows.text(1)).run();
    }
}

/// Names of kiosks of which either file has more visits in some hour than the other, so that neither is an earlier state of the
/// other: they have counted on apart.
std::vector<std::string> copied_kiosks(Database& into, Database& from) {
    Statement kiosks = from.prepare("SELECT kiosk, name FROM kiosks");
    Statement known = into.prepare("SELECT 1 FROM hours WHERE kiosk = ? LIMIT 1");
    Statement hours = from.prepare("SELECT day, hour, visits FROM hours WHERE kiosk = ?");
    Statement other = into.prepare("SELECT visits FROM hours WHERE kiosk = ? AND day = ? AND hour = ?");
    std::vector<std::string> copied;
    while (kiosks.step()) {
        const auto kiosk = kiosks.integer(0);
        const bool is_known = known.bind(1, kiosk).step();
        known.reset();
        if (!is_known) continue;
        bool more_here = false, more_there = false;
        for (hours.bind(1, kiosk); hours.step();) {
            if (other.bind(1, kiosk).bind(2, hours.text(0)).bind(3, hours.integer(1)).step()) {
                more_here |= hours.integer(2) > other.integer(0);
                more_there |= hours.integer(2) < other.integer(0);
            }
            other.reset();
        }
        if (more_here && more_there) copied.push_back(kiosks.text(1));
    }
    return copied;
}

void look_for_damage(Database& database) {
    database.execute("PRAGMA ignore_check_constraints = ON");  // the output's own constraints are checked anyway
    Statement check = database.prepare("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw DatabaseError(Fault::damaged, check.text(0));
}

/// `own`: it is the file that is made anew, whose days that were deleted for good come back from none; those of others bind nobody else.
void add_file(Database& into, const std::filesystem::path& file, bool own, base::Problems& told) {
    Database from = open_file_for_joining(file, longest_wait);
    look_for_damage(from);
    from.execute("BEGIN");  // one state of the counts for all tables
    for (const auto& name : copied_kiosks(into, from)) {
        told.push_back(copied_kiosk(name));
        told.back().file = file.string();
    }
    add_names(into, from);
    add_groups(into, from);
    const auto day = own ? first_kept(from, PrunedFor::good) : "";
    if (!day.empty()) note_pruned(into, day, PrunedFor::good);
    for (const SchemaTable& table : schema_tables()) {
        if (table.name == "kiosks" || table.name == "kiosk_groups") continue;
        Statement rows = from.prepare("SELECT " + list(columns_of(table)) + " FROM " + table.name);
        Statement insert = into.prepare(upsert(table));
        while (rows.step()) insert.bind_row(rows).run();
    }
}

Database begin(const std::filesystem::path& file) {
    Database database(file, Access::write, longest_wait);
    std::error_code unknown;  // small numbers are in it, as in those that it is made of
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 unknown);
    // Until it has its name nobody misses it. A journal of building it anew (VACUUM) would be as large as the file.
    database.execute("PRAGMA journal_mode = OFF");
    database.execute("PRAGMA synchronous = OFF");
    database.execute("PRAGMA temp_store = FILE");
    database.execute("PRAGMA cache_size = -16384");  // and the same for building it anew
    return database;
}

/// `out` in their place, with what `change` does to it.
base::Problems make_anew(const std::filesystem::path& out, const std::vector<std::filesystem::path>& files,
                         const std::function<void(Database&)>& change) {
    std::error_code ignored;
    auto log = out;
    if (std::filesystem::exists(log += "-wal", ignored))
        return {{base::Severity::error, out.string(), 0, "a kiosk is writing this file", "give --out another name"}};
    const std::filesystem::path* present = &out;  // which file a failure is about
    base::Problems told;
    try {
        NewFile merged(out);
        {
            Database database = begin(merged.path());
            Transaction transaction(database);
            make_schema(database);
            for (const auto& file : files) {
                present = &file;
                add_file(database, file, file == out, told);
            }
            present = &out;
            if (const auto day = first_kept(database, PrunedFor::good); !day.empty())
                delete_before(database, day, PrunedFor::good);
            change(database);
            keep_sums(database);
            transaction.commit();
            database.execute("VACUUM");  // the same bytes, whatever the order
        }
        merged.keep();
    } catch (const DatabaseError& error) {
        return {problem_of_file(error, *present)};
    }
    return told;
}

}  // namespace

base::Problems merge(const std::filesystem::path& out, const std::vector<std::filesystem::path>& in) {
    std::error_code ignored;
    auto files = in;
    if (std::filesystem::exists(out, ignored)) files.insert(files.begin(), out);
    return make_anew(out, files, [](Database&) {});
}

base::Problems rewrite(const std::filesystem::path& file, const std::function<void(Database& counts)>& change) {
    return make_anew(file, {file}, change);
}

base::Problem copied_kiosk(const std::string& name) {
    return {base::Severity::warning, "", 0,
            "two computers count as the one kiosk \"" + name +
                "\"; of each number the larger is kept, so visits are missing",
            "one was copied from the other with its counts: on the copy move stats.sqlite3 away, and it draws a number "
            "of its own"};
}

}  // namespace stats
