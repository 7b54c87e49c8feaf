#include "stats/central/published.h"

#include <algorithm>
#include <optional>

#include "stats/central/server.h"
#include "stats/period.h"

namespace stats {
namespace {

const std::string schema = std::string(published_tables.schema) + ".";

std::string quoted(const std::string& text, char mark) {
    std::string sql(1, mark);
    for (const char c : text) sql.append(c == mark ? 2 : 1, c);
    return sql + mark;
}

std::string first_day_of(const std::vector<Value>& row) {
    return name_of(*parse_first_day(std::get<std::string>(row.front())));
}

/// From the first to the last first day of a period; nothing where no table has a row.
struct Time {
    std::string first, last;
};

std::optional<Time> time_of(const std::vector<Table>& tables) {
    std::optional<Time> time;
    for (const Table& table : tables)
        for (const auto& row : table.rows) {
            const auto day = first_day_of(row);
            if (!time) time = {day, day};
            time->first = std::min(time->first, day);
            time->last = std::max(time->last, day);
        }
    return time;
}

std::string columns_of(const Table& table) {
    std::string columns = "of_kiosks, by, starts";
    for (const Column& column : table.columns) columns += ", " + quoted(column.name, '"');
    return columns + ", hidden";
}

std::string line_of(const Table& table, const std::vector<Value>& row, const PublishedOf& of) {
    std::vector<std::optional<std::string>> columns{of.kiosks, of.by, first_day_of(row)};
    std::string hidden;
    for (std::size_t n = 0; n < row.size(); ++n) {
        auto& column = columns.emplace_back();
        const bool is_text = table.columns[n].kind == Kind::text || table.columns[n].kind == Kind::period;
        if (const auto* number = std::get_if<std::int64_t>(&row[n]))
            column = std::to_string(*number);
        else if (const auto* text = std::get_if<std::string>(&row[n]); text && is_text)
            column = *text;
        else if (std::holds_alternative<Hidden>(row[n]))
            hidden += (hidden.empty() ? "" : ",") + table.columns[n].name;
    }
    columns.emplace_back(hidden);
    return copy_line(columns);
}

}  // namespace

void publish_tables(const std::string& address, const std::vector<Table>& tables, const PublishedOf& of,
                    const About& about) {
    Server to(address, published_tables);
    const std::string mine = " WHERE of_kiosks = " + quoted(of.kiosks, '\'') + " AND by = " + quoted(of.by, '\'');
    const auto time = time_of(tables);
    to.run("SET standard_conforming_strings = on");  // as quoted() writes them
    to.run("BEGIN");
    to.run("LOCK TABLE " + schema + "exports IN SHARE ROW EXCLUSIVE MODE");  // one export after the other
    for (const Table& table : tables) {
        if (time)
            to.run("DELETE FROM " + schema + table.name + mine + " AND starts BETWEEN '" + time->first + "' AND '" +
                   time->last + "'");
        to.start_copy("COPY " + schema + table.name + " (" + columns_of(table) + ") FROM STDIN");
        for (const auto& row : table.rows) to.copy(line_of(table, row, of));
        to.end_copy();
    }
    to.run("DELETE FROM " + schema + "exports" + mine);
    to.run("INSERT INTO " + schema + "exports (of_kiosks, by, made_on, hide_up_to, clinic, kiosks) VALUES (" +
           quoted(of.kiosks, '\'') + ", " + quoted(of.by, '\'') + ", " + quoted(about.made_on, '\'') + ", " +
           std::to_string(about.hide_up_to) + ", " + quoted(about.clinic, '\'') + ", " +
           std::to_string(about.kiosks.size()) + ")");
    to.run("COMMIT");
}

}  // namespace stats
