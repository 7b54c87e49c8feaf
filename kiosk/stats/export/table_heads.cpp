#include "stats/export/table_heads.h"

namespace stats {
namespace {

const Column period_month{"period", "The month, as year-month (ISO 8601).", Kind::period, "visits.day"};
const Column flow_column{"flow", "The topic's name in the scripts.", Kind::text, "flows.flow"};
const Column slide_column{"slide", "The slide's name in the scripts.", Kind::text, "slides.slide"};

Column count(const char* name, const char* meaning, const char* source) {
    return {name, meaning, Kind::count, source};
}
Column number(const char* name, const char* meaning, const char* source) {
    return {name, meaning, Kind::number, source};
}

Table visits_head() {
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

Table languages_head() {
    return {
        "languages",
        "One row is one language in one month; together they are all visits. A language without a row was not used.",
        {period_month,
         {"language", "The language a visit ended in (BCP 47).", Kind::text, "visits.language"},
         count("visits", "Visits that ended in this language.", "visits.visits")},
        {}};
}

Table hours_head() {
    return {"hours",
            "One row is one hour of the day in one month; together they are all visits.",
            {period_month,
             number("hour", "The hour in which visits ended, from 0 to 23, by the kiosk's own clock.", "hours.hour"),
             count("visits", "Visits that ended in this hour on any day of the month.", "hours.visits")},
            {}};
}

Table topics_head() {
    return {"topics",
            "One row is one topic in one month. A topic without a row was not opened.",
            {period_month,
             flow_column,
             {"title", "The topic's latest title.", Kind::text, "titles.title"},
             count("opened", "Visits in which the topic was opened.", "flows.opened"),
             count("completed", "Visits in which the topic's end was reached.", "flows.completed")},
            {}};
}

Table slides_head() {
    return {"slides",
            "One row is one slide in one month. A slide without a row was not shown. Of warning slides only shown is "
            "counted.",
            {period_month,
             flow_column,
             slide_column,
             {"title", "The slide's latest title.", Kind::text, "titles.title"},
             {"room_of",
              "The name of the stop that the slide stood beside, in a room for those who want to know more. Empty: the "
              "slide was a stop itself, in the month or in a part of it.",
              Kind::text, "titles.stop"},
             count("shown", "Visits in which the slide was shown.", "slides.shown"),
             count("left_from", "Visits that ended on the slide.", "slides.left_from"),
             number("seconds_median",
                    "The median time that visits spent on the slide, in seconds, as the lower end of one of the "
                    "classes 0, 2, 4, 6, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300. Empty: no time is taken.",
                    "slide_seconds.bucket")},
            {}};
}

Table parts_head() {
    return {"parts",
            "One row is one part of a slide's picture in one month. A part without a row was not touched.",
            {period_month,
             flow_column,
             slide_column,
             {"part", "The part's name in the drawing.", Kind::text, "parts.part"},
             count("visits", "Visits in which the part was touched.", "parts.visits")},
            {}};
}

Table answers_head() {
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

Table settings_head() {
    return {
        "settings",
        "One row is one value of a setting in one month. A value without a row was not used.",
        {period_month,
         {"setting", "What was changed, such as text-size, or which help was used.", Kind::text, "settings.setting"},
         {"value", "The last value in the visit.", Kind::text, "settings.value"},
         count("visits", "Visits that ended with this value.", "settings.visits")},
        {}};
}

}  // namespace

namespace {

/// The sentences are written of months.
void replace_month(std::string& sentence, const std::string& by) {
    constexpr std::string_view month = "month";
    for (std::size_t at = 0; (at = sentence.find(month, at)) != std::string::npos; at += by.size())
        sentence.replace(at, month.size(), by);
}

}  // namespace

Table head_of(By by, What what) {
    /// In the order of What.
    constexpr std::array<Table (*)(), what_names.size()> heads{
        visits_head, languages_head, hours_head, topics_head, slides_head, parts_head, answers_head, settings_head};
    Table table = heads[static_cast<std::size_t>(what)]();
    if (by == By::month) return table;
    const std::string word = by == By::quarter ? "quarter" : by == By::year ? "year" : "time";
    replace_month(table.meaning, word);
    for (Column& column : table.columns) replace_month(column.meaning, word);
    table.columns.front().meaning = by == By::quarter ? "The quarter, as year and quarter: 2027-Q1."
                                    : by == By::year  ? "The year."
                                                      : "From the first month to the last.";
    return table;
}

Table head_of_visits(By by) {
    const bool weeks = by == By::week;
    return {"visits",
            std::string("One row is one ") + (weeks ? "week" : "day") +
                ". Each visit is counted once, on the day on which it ended.",
            {{"period",
              weeks ? "The week, Monday to Sunday, as year-week (ISO 8601)." : "The day, as year-month-day (ISO 8601).",
              Kind::period, "visits.day"},
             count("visits", "Visits that ended in this time.", "visits.visits")},
            {}};
}

}  // namespace stats
