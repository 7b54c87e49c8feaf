#include "stats/export/beside.h"

#include <algorithm>
#include <array>

namespace stats {
namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;

EarlierTime earlier(const Publication& publication, const std::string& meaning, Months time, int by) {
    const Months then{time.first - months(by), time.last - months(by)};
    const auto found = publication.periods.find(then);
    if (found == publication.periods.end()) return {meaning, then, std::nullopt};
    const Count& visits = found->second.visits;
    return {meaning, then, visits.suppressed ? Value(Hidden{}) : Value(visits.value)};
}

std::vector<EarlierTime> earlier_times(const Publication& publication, Months time) {
    const int length = calendar_length(time);
    if (length == 0) return {};
    const std::string word = length == 12 ? "year" : length == 3 ? "quarter" : "month";
    std::vector<EarlierTime> all{earlier(publication, "the " + word + " before", time, length)};
    if (length < 12) all.push_back(earlier(publication, "the same " + word + " a year before", time, 12));
    return all;
}

/// Among days of one weekday: how many counted visits, of how many that are told.
struct Habit {
    std::size_t busy = 0, told = 0;
    bool is_opening_day() const { return told > 1 && (busy * 4 >= told * 3 || busy + 1 == told); }
};

/// Whether the month's days are told apart at all: in a quiet month even a 0 is hidden, and so must be that a day had visits.
bool tells_its_days(const Publication& publication, std::chrono::year_month month) {
    if (publication.closed.contains(month)) return false;
    return std::any_of(publication.days.lower_bound(first_day(month)), publication.days.upper_bound(last_day(month)),
                       [](const auto& day) { return day.second.value == 0; });
}

const Running* running_on(const Publication& publication, Day day) {
    const auto found = publication.running.find(day);
    return found == publication.running.end() ? nullptr : &found->second;
}

/// What the kiosks themselves wrote down, in any month.
void find_days_off(const Publication& publication, Months time, DaysWithout& days) {
    std::array<Habit, 7> habits{};
    std::vector<Day> off;
    days.knows_running = true;
    for (auto day = sys_days(first_day(time.first)); day <= sys_days(last_day(time.last));
         day += std::chrono::days(1)) {
        const auto* running = running_on(publication, Day(day));
        days.knows_running &= running != nullptr;
        if (!running) continue;
        Habit& habit = habits[weekday(day).c_encoding()];
        ++habit.told;
        if (running->on > 0)
            ++habit.busy;
        else
            off.push_back(Day(day));
        if (running->on > running->off) days.kiosk_days_off += running->off;
    }
    for (const Day day : off)
        if (habits[weekday(sys_days(day)).c_encoding()].is_opening_day()) days.off.push_back(day);
}

DaysWithout days_without(const Publication& publication, Months time) {
    std::array<Habit, 7> habits{};
    std::vector<Day> zeros;
    DaysWithout days;
    for (auto month = time.first; month <= time.last; month += months(1)) {
        const bool told = tells_its_days(publication, month);
        for (auto at = publication.days.lower_bound(first_day(month));
             at != publication.days.end() && at->first <= last_day(month); ++at) {
            ++(told ? days.told : days.untold);
            if (!told) continue;
            const auto* running = running_on(publication, at->first);
            if (running && running->on == 0) continue;  // among the days off, if it mostly runs then
            Habit& habit = habits[weekday(sys_days(at->first)).c_encoding()];
            ++habit.told;
            if (at->second.value > 0)
                ++habit.busy;
            else
                zeros.push_back(at->first);
        }
    }
    for (const Day day : zeros)
        if (habits[weekday(sys_days(day)).c_encoding()].is_opening_day()) days.none.push_back(day);
    find_days_off(publication, time, days);
    return days;
}

}  // namespace

int calendar_length(Months months) {
    const int length = static_cast<int>((months.last - months.first).count()) + 1;
    const unsigned first = static_cast<unsigned>(months.first.month());
    const bool fits = length == 1 || (length == 3 && first % 3 == 1) || (length == 12 && first == 1);
    return fits ? length : 0;
}

Beside beside_of(const Publication& publication, Months months) {
    return {earlier_times(publication, months), days_without(publication, months)};
}

std::optional<Months> time_of_brief(const std::string& from, const std::string& to, Day today) {
    const auto last_over = month_of(today) - months(1);
    if (from.empty() && to.empty()) return Months{last_over, last_over};
    const auto first = parse_first_day(from.empty() ? to : from), last = parse_last_day(to.empty() ? from : to);
    if (!first || !last) return std::nullopt;
    const Months asked{month_of(*first), std::min(month_of(*last), last_over)};
    return asked.first <= asked.last ? std::optional(asked) : std::nullopt;
}

}  // namespace stats
