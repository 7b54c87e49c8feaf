#include "stats/publication/changed.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "stats/publication/publication.h"
#include "stats/publication/rows.h"

namespace stats {
namespace {

using std::chrono::year_month;

using Rows = std::map<std::string, std::optional<std::int64_t>>;  ///< of a period, as in the ledger
using Values = std::map<std::string, std::int64_t>;

/// A period of the ledger.
struct Period {
    Day first, last;
    bool is_of_months;

    Months months() const { return {month_of(first), month_of(last)}; }
};

Period period_of(const std::string& name) {
    if (const auto months = parse_months(name)) return {first_day(months->first), last_day(months->last), true};
    return {*parse_first_day(name), *parse_last_day(name), false};
}

bool has_numbers(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !is_name(row.first); });
}

/// What a table has all of, once it has one: a kind of number, of one topic where it is of topics.
std::string block_of(const std::string& row) {
    const std::string kind = row.substr(0, row.find('/'));
    const auto names = publication::names_in(row);
    const bool is_of_all = names.empty() || kind == "ending" || kind == "depth" || kind == "hour" ||
                           kind == "language" || kind == "setting";
    return is_of_all ? kind : kind + " " + names.front();
}

bool is_changed(const Rows& published, const Values& now) {
    std::set<std::string> told;
    for (const auto& [row, value] : published) {
        told.insert(block_of(row));
        const auto found = now.find(row);
        if (value && *value != (found == now.end() ? 0 : found->second)) return true;
    }
    return std::any_of(now.begin(), now.end(), [&](const auto& row) {
        return row.second > 0 && !published.contains(row.first) && told.contains(block_of(row.first));
    });
}

bool touches(Months time, const std::set<year_month>& months) {
    const auto found = months.lower_bound(time.first);
    return found != months.end() && *found <= time.last;
}

void insert(std::set<year_month>& months, Months time) {
    for (auto month = time.first; month <= time.last; month += std::chrono::months(1)) months.insert(month);
}

MonthCounts sum_over(const Counts& counts, Months time) {
    MonthCounts sum;
    for (auto month = counts.months.lower_bound(time.first); month != counts.months.end() && month->first <= time.last;
         ++month)
        publication::add(sum, month->second);
    return sum;
}

class Comparison {
public:
    Comparison(const Counts& counts, std::optional<year_month> after) : counts_(counts), after_(after) {
        for (const auto& [month, kiosks] : counts.kiosks) counted_.insert(kiosks.begin(), kiosks.end());
    }

    void compare(const Ledger::Kiosks& kiosks, const std::string& name, const Rows& rows) {
        const Period period = period_of(name);
        if (!is_of(kiosks, period) || !has_numbers(rows)) return;
        const bool is_cut = counts_.first_kept && period.first < *counts_.first_kept;
        if (period.months().first != period.months().last)
            (period.is_of_months ? joined_ : joined_by_weeks_).push_back(period.months());
        if (is_cut && period.is_of_months)
            insert(found_.bereft, kept_of(period));
        else if (!is_cut && is_changed(rows, values_in(period)))
            insert(found_.changed, period.months());
    }

    SetAside found() {
        grow(found_.bereft);
        joined_.insert(joined_.end(), joined_by_weeks_.begin(), joined_by_weeks_.end());
        grow(found_.changed);
        const auto is_deleted = [&](year_month month) {
            return counts_.first_kept && month < month_of(*counts_.first_kept);
        };
        std::erase_if(found_.changed, is_deleted);
        std::erase_if(found_.bereft,
                      [&](year_month month) { return is_deleted(month) || found_.changed.contains(month); });
        return std::move(found_);
    }

private:
    /// Of just the kiosks that counted then, or of some of which nothing is left of that time.
    bool is_of(const Ledger::Kiosks& kiosks, const Period& period) const {
        if (after_ && period.months().first <= *after_) return false;
        if (counts_.first_kept && period.last < *counts_.first_kept) return false;
        const auto now = kiosks_of(counts_, period.months());
        if (!now.empty()) return now == kiosks;
        return !kiosks.empty() && std::includes(counted_.begin(), counted_.end(), kiosks.begin(), kiosks.end());
    }

