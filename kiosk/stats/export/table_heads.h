// What each exported table and column is: the words of the data dictionary. Pure.
#pragma once

#include "stats/export/tables.h"

namespace stats {

/// The table by month, quarter, year or as a whole, without its rows.
Table head_of(By by, What what);
/// The numbers of visits by week or by day.
Table head_of_visits(By by);

}  // namespace stats
