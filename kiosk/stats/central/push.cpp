#include "stats/central/push.h"

#include <map>
#include <set>

#include "stats/central/server.h"
#include "stats/merge.h"
#include "stats/statistics_file.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

struct KioskMonth {
    std::string kiosk, month;  ///< "2027-03"
    auto operator<=>(const KioskMonth&) const = default;
};
/// How many cells there are and what they add up to, table by table. Counts only grow: the same sums are the same
/// cells.
using Sums = std::map<KioskMonth, std::string>;

std::string central(const SchemaTable& table) {
    return std::string(central_schema) + "." + table.name;
}

std::string sums_query(const SchemaTable& table, const std::string& source, const std::string& month) {
    std::vector<std::string> columns{"kiosk", month, "count(*)"};
    for (const std::string& count : table.values) columns.push_back("sum(" + count + ")");
    return "SELECT " + list(columns) + " FROM " + source;
}

/// Columns: kiosk, month, numbers.
void add_sums(Sums& sums, const std::string& table, const ServerRow& row) {
    std::string& text = sums[{row[0], row[1]}];
    text += table;
    for (std::size_t n = 2; n < row.size(); ++n) text += " " + row[n];
    text += "\n";
}

ServerRow row_of(const Statement& statement) {
    ServerRow row;
    for (int column = 0; column < statement.columns(); ++column) row.push_back(statement.text(column));
    return row;
}

class Push {
public:
    Push(Database& from, Server& to) : from_(from), to_(to) {}

    void run(Pushed& pushed, const std::function<void(const PushProgress&)>& progress) {
        from_.execute("BEGIN");  // one state of the counts for all queries
        version_ = central_version(to_);
        there_ = central_tables(to_);
        make_staging();
        send_names_and_titles();
        pushed.kiosks = static_cast<std::size_t>(from_.number("SELECT count(*) FROM kiosks"));
        Sums here = sums_here();
        const Sums there = sums_there();
        const auto first_month = first_kept_by_server().substr(0, 7);
        std::erase_if(here, [&](const auto& sums) { return sums.first.month < first_month; });
        PushProgress done{0, here.size()};
        for (const auto& [month, sums] : here) {
            const auto found = there.find(month);
            if (found != there.end() && found->second == sums) {
                ++pushed.months_there;
            } else {
                send(month);
                ++pushed.months_sent;
            }
            ++done.months_done;
            if (progress) progress(done);
        }
        for (const auto& kiosk : copied_) pushed.problems.push_back(copied_kiosk(name_of(kiosk)));
    }

private:
    void make_staging() {
        for (const SchemaTable& table : tables_there(schema_tables()))  // with the columns that the server has
            to_.run("CREATE TEMPORARY TABLE staging_" + table.name + " (LIKE " + central(table) +
                    ") ON COMMIT DELETE ROWS");
    }

    /// Without those that a server whose tables are older does not have.
    std::vector<SchemaTable> tables_there(std::vector<SchemaTable> tables) const {
        std::erase_if(tables, [&](const SchemaTable& table) { return !there_.contains(table.name); });
        return tables;
    }

    /// Days that were deleted there do not come back; "": none were.
    std::string first_kept_by_server() {
        if (!there_.contains(pruned_on_server)) return "";
        return to_.query(first_kept_there).at(0).at(0);
    }

    Sums sums_here() {
        Sums sums;
        for (const SchemaTable& table : tables_there(tables_by_day())) {
            Statement rows = from_.prepare(sums_query(table, table.name, "substr(day, 1, 7)") + " GROUP BY 1, 2");
            while (rows.step()) add_sums(sums, table.name, row_of(rows));
        }
        return sums;
    }

    std::vector<std::string> kiosks_here() {
        std::vector<std::string> kiosks;
        Statement rows = from_.prepare("SELECT kiosk FROM kiosks");
        while (rows.step()) kiosks.push_back(rows.text(0));
        return kiosks;
    }

    /// Of the kiosks in this file only: a kiosk that pushes its own asks for its own.
    Sums sums_there() {
        const auto kiosks = kiosks_here();
        Sums sums;
        for (const SchemaTable& table : tables_there(tables_by_day()))
            for (const ServerRow& row : to_.query(sums_query(table, central(table), "to_char(day, 'YYYY-MM')") +
                                                  " WHERE kiosk IN (" + list(kiosks) + ") GROUP BY 1, 2"))
                add_sums(sums, table.name, row);
        return sums;
    }

