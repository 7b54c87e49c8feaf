#include "stats/export/publication.h"

#include <algorithm>
#include <optional>

#include "stats/export/timeline.h"

namespace stats {
namespace {

using std::chrono::sys_days;

/// Decides month after month, so that what was shown once stays shown and what was suppressed stays suppressed.
class Decision {
public:
    Decision(Counts& counts, Day today, std::int64_t hide_up_to)
        : counts_(counts),
          first_(sys_days(week_of(first_day(month_of(counts.visits.begin()->first))))),
          end_(sys_days(today)),
          hide_up_to_(hide_up_to),
          timeline_(days()) {}

    Publication made() {
        for (auto month = month_of(Day(first_ + std::chrono::days(6))); sys_days(first_day(month)) < end_;
             month += std::chrono::months(1))
            decide(month);
        publication_.under_way = month_of(Day(end_));
        publication_.titles = std::move(counts_.titles);
        publication_.hide_up_to = hide_up_to_;
        return std::move(publication_);
    }

private:
    std::int64_t visits(sys_days day) const {
        const auto found = counts_.visits.find(Day(day));
        return found == counts_.visits.end() ? 0 : found->second;
    }

    std::vector<std::int64_t> days() const {
        std::vector<std::int64_t> all;
        for (auto day = first_; day < end_; day += std::chrono::days(1)) all.push_back(visits(day));
        return all;
    }

    Timeline::Span span(sys_days from, sys_days to) const {
        return {static_cast<std::size_t>((from - first_).count()), static_cast<std::size_t>((to - first_).count())};
    }
    Timeline::Span span(sys_days day) const { return span(day, day + std::chrono::days(1)); }

    void decide(std::chrono::year_month month) {
        const sys_days from(first_day(month)), next(sys_days(last_day(month)) + std::chrono::days(1)),
            to = std::min(next, end_);
        const auto reserve = decide_days(from, to);
        const bool over = next <= end_;
        if (over) {
            decide_month(month, span(from, next));
            if (reserve) show_if_safe(publication_.days[Day(*reserve)], span(*reserve));
        }
        for (auto sunday = from; sunday < to; sunday += std::chrono::days(1))
            if (std::chrono::weekday(sunday) == std::chrono::Sunday) decide_week(sunday, over);
    }

    /// Shows every day that is not primary but the first of these: that one is the complementary suppression by which
    /// the month's sum tells none of its primary days. Returns it.
    std::optional<sys_days> decide_days(sys_days from, sys_days to) {
        std::optional<sys_days> reserve;
        for (auto day = from; day < to; day += std::chrono::days(1)) {
            Count& count = publication_.days[Day(day)] = {visits(day), visits(day) > 0};
            if (count.value == 0) continue;
            if (count.value <= hide_up_to_)
                timeline_.protect(span(day), hide_up_to_ + 1);
            else if (!reserve)
                reserve = day;
            else
                show(count, span(day));
        }
        return reserve;
    }

    void decide_month(std::chrono::year_month name, Timeline::Span days) {
        const auto found = counts_.months.find(name);
        if (found == counts_.months.end()) return;
        MonthCounts& month = publication_.months[name] = found->second;
        timeline_.bound_below(days, visits_at_least(month));
        month.visits.suppressed = true;
        if (month.visits.value >= visits_needed(month, hide_up_to_)) show_if_safe(month.visits, days);
        if (month.visits.suppressed) timeline_.protect(days, visits_kept_feasible(month, hide_up_to_));
        suppress_numbers(month, hide_up_to_);
    }

    /// In the month under way a week is shown only where all its days are, so that the month stays free to be shown.
    void decide_week(sys_days sunday, bool month_is_over) {
        const sys_days monday = sunday - std::chrono::days(6), end = sunday + std::chrono::days(1);
        if (monday < first_) return;
        Count& week = publication_.weeks[Day(monday)] = {timeline_.sum(span(monday, end)), false};
        week.suppressed = week.value > 0;
        bool all_shown = true;
        for (auto day = monday; day < end; day += std::chrono::days(1)) {
            const auto found = publication_.days.find(Day(day));
            all_shown &= found == publication_.days.end() || !found->second.suppressed;
        }
        if (all_shown)
            show(week, span(monday, end));
        else if (month_is_over)
            show_if_safe(week, span(monday, end));
    }

    void show(Count& count, Timeline::Span days) {
        timeline_.show(days);
        count.suppressed = false;
    }

    void show_if_safe(Count& count, Timeline::Span days) {
        if (count.value > hide_up_to_ && timeline_.show_if_safe(days)) count.suppressed = false;
    }

    Counts& counts_;
    sys_days first_, end_;  ///< a Monday; today
    std::int64_t hide_up_to_;
    Timeline timeline_;
    Publication publication_;
};

}  // namespace

Publication decide(Counts counts, Day today, std::int64_t hide_up_to) {
    std::erase_if(counts.visits, [&](const auto& day) { return sys_days(day.first) >= sys_days(today); });
    if (counts.visits.empty()) return {};
    return Decision(counts, today, std::max(hide_up_to, least_hide_up_to)).made();
}

}  // namespace stats
