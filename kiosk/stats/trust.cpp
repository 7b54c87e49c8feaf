#include "stats/trust.h"

#include <algorithm>

#include "stats/migration.h"
#include "stats/pruned.h"
#include "stats/sums.h"

namespace stats {
namespace {

void take_out(std::string& text, const std::string& words) {
    if (const auto at = text.find(words); at != std::string::npos) text.erase(at, words.size());
}

void take_out_column(std::string& create, const std::string& column) {
    if (const auto line = create.find("  " + column + " "); line != std::string::npos)
        create.erase(line, create.find('\n', line) + 1 - line);
}

/// As that version made it: the first knew no kiosk, the second no rooms.
std::string create_in(std::int64_t version, const SchemaTable& table) {
    auto create = table.create;
    if (version < 3) take_out_column(create, "stop");
    if (version < 2) {
        take_out_column(create, "kiosk");
        take_out(create, "kiosk, ");  // of the key
    }
    return create;
}

struct Expected {
    std::string name, create;
};

std::vector<Expected> tables_of(std::int64_t version) {
    std::vector<Expected> tables;
    for (const SchemaTable& table : schema_tables()) {
        if (since_version(table) > version) continue;
        tables.push_back({table.name, create_in(version, table)});
    }
    return tables;
}

}  // namespace

std::vector<std::string> schema_differences(Database& database) {
    std::vector<std::string> differences;
    Statement found = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?");
    auto expected = tables_of(database.number("PRAGMA user_version"));
    if (has_sums(database))
        for (const SchemaTable& table : tables_of_sums()) expected.push_back({table.name, table.create});
    if (has_pruned(database)) expected.push_back({pruned_table().name, pruned_table().create});
    for (const auto& [name, create] : expected) {
        if (!found.bind(1, name).step())
            differences.push_back("the table " + name + " is missing");
        else if (found.text(0) != create)
            differences.push_back("the table " + name + " was changed");
        found.reset();
    }
    const auto more =
        database.number("SELECT count(*) FROM sqlite_schema") - static_cast<std::int64_t>(expected.size());
    if (differences.empty() && more > 0)
        differences.push_back("there is something in it that is no table of the statistics");
    return differences;
}

std::string impossible_counts(const SchemaTable& table, std::int64_t most) {
    std::string holds;
    for (const std::string& count : table.values)
        holds += (holds.empty() ? "" : " AND ") + count + " BETWEEN " + (&count == &table.values.front() ? "1" : "0") +
                 " AND " + std::to_string(most);
    return "SELECT kiosk, day FROM " + table.name + " WHERE NOT (" + holds + ")";
}

void look_at_counts(Database& database, std::int64_t most) {
    for (const SchemaTable& table : schema_tables()) {
        if (!holds_counts(table)) continue;
        Statement found = database.prepare(impossible_counts(table, most) + " LIMIT 1");
        if (found.step())
            throw DatabaseError(Fault::altered, table.name + ": a value that no kiosk writes (" + found.text(1) +
                                                    ", kiosk " + found.text(0) + ")");
    }
}

void look_at_sums(Database& database) {
    constexpr std::int64_t days = 31, most_kiosks = 10'000;
    const auto kiosks = std::min(database.number("SELECT count(*) FROM kiosks"), most_kiosks);
    const std::string most = std::to_string(most_in_a_cell * days * kiosks);
    for (const SumTable& sums : sum_tables()) {
        std::string holds = std::string(sums.of->counts[0]) + " BETWEEN 1 AND " + most;
        for (std::size_t n = 1; n < sums.of->counts.size(); ++n)
            holds += " AND " + std::string(sums.of->counts[n]) + " BETWEEN 0 AND " + std::string(sums.of->counts[0]);
        Statement found = database.prepare("SELECT day FROM " + sums.table.name + " WHERE NOT (" + holds + ") LIMIT 1");
        if (found.step())
            throw DatabaseError(Fault::altered,
                                sums.table.name + ": a value that no kiosk writes (" + found.text(0) + ")");
    }
}

}  // namespace stats
