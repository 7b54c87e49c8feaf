// Rows of a table added up over the columns that a chart does not tell apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/export/table.h"
#include "stats/report/figure.h"
#include "stats/report/report_html.h"

namespace stats::report {

struct Group {
    std::vector<std::string> keys;    ///< as asked for
    std::vector<std::string> labels;  ///< of the last of its rows: a title may have changed
    std::vector<Figure> counts;
};

struct Grouping {
    std::vector<std::string> keys;    ///< names of columns; the table must have them
    std::vector<std::string> labels;  ///< names of columns; one that is missing reads ""
    std::vector<std::string> counts;  ///< names of columns; one that is missing has no numbers
};

/// The report of the totals alone, where it has any.
UsageReport as_a_whole(const UsageReport& report);

const Table* find_table(const std::vector<Table>& tables, const std::string& name);
std::optional<std::size_t> find_column(const Table& table, const std::string& name);

/// In the order in which the groups first come. Nothing when a key is missing.
std::vector<Group> added_up(const Table& table, const Grouping& grouping);

/// A table without the periods that show no number but 0 and hide some: they would hide every total.
struct Covered {
    Table table;
    std::vector<std::string> left_out;  ///< periods
};
Covered covered(Table table, const std::vector<std::string>& counts);

/// Only the rows with this text in the column; all where there is no such column.
Table rows_where(const Table& table, const std::string& column, const std::string& text);

/// Only the rows with another text there; none where there is no such column.
Table rows_where_not(const Table& table, const std::string& column, const std::string& text);

/// The text of a cell, also of a number.
std::string text_of(const Value& value);
Figure figure_of(const Value& value);

}  // namespace stats::report
