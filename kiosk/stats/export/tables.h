// The tables that may be exported, made of a publication.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "stats/export/publication.h"
#include "stats/export/table.h"

namespace stats {

enum class By { month, week, day };

enum class What { visits, languages, hours, topics, slides, parts, answers, settings };
inline constexpr std::array what_names{"visits", "languages", "hours",   "topics",
                                       "slides", "parts",     "answers", "settings"};

/// The days whose periods are wanted; a period is in when its first day is.
struct Days {
    Day first, last;
};

/// The numbers of visits only, by week or by day.
Table visits_by(By by, const Publication& publication, Days days);

/// Any table, by month.
Table table_by_month(What what, const Publication& publication, Days days);

}  // namespace stats
