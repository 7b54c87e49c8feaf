#include "stats/export/export.h"

#include <algorithm>
#include <optional>

#include "stats/statistics_file.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

constexpr Days no_days{std::chrono::year{2000} / std::chrono::January / 2,
                       std::chrono::year{2000} / std::chrono::January / 1};

base::Problem range_problem(const std::string& option, const std::string& text) {
    return base::failure(option + " " + text + " is no date",
                         "write a day as 2027-03-14, a week as 2027-W11 or a month as 2027-03");
}

/// The first day of the period that the day lies in.
Day begin_of_period(Day day, By by) {
    if (by == By::day) return day;
    return by == By::week ? week_of(day) : first_day(month_of(day));
}

/// The days asked for, within those counted; nothing and no problem when none of them was counted.
std::optional<Days> days_asked_for(const Request& request, const Counts& counts, base::Problems& problems) {
    const auto from = parse_first_day(request.from), to = parse_last_day(request.to);
    if (!request.from.empty() && !from) problems.push_back(range_problem("--from", request.from));
    if (!request.to.empty() && !to) problems.push_back(range_problem("--to", request.to));
    if (from && to && *from > *to)
        problems.push_back(base::failure("--from " + request.from + " is after --to " + request.to, "swap them"));
    if (!problems.empty() || counts.visits.empty()) return std::nullopt;
    Days days{counts.visits.begin()->first, counts.visits.rbegin()->first};
    if (from) days.first = std::max(days.first, *from);
    if (to) days.last = std::min(days.last, *to);
    if (days.first > days.last) return std::nullopt;
    days.first = begin_of_period(days.first, request.by);
    return days;
}

bool only_visits(const std::vector<What>& what) {
    return std::all_of(what.begin(), what.end(), [](What one) { return one == What::visits; });  // also of none
}

std::vector<Table> make(const Request& request, const Publication& publication, Days days) {
    if (request.by != By::month) return {visits_by(request.by, publication, days)};
    std::vector<Table> tables;
    for (std::size_t n = 0; n < what_names.size(); ++n) {
        const auto what = static_cast<What>(n);
        const bool wanted =
            request.what.empty() || std::find(request.what.begin(), request.what.end(), what) != request.what.end();
        if (wanted) tables.push_back(table_by_month(what, publication, days));
    }
    return tables;
}

bool mostly_hidden(const Table& table) {
    std::size_t hidden = 0, shown = 0;
    for (const auto& row : table.rows)
        for (std::size_t n = 0; n < row.size(); ++n) {
            hidden += std::holds_alternative<Hidden>(row[n]);
            const auto* number = std::get_if<std::int64_t>(&row[n]);
            shown += number && *number > 0 && table.columns[n].kind == Kind::count;
        }
    return hidden > shown;
}

base::Problem advice(const std::string& what, const std::string& advice) {
    return {base::Severity::warning, "", 0, what, advice};
}

void advise(const Exported& exported, const Request& request, const Counts& counts, base::Problems& problems) {
    const Table& first = exported.tables.front();
    const bool coming = !counts.visits.empty() && counts.visits.rbegin()->first > request.today;
    if (coming)
        problems.push_back(advice("visits of days that have not come yet are left out", "set the kiosk's clock"));
    if (counts.has_unbelievable)
        problems.push_back(advice("visits of days before 2024 are left out: the kiosk's clock had lost the time",
                                  "set its clock, and change the computer's battery"));
    if (first.rows.empty() && counts.visits.empty())
        problems.push_back(advice("no visits have been counted yet", ""));
    else if (first.rows.empty())
        problems.push_back(advice("no whole " + std::string(request.by == By::month ? "month" : "period") +
                                      " with counts in this time is over",
                                  request.by == By::month ? "wait until the month is over, or use --by week or --by day"
                                                          : "look at --from and --to"));
    else if (request.by != By::month && mostly_hidden(first))
        problems.push_back(advice("most numbers are hidden because they are small",
                                  request.by == By::day ? "use --by week or --by month" : "use --by month"));
    else if (request.by == By::month && mostly_hidden(first))
        problems.push_back(advice("most numbers are hidden because they are small",
                                  "join the counts of several kiosks with: clinic-kiosk stats merge"));
}

std::optional<base::Problem> not_by(const Request& request) {
    if (request.by == By::month || only_visits(request.what)) return std::nullopt;
    return base::failure("by week and by day there is only the number of visits",
                         "use --by month: the other numbers would be small, or tell with those of the months what is "
                         "hidden");
}

}  // namespace

Exported export_tables(Database& database, const Request& request) {
    Exported exported;
    if (auto problem = not_by(request)) return {{}, {*problem}};
    const Counts counts = read_counts(database, request.today);
    const auto days = days_asked_for(request, counts, exported.problems);
    if (base::has_error(exported.problems)) return exported;
    exported.tables = make(request, decide(counts, request.today, request.hide_up_to), days.value_or(no_days));
    advise(exported, request, counts, exported.problems);
    return exported;
}

Exported export_tables(const std::filesystem::path& file, const Request& request, Looker looker) {
    if (std::error_code ignored; !std::filesystem::exists(file, ignored))
        return {{},
                {{base::Severity::error, file.string(), 0, "there are no statistics here",
                  "give the kiosk's data folder with --data, and run as a user who may read it"}}};
    try {
        Database database = looker == Looker::kiosk ? open_for_reading(file.parent_path(), longest_wait)
                                                    : open_file_for_reading(file, longest_wait);
        return export_tables(database, request);
    } catch (const DatabaseError& error) {
        return {{}, {problem_of_file(error, file)}};
    }
}

}  // namespace stats
