// Which numbers of visits by day and by week are shown: after the months, and so that these stay as they were decided. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "stats/publication/before.h"
#include "stats/publication/counts.h"
#include "stats/publication/facts.h"
#include "stats/publication/publication.h"
#include "stats/publication/timeline.h"

namespace stats {

/// What it is given must live as long. One thread at a time.
class DaysAndWeeks {
public:
    /// `over`: the months that are, from the first counted on. Counts of days from `today` on are left out.
    DaysAndWeeks(const Counts& counts, const Before& before, const SetAside& aside, Day today,
                 const std::vector<std::chrono::year_month>& over, const publication::Facts& facts,
                 std::int64_t hide_up_to);

    /// What is known of days before any new one is shown: what was published, and the months. Returns, by month, whether its visits
    /// cannot be shown because of days and weeks that were published; of others these say how many they can be (`facts`).
    std::vector<char> begin(publication::Facts& facts);

    /// `small`: by month, whether its visits are hidden.
    void decide(const std::vector<char>& small, Publication& publication);

private:
    using sys_days = std::chrono::sys_days;
    using year_month = std::chrono::year_month;

    /// Months whose days are hidden whole: so few visits that the days without any, or that a busy day is busy, would tell what
    /// the quiet ones are.
    std::set<year_month> quiet_months(const publication::Facts& facts) const;
    void bound_visits(publication::Facts& facts) const;
    /// In the month under way busy days are kept back until they can protect quiet ones to come, also of a reader who knows
    /// that they are busy.
    void decide_days(year_month month, std::map<Day, Count>& days);
    /// In the month under way a week is shown only where all its days are, so that the month stays free to be shown.
    Count decided_week(sys_days monday, const std::map<Day, Count>& days);

    /// Of the first week, where it was published and days of it were deleted: the days that were published, and the sum of the others
    /// as if it was of one of them (`untold`). New numbers beside it must not tell them.
    struct Deleted {
        std::map<Day, std::int64_t> visits;
        std::optional<Day> untold;
    };
    Deleted deleted_days() const;
    bool has_published_days(year_month month) const;

    std::int64_t visits(sys_days day) const;
    std::vector<std::int64_t> visits_by_day() const;
    std::vector<char> closed_days() const;
    /// The present month too, as far as it went; none that is set aside.
    std::vector<year_month> all_months() const;
    sys_days end_of(year_month month) const;
    /// A day on which no kiosk ran is told to be without visits in any month.
    bool is_closed(sys_days day) const;
    bool was_off(sys_days day) const;
    bool is_published(sys_days day) const;
    bool is_published_week(sys_days monday) const;
    /// Also of what was published when fewer numbers were hidden.
    bool is_primary(std::int64_t value) const { return value > 0 && value <= hide_up_to_; }
    Timeline::Span span(sys_days from, sys_days to) const;
    Timeline::Span span(sys_days day) const { return span(day, day + std::chrono::days(1)); }

    const Counts& counts_;
    const Before& before_;
    const SetAside& aside_;
    Day today_;
    const std::vector<year_month>& over_;
    std::int64_t hide_up_to_;
    sys_days first_, end_;  ///< a Monday; today
    Deleted deleted_;
    std::set<year_month> closed_;  ///< months
    Timeline timeline_;
};

}  // namespace stats
