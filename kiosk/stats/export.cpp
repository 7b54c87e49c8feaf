#include "stats/export.h"

#include <algorithm>
#include <array>
#include <map>

#include "stats/period.h"
#include "stats/statistics_file.h"
#include "stats/suppression.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

// The numbers of a row of the visits table.
enum Number : std::size_t { visits, finished, left, idle, glanced, looked, read, number_count };
using Counts = std::array<std::int64_t, number_count>;
constexpr std::array ending_names{"finished", "left", "idle"};
constexpr std::array depth_names{"glanced", "looked", "read"};

Table visits_table(By by) {
    const std::string period = by == By::month ? "month" : "day";
    return {"visits",
            "One row is one " + period + ". Each visit is counted once, on the day on which it ended.",
            {{"period",
              by == By::month ? "The month, as year-month (ISO 8601)." : "The day, as year-month-day (ISO 8601)."},
             {"visits", "Visits that ended in the period: finished + left + idle, and also glanced + looked + read."},
             {"finished", "Visits that ended with Finish after at least one topic had been completed."},
             {"left", "Visits that ended with Finish before a topic had been completed."},
             {"idle", "Visits that ended because nobody touched the screen for the quiet time."},
             {"glanced", "Visits in which at most two slides were shown and no topic was completed."},
             {"looked", "Visits in which more than two slides were shown and no topic was completed."},
             {"read", "Visits in which at least one topic was completed."}},
            {}};
}

struct Span {
    Day first, last;
};

using DayCounts = std::map<Day, Counts>;

/// The first and the last day of all counts; nothing when there are none.
std::optional<Span> counted_days(Database& database) {
    Statement statement = database.prepare("SELECT min(day), max(day) FROM visits");
    if (!statement.step()) return std::nullopt;
    auto first = parse_day(statement.text(0)), last = parse_day(statement.text(1));
    if (!first || !last) return std::nullopt;
    return Span{*first, *last};
}

template <std::size_t size>
std::size_t position(const std::array<const char*, size>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) - names.begin();
}

DayCounts read_counts(Database& database, const Span& span) {
    Statement statement = database.prepare(
        "SELECT day, ending, depth, sum(visits) FROM visits WHERE day BETWEEN ? AND ? GROUP BY day, ending, depth");
    statement.bind(1, name_of(span.first)).bind(2, name_of(span.last));
    DayCounts days;
    while (statement.step()) {
        auto day = parse_day(statement.text(0));
        if (!day) continue;  // the schema lets no other text in
        Counts& counts = days[*day];
        const std::int64_t number = statement.integer(3);
        counts[visits] += number;
        counts[finished + position(ending_names, statement.text(1))] += number;
        counts[glanced + position(depth_names, statement.text(2))] += number;
    }
    return days;
}

using Indices = std::array<std::size_t, number_count>;

/// `keep` is that of the row's parts; its total is kept longer.
Indices add_row(Publication& publication, const Counts& counts, int keep) {
    Indices row;
    for (std::size_t n = 0; n < number_count; ++n) row[n] = publication.add(counts[n], n == visits ? keep + 1 : keep);
    publication.sums.push_back({row[visits], {row[finished], row[left], row[idle]}});
    publication.sums.push_back({row[visits], {row[glanced], row[looked], row[read]}});
    return row;
}

std::vector<Value> shown_row(const std::string& period, const Publication& publication, const Indices& row) {
    std::vector<Value> values;
    values.emplace_back(period);
    for (std::size_t index : row) {
        const Publication::Number& number = publication.numbers[index];
        if (number.hidden)
            values.emplace_back(Hidden{});
        else
            values.emplace_back(number.value);
    }
    return values;
}

struct MonthRows {
    std::vector<Value> month;
    std::map<Day, std::vector<Value>> days;  ///< those with visits
};

/// The month and its days are hidden together, whichever of the two is asked for, so that one export does not tell what
/// the other hides.
MonthRows rows_of(std::chrono::year_month month, const DayCounts& all) {
    auto first = all.lower_bound(first_day(month)), last = all.upper_bound(last_day(month));
    Counts sum{};
    for (auto day = first; day != last; ++day)
        for (std::size_t n = 0; n < number_count; ++n) sum[n] += day->second[n];
    Publication publication;
    enum { of_a_day = 0, of_the_month = 2 };
    const Indices month_row = add_row(publication, sum, of_the_month);
    std::map<Day, Indices> day_rows;
    for (auto day = first; day != last; ++day) day_rows[day->first] = add_row(publication, day->second, of_a_day);
    for (std::size_t n = 0; n < number_count; ++n) {
        Publication::Sum column{month_row[n], {}};
        for (const auto& [day, row] : day_rows) column.parts.push_back(row[n]);
        publication.sums.push_back(std::move(column));
    }
    suppress(publication);

    MonthRows rows{shown_row(name_of(month), publication, month_row), {}};
    for (const auto& [day, row] : day_rows) rows.days[day] = shown_row(name_of(day), publication, row);
    return rows;
}

