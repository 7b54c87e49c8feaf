#include "stats/sums.h"

#include <algorithm>
#include <unordered_map>

#include "stats/trust.h"

namespace stats {
namespace {

/// `key`: "day" first.
SumTable make(std::string name, const CountTable& of, const std::vector<std::string>& key, bool by_month) {
    SchemaTable table{std::move(name), key, {of.counts.begin(), of.counts.end()}, ""};
    table.values.insert(table.values.end(), {"first_day", "last_day"});
    table.create = "CREATE TABLE " + table.name + " (\n";
    for (const std::string& column : key) table.create += "  " + column + " " + key_column(column) + ",\n";
    for (const auto count : of.counts) table.create += "  " + std::string(count) + " INTEGER NOT NULL,\n";
    table.create += "  first_day TEXT NOT NULL,\n  last_day TEXT NOT NULL,\n  PRIMARY KEY (" + list(key) +
                    ")\n) STRICT, WITHOUT ROWID";
    return {std::move(table), &of, by_month};
}

/// Without the language: nothing is published by it but the visits.
SumTable month_of(const CountTable& of) {
    std::vector<std::string> key(of.key.begin(), of.key.end());
    std::erase(key, "language");
    return make(by_month(of.name), of, key, true);
}

SchemaTable all_titles() {
    SchemaTable titles = schema_tables()[count_tables().size()];
    titles.create.replace(titles.create.find(titles.name), titles.name.size(), titles_of_all);
    const std::string key = "(" + list(titles.key) + ")";
    titles.name = titles_of_all;
    titles.key = {"content", "flow", "slide"};
    titles.create.replace(titles.create.find(key), key.size(), "(" + list(titles.key) + ")");
    titles.values = {"kiosk", "title", "stop"};
    return titles;
}

/// The columns of all_titles.
constexpr const char* titles_query =
    "SELECT one.kiosk, content, flow, slide, one.title, every.stop FROM "
    "(SELECT max(kiosk) AS kiosk, content, flow, slide, title FROM titles GROUP BY content, flow, slide) one JOIN "
    "(SELECT content, flow, slide, max(stop) AS stop FROM titles GROUP BY content, flow, slide) every "
    "USING (content, flow, slide)";

struct Sum {
    std::int64_t first = 0, second = 0;
    std::string first_day, last_day;
    bool operator==(const Sum&) const = default;
};
/// By the columns of the key, a 0 after each: a character that is in none.
using Sums = std::unordered_map<std::string, Sum>;

constexpr char end_of_column = 0;

std::string_view first_column(const std::string& key) {
    return std::string_view(key).substr(0, key.find(end_of_column));
}

/// Reads all rows in the order of the file. Throws where one cannot be a count.
Sums add_up(Database& database, const SumTable& sums) {
    const auto& key = sums.table.key;
    const int columns = static_cast<int>(key.size());
    const bool two = sums.of->counts.size() > 1;
    std::vector<std::string> wanted = key;
    wanted.insert(wanted.end(), sums.of->counts.begin(), sums.of->counts.end());
    Statement row = database.prepare("SELECT " + list(wanted) + " FROM " + std::string(sums.of->name));
    Sums all;
    std::string name;
    while (row.step()) {
        const auto day = row.view(0);
        name.assign(sums.by_month ? day.substr(0, 8) : day);
        if (sums.by_month) name += "01";
        name += end_of_column;
        for (int column = 1; column < columns; ++column) (name += row.view(column)) += end_of_column;
        Sum& sum = all[name];
        const std::int64_t first = row.integer(columns), second = two ? row.integer(columns + 1) : 0;
        if (first > most_in_a_cell || second > first)
            throw DatabaseError(Fault::altered, std::string(sums.of->name) + ": a value that no kiosk writes (" +
                                                    std::string(day) + ")");
        sum.first += first;
        sum.second += second;
        if (sum.last_day.empty()) sum.first_day = sum.last_day = day;
        if (day < sum.first_day) sum.first_day = day;
        if (day > sum.last_day) sum.last_day = day;
    }
    return all;
}

void insert(Database& database, const SumTable& table, const Sums& sums) {
    std::string marks;
    for (std::size_t n = 0; n < columns_of(table.table).size(); ++n) marks += n > 0 ? ", ?" : "?";
    Statement row = database.prepare("INSERT INTO " + table.table.name + " VALUES (" + marks + ")");
    for (const auto& [name, sum] : sums) {
        int column = 0;
        for (std::size_t from = 0, to = 0; (to = name.find(end_of_column, from)) != std::string::npos; from = to + 1)
            row.bind(++column, std::string_view(name).substr(from, to - from));
        row.bind(++column, sum.first);
        if (table.of->counts.size() > 1) row.bind(++column, sum.second);
        row.bind(column + 1, sum.first_day).bind(column + 2, sum.last_day).run();
    }
}

void insert_titles(Database& database) {
    database.execute("INSERT INTO " + std::string(titles_of_all) + " " + titles_query);
}

void compare(Database& database, const SumTable& table, std::size_t most, std::vector<WrongSum>& wrong) {
    Sums expected = add_up(database, table);
    const bool two = table.of->counts.size() > 1;
    const int columns = static_cast<int>(table.table.key.size());
    const std::size_t enough = wrong.size() + most;
    const auto tell = [&](std::string_view day) {
        if (wrong.size() < enough) wrong.push_back({table.table.name, std::string(day)});
    };
    Statement row = database.prepare("SELECT * FROM " + table.table.name);
    while (row.step()) {
        std::string name;
        for (int column = 0; column < columns; ++column) (name += row.view(column)) += end_of_column;
        const int days = columns + (two ? 2 : 1);
        const Sum sum{row.integer(columns), two ? row.integer(columns + 1) : 0, row.text(days), row.text(days + 1)};
        const auto found = expected.find(name);
        if (found == expected.end() || !(found->second == sum)) tell(row.view(0));
        if (found != expected.end()) expected.erase(found);
    }
    for (const auto& [name, sum] : expected) tell(first_column(name));
}

bool titles_differ(Database& database) {
    const std::string stored = std::string("SELECT kiosk, content, flow, slide, title, stop FROM ") + titles_of_all;
    const std::string made = std::string("SELECT * FROM (") + titles_query + ")";
    return database.number("SELECT EXISTS (" + stored + " EXCEPT " + made + ") OR EXISTS (" + made + " EXCEPT " +
                           stored + ")") != 0;
}

}  // namespace

std::string by_month(std::string_view count_table) {
    return "month_" + std::string(count_table);
}

const std::vector<SumTable>& sum_tables() {
    static const std::vector<SumTable> tables = [] {
        std::vector<SumTable> all;
        for (const CountTable& table : count_tables()) all.push_back(month_of(table));
        const CountTable& visits = count_tables()[static_cast<std::size_t>(CountTableId::visits)];
        all.push_back(make(visits_by_day, visits, {"day", "ending", "depth"}, false));
        all.push_back(make(visits_by_language, visits, {"day", "language"}, true));
        all.push_back(make(visits_by_kiosk, visits, {"day", "kiosk"}, true));
        return all;
    }();
    return tables;
}

std::vector<SchemaTable> tables_of_sums() {
    std::vector<SchemaTable> tables;
    for (const SumTable& table : sum_tables()) tables.push_back(table.table);
    tables.push_back(all_titles());
    return tables;
}

bool has_sums(Database& database) {
    return database.number(std::string("SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = '") +
                           titles_of_all + "')") != 0;
}

void keep_sums(Database& database) {
    if (has_sums(database))
        for (const SchemaTable& table : tables_of_sums()) database.execute("DROP TABLE " + table.name);
    if (database.number("SELECT count(*) FROM kiosks") < 2) return;
    for (const SchemaTable& table : tables_of_sums()) database.execute(table.create);
    for (const SumTable& table : sum_tables()) insert(database, table, add_up(database, table));
    insert_titles(database);
}

void prune_sums(Database& database, const std::string& first_kept) {
    if (!has_sums(database)) return;
    for (const SumTable& table : sum_tables())
        database.prepare("DELETE FROM " + table.table.name + " WHERE day < ?").bind(1, first_kept).run();
    database.execute(std::string("DELETE FROM ") + titles_of_all);
    insert_titles(database);
}

std::vector<WrongSum> wrong_sums(Database& database, std::size_t most_of_a_table) {
    std::vector<WrongSum> wrong;
    if (!has_sums(database)) return wrong;
    for (const SumTable& table : sum_tables()) compare(database, table, most_of_a_table, wrong);
    if (titles_differ(database)) wrong.push_back({titles_of_all, ""});
    return wrong;
}

}  // namespace stats
