#include "stats/export/tables.h"

#include <numeric>

namespace stats {
namespace {

using Row = std::vector<Value>;
using Month = std::chrono::year_month;

const Column period_month{"period", "The month, as year-month (ISO 8601).", Kind::period, "visits.day"};
const Column flow_column{"flow", "The topic's name in the scripts.", Kind::text, "flows.flow"};
const Column slide_column{"slide", "The slide's name in the scripts.", Kind::text, "slides.slide"};

Value shown(const Count& count) {
    return count.suppressed ? Value(Hidden{}) : Value(count.value);
}

Value title(const Publication& publication, const std::string& flow, const std::string& slide) {
    const auto found = publication.titles.find({flow, slide});
    return found == publication.titles.end() ? std::string() : found->second;
}

Column count(const char* name, const char* meaning, const char* source) {
    return {name, meaning, Kind::count, source};
}
Column number(const char* name, const char* meaning, const char* source) {
    return {name, meaning, Kind::number, source};
}

Table visits_table() {
    return {
        "visits",
        "One row is one month. Each visit is counted once, on the day on which it ended.",
        {period_month,
         count("visits", "Visits that ended in the month: finished + left + idle, and also glanced + looked + read.",
               "visits.visits"),
         count("finished", "Visits that ended with Finish after at least one topic had been completed.",
               "visits.ending"),
         count("left", "Visits that ended with Finish before a topic had been completed.", "visits.ending"),
         count("idle", "Visits that ended because nobody touched the screen for the quiet time.", "visits.ending"),
         count("glanced", "Visits in which at most two slides were shown and no topic was completed.", "visits.depth"),
         count("looked", "Visits in which more than two slides were shown and no topic was completed.", "visits.depth"),
         count("read", "Visits in which at least one topic was completed.", "visits.depth")},
        {}};
}

void add_visits(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    Row row{period, shown(month.visits)};
    for (const auto* counts : {&month.endings, &month.depths})
        for (const Count& one : *counts) row.push_back(shown(one));
    table.rows.push_back(std::move(row));
}

Table languages_table() {
    return {
        "languages",
        "One row is one language in one month; together they are all visits. A language without a row was not used.",
        {period_month,
         {"language", "The language a visit ended in (BCP 47).", Kind::text, "visits.language"},
         count("visits", "Visits that ended in this language.", "visits.visits")},
        {}};
}

void add_languages(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [language, count] : month.languages) table.rows.push_back({period, language, shown(count)});
}

Table hours_table() {
    return {"hours",
            "One row is one hour of the day in one month; together they are all visits.",
            {period_month,
             number("hour", "The hour in which visits ended, from 0 to 23, by the kiosk's own clock.", "hours.hour"),
             count("visits", "Visits that ended in this hour on any day of the month.", "hours.visits")},
            {}};
}

void add_hours(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (std::size_t hour = 0; hour < month.hours.size(); ++hour)
        table.rows.push_back({period, static_cast<std::int64_t>(hour), shown(month.hours[hour])});
}

Table topics_table() {
    return {"topics",
            "One row is one topic in one month. A topic without a row was not opened.",
            {period_month,
             flow_column,
             {"title", "The topic's latest title.", Kind::text, "titles.title"},
             count("opened", "Visits in which the topic was opened.", "flows.opened"),
             count("completed", "Visits in which the topic's end was reached.", "flows.completed")},
            {}};
}

void add_topics(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    for (const auto& [flow, counts] : month.flows)
        table.rows.push_back(
            {period, flow, title(publication, flow, ""), shown(counts.opened), shown(counts.completed)});
}

/// The time that at least half of the visits were shorter than, as the lower end of its class; not told of few visits.
Value median_seconds(const SlideCounts& counts, std::int64_t hide_up_to) {
    const auto all = std::accumulate(counts.seconds.begin(), counts.seconds.end(), std::int64_t{0});
    if (all == 0) return std::string();
    if (all <= hide_up_to || counts.shown.suppressed) return Hidden{};
    std::int64_t below = 0;
    std::size_t bucket = 0;
    while ((below += counts.seconds[bucket]) * 2 < all) ++bucket;
    return std::int64_t{seconds_buckets[bucket]};
}

Table slides_table() {
    return {"slides",
            "One row is one slide in one month. A slide without a row was not shown. Of warning slides only shown is "
            "counted.",
            {period_month,
             flow_column,
             slide_column,
             {"title", "The slide's latest title.", Kind::text, "titles.title"},
             count("shown", "Visits in which the slide was shown.", "slides.shown"),
             count("left_from", "Visits that ended on the slide.", "slides.left_from"),
             number("seconds_median",
                    "The median time that visits spent on the slide, in seconds, as the lower end of one of the "
                    "classes 0, 2, 4, 6, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300. Empty: no time is taken.",
                    "slide_seconds.bucket")},
            {}};
}

void add_slides(Table& table, const std::string& period, const MonthCounts& month, const Publication& publication) {
    for (const auto& [key, counts] : month.slides)
        table.rows.push_back({period, key.flow, key.slide, title(publication, key.flow, key.slide), shown(counts.shown),
                              shown(counts.left_from), median_seconds(counts, publication.hide_up_to)});
}

Table parts_table() {
    return {"parts",
            "One row is one part of a slide's picture in one month. A part without a row was not touched.",
            {period_month,
             flow_column,
             slide_column,
             {"part", "The part's name in the drawing.", Kind::text, "parts.part"},
             count("visits", "Visits in which the part was touched.", "parts.visits")},
            {}};
}

void add_parts(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [key, count] : month.parts)
        table.rows.push_back({period, key.flow, key.slide, key.part, shown(count)});
}

