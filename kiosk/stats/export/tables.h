// The tables that may be exported, made of a publication.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "stats/export/table.h"
#include "stats/publication/publication.h"

namespace stats {

/// whole: the time asked for, as one period.
enum class By { month, week, day, quarter, year, whole };

enum class What { visits, languages, hours, topics, slides, parts, answers, settings, questions };
inline constexpr std::array what_names{"visits", "languages", "hours",    "topics",   "slides",
                                       "parts",  "answers",   "settings", "questions"};

/// The days whose periods are wanted; a period is in when its first day is.
struct Days {
    Day first, last;
};

/// The numbers of visits only, by week or by day.
Table visits_by(By by, const Publication& publication, Days days);

/// Any table, by month, quarter, year or as a whole.
Table table_by(By by, What what, const Publication& publication, Days days);

/// The months, quarters or years with a day in the time, that are over; or the time itself.
std::vector<Months> periods_in(By by, Days days, std::chrono::year_month under_way);

}  // namespace stats
