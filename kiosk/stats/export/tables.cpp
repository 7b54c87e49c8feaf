#include "stats/export/tables.h"

#include <numeric>

#include "stats/export/table_heads.h"
#include "stats/export/understanding.h"

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

/// Days on which kiosks ran and did not, all of them together; nothing where it is known of no day.
void add_running(Row& row, const Publication& publication, Days days) {
    Running sum;
    auto at = publication.running.lower_bound(days.first);
    const bool is_known = at != publication.running.end() && at->first <= days.last;
    for (; at != publication.running.end() && at->first <= days.last; ++at) {
        sum.on += at->second.on;
        sum.off += at->second.off;
    }
    for (const std::int64_t number : {sum.on, sum.off}) row.push_back(is_known ? Value(number) : Value(std::string()));
}

void add_visits(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    Row row{period, shown(month.visits)};
    for (const auto* counts : {&month.endings, &month.depths})
        for (const Count& one : *counts) row.push_back(shown(one));
    if (const auto months = parse_months(period))
        add_running(row, publication, {first_day(months->first), last_day(months->last)});
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

/// What is known of it; null: nothing.
const Asked* asked(const Publication& publication, const VersionedAnswer& answer) {
    if (answer.content.empty()) {
        const auto found = publication.versions.find({answer.version, answer.answer.flow, answer.answer.slide});
        return found == publication.versions.end() ? nullptr : &found->second;
    }
    const auto found = publication.questions.find({answer.content, answer.answer.flow, answer.answer.slide});
    return found == publication.questions.end() ? nullptr : &found->second;
}

std::string version(const VersionedAnswer& answer) {
    return answer.content.empty() ? answer.version : answer.content;
}

void add_answers(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    for (const auto& [versioned, counts] : month.answers) {
        const Asked* question = asked(publication, versioned);
        const auto place = static_cast<std::size_t>(versioned.answer.answer);
        const bool is_known = question && place >= 1 && place <= question->answers.size();
        const std::string text = is_known ? question->answers[place - 1].text : "",
                          right = !is_known                               ? ""
                                  : question->answers[place - 1].is_right ? "yes"
                                                                          : "no";
        table.rows.push_back({period, version(versioned), versioned.answer.flow, versioned.answer.slide,
                              std::int64_t{versioned.answer.answer}, shown(counts.chosen), shown(counts.first_try),
                              text, right});
    }
}

void add_questions(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    using Tries = std::vector<std::pair<std::int64_t, Count>>;
    std::map<VersionedAnswer, Tries> questions;
    for (const auto& [versioned, counts] : month.answers) {
        auto question = versioned;
        question.answer.answer = 0;
        questions[question].emplace_back(versioned.answer.answer, counts.first_try);
    }
    for (const auto& [question, tries] : questions) {
        const Asked* words = asked(publication, question);
        const auto found = understood(tries, words);
        const auto percent = [&](std::int64_t Interval::*end) {
            return found.share ? Value((*found.share).*end) : Value(std::string());
        };
        table.rows.push_back({period, version(question), question.answer.flow, question.answer.slide,
                              words ? words->text : "", found.first_tries, found.right, percent(&Interval::from),
                              percent(&Interval::to)});
    }
}

void add_settings(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [key, count] : month.settings) table.rows.push_back({period, key.first, key.second, shown(count)});
}

/// Adds the rows of a month.
using AddRows = void (*)(Table&, const std::string& period, const MonthCounts&, const Publication&);

/// In the order of What.
constexpr std::array<AddRows, what_names.size()> adders{
    add_visits, add_languages, add_hours, add_topics, add_slides, add_parts, add_answers, add_settings, add_questions};

}  // namespace

Table visits_by(By by, const Publication& publication, Days days) {
    const bool weeks = by == By::week;
    Table table = head_of_visits(by);
    const auto& counts = weeks ? publication.weeks : publication.days;
    for (auto at = counts.lower_bound(days.first); at != counts.end() && at->first <= days.last; ++at) {
        Row row{weeks ? name_of_week(at->first) : name_of(at->first), shown(at->second)};
        const auto last = weeks ? Day(std::chrono::sys_days(at->first) + std::chrono::days(6)) : at->first;
        add_running(row, publication, {at->first, last});
        table.rows.push_back(std::move(row));
    }
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
        if (!is_there && (by != By::month || publication.aside.touches(period))) continue;
        add_rows(table, name_of(period), is_there ? found->second : no_visits, publication);
    }
    return table;
}

}  // namespace stats