Table answers_table() {
    return {"answers",
            "One row is one answer of a question in one content version in one month. An answer without a row was not "
            "chosen.",
            {period_month,
             {"content", "The version of the content the question was asked in.", Kind::text, "answers.content"},
             flow_column,
             slide_column,
             number("answer", "The answer's place in the script, from 1.", "answers.answer"),
             count("chosen", "Visits in which the answer was chosen.", "answers.chosen"),
             count("first_try", "Visits in which it was the first answer chosen.", "answers.first_try")},
            {}};
}

void add_answers(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [versioned, counts] : month.answers)
        table.rows.push_back({period, versioned.content, versioned.answer.flow, versioned.answer.slide,
                              std::int64_t{versioned.answer.answer}, shown(counts.chosen), shown(counts.first_try)});
}

Table settings_table() {
    return {
        "settings",
        "One row is one value of a setting in one month. A value without a row was not used.",
        {period_month,
         {"setting", "What was changed, such as text-size, or which help was used.", Kind::text, "settings.setting"},
         {"value", "The last value in the visit.", Kind::text, "settings.value"},
         count("visits", "Visits that ended with this value.", "settings.visits")},
        {}};
}

void add_settings(Table& table, const std::string& period, const MonthCounts& month, const Publication&) {
    for (const auto& [key, count] : month.settings) table.rows.push_back({period, key.first, key.second, shown(count)});
}

/// One kind of table: its head, and what it adds for a month.
struct Maker {
    Table (*head)();
    void (*add)(Table&, const std::string& period, const MonthCounts&, const Publication&);
};

/// In the order of What.
constexpr std::array<Maker, what_names.size()> makers{{{visits_table, add_visits},
                                                       {languages_table, add_languages},
                                                       {hours_table, add_hours},
                                                       {topics_table, add_topics},
                                                       {slides_table, add_slides},
                                                       {parts_table, add_parts},
                                                       {answers_table, add_answers},
                                                       {settings_table, add_settings}}};

}  // namespace

Table visits_by(By by, const Publication& publication, Days days) {
    const bool weeks = by == By::week;
    Table table{
        "visits",
        std::string("One row is one ") + (weeks ? "week" : "day") +
            ". Each visit is counted once, on the day on which it ended.",
        {{"period",
          weeks ? "The week, Monday to Sunday, as year-week (ISO 8601)." : "The day, as year-month-day (ISO 8601).",
          Kind::period, "visits.day"},
         count("visits", "Visits that ended in this time.", "visits.visits")},
        {}};
    const auto& counts = weeks ? publication.weeks : publication.days;
    for (auto at = counts.lower_bound(days.first); at != counts.end() && at->first <= days.last; ++at)
        table.rows.push_back({weeks ? name_of_week(at->first) : name_of(at->first), shown(at->second)});
    return table;
}

Table table_by_month(What what, const Publication& publication, Days days) {
    const Maker& maker = makers[static_cast<std::size_t>(what)];
    Table table = maker.head();
    static const MonthCounts no_visits;
    for (Month month = month_of(days.first); month <= month_of(days.last); month += std::chrono::months(1)) {
        if (first_day(month) < days.first || month >= publication.under_way) continue;
        const auto found = publication.months.find(month);
        maker.add(table, name_of(month), found == publication.months.end() ? no_visits : found->second, publication);
    }
    return table;
}

}  // namespace stats
