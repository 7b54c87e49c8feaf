#include "stats/publication/days.h"

#include <algorithm>

namespace stats {
namespace {

using publication::Facts;
using publication::Row;
using std::chrono::sys_days;
using std::chrono::year_month;

constexpr const char* visits_row = "visits";

Months months_of_week(sys_days monday) {
    return {month_of(Day(monday)), month_of(Day(monday + std::chrono::days(6)))};
}

}  // namespace

DaysAndWeeks::DaysAndWeeks(const Counts& counts, const Before& before, const SetAside& aside, Day today,
                           const std::vector<year_month>& over, const Facts& facts, std::int64_t hide_up_to)
    : counts_(counts),
      before_(before),
      aside_(aside),
      today_(today),
      over_(over),
      hide_up_to_(hide_up_to),
      first_(sys_days(week_of(first_day(month_of(counts.visits.begin()->first))))),
      end_(sys_days(today)),
      deleted_(deleted_days()),
      closed_(quiet_months(facts)),
      timeline_(visits_by_day(), closed_days()) {}

DaysAndWeeks::Deleted DaysAndWeeks::deleted_days() const {
    Deleted deleted;
    const sys_days next = first_ + std::chrono::days(7);
    const auto week = before_.shown(name_of_week(Day(first_)), months_of_week(first_), visits_row);
    if (!week || !counts_.first_kept) return deleted;
    std::int64_t rest = *week;
    for (auto at = counts_.visits.lower_bound(Day(first_)); at != counts_.visits.end() && sys_days(at->first) < next;
         ++at)
        rest -= at->second;
    for (auto day = first_; day < std::min(sys_days(*counts_.first_kept), next); day += std::chrono::days(1))
        if (const auto shown = before_.shown_of_any(Day(day)))
            rest -= deleted.visits[Day(day)] = *shown;
        else
            deleted.untold = Day(day);
    if (deleted.untold && rest > 0) deleted.visits[*deleted.untold] = rest;
    return deleted;
}

std::int64_t DaysAndWeeks::visits(sys_days day) const {
    if (const auto deleted = deleted_.visits.find(Day(day)); deleted != deleted_.visits.end()) return deleted->second;
    const auto found = counts_.visits.find(Day(day));
    return found == counts_.visits.end() ? 0 : found->second;
}

std::vector<std::int64_t> DaysAndWeeks::visits_by_day() const {
    std::vector<std::int64_t> all;
    for (auto day = first_; day < end_; day += std::chrono::days(1)) all.push_back(visits(day));
    return all;
}

std::vector<year_month> DaysAndWeeks::all_months() const {
    auto all = over_;
    if (const auto present = month_of(today_); sys_days(first_day(present)) < end_) all.push_back(present);
    std::erase_if(all, [&](const year_month month) { return aside_.changed.contains(month); });
    return all;
}
sys_days DaysAndWeeks::end_of(year_month month) const {
    return std::min(sys_days(last_day(month)) + std::chrono::days(1), end_);
}

std::set<year_month> DaysAndWeeks::quiet_months(const Facts& facts) const {
    std::set<year_month> closed;
    for (const year_month month : all_months()) {
        if (aside_.bereft.contains(month)) {
            if (!has_published_days(month)) closed.insert(month);
            continue;
        }
        std::int64_t sum = 0, room = 0;
        bool has_quiet_days = false;
        for (auto day = sys_days(first_day(month)); day < end_of(month); day += std::chrono::days(1)) {
            const std::int64_t value = visits(day);
            sum += value;
            if (value == 0) continue;
            room += value - (value > hide_up_to_ ? hide_up_to_ + 1 : 1);
            has_quiet_days |= value <= hide_up_to_;
        }
        const auto over = std::find(over_.begin(), over_.end(), month);
        const bool is_small =
            over != over_.end() && sum < facts.visits_needed[static_cast<std::size_t>(over - over_.begin())];
        if (sum > 0 && ((has_quiet_days && room < hide_up_to_) || is_small)) closed.insert(month);
    }
    return closed;
}

std::vector<char> DaysAndWeeks::closed_days() const {
    std::vector<char> closed;
    for (auto day = first_; day < end_; day += std::chrono::days(1))
        closed.push_back(is_closed(day) && !is_published(day));
    return closed;
}

bool DaysAndWeeks::is_closed(sys_days day) const {
    if (deleted_.untold == Day(day)) return true;
    return closed_.contains(month_of(Day(day))) && !was_off(day);
}

bool DaysAndWeeks::was_off(sys_days day) const {
    const auto found = counts_.running.find(Day(day));
    return found != counts_.running.end() && found->second.on == 0 && visits(day) == 0 &&
           static_cast<std::size_t>(found->second.off) == counts_.kiosks_in_all;
}

bool DaysAndWeeks::is_published(sys_days day) const {
    const Months month{month_of(Day(day)), month_of(Day(day))};
    return before_.shown(name_of(Day(day)), month, visits_row).has_value();
}
bool DaysAndWeeks::is_published_week(sys_days monday) const {
    return before_.shown(name_of_week(Day(monday)), months_of_week(monday), visits_row).has_value();
}

Timeline::Span DaysAndWeeks::span(sys_days from, sys_days to) const {
    return {static_cast<std::size_t>((from - first_).count()), static_cast<std::size_t>((to - first_).count())};
}

bool DaysAndWeeks::has_published_days(year_month month) const {
    for (auto day = sys_days(first_day(month)); day < end_of(month); day += std::chrono::days(1))
        if (is_published(day)) return true;
    return false;
}

std::vector<char> DaysAndWeeks::begin(Facts& facts) {
    for (auto day = first_; day < end_; day += std::chrono::days(1)) {
        if (visits(day) > 0 && visits(day) <= hide_up_to_ && !closed_.contains(month_of(Day(day))))
            timeline_.protect(span(day), hide_up_to_ + 1);
        if (visits(day) > hide_up_to_ && !closed_.contains(month_of(Day(day))))
            timeline_.bound_below(span(day), hide_up_to_ + 1);
        if (is_published(day) || (deleted_.visits.contains(Day(day)) && deleted_.untold != Day(day)))
            timeline_.show(span(day));
    }
    for (auto monday = first_; monday + std::chrono::days(7) <= end_; monday += std::chrono::days(7))
        if (is_published_week(monday)) timeline_.show(span(monday, monday + std::chrono::days(7)));
    std::vector<char> small(over_.size(), 0);
    for (std::size_t m = 0; m < over_.size(); ++m) {
        const auto from = sys_days(first_day(over_[m])), to = end_of(over_[m]);
        if (facts.rows[0].fixed[m]) {
            timeline_.show(span(from, to));
        } else if (aside_.bereft.contains(over_[m])) {
            timeline_.protect(span(from, to), timeline_.sum(span(from, to)) + hide_up_to_ + 1);
            timeline_.protect_from_below(span(from, to), hide_up_to_ + 1);
        } else if (facts.rows[0].value[m] >= facts.visits_needed[m]) {
            small[m] = !timeline_.show_if_safe(span(from, to));
        }
    }
    if (!facts.rows.empty() && !before_.ledger().all().empty()) bound_visits(facts);
    return small;
}

void DaysAndWeeks::bound_visits(Facts& facts) const {
    for (std::size_t m = 0; m < over_.size(); ++m) {
        if (aside_.bereft.contains(over_[m])) continue;
        Row& visits_in = facts.rows[0];
        std::int64_t least = 0, hidden = 0;
        bool any = false, in_weeks = false;
        for (auto day = sys_days(first_day(over_[m])); day < end_of(over_[m]); day += std::chrono::days(1)) {
            const bool is_known = is_published(day);
            any |= is_known;
            least += is_known ? visits(day) : visits(day) > 0;
            hidden += !is_known && visits(day) > 0;
            in_weeks |= is_published_week(sys_days(week_of(Day(day))));
        }
        if (!any && !in_weeks) continue;
        visits_in.least[m] = in_weeks ? visits_in.value[m] : std::max(visits_in.least[m], least);
        if (in_weeks || hidden == 0) visits_in.most[m] = visits_in.value[m];
    }
}

void DaysAndWeeks::decide(const std::vector<char>& small, Publication& publication) {
    for (std::size_t m = 0; m < small.size(); ++m)
        if (small[m]) closed_.insert(over_[m]);
    publication.closed = closed_;
    publication.closed.insert(aside_.bereft.begin(), aside_.bereft.end());
    for (const year_month month : all_months()) decide_days(month, publication.days);
    for (auto monday = first_; monday + std::chrono::days(7) <= end_; monday += std::chrono::days(7))
        if (!aside_.has_changed(months_of_week(monday)))
            publication.weeks[Day(monday)] = decided_week(monday, publication.days);
}

void DaysAndWeeks::decide_days(year_month month, std::map<Day, Count>& days) {
    const bool is_over = sys_days(last_day(month)) < end_;
    std::int64_t kept_back = 0;
    for (auto day = sys_days(first_day(month)); day < end_of(month); day += std::chrono::days(1)) {
        Count& count = days[Day(day)] = {visits(day), false};
        if (is_published(day)) {
            count.suppressed = is_primary(count.value);
            continue;
        }
        count.suppressed = count.value > 0 || is_closed(day) || aside_.bereft.contains(month);
        if (closed_.contains(month) || aside_.bereft.contains(month) || count.value <= hide_up_to_) continue;
        if (!is_over && kept_back < hide_up_to_) {
            kept_back += count.value - (hide_up_to_ + 1);
            continue;
        }
        count.suppressed = !timeline_.show_if_safe(span(day));
    }
}

Count DaysAndWeeks::decided_week(sys_days monday, const std::map<Day, Count>& days) {
    const sys_days next = monday + std::chrono::days(7);
    Count week{timeline_.sum(span(monday, next)), false};
    if (is_published_week(monday)) {
        week.suppressed = is_primary(week.value);
        return week;
    }
    if (aside_.touches(months_of_week(monday))) return {week.value, true};
    bool all_shown = true, any_closed = false, is_over = true;
    for (auto day = monday; day < next; day += std::chrono::days(1)) {
        const auto found = days.find(Day(day));
        if (found == days.end()) continue;  // before the first month
        all_shown &= !found->second.suppressed;
        any_closed |= is_closed(day);
        is_over &= sys_days(last_day(month_of(Day(day)))) < end_;
    }
    if (all_shown) return week;
    week.suppressed = week.value > 0 || any_closed;
    if (week.value > hide_up_to_ && !any_closed && is_over)
        week.suppressed = !timeline_.show_if_safe(span(monday, next));
    return week;
}

}  // namespace stats
