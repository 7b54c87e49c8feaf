// What each exported table and column is: the words of the data dictionary. Pure.
#pragma once

#include "stats/export/tables.h"

namespace stats {

/// The table by month without its rows.
Table head_of(What what);
/// The numbers of visits by week or by day.
Table head_of_visits(By by);

}  // namespace stats