    /// Kiosks of which the server knows later days than this file; 0, which is none, is always among them.
    std::vector<std::string> kiosks_later_there() {
        std::map<std::string, std::string> last_here;
        Statement rows = from_.prepare("SELECT kiosk, max(day) FROM hours GROUP BY kiosk");
        while (rows.step()) last_here[rows.text(0)] = rows.text(1);
        std::vector<std::string> later{"0"};
        const std::string last_there = "SELECT kiosk, to_char(max(day), 'YYYY-MM-DD') FROM " +
                                       std::string(central_schema) + ".hours WHERE kiosk IN (" + list(kiosks_here()) +
                                       ") GROUP BY kiosk";
        for (const ServerRow& row : to_.query(last_there))
            if (row[1] > last_here[row[0]]) later.push_back(row[0]);
        return later;
    }

    /// What they are called now takes the place of what they were called; an older file takes no name back.
    void send_names_and_titles() {
        const std::string newest_here = "present.kiosk NOT IN (" + list(kiosks_later_there()) + ")";
        to_.run("BEGIN");
        for (SchemaTable& table : tables_there(schema_tables())) {
            if (has_column(table, "day")) continue;
            if (version_ < rooms_on_server) std::erase(table.values, "stop");
            Statement rows = from_.prepare("SELECT " + list(columns_of(table)) + " FROM " + table.name);
            stage(table, rows);
            std::vector<std::string> update, changed;
            for (const std::string& value : table.values) {
                // An older file does not know the rooms of a content that a newer one has told of.
                const bool grows = value == "stop";
                update.push_back(value + " = " +
                                 (grows ? "greatest(present.stop, excluded.stop)" : "excluded." + value));
                changed.push_back("present." + value + (grows ? " < excluded." : " <> excluded.") + value);
            }
            upsert(table, list(update), "(" + list(changed, " OR ") + ") AND " + newest_here);
        }
        to_.run("COMMIT");
    }

    /// Either side has more visits in some hour than the other, so neither is an earlier state of the other.
    bool was_counted_apart() {
        const auto rows = to_.query(
            "SELECT coalesce(bool_or(here.visits > there.visits) AND bool_or(here.visits < there.visits), false) FROM "
            "staging_hours here JOIN " +
            std::string(central_schema) + ".hours there USING (kiosk, day, hour)");
        return rows.size() == 1 && rows[0][0] == "t";
    }

    std::string name_of(const std::string& kiosk) {
        Statement name = from_.prepare("SELECT name FROM kiosks WHERE kiosk = ?");
        return name.bind(1, std::stoll(kiosk)).step() ? name.text(0) : kiosk;
    }

    void send(const KioskMonth& month) {
        to_.run("BEGIN");
        for (const SchemaTable& table : tables_there(tables_by_day())) {
            Statement rows = from_.prepare("SELECT " + list(columns_of(table)) + " FROM " + table.name +
                                           " WHERE kiosk = ?1 AND day BETWEEN ?2 || '-01' AND ?2 || '-31'");
            rows.bind(1, std::stoll(month.kiosk)).bind(2, month.month);
            stage(table, rows);
            if (table.name == "hours" && was_counted_apart()) copied_.insert(month.kiosk);
            std::vector<std::string> larger, grown;
            for (const std::string& count : table.values) {
                larger.push_back(count + " = greatest(present." + count + ", excluded." + count + ")");
                grown.push_back("present." + count + " < excluded." + count);
            }
            upsert(table, list(larger), list(grown, " OR "));
        }
        to_.run("COMMIT");
    }

    void stage(const SchemaTable& table, Statement& rows) {
        to_.start_copy("COPY staging_" + table.name + " (" + list(columns_of(table)) + ") FROM STDIN");
        while (rows.step()) to_.copy(copy_line(row_of(rows)));
        to_.end_copy();
    }

    /// Of rows that are there already those are written again for which `changed` holds; without values none can have changed.
    void upsert(const SchemaTable& table, const std::string& update, const std::string& changed) {
        const std::string columns = list(columns_of(table));
        to_.run("INSERT INTO " + central(table) + " AS present (" + columns + ") SELECT " + columns + " FROM staging_" +
                table.name + " ON CONFLICT (" + list(table.key) + ") DO " +
                (update.empty() ? "NOTHING" : "UPDATE SET " + update + " WHERE " + changed));
    }

    Database& from_;
    Server& to_;
    int version_ = 0;               ///< of the server's tables
    std::set<std::string> there_;   ///< their names
    std::set<std::string> copied_;  ///< kiosks that are two
};

}  // namespace

Pushed push(const std::filesystem::path& file, const std::string& address,
            const std::function<void(const PushProgress&)>& progress) {
    Pushed pushed;
    try {
        Database from = open_file_for_joining(file, longest_wait);
        Server to(address);
        Push(from, to).run(pushed, progress);
    } catch (const DatabaseError& error) {
        pushed.problems = {problem_of_file(error, file)};
    } catch (const ServerError& error) {
        pushed.problems = {{base::Severity::error, "", 0, error.what(), error.advice()}};
    }
    return pushed;
}

}  // namespace stats
