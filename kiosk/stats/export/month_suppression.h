// Cell suppression within one month, apart from how the months and days before and after it bear on it. Words as in
// statistical disclosure control (Hundepool et al., Statistical Disclosure Control, 2012):
// - primary suppression: of a number from 1 to `hide_up_to`, the threshold;
// - complementary (secondary) suppression: of others, so that a reader who adds and subtracts finds no primary one;
// - feasibility interval: from the least to the largest value of a suppressed number that fits all that is shown;
// - protection level: how far that interval must reach. Here: beyond `hide_up_to`, for every suppressed number.
//
// The reader is taken to know every number that is shown, every 0, that a suppressed number is at least 1, and that
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

/// How many visits the month must have for its number of visits to be shown: with fewer, some protection level in it
/// could only be kept by suppressing that number too.
std::int64_t visits_needed(const MonthCounts& month, std::int64_t hide_up_to);

/// What the zeros of the month alone say about its visits: at least so many.
std::int64_t visits_at_least(const MonthCounts& month);

/// The protection level of a suppressed number of visits: so many must stay feasible, so that each number in the month
/// could be larger than `hide_up_to`.
std::int64_t visits_kept_feasible(const MonthCounts& month, std::int64_t hide_up_to);

/// Primary and complementary suppression of everything in a month whose number of visits is shown (and large enough) or
/// suppressed, as `visits` in it says.
void suppress_numbers(MonthCounts& month, std::int64_t hide_up_to);

}  // namespace stats
