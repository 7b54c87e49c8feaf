// The tables of a statistics file. One kiosk's file and a merged one have the same; that of several kiosks has sums beside them (stats/sums.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stats/cells.h"
#include "stats/database.h"

namespace stats {

inline constexpr std::int64_t application_id = 0x434B5354;  ///< "CKST", at offset 68 of the file
inline constexpr std::int64_t schema_version = 4;           ///< user_version, at offset 60

/// A table as SQL sees it: the columns of its primary key in order, then the others.
struct SchemaTable {
    std::string name;
    std::vector<std::string> key;
    std::vector<std::string> values;
    std::string create;  ///< the statement that makes it, without a semicolon
};

/// Words between commas, or something else.
std::string list(const std::vector<std::string>& words, const std::string& between = ", ");
/// The key, then the values.
std::vector<std::string> columns_of(const SchemaTable& table);

/// What a value must be, as SQL: a CHECK constraint.
struct ColumnRule {
    std::string column;
    std::string holds;
};
std::vector<ColumnRule> column_rules(const SchemaTable& table);

/// The count tables in the order of CountTableId, then titles, kiosks, questions, days_on and kiosk_groups.
std::vector<SchemaTable> schema_tables();

/// What a column of a key may hold: "INTEGER NOT NULL CHECK (…)".
const std::string& key_column(std::string_view name);

/// Whose rows are numbers of visits of a kiosk and a day.
bool holds_counts(const SchemaTable& table);
bool has_column(const SchemaTable& table, const std::string& column);
/// The tables whose rows are of a day: those of counts, and days_on.
std::vector<SchemaTable> tables_by_day();

/// The key of a count table as it is in the file: the kiosk first.
std::vector<std::string> key_of(const CountTable& table);

/// Makes all tables and marks the file. For a transaction of the caller; throws DatabaseError.
void make_schema(Database& database);
void mark_version(Database& database);

}  // namespace stats
