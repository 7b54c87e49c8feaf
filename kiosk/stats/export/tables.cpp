#include "stats/export/tables.h"

#include <numeric>

#include "stats/export/table_heads.h"

namespace stats {
namespace {

using Row = std::vector<Value>;
using Month = std::chrono::year_month;

Value shown(const Count& count) {
    return count.suppressed ? Value(Hidden{}) : Value(count.value);
}

Value title(const Publication& publication, const std::string& flow, const std::string& slide) {
    const auto found = publication.titles.find({flow, slide});
    return found == publication.titles.end() ? std::string() : found->second;
}

void add_visits(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    Row row{period, shown(month.visits)};
    for (const auto* counts : {&month.endings, &month.depths})
        for (const Count& one : *counts) row.push_back(shown(one));
    table.rows.push_back(std::move(row));
}

void add_languages(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [language, count] : month.languages) table.rows.push_back({period, language, shown(count)});
}

void add_hours(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (std::size_t hour = 0; hour < month.hours.size(); ++hour)
        table.rows.push_back({period, static_cast<std::int64_t>(hour), shown(month.hours[hour])});
}

void add_topics(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    for (const auto& [flow, counts] : month.flows)
        table.rows.push_back(
            {period, flow, title(publication, flow, ""), shown(counts.opened), shown(counts.completed)});
}

/// The time that at least half of the visits were shorter than, as the lower end of its class; not reported of few visits.
Value median_seconds(const SlideCounts& counts, std::int64_t hide_up_to) {
    const auto all = std::accumulate(counts.seconds.begin(), counts.seconds.end(), std::int64_t{0});
    if (all == 0) return std::string();
    if (all <= hide_up_to || counts.shown.suppressed) return Hidden{};
    std::int64_t below = 0;
    std::size_t bucket = 0;
    while ((below += counts.seconds[bucket]) * 2 < all) ++bucket;
    return std::int64_t{seconds_buckets[bucket]};
}

void add_slides(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    for (const auto& [key, counts] : month.slides)
        table.rows.push_back({period, key.flow, key.slide, title(publication, key.flow, key.slide), counts.room_of,
                              shown(counts.shown), shown(counts.left_from),
                              median_seconds(counts, publication.hide_up_to)});
}

void add_parts(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [key, count] : month.parts)
        table.rows.push_back({period, key.flow, key.slide, key.part, shown(count)});
}

void add_answers(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [versioned, counts] : month.answers)
        table.rows.push_back({period, versioned.content, versioned.answer.flow, versioned.answer.slide,
                              std::int64_t{versioned.answer.answer}, shown(counts.chosen), shown(counts.first_try)});
}

void add_settings(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [key, count] : month.settings) table.rows.push_back({period, key.first, key.second, shown(count)});
}

/// Adds the rows of a month.
using AddRows = void (*)(Table&, const std::string& period, const MonthCounts&, const Publication&);

/// In the order of What.
constexpr std::array<AddRows, what_names.size()> adders{add_visits, add_languages, add_hours,   add_topics,
                                                        add_slides, add_parts,     add_answers, add_settings};

}  // namespace

Table visits_by(By by, const Publication& publication, Days days) {
    const bool weeks = by == By::week;
    Table table = head_of_visits(by);
    const auto& counts = weeks ? publication.weeks : publication.days;
    for (auto at = counts.lower_bound(days.first); at != counts.end() && at->first <= days.last; ++at)
        table.rows.push_back({weeks ? name_of_week(at->first) : name_of(at->first), shown(at->second)});
    return table;
}

std::vector<Months> periods_in(By by, Days days, Month under_way) {
    using std::chrono::months;
    const Month first = month_of(days.first), last = month_of(days.last);
    if (by == By::whole) return {{first, std::min(last, under_way - months(1))}};
    const int length = by == By::year ? 12 : by == By::quarter ? 3 : 1;
    const auto into = (static_cast<unsigned>(first.month()) - 1) % static_cast<unsigned>(length);
    std::vector<Months> periods;
    for (Month month = first - months(into); month <= last; month += months(length)) {
        const Months period{month, month + months(length - 1)};
        if (period.last < under_way) periods.push_back(period);
    }
    return periods;
}

Table table_by(By by, What what, const Publication& publication, Days days) {
    const AddRows add_rows = adders[static_cast<std::size_t>(what)];
    Table table = head_of(by, what);
    static const MonthCounts no_visits;
    for (const Months period : periods_in(by, days, publication.under_way)) {
        if (by == By::month && first_day(period.first) < days.first) continue;
        const auto found = publication.periods.find(period);
        const bool is_there = found != publication.periods.end();
        if (!is_there && by != By::month) continue;
        add_rows(table, name_of(period), is_there ? found->second : no_visits, publication);
    }
    return table;
}

}  // namespace stats