std::vector<Value> row_of_zeros(const std::string& period) {
    std::vector<Value> row(1 + number_count, Value{std::int64_t{0}});
    row[0].emplace<std::string>(period);
    return row;
}

void fill(Table& table, const DayCounts& days, const Span& span, By by) {
    for (auto month = month_of(span.first); month <= month_of(span.last); month += std::chrono::months{1}) {
        MonthRows rows = rows_of(month, days);
        if (by == By::month) {
            table.rows.push_back(std::move(rows.month));
            continue;
        }
        for (Day day = std::max(span.first, first_day(month)); day <= std::min(span.last, last_day(month));
             day = day_after(day)) {
            auto found = rows.days.find(day);
            table.rows.push_back(found == rows.days.end() ? row_of_zeros(name_of(day)) : std::move(found->second));
        }
    }
}

flow::Problem range_problem(const std::string& option, const std::string& text) {
    return {flow::Severity::error, "", 0, option + " " + text + " is no date",
            "write a day as 2027-03-14 or a month as 2027-03"};
}

/// The days asked for, within those counted. Nothing, and no problem: none of the days asked for was counted.
std::optional<Span> days_asked_for(const Range& range, std::optional<Span> counted, flow::Problems& problems) {
    auto from = range.from.empty() ? std::nullopt : parse_first_day(range.from);
    auto to = range.to.empty() ? std::nullopt : parse_last_day(range.to);
    if (!range.from.empty() && !from) problems.push_back(range_problem("--from", range.from));
    if (!range.to.empty() && !to) problems.push_back(range_problem("--to", range.to));
    if (from && to && *from > *to)
        problems.push_back(
            {flow::Severity::error, "", 0, "--from " + range.from + " is after --to " + range.to, "swap them"});
    if (!problems.empty() || !counted) return std::nullopt;
    Span span = *counted;
    if (from) span.first = std::max(span.first, range.by == By::month ? first_day(month_of(*from)) : *from);
    if (to) span.last = std::min(span.last, range.by == By::month ? last_day(month_of(*to)) : *to);
    return span.first <= span.last ? std::optional(span) : std::nullopt;
}

void advise(const Table& table, By by, flow::Problems& problems) {
    std::size_t hidden = 0, shown = 0;
    for (const auto& row : table.rows)
        for (const Value& value : row) {
            hidden += std::holds_alternative<Hidden>(value);
            const auto* number = std::get_if<std::int64_t>(&value);
            shown += number && *number > 0;
        }
    if (table.rows.empty())
        problems.push_back({flow::Severity::warning, "", 0, "no visits have been counted in these days", ""});
    else if (hidden > shown && by == By::day)
        problems.push_back(
            {flow::Severity::warning, "", 0, "most numbers are hidden because they are small", "use --by month"});
}

}  // namespace

Exported export_visits(const std::filesystem::path& folder, const Range& range) {
    Exported exported;
    try {
        if (std::error_code ignored; !std::filesystem::exists(statistics_file(folder), ignored)) {
            exported.problems.push_back(
                {flow::Severity::error, statistics_file(folder).string(), 0, "there are no statistics here",
                 "give the kiosk's data folder with --data, and run as a user who may read it"});
            return exported;
        }
        Database database = open_for_reading(folder, longest_wait);
        database.execute("BEGIN");  // one state of the counts for all queries
        auto span = days_asked_for(range, counted_days(database), exported.problems);
        if (flow::has_error(exported.problems)) return exported;
        exported.table = visits_table(range.by);
        if (span) {
            const Span whole_months{first_day(month_of(span->first)), last_day(month_of(span->last))};
            fill(*exported.table, read_counts(database, whole_months), *span, range.by);
        }
        advise(*exported.table, range.by, exported.problems);
    } catch (const DatabaseError& error) {
        exported.table.reset();
        exported.problems = {problem_of(error, folder)};
    }
    return exported;
}

}  // namespace stats
