#include "stats/schema.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <string_view>

#include "stats/cells.h"

namespace stats {
namespace {

// 47 bits: any random number of that size is exact in every program that reads an export.
constexpr const char* kiosk_number = "INTEGER NOT NULL CHECK (kiosk BETWEEN 1 AND 140737488355327)";

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
        {"kiosk", kiosk_number},
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
    for (const std::string& column : key_of(table)) sql += "  " + column + " " + key_column(column) + ",\n";
    std::string first(table.counts[0]);
    sql += "  " + first + " INTEGER NOT NULL CHECK (" + first + " >= 1),\n";
    if (table.counts.size() > 1) {
        std::string second(table.counts[1]);
        sql += "  " + second + " INTEGER NOT NULL CHECK (" + second + " BETWEEN 0 AND " + first + "),\n";
    }
    return sql + "  PRIMARY KEY (" + list(key_of(table)) + ")\n) STRICT, WITHOUT ROWID";
}

std::string create_titles() {
    return std::string("CREATE TABLE titles (\n  kiosk ") + kiosk_number + ",\n  content " +
           short_text("content", 1, 100) + ",\n  flow " + short_text("flow", 1, 100) + ",\n  slide " +
           short_text("slide", 0, 100) + ",\n  title " + short_text("title", 0, 800) + ",\n  stop " +
           short_text("stop", 0, 100) + " DEFAULT ''" +
           ",\n  PRIMARY KEY (kiosk, content, flow, slide)\n) STRICT, WITHOUT ROWID";
}

std::string create_kiosks() {
    return std::string("CREATE TABLE kiosks (\n  kiosk ") + kiosk_number + ",\n  name " + short_text("name", 1, 240) +
           ",\n  PRIMARY KEY (kiosk)\n) STRICT, WITHOUT ROWID";
}

/// What a question was, content by content: its own words with answer 0, then its answers and whether they are right.
std::string create_questions() {
    return std::string("CREATE TABLE questions (\n  kiosk ") + kiosk_number + ",\n  content " +
           short_text("content", 1, 100) + ",\n  flow " + short_text("flow", 1, 100) + ",\n  slide " +
           short_text("slide", 1, 100) + ",\n  answer INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 99),\n  text " +
           short_text("text", 0, 4000) +
           ",\n  is_right INTEGER NOT NULL CHECK (is_right IN (0, 1))"
           ",\n  PRIMARY KEY (kiosk, content, flow, slide, answer)\n) STRICT, WITHOUT ROWID";
}

/// A row: the kiosk showed its first screen that day.
std::string create_days_on() {
    return std::string("CREATE TABLE days_on (\n  kiosk ") + kiosk_number + ",\n  day " +
           key_columns().find("day")->second + ",\n  PRIMARY KEY (kiosk, day)\n) STRICT, WITHOUT ROWID";
}

/// A kiosk without a row is of no group.
std::string create_kiosk_groups() {
    return std::string("CREATE TABLE kiosk_groups (\n  kiosk ") + kiosk_number + ",\n  name " +
           short_text("name", 1, 240) + ",\n  PRIMARY KEY (kiosk)\n) STRICT, WITHOUT ROWID";
}

}  // namespace

std::string list(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

const std::string& key_column(std::string_view name) {
    return key_columns().find(name)->second;
}

std::vector<std::string> columns_of(const SchemaTable& table) {
    auto columns = table.key;
    columns.insert(columns.end(), table.values.begin(), table.values.end());
    return columns;
}

std::vector<std::string> key_of(const CountTable& table) {
    std::vector<std::string> key{"kiosk"};
    key.insert(key.end(), table.key.begin(), table.key.end());
    return key;
}

std::vector<SchemaTable> schema_tables() {
    std::vector<SchemaTable> tables;
    for (const CountTable& table : count_tables()) {
        std::vector<std::string> counts(table.counts.begin(), table.counts.end());
        tables.push_back({std::string(table.name), key_of(table), std::move(counts), create(table)});
    }
    tables.push_back({"titles", {"kiosk", "content", "flow", "slide"}, {"title", "stop"}, create_titles()});
    tables.push_back({"kiosks", {"kiosk"}, {"name"}, create_kiosks()});
    tables.push_back(
        {"questions", {"kiosk", "content", "flow", "slide", "answer"}, {"text", "is_right"}, create_questions()});
    tables.push_back({"days_on", {"kiosk", "day"}, {}, create_days_on()});
    tables.push_back({"kiosk_groups", {"kiosk"}, {"name"}, create_kiosk_groups()});
    return tables;
}

bool holds_counts(const SchemaTable& table) {
    const auto& counts = count_tables();
    return std::any_of(counts.begin(), counts.end(), [&](const CountTable& one) { return one.name == table.name; });
}

bool has_column(const SchemaTable& table, const std::string& column) {
    const auto columns = columns_of(table);
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::vector<SchemaTable> tables_by_day() {
    auto tables = schema_tables();
    std::erase_if(tables, [](const SchemaTable& table) { return !has_column(table, "day"); });
    return tables;
}

std::vector<ColumnRule> column_rules(const SchemaTable& table) {
    constexpr std::string_view word = " CHECK (";
    std::vector<ColumnRule> rules;
    std::istringstream lines(table.create);  // one a column, "  day TEXT NOT NULL CHECK (…),"
    for (std::string line; std::getline(lines, line);) {
        const auto check = line.find(word);
        if (check == std::string::npos) continue;
        const auto name = line.find_first_not_of(' ');
        const auto begin = check + word.size();
        rules.push_back({line.substr(name, line.find(' ', name) - name), line.substr(begin, line.rfind(')') - begin)});
    }
    return rules;
}

void make_schema(Database& database) {
    for (const SchemaTable& table : schema_tables()) database.execute(table.create);
    mark_version(database);
}

void mark_version(Database& database) {
    database.execute("PRAGMA application_id = " + std::to_string(application_id));
    database.execute("PRAGMA user_version = " + std::to_string(schema_version));
}

}  // namespace stats