    Months kept_of(const Period& period) const {
        return {std::max(month_of(period.first), month_of(*counts_.first_kept)), month_of(period.last)};
    }

    Values values_in(const Period& period) const {
        Values values;
        const auto take = [&](const publication::RowName& row, const Count& count) {
            values[publication::text_of(row)] = count.value;
        };
        if (period.is_of_months) {
            MonthCounts sum = sum_over(counts_, period.months());
            publication::for_each_cell(sum, take);
            return values;
        }
        Count visits;
        for (auto day = counts_.visits.lower_bound(period.first);
             day != counts_.visits.end() && day->first <= period.last; ++day)
            visits.value += day->second;
        take({}, visits);
        return values;
    }

    /// By what was published of several months.
    void grow(std::set<year_month>& months) const {
        for (bool has_grown = !months.empty(); has_grown;) {
            const auto before = months.size();
            for (const Months time : joined_)
                if (touches(time, months)) insert(months, time);
            has_grown = months.size() > before;
        }
    }

    const Counts& counts_;
    std::optional<year_month> after_;
    Ledger::Kiosks counted_;
    std::vector<Months> joined_, joined_by_weeks_;
    SetAside found_;
};

std::optional<MonthCounts> as_published(MonthCounts counts, const Rows& rows, std::int64_t hide_up_to) {
    using publication::Number;
    std::set<Number> untold;
    publication::for_each_cell(counts, [&](const publication::RowName& row, Count& count) {
        const auto found = rows.find(publication::text_of(row));
        if (found == rows.end())
            untold.insert(row.number);
        else
            count.suppressed = !found->second || (count.value > 0 && count.value <= hide_up_to);
    });
    const auto is_told = [&](std::initializer_list<Number> numbers) {
        return std::none_of(numbers.begin(), numbers.end(), [&](Number number) { return untold.contains(number); });
    };
    if (!is_told({Number::visits, Number::ending, Number::depth})) return std::nullopt;
    for (Count& hour : counts.hours) hour.suppressed |= !is_told({Number::hour});
    if (!is_told({Number::language})) counts.languages.clear();
    if (!is_told({Number::opened, Number::completed})) counts.flows.clear();
    if (!is_told({Number::shown, Number::left_from})) counts.slides.clear();
    if (!is_told({Number::part})) counts.parts.clear();
    if (!is_told({Number::chosen, Number::first_try})) counts.answers.clear();
    if (!is_told({Number::setting})) counts.settings.clear();
    return counts;
}

}  // namespace

bool SetAside::has_changed(Months time) const {
    return stats::touches(time, changed);
}

bool SetAside::touches(Months time) const {
    return has_changed(time) || stats::touches(time, bereft);
}

SetAside set_aside(const Counts& counts, const Ledger& ledger, std::optional<year_month> after) {
    Comparison comparison(counts, after);
    for (const auto& [kiosks, cells] : ledger.all())
        for (const auto& [name, rows] : cells) comparison.compare(kiosks, name, rows);
    return comparison.found();
}

std::map<Months, MonthCounts> published_again(const Counts& counts, const Ledger& ledger,
                                              const std::set<year_month>& bereft, std::int64_t hide_up_to) {
    std::map<Months, MonthCounts> again;
    for (const auto& [kiosks, cells] : ledger.all())
        for (const auto& [name, rows] : cells) {
            const auto time = parse_months(name);
            if (!time || !bereft.contains(time->first) || !bereft.contains(time->last)) continue;
            if (first_day(time->first) < *counts.first_kept || kiosks != kiosks_of(counts, *time)) continue;
            auto published = as_published(sum_over(counts, *time), rows, hide_up_to);
            if (published) again[*time] = std::move(*published);
        }
    return again;
}

}  // namespace stats
