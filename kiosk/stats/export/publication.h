// Disclosure control: all that may be published of a file's counts, decided once for every export: by month, week or day, whichever table,
// whatever range, today or next year. So exports can be laid beside each other without telling more than each does.
//
// Guaranteed, against a reader who has every table at every length of period, who knows what month_suppression.h says,
// and who adds, subtracts and compares: every number from 1 to `hide_up_to` is suppressed (primary), a 0 stays a 0, and
// as many others are (complementary) as it takes for every suppressed number's feasibility interval to hold more than
// one value and to reach beyond `hide_up_to` (protection level). It stays so for exports made later, as a month is
// decided when it is over and stays decided. tests/disclosure audits it.
//
// Not guaranteed: when counts of past months change (a kiosk's file merged late, months pruned, a corrected database)
// or `hide_up_to` does, what was published before can be compared with what is published then. A difference of two
// shown numbers, such as of the visits that opened a topic and those that completed it, can be small. A reader who also
// knows how complementary suppressions are chosen can narrow some down further.
#pragma once

#include <map>

#include "stats/export/counts.h"
#include "stats/export/month_suppression.h"

namespace stats {

struct Publication {
    std::map<Day, Count> days;   ///< every day that is over, from the first counted; the present month's too
    std::map<Day, Count> weeks;  ///< by their Monday (ISO 8601); weeks that are over
    std::map<std::chrono::year_month, MonthCounts> months;  ///< months that are over
    std::chrono::year_month under_way{};                    ///< the first month that is not over
    std::map<flow::SlideKey, std::string> titles;
    std::int64_t hide_up_to = least_hide_up_to;
};

/// `today` is not over; counts of days from today on are left out.
Publication decide(Counts counts, Day today, std::int64_t hide_up_to = least_hide_up_to);

}  // namespace stats
