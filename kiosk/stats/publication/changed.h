// What is no longer as it was published: days were merged late, or lost with an old copy of the counts that was brought back.
//
// Of such months nothing is published any more until their counts are again what they were, not even that a number is hidden. What
// was given out of them was safe by itself and stays so, and of what came or went a reader learns nothing: neither how many
// came, for as many again would keep every fact (facts.h), nor how many went, for it may be all of them. Pure.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "stats/publication/counts.h"
#include "stats/publication/ledger.h"

namespace stats {

/// Months that no decision is made of.
struct SetAside {
    /// Of which a number is another one than was published, or is new beside others that were; and all that a published week or
    /// longer time joins with one of them: its sum and what is left would tell the rest.
    std::set<std::chrono::year_month> changed;
    /// Of a published month or longer time, other days of which were deleted (`first_kept`): what was hidden there is known no more,
    /// so that nobody can say what a new number would tell of it. What was published of these months, and of their days and
    /// weeks, is told again, and nothing else.
    std::set<std::chrono::year_month> bereft;

    bool touches(Months time) const;
    bool has_changed(Months time) const;
    bool contains(std::chrono::year_month month) const { return touches({month, month}); }
};

/// Answers go by the names that join_versions gave them. `after`: earlier months are not looked at.
SetAside set_aside(const Counts& counts, const Ledger& ledger, std::optional<std::chrono::year_month> after);

/// All that was published of bereft months, and of longer times of no others, hidden as it was or as `hide_up_to` now asks for. Times of
/// which the numbers of visits were not all published are left out, and of others the kinds of numbers that were not; where hours were
/// not, they are hidden whole. Only where days were deleted (`counts.first_kept`).
std::map<Months, MonthCounts> published_again(const Counts& counts, const Ledger& ledger,
                                              const std::set<std::chrono::year_month>& bereft, std::int64_t hide_up_to);

}  // namespace stats
