// What an administrator may see of the counts: tables by period, small numbers hidden.
//
// Guaranteed: every number from 1 to 10 is hidden, a true 0 stays 0, and no hidden number of the monthly and the daily
// table of one database, taken together, follows from the sums that bind them (see suppression.h). Not guaranteed yet:
// two exports made at different times while a period is still under way can be subtracted from each other, and so can
// exports before and after a merge. A reader who combines "at least 1" with many hidden days can narrow a hidden number
// down, in the extreme (ten days of one visit in a month of ten) to one value.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "flow/problem.h"
#include "stats/table.h"

namespace stats {

enum class By { month, day };

/// Which periods. By month, the months that `from` and `to` lie in are taken whole: part of a month could be subtracted
/// from the whole one.
struct Range {
    By by = By::month;
    std::string from;  ///< "2027-03" or "2027-03-14"; empty: from the first day counted
    std::string to;    ///< inclusive; empty: to the last day counted
};

struct Exported {
    std::optional<Table> table;  ///< nothing when there is an error among the problems
    flow::Problems problems;
};

/// One row a period: period, visits, finished, left, idle, glanced, looked, read. Periods without visits between the
/// first and the last day counted are rows of zeros. Reads DIR/stats.sqlite3 only, also while a kiosk is writing it.
/// Any thread.
Exported export_visits(const std::filesystem::path& folder, const Range& range);

}  // namespace stats
