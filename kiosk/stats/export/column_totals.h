// The last lines of a sheet: sums that anybody could make of what is shown, and a warning where none can be made. Pure.
#pragma once

#include <string>
#include <vector>

#include "stats/export/table.h"

namespace stats {

/// As long as the table's columns: "total", then the sum of each column of counts all of whose numbers are shown, Hidden where one is
/// not, and "" under other columns. A total that was decided for itself is in an export by a longer period.
std::vector<Value> total_row(const Table& table);

/// What SUM leaves out of which columns; "" where nothing is hidden.
std::string hidden_in_columns(const Table& table);

}  // namespace stats
