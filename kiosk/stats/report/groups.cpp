#include "stats/report/groups.h"

#include <algorithm>
#include <map>

namespace stats::report {
namespace {

using Row = std::vector<Value>;

std::vector<std::optional<std::size_t>> find_columns(const Table& table, const std::vector<std::string>& names) {
    std::vector<std::optional<std::size_t>> columns;
    for (const auto& name : names) columns.push_back(find_column(table, name));
    return columns;
}

std::vector<std::string> texts(const Row& row, const std::vector<std::optional<std::size_t>>& columns) {
    std::vector<std::string> found;
    for (auto column : columns) found.push_back(column ? text_of(row.at(*column)) : "");
    return found;
}

}  // namespace

UsageReport as_a_whole(const UsageReport& report) {
    UsageReport whole = report;
    if (!whole.totals.empty()) whole.tables = whole.totals;
    return whole;
}

const Table* find_table(const std::vector<Table>& tables, const std::string& name) {
    auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

std::optional<std::size_t> find_column(const Table& table, const std::string& name) {
    auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](auto& column) { return column.name == name; });
    if (found == table.columns.end()) return std::nullopt;
    return found - table.columns.begin();
}

std::vector<Group> added_up(const Table& table, const Grouping& grouping) {
    const auto keys = find_columns(table, grouping.keys), labels = find_columns(table, grouping.labels),
               counts = find_columns(table, grouping.counts);
    if (std::find(keys.begin(), keys.end(), std::nullopt) != keys.end()) return {};
    std::vector<Group> groups;
    std::map<std::vector<std::string>, std::size_t> places;
    for (const Row& row : table.rows) {
        auto key = texts(row, keys);
        auto [place, is_new] = places.try_emplace(key, groups.size());
        if (is_new) groups.push_back({std::move(key), {}, std::vector<Figure>(counts.size())});
        Group& group = groups[place->second];
        group.labels = texts(row, labels);
        for (std::size_t n = 0; n < counts.size(); ++n)
            if (counts[n]) group.counts[n] = sum(group.counts[n], figure_of(row.at(*counts[n])));
    }
    return groups;
}

Covered covered(Table table, const std::vector<std::string>& counts) {
    const auto period = find_column(table, "period");
    Covered result{std::move(table), {}};
    if (!period) return result;
    std::map<std::string, std::pair<bool, bool>> shows_and_hides;
    const auto columns = find_columns(result.table, counts);
    for (const Row& row : result.table.rows) {
        auto& [shows, hides] = shows_and_hides[text_of(row.at(*period))];
        for (auto column : columns) {
            const Figure figure = column ? figure_of(row.at(*column)) : Figure{};
            shows |= is_shown(figure) && std::get<std::int64_t>(figure) > 0;
            hides |= is_hidden(figure);
        }
    }
    for (const auto& [name, has] : shows_and_hides)
        if (!has.first && has.second) result.left_out.push_back(name);
    if (result.left_out.size() == shows_and_hides.size()) result.left_out.clear();  // nothing would be left
    std::erase_if(result.table.rows, [&](const Row& row) {
        return std::count(result.left_out.begin(), result.left_out.end(), text_of(row.at(*period))) > 0;
    });
    return result;
}

Table rows_where(const Table& table, const std::string& column, const std::string& text) {
    Table some = table;
    if (auto place = find_column(table, column))
        std::erase_if(some.rows, [&](const Row& row) { return text_of(row.at(*place)) != text; });
    return some;
}

Table rows_where_not(const Table& table, const std::string& column, const std::string& text) {
    Table some = table;
    const auto place = find_column(table, column);
    std::erase_if(some.rows, [&](const Row& row) { return !place || text_of(row.at(*place)) == text; });
    return some;
}

std::string text_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return "hidden";
}

Figure figure_of(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (std::holds_alternative<Hidden>(value)) return Hidden{};
    return {};
}

}  // namespace stats::report
