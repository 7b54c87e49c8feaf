#include "stats/export/export.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "stats/publication/rows.h"
#include "stats/statistics_file.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};

constexpr Days no_days{std::chrono::year{2000} / std::chrono::January / 2,
                       std::chrono::year{2000} / std::chrono::January / 1};

base::Problem range_problem(const std::string& option, const std::string& text) {
    return base::failure(option + " " + text + " is no date",
                         "write a day as 2027-03-14, a week as 2027-W11, a month as 2027-03, a quarter as 2027-Q1 or a "
                         "year as 2027");
}

/// The first day of the period that the day lies in.
Day begin_of_period(Day day, By by) {
    if (by == By::day) return day;
    if (by == By::week) return week_of(day);
    return first_day(by == By::year ? day.year() / std::chrono::January
                     : by == By::quarter
                         ? day.year() / std::chrono::month((static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1)
                         : month_of(day));
}

/// The first day of a period from that day on of which no day was deleted.
Day first_whole(Day kept, By by) {
    while (begin_of_period(kept, by) != kept) kept = day_after(kept);
    return kept;
}

/// The days asked for, within those counted; nothing and no problem when none of them was counted.
std::optional<Days> days_asked_for(const Request& request, const Counts& counts, base::Problems& problems) {
    const auto from = parse_first_day(request.from), to = parse_last_day(request.to);
    if (!request.from.empty() && !from) problems.push_back(range_problem("--from", request.from));
    if (!request.to.empty() && !to) problems.push_back(range_problem("--to", request.to));
    if (from && to && *from > *to)
        problems.push_back(base::failure("--from " + request.from + " is after --to " + request.to, "swap them"));
    if (base::has_error(problems) || counts.visits.empty()) return std::nullopt;
    Days days{counts.visits.begin()->first, counts.visits.rbegin()->first};
    if (from) days.first = std::max(days.first, *from);
    if (to) days.last = std::min(days.last, *to);
    if (days.first > days.last) return std::nullopt;
    days.first = begin_of_period(days.first, request.by);
    if (counts.first_kept && days.first < *counts.first_kept) days.first = first_whole(*counts.first_kept, request.by);
    return days;
}

bool only_visits(const std::vector<What>& what) {
    return std::all_of(what.begin(), what.end(), [](What one) { return one == What::visits; });  // also of none
}

bool by_days(By by) {
    return by == By::week || by == By::day;
}

bool is_wanted(const Request& request, What what) {
    return request.what.empty() || std::find(request.what.begin(), request.what.end(), what) != request.what.end();
}

std::vector<Table> make(const Request& request, By by, const Publication& publication, Days days) {
    if (by_days(by)) return {visits_by(by, publication, days)};
    std::vector<Table> tables;
    for (std::size_t n = 0; n < what_names.size(); ++n)
        if (const auto what = static_cast<What>(n); is_wanted(request, what))
            tables.push_back(table_by(by, what, publication, days));
    return tables;
}

/// How many numbers of a table are hidden, of those that are not 0.
struct HiddenShare {
    std::size_t hidden = 0, all = 0;
    bool is_most() const { return 2 * hidden > all; }
    bool is_less_than(HiddenShare other) const { return all > 0 && hidden * other.all < other.hidden * all; }
};

HiddenShare hidden_share(const Table& table) {
    HiddenShare share;
    for (const auto& row : table.rows)
        for (std::size_t n = 0; n < row.size(); ++n) {
            const bool is_hidden = std::holds_alternative<Hidden>(row[n]);
            const auto* number = std::get_if<std::int64_t>(&row[n]);
            share.hidden += is_hidden;
            share.all += is_hidden || (number && *number > 0 && table.columns[n].kind == Kind::count);
        }
    return share;
}

std::string in_words(const std::vector<std::pair<std::string, HiddenShare>>& shares) {
    std::string words;
    for (const auto& [table, share] : shares)
        words += (words.empty() ? "" : ", ") + table + " " + std::to_string(share.hidden) + " of " +
                 std::to_string(share.all);
    return words;
}

base::Problem advice(const std::string& what, const std::string& advice) {
    return {base::Severity::warning, "", 0, what, advice};
}

const char* word_of(By by) {
    return by == By::month ? "month" : by == By::quarter ? "quarter" : by == By::year ? "year" : "period";
}

std::string what_helps(By by) {
    switch (by) {
        case By::day:
            return "use --by week or --by month";
        case By::week:
            return "use --by month";
        case By::month:
            return "use --by quarter or --by year";
        case By::quarter:
            return "use --by year";
        default:
            return "join the counts of several kiosks with: clinic-kiosk stats merge";
    }
}

void advise(const Exported& exported, const Request& request, const Counts& counts, bool is_set_aside,
            base::Problems& problems) {
    const Table& first = exported.tables.front();
    const bool coming = !counts.visits.empty() && counts.visits.rbegin()->first > request.today;
    if (coming)
        problems.push_back(advice("visits of days that have not come yet are left out", "set the kiosk's clock"));
    if (counts.has_unbelievable)
        problems.push_back(advice("visits of days before 2024 are left out: the kiosk's clock had lost the time",
                                  "set its clock, and change the computer's battery"));
    if (first.rows.empty() && counts.visits.empty())
        problems.push_back(advice("no visits have been counted yet", ""));
    else if (first.rows.empty() && !is_set_aside)
        problems.push_back(advice("no whole " + std::string(word_of(request.by)) + " with counts in this time is over",
                                  by_days(request.by) ? "look at --from and --to"
                                                      : "wait until the " + std::string(word_of(request.by)) +
                                                            " is over, or use --by week or --by day"));
}

/// Which tables hide most of what they have, and which of them would hide less by year in the place of this export.
template <class ByYear>
std::optional<base::Problem> advice_of_hidden(const Request& request, const std::vector<Table>& tables,
                                              ByYear by_year) {
    std::vector<std::pair<std::string, HiddenShare>> most, less;
    for (const Table& table : tables)
        if (const auto share = hidden_share(table); share.is_most()) most.emplace_back(table.name, share);
    if (most.empty()) return std::nullopt;
    if (request.by == By::month || request.by == By::quarter)
        for (const Table& coarser : by_year())
            for (const auto& [name, share] : most)
                if (const auto there = hidden_share(coarser); coarser.name == name && there.is_less_than(share))
                    less.emplace_back(name, there);
    return advice("many numbers are hidden because they are small or would tell small ones: " + in_words(most),
                  what_helps(request.by) + (less.empty() ? "" : "; by year there would be hidden: " + in_words(less)));
}

std::optional<base::Problem> not_by(const Request& request) {
    if (!by_days(request.by) || only_visits(request.what)) return std::nullopt;
    return base::failure("by week and by day there is only the number of visits",
                         "use --by month: the other numbers would be small, or tell with those of the months what is "
                         "hidden");
}

/// In one sentence, with what to do.
base::Problem refused(const std::string& why, const std::string& what_to_do) {
    return base::failure("these numbers cannot be published: " + why, what_to_do);
}

std::optional<base::Problem> not_after(const Request& request, const Counts& counts, Days days) {
    const auto last = published_otherwise(counts, request.published);
    if (!last || month_of(days.first) > *last) return std::nullopt;
    return refused("up to " + name_of(*last) +
                       ", counts of some of these kiosks were published without the others, and the "
                       "difference would tell what is hidden",
                   "ask for the time after it, with --from " + name_of(*last + std::chrono::months(1)) +
                       ", or of the same kiosks as before");
}

std::optional<base::Problem> not_safe(const Publication& publication) {
    if (publication.crosses)
        return refused(
            "this time overlaps another that was published as a whole, and the difference would tell what is "
            "hidden",
            "choose --from and --to so that whole years, or the time published before, lie in it or outside");
    if (publication.unsafe.empty()) return std::nullopt;
    return refused("with what was published before, " + publication.unsafe.front() + " could be worked out",
                   "leave what was published as it is, and ask for the time after it with --from");
}

What what_of(publication::Number number) {
    using publication::Number;
    switch (number) {
        case Number::visits:
        case Number::ending:
        case Number::depth:
            return What::visits;
        case Number::hour:
            return What::hours;
        case Number::language:
            return What::languages;
        case Number::opened:
        case Number::completed:
            return What::topics;
        case Number::shown:
        case Number::left_from:
            return What::slides;
        case Number::part:
            return What::parts;
        case Number::chosen:
        case Number::first_try:
            return What::answers;
        case Number::setting:
            break;
    }
    return What::settings;
}

/// Whether a table that is wanted has the number, or is made of it.
bool tells(const Request& request, publication::Number number) {
    return is_wanted(request, what_of(number)) ||
           (number == publication::Number::first_try && is_wanted(request, What::questions));
}

std::set<publication::Number> wanted_by_month(const Request& request) {
    std::set<publication::Number> wanted;
    for (int n = 0; n <= static_cast<int>(publication::Number::setting); ++n)
        if (const auto number = static_cast<publication::Number>(n); request.by == By::month && tells(request, number))
            wanted.insert(number);
    return wanted;
}

/// Notes what the tables tell of the publication.
class Notes {
public:
    Notes(const Request& request, const Counts& counts, const Publication& publication, Days days)
        : request_(request), counts_(counts), publication_(publication), days_(days), ledger_(request.published) {}

    void of(By by, bool everything) {
        if (by_days(by)) return of_days(by);
        for (const Months period : periods_in(by, days_, publication_.under_way)) {
            const auto found = publication_.periods.find(period);
            if (found == publication_.periods.end()) continue;
            MonthCounts counts = found->second;
            const auto kiosks = kiosks_of(counts_, period);
            publication::for_each_cell(counts, [&](const publication::RowName& row, const Count& count) {
                if (everything || tells(request_, row.number))
                    note(kiosks, name_of(period), publication::text_of(row), count);
            });
            if (everything || tells(request_, publication::Number::first_try)) names_in(period);
        }
    }

    /// Of the earlier times the visits, and the days that are told to be without any.
    void of_beside(const Beside& beside) {
        for (const auto& time : beside.earlier)
            if (const auto found = publication_.periods.find(time.months); found != publication_.periods.end())
                note(kiosks_of(counts_, time.months), name_of(time.months), "visits", found->second.visits);
        for (const Day day : beside.days.none)
            note(kiosks_of(counts_, {month_of(day), month_of(day)}), name_of(day), "visits", Count{});
    }

    Ledger noted() { return std::move(ledger_); }

private:
    void of_days(By by) {
        const bool weeks = by == By::week;
        const auto& counts = weeks ? publication_.weeks : publication_.days;
        for (auto at = counts.lower_bound(days_.first); at != counts.end() && at->first <= days_.last; ++at) {
            const Day last = weeks ? Day(std::chrono::sys_days(at->first) + std::chrono::days(6)) : at->first;
            note(kiosks_of(counts_, {month_of(at->first), month_of(last)}),
                 weeks ? name_of_week(at->first) : name_of(at->first), "visits", at->second);
        }
    }

    /// What the sums of answers over the months are made of, which stays so.
    void names_in(Months period) {
        const auto& names = publication_.names;
        for (auto at = names.lower_bound(period.first); at != names.end() && at->first <= period.last; ++at)
            for (const auto& [question, version] : at->second)
                ledger_.note(kiosks_of(counts_, {at->first, at->first}), name_of(at->first), row_of(question, version),
                             std::nullopt);
    }

    void note(const Ledger::Kiosks& kiosks, const std::string& period, const std::string& row, const Count& count) {
        ledger_.note(kiosks, period, row, count.suppressed ? std::nullopt : std::optional(count.value));
    }

    const Request& request_;
    const Counts& counts_;
    const Publication& publication_;
    Days days_;
    Ledger ledger_;
};

/// Its length decides which sums are wanted. Nothing: that has been reported.
std::optional<Months> begin_brief(Request& request, base::Problems& problems) {
    days_asked_for(request, Counts{}, problems);
    if (request.to.empty()) request.to = request.from;
    const auto time = time_of_brief(request.from, request.to, request.today);
    if (problems.empty() && !time)
        problems.push_back(base::failure(
            "no whole month of this time is over",
            "ask for an earlier one, such as --from " + name_of(month_of(request.today) - std::chrono::months(1))));
    if (!problems.empty()) return std::nullopt;
    const int length = calendar_length(*time);
    request.by = length == 1 ? By::month : length == 3 ? By::quarter : length == 12 ? By::year : By::whole;
    request.what.clear();
    return time;
}

/// Because of its months, not of the time asked for.
bool is_left_out(const Publication& publication, Months whole) {
    return !publication.periods.contains(whole) && publication.aside.touches(whole);
}

base::Problem totals_left_out() {
    return advice("the totals of this time are left out: of some of its months nothing new is published any more",
                  "ask for a time without these months");
}

/// "2027-03, 2027-05"
std::string named(const std::set<std::chrono::year_month>& months, Days days) {
    std::string names;
    for (auto month = months.lower_bound(month_of(days.first)); month != months.end() && *month <= month_of(days.last);
         ++month)
        names += (names.empty() ? "" : ", ") + name_of(*month);
    return names;
}

void advise_of_months_set_aside(const SetAside& aside, Days days, base::Problems& problems) {
    if (const auto changed = named(aside.changed, days); !changed.empty())
        problems.push_back(advice(
            "counts changed after they were published, and would tell with what was given out what is hidden: left "
            "out are the months " +
                changed + " and longer times with them",
            "if this is an older copy of the counts, bring the newer one back; else ask for times without these "
            "months"));
    if (const auto bereft = named(aside.bereft, days); !bereft.empty())
        problems.push_back(advice("of the months " + bereft +
                                      " only what was published before is told: earlier months of a time that was "
                                      "published were deleted",
                                  ""));
}

/// The day after the last one of which anything was published of these kiosks. A clock that is behind it went back: what was published was
/// over, and is decided with everything that was.
Day first_unpublished(const Ledger& ledger, const Counts& counts, Day today) {
    std::set<std::int64_t> counted;
    for (const auto& [month, kiosks] : counts.kiosks) counted.insert(kiosks.begin(), kiosks.end());
    Day first = today;
    for (const auto& [kiosks, cells] : ledger.all()) {
        if (std::none_of(kiosks.begin(), kiosks.end(), [&](auto kiosk) { return counted.contains(kiosk); })) continue;
        for (const auto& [name, rows] : cells) {
            const auto months = parse_months(name);
            first = std::max(first, day_after(months ? last_day(months->last) : *parse_last_day(name)));
        }
    }
    return first;
}

Exported exported_of(Database& database, Request request, bool is_report) {
    Exported exported;
    std::optional<Months> brief;
    if (request.brief && !(brief = begin_brief(request, exported.problems))) return exported;
    if (auto problem = not_by(request); problem && !is_report) return not_exported(*problem);
    const auto chosen = choose(kiosks_in(database), request.kiosks);
    if (auto* problem = std::get_if<base::Problem>(&chosen)) return not_exported(*problem);
    const auto& kiosks = std::get<std::vector<KnownKiosk>>(chosen);
    if (!request.kiosks.is_all()) keep_only(database, kiosks);
    const Counts counts = read_counts(database, request.today, request.kiosks.is_all());
    const Day clock = std::exchange(request.today, first_unpublished(request.published, counts, request.today));
    if (clock < request.today)
        exported.problems.push_back(
            advice("days that have not come yet by this computer's clock were published before: it went back",
                   "set the clock"));
    const auto asked_for = days_asked_for(request, counts, exported.problems);
    const Days days = brief ? Days{first_day(brief->first), last_day(brief->last)} : asked_for.value_or(no_days);
    if (base::has_error(exported.problems)) return exported;
    if (brief && counts.first_kept && days.first < *counts.first_kept)
        return not_exported(base::failure("days of this time were deleted, so that its numbers are too small",
                                          "ask for a time from " + name_of(month_of(*counts.first_kept)) + " on"));
    if (auto problem = not_after(request, counts, days)) return not_exported(*problem);
    Demand demand{request.today, request.hide_up_to};
    demand.quarters = request.by == By::quarter;
    demand.by_month = wanted_by_month(request);
    demand.ledger = &request.published;
    const auto whole = periods_in(By::whole, days, month_of(request.today)).front();
    if (is_report && (brief || asked_for) && whole.first <= whole.last) demand.whole = whole;
    if (demand.whole) demand.quarters |= calendar_length(*demand.whole) == 3;
    const Publication publication = decide(counts, demand);
    if (auto problem = not_safe(publication)) return not_exported(*problem);
    if (demand.whole && is_left_out(publication, *demand.whole)) {
        const auto problem = totals_left_out();
        if (brief) return not_exported(refused(problem.what, problem.advice));
        exported.problems.push_back(problem);
        demand.whole.reset();
    }
    exported.tables = make(request, request.by, publication, days);
    Notes notes(request, counts, publication, days);
    notes.of(request.by, false);
    if (demand.whole) {
        exported.totals = make({}, By::whole, publication, days);
        notes.of(By::whole, true);
        exported.beside = beside_of(publication, *demand.whole);
        for (EarlierTime& time : exported.beside.earlier)
            if (counts.first_kept && first_day(time.months.first) < *counts.first_kept) time.visits.reset();
        notes.of_beside(exported.beside);
    }
    exported.published = notes.noted();
    exported.kiosks = names_of(kiosks);
    exported.groups = groups_of(kiosks);
    const bool is_set_aside = publication.aside.touches({month_of(days.first), month_of(days.last)});
    advise(exported, request, counts, is_set_aside, exported.problems);
    advise_of_months_set_aside(publication.aside, days, exported.problems);
    const auto by_year = [&] {
        Demand yearly{request.today, request.hide_up_to};
        yearly.by_month.emplace();
        yearly.ledger = &request.published;
        return make(request, By::year, decide(counts, yearly), days);
    };
    if (auto few = advice_of_hidden(request, exported.tables, by_year)) exported.problems.push_back(*few);
    if (request.by == By::month)
        for (const std::string& one : publication.untold)
            exported.problems.push_back(advice(
                one + " is left out: with what was published of longer times its months would tell what is hidden",
                "ask for it --by quarter or --by year"));
    return exported;
}

Exported exported_of(const std::filesystem::path& file, const Request& request, Looker looker, bool is_report) {
    if (std::error_code ignored; !std::filesystem::exists(file, ignored))
        return not_exported({base::Severity::error, file.string(), 0, "there are no statistics here",
                             "give the kiosk's data folder with --data, and run as a user who may read it"});
    try {
        Database database = looker == Looker::kiosk ? open_for_reading(file.parent_path(), longest_wait)
                                                    : open_file_for_reading(file, longest_wait);
        return exported_of(database, request, is_report);
    } catch (const DatabaseError& error) {
        return not_exported(problem_of_file(error, file));
    }
}

}  // namespace

Exported export_tables(Database& database, const Request& request) {
    return exported_of(database, request, false);
}
Exported export_report(Database& database, const Request& request) {
    return exported_of(database, request, true);
}
Exported export_tables(const std::filesystem::path& file, const Request& request, Looker looker) {
    return exported_of(file, request, looker, false);
}
Exported export_report(const std::filesystem::path& file, const Request& request, Looker looker) {
    return exported_of(file, request, looker, true);
}

}  // namespace stats
