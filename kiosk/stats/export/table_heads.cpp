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

const Column days_on = number("days_on",
                              "Days on which the kiosk showed its first screen, whether somebody came or not; of "
                              "several kiosks the sum. Empty: not known.",
                              "days_on.day");
const Column days_off =
    number("days_off", "Days on which it did not: it was off. Days of which it is not known are in neither number.",
           "days_on.day");

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
         count("read", "Visits in which at least one topic was completed.", "visits.depth"), days_on, days_off},
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

const Column version_column{"version",
                            "The version of the question: 8 digits that change with its words, its answers or which of "
                            "them is right. Of what was counted "
                            "before the kiosk kept these, or published so, the version of the content (16 digits).",
                            Kind::text, "answers.content"};

Table answers_head() {
    return {"answers",
            "One row is one answer of one version of a question in one month. An answer without a row was not chosen.",
            {period_month,
             version_column,
             flow_column,
             slide_column,
             number("answer", "The answer's place in the script, from 1.", "answers.answer"),
             count("chosen", "Visits in which the answer was chosen.", "answers.chosen"),
             count("first_try", "Visits in which it was the first answer chosen.", "answers.first_try"),
             {"text", "What the answer says, in the language the scripts are written in. Empty: not known.", Kind::text,
              "questions.text"},
             {"right", "yes where it is the right one, else no. Empty: not known.", Kind::text, "questions.is_right"}},
            {}};
}

Table questions_head() {
    return {
        "questions",
        "One row is one version of a question in one month. A question without a row was not answered.",
        {period_month,
         version_column,
         flow_column,
         slide_column,
         {"text", "What was asked, in the language the scripts are written in. Empty: not known.", Kind::text,
          "questions.text"},
         count("first_tries", "Visits in which it was answered: the sum of first_try of its answers.",
               "answers.first_try"),
         count("right", "Visits whose first answer was right. Empty: it is not known which one that is.",
               "answers.first_try"),
         number("right_from",
                "The share of right first answers, in per cent, lies between this and right_to with a confidence of "
                "95 %, as if the visits were a sample of many more (score interval of Wilson, 1927). Empty: too few "
                "numbers are shown to tell.",
                "answers.first_try"),
         number("right_to", "See right_from.", "answers.first_try")},
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
    constexpr std::array<Table (*)(), what_names.size()> heads{visits_head,  languages_head, hours_head,
                                                               topics_head,  slides_head,    parts_head,
                                                               answers_head, settings_head,  questions_head};
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
             count("visits", "Visits that ended in this time.", "visits.visits"),
             days_on,
             days_off},
            {}};
}

}  // namespace stats
