// Which numbers of one month may be shown, apart from how the months and days before and after it bear on it.
//
// The reader is taken to know every number that is shown, every 0, that a hidden number is at least 1, and that
// - finished + left + idle = glanced + looked + read = all hours = all languages = visits;
// - finished <= read and left <= glanced + looked, for a visit is read, not left, once a topic was completed;
// - completed <= opened <= visits, and the largest completed <= read <= all completed together;
// - of a slide: left_from, each part, each chosen <= shown <= opened of its flow; first_try <= chosen, and all first
//   tries together <= shown.
// Whatever else could be reasoned out, such as from how many slides there are, is not.
#pragma once

#include <cstdint>

#include "stats/export/counts.h"

namespace stats {

/// CMS cell suppression policy: no number from 1 to 10 is published. May be set higher, never lower.
inline constexpr std::int64_t least_hide_up_to = 10;

/// How many visits the month must have for its number of visits to be shown: with fewer, something in it could only
/// stay hidden together with that number.
std::int64_t visits_needed(const MonthCounts& month, std::int64_t hide_up_to);

/// What the zeros of the month alone say about its visits: at least so many.
std::int64_t visits_at_least(const MonthCounts& month);

/// How many visits a reader must think possible when the number is hidden, so that each number in the month could be
/// larger than `hide_up_to`.
std::int64_t visits_possible(const MonthCounts& month, std::int64_t hide_up_to);

/// Sets `hidden` in a month whose number of visits is shown (and large enough) or hidden, as `visits` in it says.
void hide_numbers(MonthCounts& month, std::int64_t hide_up_to);

}  // namespace stats
