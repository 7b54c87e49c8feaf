#include "stats/central/pull.h"

#include "stats/cells.h"
#include "stats/central/server.h"
#include "stats/latest_titles.h"
#include "stats/pruned.h"
#include "stats/schema.h"
#include "stats/trust.h"

namespace stats {
namespace {

/// What the server adds up, as columns in the order of the table's key. Which content is asked for only where it is
/// published, or tells a room from a stop, and days only where they are.
std::string wanted(const CountTable& table, std::string_view column) {
    const bool by_day = table.name == "visits", by_content = table.name == "answers" || table.name == "slides";
    if (column == "day") return by_day ? "to_char(day, 'YYYY-MM-DD')" : "to_char(day, 'YYYY-MM-01')";
    if (column == "content" && !by_content) return "'all'";
    if (column == "language" && !by_day) return "'all'";
    return std::string(column);
}

std::string query(const CountTable& table) {
    std::string columns, places;
    for (std::size_t n = 0; n < table.key.size(); ++n) {
        columns += (n > 0 ? ", " : "") + wanted(table, table.key[n]);
        places += (n > 0 ? ", " : "") + std::to_string(n + 1);
    }
    for (auto count : table.counts) columns += ", sum(" + std::string(count) + ")";
    return "SELECT " + columns + " FROM " + central_schema + "." + std::string(table.name) + " GROUP BY " + places;
}

/// Each flow and slide of each content: what it is called now, and where it stands in that content.
std::string titles_query(int version, Day today) {
    const std::string stop = version < rooms_on_server ? "''" : "max(t.stop COLLATE \"C\")";
    return "SELECT t.content, t.flow, t.slide, latest.title, " + stop + " FROM " + central_schema + ".titles t JOIN (" +
           latest_titles(titles_on_server(), name_of(today)) +
           ") latest ON latest.flow = t.flow AND latest.slide = t.slide GROUP BY 1, 2, 3, 4";
}

/// The kiosk's number before what the server says.
void insert(Database& into, const std::string& table, const std::vector<ServerRow>& rows) {
    if (rows.empty()) return;
    std::string marks = "1";
    for (std::size_t n = 0; n < rows.front().size(); ++n) marks += ", ?";
    Statement statement = into.prepare("INSERT INTO " + table + " VALUES (" + marks + ")");
    for (const ServerRow& row : rows) {
        int place = 0;
        for (const std::string& column : row) statement.bind(++place, column);
        statement.run();
    }
}

void insert_names(Database& into, const std::vector<ServerRow>& kiosks) {
    Statement statement = into.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)");
    for (const ServerRow& each : kiosks) statement.bind(1, std::stoll(each.at(0))).bind(2, each.at(1)).run();
}

/// Of each kiosk its own: from when to when it told of them counts.
void insert_days_on(Database& into, const std::vector<ServerRow>& days) {
    Statement statement = into.prepare("INSERT INTO days_on (kiosk, day) VALUES (?, ?)");
    for (const ServerRow& each : days) statement.bind(1, std::stoll(each.at(0))).bind(2, each.at(1)).run();
}

}  // namespace

Database pull(const std::string& address, Day today) {
    Server from(address);
    const int version = central_version(from);
    Database into(":memory:", Access::write, std::chrono::seconds(1));
    make_schema(into);
    Transaction transaction(into);
    from.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const CountTable& table : count_tables()) insert(into, std::string(table.name), from.query(query(table)));
    insert(into, "titles", from.query(titles_query(version, today)));
    const auto there = central_tables(from);
    if (there.contains("questions"))
        insert(into, "questions",
               from.query("SELECT content, flow, slide, answer, max(text COLLATE \"C\"), max(is_right) FROM " +
                          std::string(central_schema) + ".questions GROUP BY 1, 2, 3, 4"));
    if (there.contains("days_on"))
        insert_days_on(into, from.query("SELECT kiosk, to_char(day, 'YYYY-MM-DD') FROM " + std::string(central_schema) +
                                        ".days_on"));
    if (there.contains(pruned_on_server))
        for (const ServerRow& row : from.query(first_kept_there))
            if (!row.at(0).empty()) note_pruned(into, row.at(0), PrunedFor::good);
    insert_names(into, from.query("SELECT kiosk, name FROM " + std::string(central_schema) + ".kiosks"));
    from.run("COMMIT");
    transaction.commit();
    constexpr std::int64_t most_of_all_kiosks = most_in_a_cell * 1'000'000;
    look_at_counts(into, most_of_all_kiosks);
    return into;
}

}  // namespace stats
