#include "stats/export/column_totals.h"

#include <algorithm>

namespace stats {
namespace {

std::size_t hidden_in(const Table& table, std::size_t column) {
    return static_cast<std::size_t>(std::count_if(table.rows.begin(), table.rows.end(), [column](const auto& row) {
        return std::holds_alternative<Hidden>(row[column]);
    }));
}

Value total(const Table& table, std::size_t column) {
    if (table.columns[column].kind != Kind::count) return std::string();
    if (hidden_in(table, column) > 0) return Hidden{};
    std::int64_t sum = 0;
    for (const auto& row : table.rows)
        if (const auto* number = std::get_if<std::int64_t>(&row[column])) sum += *number;
    return sum;
}

}  // namespace

std::vector<Value> total_row(const Table& table) {
    std::vector<Value> row;
    for (std::size_t column = 0; column < table.columns.size(); ++column) row.push_back(total(table, column));
    if (!row.empty()) row[0] = std::string("total");
    return row;
}

std::string hidden_in_columns(const Table& table) {
    std::string columns;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (const auto hidden = hidden_in(table, column); hidden > 0 && table.columns[column].kind == Kind::count)
            columns += (columns.empty() ? "" : ", ") + std::to_string(hidden) + " in " + table.columns[column].name;
    if (columns.empty()) return "";
    return "Numbers are hidden (" + columns +
           "), and SUM leaves them out: its sum is too small. Export by quarter or by year for totals.";
}

}  // namespace stats
