#include "stats/central/pull.h"

#include "stats/central/server.h"
#include "stats/latest_titles.h"
#include "stats/pruned.h"
#include "stats/schema.h"
#include "stats/sums.h"
#include "stats/trust.h"

namespace stats {
namespace {

const std::string schema = std::string(central_schema) + ".";
constexpr const char* any_kiosk = "true";

/// What the server adds up, as the columns of the table of sums.
std::string query(const SumTable& sums, const std::string& which) {
    const std::string months = "YYYY-MM-01", days = "YYYY-MM-DD";
    const auto day = [](const std::string& of, const std::string& format) {
        return "to_char(" + of + ", '" + format + "')";
    };
    std::string columns, places;
    for (std::size_t n = 0; n < sums.table.key.size(); ++n) {
        const std::string& column = sums.table.key[n];
        columns += column == "day" ? day(column, sums.by_month ? months : days) : column;
        columns += ", ";
        places += (n > 0 ? ", " : "") + std::to_string(n + 1);
    }
    for (const auto count : sums.of->counts) columns += "sum(" + std::string(count) + "), ";
    return "SELECT " + columns + day("min(day)", days) + ", " + day("max(day)", days) + " FROM " + schema +
           std::string(sums.of->name) + " WHERE " + which + " GROUP BY " + places;
}

/// Each flow and slide of each content: what it is called now on these kiosks, and where it stands in that content.
std::string titles_query(int version, const std::string& which, Day today) {
    std::string tables;
    for (const char* table : {"titles", "flows", "slides"})
        tables += (tables.empty() ? "WITH " : ", ") + std::string(table) + " AS (SELECT * FROM " + schema + table +
                  " WHERE " + which + ")";
    const std::string stop = version < rooms_on_server ? "''" : "max(t.stop COLLATE \"C\")";
    return tables + " SELECT max(t.kiosk), t.content, t.flow, t.slide, latest.title, " + stop +
           " FROM titles t JOIN (" + latest_titles(titles_on_server, name_of(today)) +
           ") latest ON latest.flow = t.flow AND latest.slide = t.slide GROUP BY t.content, t.flow, t.slide, "
           "latest.title";
}

void insert(Database& into, const std::string& table, const std::vector<ServerRow>& rows) {
    if (rows.empty()) return;
    std::string marks = "?";
    for (std::size_t n = 1; n < rows.front().size(); ++n) marks += ", ?";
    Statement statement = into.prepare("INSERT INTO " + table + " VALUES (" + marks + ")");
    for (const ServerRow& row : rows) {
        int place = 0;
        for (const std::string& column : row) statement.bind(++place, column);
        statement.run();
    }
}

std::vector<KnownKiosk> kiosks_of(Server& server, bool has_groups) {
    const std::string groups = has_groups ? " LEFT JOIN " + schema + "kiosk_groups g ON g.kiosk = k.kiosk"
                                          : " CROSS JOIN (SELECT '' AS name) g";
    std::vector<KnownKiosk> kiosks;
    for (const ServerRow& row : server.query("SELECT k.kiosk, k.name, coalesce(g.name, '') FROM " + schema +
                                             "kiosks k" + groups + " ORDER BY k.name COLLATE \"C\", k.kiosk"))
        kiosks.push_back({std::stoll(row.at(0)), row.at(1), row.at(2)});
    return kiosks;
}

void insert_kiosks(Database& into, const std::vector<KnownKiosk>& kiosks) {
    Statement name = into.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)"),
              group = into.prepare("INSERT INTO kiosk_groups (kiosk, name) VALUES (?, ?)");
    for (const KnownKiosk& kiosk : kiosks) {
        name.bind(1, kiosk.number).bind(2, kiosk.name).run();
        if (!kiosk.group.empty()) group.bind(1, kiosk.number).bind(2, kiosk.group).run();
    }
}

void fill(Database& into, Server& from, const std::vector<KnownKiosk>& kiosks, const std::string& which, Day today) {
    const int version = central_version(from);
    const auto there = central_tables(from);
    Transaction transaction(into);
    for (const SchemaTable& table : tables_of_sums()) into.execute(table.create);
    for (const SumTable& sums : sum_tables()) insert(into, sums.table.name, from.query(query(sums, which)));
    insert(into, titles_of_all, from.query(titles_query(version, which, today)));
    if (there.contains("questions"))
        insert(
            into, "questions",
            from.query("SELECT max(kiosk), content, flow, slide, answer, max(text COLLATE \"C\"), max(is_right) FROM " +
                       schema + "questions WHERE " + which + " GROUP BY 2, 3, 4, 5"));
    if (there.contains("days_on"))
        insert(into, "days_on",
               from.query("SELECT kiosk, to_char(day, 'YYYY-MM-DD') FROM " + schema + "days_on WHERE " + which));
    if (there.contains(pruned_on_server))
        for (const ServerRow& row : from.query(first_kept_there))
            if (!row.at(0).empty()) note_pruned(into, row.at(0), PrunedFor::good);
    insert_kiosks(into, kiosks);
    transaction.commit();
}

/// In one transaction of the server.
base::Result<Database> read(Server& from, const KioskChoice& choice, Day today) {
    const auto chosen = choose(kiosks_of(from, central_tables(from).contains("kiosk_groups")), choice);
    if (const auto* problem = std::get_if<base::Problem>(&chosen)) return *problem;
    const auto& kiosks = std::get<std::vector<KnownKiosk>>(chosen);
    Database into(":memory:", Access::write, std::chrono::seconds(1));
    make_schema(into);
    fill(into, from, kiosks, choice.is_all() ? any_kiosk : "kiosk IN " + list_of_numbers(kiosks), today);
    look_at_sums(into);
    return into;
}

/// Citus keeps this table; there no transaction sees one moment of all machines.
bool is_spread(Server& server) {
    return server.query("SELECT to_regclass('pg_dist_partition') IS NOT NULL").at(0).at(0) == "t";
}

/// Changes with every push: rows and sums.
std::string totals(Server& server) {
    std::string all;
    for (const CountTable& table : count_tables()) {
        std::string columns = "count(*)";
        for (const auto count : table.counts) columns += ", sum(" + std::string(count) + ")";
        const auto rows = server.query("SELECT " + columns + " FROM " + schema + std::string(table.name));
        for (const std::string& column : rows.at(0)) all += column + " ";
    }
    return all;
}

base::Result<Database> read_at_once(Server& from, const KioskChoice& choice, Day today) {
    from.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    auto found = read(from, choice, today);
    from.run("COMMIT");
    return found;
}

}  // namespace

base::Result<Database> pull(const std::string& address, const KioskChoice& choice, Day today) {
    constexpr int most_tries = 3;
    Server from(address);
    if (!is_spread(from)) return read_at_once(from, choice, today);
    for (int n = 0; n < most_tries; ++n) {
        const auto before = totals(from);
        auto found = read_at_once(from, choice, today);
        if (totals(from) == before) return found;
    }
    throw ServerError("kiosks went on pushing while their counts were read", "try again when they do not");
}

}  // namespace stats
