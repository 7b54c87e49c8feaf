#include "stats/migration.h"

#include <chrono>
#include <random>

#include "base/fingerprint.h"
#include "stats/new_file.h"
#include "stats/schema.h"

namespace stats {
namespace {

constexpr std::int64_t largest_number = 140'737'488'355'327;  // as the schema allows

/// The columns of version 1: the present ones but the kiosk.
std::vector<std::string> old_columns(const SchemaTable& table) {
    std::vector<std::string> columns(table.key.begin() + 1, table.key.end());
    columns.insert(columns.end(), table.values.begin(), table.values.end());
    return columns;
}

/// The tables that version 1 had.
std::vector<SchemaTable> old_tables() {
    auto tables = schema_tables();
    std::erase_if(tables, [](const SchemaTable& table) { return table.name == "kiosks"; });
    return tables;
}

void add_kiosk(Database& database, std::int64_t number) {
    database.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)").bind(1, number).bind(2, unnamed_kiosk).run();
}

void keep_copy(Database& database, const std::filesystem::path& file, const std::string& day) {
    auto kept = file;
    kept += ".v1-" + day;
    NewFile copy(kept);
    database.prepare("VACUUM INTO ?").bind(1, copy.path().string()).run();
    copy.keep();
}

}  // namespace

std::int64_t random_kiosk_number() {
    std::random_device device;
    return std::uniform_int_distribution<std::int64_t>(1, largest_number)(device);
}

std::optional<std::int64_t> number_of_version_1(Database& database) {
    Statement eighth = database.prepare("SELECT day FROM hours GROUP BY day ORDER BY day LIMIT 1 OFFSET 7");
    if (!eighth.step()) return std::nullopt;
    const std::string day = eighth.text(0);
    base::Fingerprint hash;
    for (const SchemaTable& table : old_tables()) {
        if (table.name == "titles") continue;  // a title is not of a day
        const std::string columns = list(old_columns(table));
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
    keep_copy(database, file, day);
    Transaction transaction(database);
    if (database.number("PRAGMA user_version") != 1) return;  // another program was faster
    const auto settled = number_of_version_1(database);
    const std::int64_t number = settled ? *settled : draw();
    for (const SchemaTable& table : old_tables())
        database.execute("ALTER TABLE " + table.name + " RENAME TO old_" + table.name);
    make_schema(database);
    for (const SchemaTable& table : old_tables()) {
        const std::string columns = list(old_columns(table));
        database.execute("INSERT INTO " + table.name + " (kiosk, " + columns + ") SELECT " + std::to_string(number) +
                         ", " + columns + " FROM old_" + table.name);
        database.execute("DROP TABLE old_" + table.name);
    }
    add_kiosk(database, number);
    transaction.commit();
    database.execute("VACUUM");
}

Database migrated_copy(Database& version_1, std::int64_t kiosk) {
    Database copy(":memory:", Access::write, std::chrono::milliseconds(0));
    Transaction transaction(copy);
    make_schema(copy);
    for (const SchemaTable& table : old_tables()) {
        const auto columns = old_columns(table);
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

}  // namespace stats
