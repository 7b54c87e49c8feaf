#include "stats/statistics_file.h"

#include "stats/snapshot.h"
#include "stats/sums.h"
#include "stats/trust.h"

namespace stats {
namespace {

enum class Found { empty, version_1, older, ours };

/// What the file is; throws when it is not for us.
Found identify(Database& database) {
    std::int64_t id = database.number("PRAGMA application_id");
    std::int64_t version = database.number("PRAGMA user_version");
    if (id == 0 && version == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0) return Found::empty;
    if (id != application_id) throw DatabaseError(Fault::foreign, "it is a database of another program");
    if (version > schema_version)
        throw DatabaseError(Fault::foreign, "it was made by a newer version of this program (schema " +
                                                std::to_string(version) + ", this one knows " +
                                                std::to_string(schema_version) + ")");
    if (version < 1) throw DatabaseError(Fault::damaged, "its schema has no version");
    if (version == 1) return Found::version_1;
    return version < schema_version ? Found::older : Found::ours;
}

/// quick_check words it like damage when the disk could not read a page just then.
Fault fault_found(const std::string& by_quick_check) {
    for (const char* words : {"unable to get the page", "failed to get page"})
        if (by_quick_check.find(words) != std::string::npos) return Fault::unreadable;
    return Fault::damaged;
}

/// Looks for damage of the disk; what the CHECK constraints say was seen to when a count was written, and takes five
/// times as long.
void quick_check(Database& database) {
    database.execute("PRAGMA ignore_check_constraints = ON");
    Statement check = database.prepare("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw DatabaseError(fault_found(check.text(0)), check.text(0));
    check.reset();
    database.execute("PRAGMA ignore_check_constraints = OFF");
}

/// What no command reads (see `trusted`) must not be counted into.
void check_schema(Database& database) {
    if (const auto differences = schema_differences(database); !differences.empty())
        throw DatabaseError(Fault::damaged, differences.front());
}

/// A number that SQLite does not know makes it open the file for reading only, whatever the rights are.
void check_write_version(Database& database) {
    constexpr int place = 18, with_log = 2;
    if (const auto version = database.header_byte(place); version && *version > with_log)
        throw DatabaseError(Fault::damaged, "its header has an unknown write version");
}

void make_file(Database& database, std::int64_t kiosk) {
    Transaction transaction(database);
    make_schema(database);
    database.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)").bind(1, kiosk).bind(2, unnamed_kiosk).run();
    transaction.commit();
}

/// A number that lasts for a version 1 file, or the reason why there is none.
std::int64_t lasting_number(Database& version_1) {
    if (auto number = number_of_version_1(version_1)) return *number;
    throw DatabaseError(Fault::foreign,
                        "it was made by an older version of this program and has fewer than eight days, so that its "
                        "kiosk cannot be told from others; start the kiosk once with this version");
}

Database in_present_version(Database database, std::int64_t (*number_of)(Database& version_1)) {
    const Found found = identify(database);
    if (found == Found::version_1) return migrated_copy(database, number_of(database));
    if (found == Found::older) show_as_present(database);
    return database;
}

std::int64_t any_number(Database&) {
    return 1;
}

/// What will be read of a file.
enum class Wanted { sums, days };

/// As the present version has it; of what was altered nothing is read. Sums are looked at in place of the days where they are kept.
Database trusted(Database database, Wanted wanted, std::int64_t (*number_of)(Database& version_1)) {
    expect_ours(database);
    if (const auto differences = schema_differences(database); !differences.empty())
        throw DatabaseError(Fault::altered, differences.front());
    auto present = in_present_version(std::move(database), number_of);
    if (wanted == Wanted::sums && has_sums(present))
        look_at_sums(present);
    else
        look_at_counts(present, most_in_a_cell);
    return present;
}

namespace fs = std::filesystem;

constexpr auto others = fs::perms::others_all;

/// Readable to the owner, and to the group where it may look into the folder.
void keep_new_file_from_others(const fs::path& file) {
    std::error_code unknown;
    const bool group =
        (fs::status(file.parent_path(), unknown).permissions() & fs::perms::group_read) != fs::perms::none;
    fs::permissions(file,
                    fs::perms::owner_read | fs::perms::owner_write | (group ? fs::perms::group_read : fs::perms::none),
                    unknown);
}

/// Of older versions every local user could read it.
void keep_from_others(const fs::path& file) {
    std::error_code unknown;
    for (const char* end : {"", "-wal", "-shm"}) {
        const fs::path each = file.string() + end;
        if ((fs::status(each, unknown).permissions() & others) != fs::perms::none && !unknown)
            fs::permissions(each, others, fs::perm_options::remove, unknown);
    }
}

const char* advice(Fault fault) {
    switch (fault) {
        case Fault::busy:
            return "end the other program that has the file open";
        case Fault::full:
            return "make room on the disk";
        case Fault::denied:
            return "let the kiosk's user read and write the data folder";
        case Fault::unreadable:
        case Fault::damaged:
            return "keep the file for recovery and look at the disk's health";
        case Fault::altered:
            return "use the last good copy; clinic-kiosk stats check tells more";
        case Fault::foreign:
            return "move the file away, use another data folder, or install the newer version";
        case Fault::constraint:
        case Fault::other:
            break;
    }
    return "look at the disk and the data folder";
}

}  // namespace

std::filesystem::path statistics_file(const std::filesystem::path& folder) {
    return folder / "stats.sqlite3";
}

Database open_for_recording(const std::filesystem::path& folder, std::chrono::milliseconds busy, const Making& making) {
    std::error_code ignored;  // opening the file says it better
    if (fs::create_directories(folder, ignored)) fs::permissions(folder, fs::perms::owner_all, ignored);
    const bool is_new = !fs::exists(statistics_file(folder), ignored);
    Database database(statistics_file(folder), Access::write, busy);
    if (is_new)
        keep_new_file_from_others(
            statistics_file(folder));  // before SQLite gives what it makes beside it the same rights
    else
        keep_from_others(statistics_file(folder));
    Found found = identify(database);
    check_write_version(database);
    // auto_vacuum stays off: counts are only ever added, so there are no free pages to give back, and its pointer maps
    // would move pages about in an order that depends on the visits. Each change builds the file anew instead (stats/rebuilt.h).
    database.execute("PRAGMA auto_vacuum = NONE");
    database.execute("PRAGMA journal_mode = WAL");  // readers never stop the writer
    database.execute("PRAGMA synchronous = FULL");  // with WAL: what has committed survives power loss
    database.execute("PRAGMA secure_delete = ON");  // what a cell was before leaves no trace in its page
    if (found == Found::empty)
        make_file(database, making.draw_number());
    else
        quick_check(database), check_schema(database);
    if (found == Found::version_1 || found == Found::older)
        migrate(database, statistics_file(folder), making.day, making.draw_number);
    empty_log(database);
    return database;
}

Database open_for_reading(const std::filesystem::path& folder, std::chrono::milliseconds busy) {
    return trusted(Database(statistics_file(folder), Access::read, busy), Wanted::sums, any_number);
}

Database open_file_for_reading(const std::filesystem::path& file, std::chrono::milliseconds busy) {
    return trusted(Snapshot(file, busy).open(), Wanted::sums, any_number);
}

bool holds_several(const std::filesystem::path& file) {
    try {
        auto database = open_file_for_reading(file, std::chrono::seconds(1));
        return has_sums(database) || database.number("SELECT count(*) FROM kiosks") > 1;
    } catch (const DatabaseError&) {
        return false;
    }
}

void expect_ours(Database& database) {
    if (identify(database) == Found::empty) throw DatabaseError(Fault::denied, "nothing has been recorded in it");
}

Database in_present_version(Database database) {
    return in_present_version(std::move(database), any_number);
}

Database open_file_for_joining(const std::filesystem::path& file, std::chrono::milliseconds busy) {
    return trusted(Snapshot(file, busy).open(), Wanted::days, lasting_number);
}

std::int64_t own_kiosk(Database& database, const KioskNames& names) {
    if (database.number("SELECT count(*) FROM kiosks") != 1 || has_sums(database))
        throw DatabaseError(Fault::foreign, "it holds the counts of several kiosks or of none");
    if (!names.name.empty())
        database.prepare("UPDATE kiosks SET name = ?1 WHERE name IS NOT ?1").bind(1, names.name).run();
    database.prepare("DELETE FROM kiosk_groups WHERE name IS NOT ?1").bind(1, names.group).run();
    if (!names.group.empty())
        database
            .prepare(
                "INSERT INTO kiosk_groups (kiosk, name) SELECT kiosk, ?1 FROM kiosks WHERE true ON CONFLICT DO NOTHING")
            .bind(1, names.group)
            .run();
    return database.number("SELECT kiosk FROM kiosks");
}

std::filesystem::path set_aside(const std::filesystem::path& folder, const std::string& day) {
    const auto file = statistics_file(folder);
    auto aside = file;
    aside += ".damaged-" + day;
    for (int number = 2; std::filesystem::exists(aside); ++number) {
        aside = file;
        aside += ".damaged-" + day + "-" + std::to_string(number);
    }
    // The log first: without its log the damaged file loses a visit, but a log left behind would be played into the new
    // file.
    for (const char* end : {"-wal", "-shm"}) {
        auto from = file, to = aside;
        if (std::filesystem::exists(from += end)) std::filesystem::rename(from, to += end);
    }
    std::filesystem::rename(file, aside);
    return aside;
}

bool empty_log(Database& database) {
    return database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
}

base::Problem problem_of_file(const DatabaseError& error, const std::filesystem::path& file) {
    return {base::Severity::error, file.string(), 0, error.what(), advice(error.fault())};
}

base::Problem problem_of(const DatabaseError& error, const std::filesystem::path& folder) {
    return problem_of_file(error, statistics_file(folder));
}

}  // namespace stats
