#include "stats/migration.h"

#include <algorithm>
#include <chrono>
#include <random>

#include "base/fingerprint.h"
#include "stats/new_file.h"
#include "stats/sums.h"

namespace stats {
namespace {

constexpr std::int64_t largest_number = 140'737'488'355'327;  // as the schema allows

/// The columns that the table had in that version.
std::vector<std::string> columns_in(std::int64_t version, const SchemaTable& table) {
    auto columns = columns_of(table);
    if (version < 3) std::erase(columns, "stop");
    if (version < 2) std::erase(columns, "kiosk");
    return columns;
}

std::vector<SchemaTable> tables_in(std::int64_t version) {
    auto tables = schema_tables();
    std::erase_if(tables, [&](const SchemaTable& table) { return since_version(table) > version; });
    return tables;
}

void add_kiosk(Database& database, std::int64_t number) {
    database.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)").bind(1, number).bind(2, unnamed_kiosk).run();
}

void keep_copy(Database& database, const std::filesystem::path& file, const std::string& version_and_day) {
    auto kept = file;
    kept += "." + version_and_day;
    NewFile copy(kept);
    database.prepare("VACUUM INTO ?").bind(1, copy.path().string()).run();
    std::error_code unknown;
    std::filesystem::permissions(copy.path(), std::filesystem::status(file, unknown).permissions(), unknown);
    copy.keep();
}

/// Makes the table anew with what is in it. Where it did not know of rooms, each slide is a stop.
void rebuild(Database& database, std::int64_t version, const SchemaTable& table, std::int64_t kiosk) {
    const auto columns = columns_in(version, table);
    if (columns == columns_of(table)) return;
    database.execute("ALTER TABLE " + table.name + " RENAME TO old_" + table.name);
    database.execute(table.create);
    const bool knows_kiosk = std::count(columns.begin(), columns.end(), "kiosk") > 0;
    database.execute("INSERT INTO " + table.name + " (" + list(columns) + (knows_kiosk ? "" : ", kiosk") + ") SELECT " +
                     list(columns) + (knows_kiosk ? "" : ", " + std::to_string(kiosk)) + " FROM old_" + table.name);
    database.execute("DROP TABLE old_" + table.name);
}

}  // namespace

std::int64_t since_version(const SchemaTable& table) {
    if (holds_counts(table) || table.name == "titles") return 1;
    return table.name == "kiosks" ? 2 : 4;
}

std::int64_t random_kiosk_number() {
    std::random_device device;
    return std::uniform_int_distribution<std::int64_t>(1, largest_number)(device);
}

std::optional<std::int64_t> number_of_version_1(Database& database) {
    Statement eighth = database.prepare("SELECT day FROM hours GROUP BY day ORDER BY day LIMIT 1 OFFSET 7");
    if (!eighth.step()) return std::nullopt;
    const std::string day = eighth.text(0);
    base::Fingerprint hash;
    for (const SchemaTable& table : tables_in(1)) {
        if (table.name == "titles") continue;  // a title is not of a day
        const std::string columns = list(columns_in(1, table));
        Statement rows =
            database.prepare("SELECT " + columns + " FROM " + table.name + " WHERE day < ? ORDER BY " + columns);
        rows.bind(1, day);
        while (rows.step())
            for (int column = 0; column < rows.columns(); ++column) {
                hash.add(rows.text(column));
                hash.add("\xFF");  // never in UTF-8: ends each text
            }
    }
    return static_cast<std::int64_t>(hash.value() % static_cast<std::uint64_t>(largest_number)) + 1;
}

void migrate(Database& database, const std::filesystem::path& file, const std::string& day, const DrawNumber& draw) {
    const auto version = database.number("PRAGMA user_version");
    keep_copy(database, file, "v" + std::to_string(version) + "-" + day);
    Transaction transaction(database);
    if (database.number("PRAGMA user_version") != version) return;  // another program was faster
    std::int64_t kiosk = 0;
    if (version == 1) {
        const auto settled = number_of_version_1(database);
        kiosk = settled ? *settled : draw();
    }
    for (const SchemaTable& table : tables_in(version)) rebuild(database, version, table, kiosk);
    for (const SchemaTable& table : schema_tables())
        if (since_version(table) > version) database.execute(table.create);
    if (version == 1) add_kiosk(database, kiosk);
    keep_sums(database);
    mark_version(database);
    transaction.commit();
    database.execute("VACUUM");
}

Database migrated_copy(Database& version_1, std::int64_t kiosk) {
    Database copy(":memory:", Access::write, std::chrono::milliseconds(0));
    Transaction transaction(copy);
    make_schema(copy);
    for (const SchemaTable& table : tables_in(1)) {
        const auto columns = columns_in(1, table);
        std::string marks;
        for (std::size_t n = 0; n < columns.size(); ++n) marks += ", ?";
        Statement rows = version_1.prepare("SELECT " + list(columns) + " FROM " + table.name);
        Statement insert = copy.prepare("INSERT INTO " + table.name + " (kiosk, " + list(columns) + ") VALUES (" +
                                        std::to_string(kiosk) + marks + ")");
        while (rows.step()) insert.bind_row(rows).run();
    }
    add_kiosk(copy, kiosk);
    transaction.commit();
    return copy;
}

void show_as_present(Database& database) {
    const auto version = database.number("PRAGMA user_version");
    if (version < 3) database.execute("CREATE TEMP VIEW titles AS SELECT *, '' AS stop FROM main.titles");
    for (const SchemaTable& table : schema_tables())
        if (since_version(table) > version)
            database.execute("CREATE TEMP VIEW " + table.name + " AS SELECT 0 AS " +
                             list(columns_of(table), ", 0 AS ") + " WHERE 0");
}

}  // namespace stats
