#include "stats/statistics_file.h"

#include <map>

#include "stats/cells.h"

namespace stats {
namespace {

/// An id, version or name: short, and no control character, so that no text of a person fits in unnoticed.
std::string short_text(const std::string& column, int shortest, int longest) {
    return "TEXT NOT NULL CHECK (length(CAST(" + column + " AS BLOB)) BETWEEN " + std::to_string(shortest) + " AND " +
           std::to_string(longest) + " AND instr(" + column + ", char(0)) = 0 AND " + column +
           " NOT GLOB '*[' || char(1) || '-' || char(31) || ']*')";
}

std::string bucket_list() {
    std::string list;
    for (int seconds : seconds_buckets) list += (list.empty() ? "" : ", ") + std::to_string(seconds);
    return list;
}

/// What each key column may hold, and nothing else.
const std::map<std::string, std::string, std::less<>>& key_columns() {
    static const std::map<std::string, std::string, std::less<>> columns{
        {"day", "TEXT NOT NULL CHECK (length(day) = 10 AND day IS date(day, '+0 days'))"},
        {"hour", "INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23)"},
        {"language",
         "TEXT NOT NULL CHECK (length(CAST(language AS BLOB)) BETWEEN 2 AND 35 AND "
         "language NOT GLOB '*[^A-Za-z0-9-]*')"},
        {"content", short_text("content", 1, 100)},
        {"ending", "TEXT NOT NULL CHECK (ending IN ('finished', 'left', 'idle'))"},
        {"depth", "TEXT NOT NULL CHECK (depth IN ('glanced', 'looked', 'read'))"},
        {"flow", short_text("flow", 1, 100)},
        {"slide", short_text("slide", 1, 100)},
        {"part", short_text("part", 1, 100)},
        {"bucket", "INTEGER NOT NULL CHECK (bucket IN (" + bucket_list() + "))"},
        {"answer", "INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 99)"},
        {"setting", short_text("setting", 1, 40)},
        {"value", short_text("value", 1, 40)},
    };
    return columns;
}

/// STRICT, so that a count is a number; WITHOUT ROWID, so that no hidden number tells in which order rows came.
std::string create(const CountTable& table) {
    std::string sql = "CREATE TABLE " + std::string(table.name) + " (\n";
    std::string key;
    for (auto column : table.key) {
        sql += "  " + std::string(column) + " " + key_columns().find(column)->second + ",\n";
        key += (key.empty() ? "" : ", ") + std::string(column);
    }
    std::string first(table.counts[0]);
    sql += "  " + first + " INTEGER NOT NULL CHECK (" + first + " >= 1),\n";
    if (table.counts.size() > 1) {
        std::string second(table.counts[1]);
        sql += "  " + second + " INTEGER NOT NULL CHECK (" + second + " BETWEEN 0 AND " + first + "),\n";
    }
    return sql + "  PRIMARY KEY (" + key + ")\n) STRICT, WITHOUT ROWID";
}

std::string create_titles() {
    return "CREATE TABLE titles (\n  content " + short_text("content", 1, 100) + ",\n  flow " +
           short_text("flow", 1, 100) + ",\n  slide " + short_text("slide", 0, 100) + ",\n  title " +
           short_text("title", 0, 800) + ",\n  PRIMARY KEY (content, flow, slide)\n) STRICT, WITHOUT ROWID";
}

void make_schema(Database& database) {
    Transaction transaction(database);
    for (const CountTable& table : count_tables()) database.execute(create(table));
    database.execute(create_titles());
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(schema_version));
    transaction.commit();
}

enum class Found { empty, ours };

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
    if (version < schema_version) throw DatabaseError(Fault::damaged, "its schema has no version");
    return Found::ours;
}

/// Looks for damage of the disk; what the CHECK constraints say was seen to when a count was written, and takes five
/// times as long.
void quick_check(Database& database) {
    database.execute("PRAGMA ignore_check_constraints = ON");
    Statement check = database.prepare("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw DatabaseError(Fault::damaged, check.text(0));
    check.reset();
    database.execute("PRAGMA ignore_check_constraints = OFF");
}

const char* advice(Fault fault) {
    switch (fault) {
        case Fault::busy:
            return "end the other program that has the file open";
        case Fault::full:
            return "make room on the disk";
        case Fault::denied:
            return "let the kiosk's user read and write the data folder";
        case Fault::damaged:
            return "keep the file for recovery and look at the disk's health";
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

Database open_for_recording(const std::filesystem::path& folder, std::chrono::milliseconds busy) {
    std::error_code ignored;  // opening the file says it better
    std::filesystem::create_directories(folder, ignored);
    Database database(statistics_file(folder), Access::write, busy);
    Found found = identify(database);
    // auto_vacuum stays off: counts are only ever added, so there are no free pages to give back, and its pointer maps
    // would move pages about in an order that depends on the visits. Store::tidy rebuilds the file instead.
    database.execute("PRAGMA auto_vacuum = NONE");
    database.execute("PRAGMA journal_mode = WAL");  // readers never stop the writer
    database.execute("PRAGMA synchronous = FULL");  // with WAL: what has committed survives power loss
    database.execute("PRAGMA secure_delete = ON");  // what a cell was before leaves no trace in its page
    if (found == Found::empty)
        make_schema(database);
    else
        quick_check(database);
    empty_log(database);
    return database;
}

Database open_for_reading(const std::filesystem::path& folder, std::chrono::milliseconds busy) {
    Database database(statistics_file(folder), Access::read, busy);
    if (identify(database) == Found::empty) throw DatabaseError(Fault::denied, "nothing has been recorded in it");
    return database;
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

flow::Problem problem_of(const DatabaseError& error, const std::filesystem::path& folder) {
    return {flow::Severity::error, statistics_file(folder).string(), 0, error.what(), advice(error.fault())};
}

}  // namespace stats
