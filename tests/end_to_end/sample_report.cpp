// sample_report FILE.html [HOSTILE]: writes the report of a year at a clinic, or, where the file's name begins with "friday", its
// Friday page. With HOSTILE that text stands wherever a pack or a clinic may put one.
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <tuple>
#include <utility>

#include "stats/report/report_html.h"

namespace {

using stats::Hidden;
using stats::Table;
using stats::Value;

struct Slide {
    const char* id;
    const char* title;
};

constexpr std::array topics{
    std::pair{"heel-pain", "Heel pain"},         std::pair{"back-strain", "Back strain"},
    std::pair{"sciatica", "Sciatica"},           std::pair{"herniated-disc", "Slipped disc"},
    std::pair{"worn-discs", "Worn discs"},       std::pair{"run-well", "Run well: five easy steps before you start"},
    std::pair{"running-load", "How much to run"}};
constexpr std::array slides{Slide{"band", "A strong band under your foot"},
                            Slide{"sore", "When it gets sore"},
                            Slide{"feels", "What it feels like"},
                            Slide{"why", "Why runners get it"},
                            Slide{"home", "What helps at home"},
                            Slide{"clinic", "What a clinician may do"},
                            Slide{"check", "When does it hurt most?"},
                            Slide{"summary", "Take home"}};
constexpr std::array answers{"With the first steps in the morning", "At night in bed", "Only while running"};

std::string hostile;

Value text(const std::string& plain) {
    return hostile.empty() ? plain : plain + hostile;
}

/// What the suppression does to a single number; what it does to protect one is up to it.
Value published(std::int64_t number) {
    if (number >= 1 && number <= 10) return Hidden{};
    return number;
}

std::string month_name(int month) {
    return "2027-" + std::string(month < 10 ? "0" : "") + std::to_string(month);
}

/// Visits of a month: the clinic opens in January with a handful.
std::int64_t visits_in(int month) {
    return month == 1 ? 8 : 220 + 37 * (month * month * 5 % 11) + 12 * month;
}

Table visits() {
    Table table{"visits",
                "One row is one month. Each visit is counted once, on the day on which it ended.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"visits", "Visits that ended in the period."},
                 {"finished", "Visits that ended with Finish after at least one topic had been completed."},
                 {"left", "Visits that ended with Finish before a topic had been completed."},
                 {"idle", "Visits that ended because nobody touched the screen for the quiet time."},
                 {"glanced", "Visits in which at most two slides were shown and no topic was completed."},
                 {"looked", "Visits in which more than two slides were shown and no topic was completed."},
                 {"read", "Visits in which at least one topic was completed."}},
                {}};
    for (int month = 1; month <= 12; ++month) {
        const auto n = visits_in(month);
        table.rows.push_back({month_name(month), published(n), published(n * 48 / 100), published(n * 19 / 100),
                              published(n * 33 / 100), published(n * 21 / 100), published(n * 29 / 100),
                              published(n * 50 / 100)});
    }
    return table;
}

Table languages() {
    Table table{"languages",
                "One row is one language in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"language", "The language the visit ended in."},
                 {"visits", "Visits that ended in this language."}},
                {}};
    for (int month = 1; month <= 12; ++month)
        for (auto [language, share] : {std::pair{"en", 71}, std::pair{"es", 27}, std::pair{"ar", 2}})
            table.rows.push_back({month_name(month), text(language), published(visits_in(month) * share / 100)});
    return table;
}

Table hours() {
    constexpr std::array<std::int64_t, 12> by_hour{6, 60, 140, 160, 120, 70, 90, 150, 130, 80, 30, 4};
    Table table{"hours",
                "One row is one hour of the day in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"hour", "The hour in which the visit ended, 0 to 23, by the kiosk's clock."},
                 {"visits", "Visits that ended in this hour."}},
                {}};
    for (int month = 2; month <= 12; ++month)
        for (std::size_t hour = 0; hour < by_hour.size(); ++hour)
            table.rows.push_back(
                {month_name(month), std::int64_t(hour + 7), published(by_hour[hour] * visits_in(month) / 1000)});
    return table;
}

Table topics_table() {
    Table table{"topics",
                "One row is one topic in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"flow", "The topic's id: the name of its file."},
                 {"title", "The topic's title then."},
                 {"opened", "Visits in which the topic was opened."},
                 {"completed", "Visits in which its last slide was reached."}},
                {}};
    for (int month = 2; month <= 12; ++month)
        for (std::size_t n = 0; n < topics.size(); ++n) {
            const auto opened = visits_in(month) / std::int64_t(n * n / 2 + 2);
            table.rows.push_back({month_name(month), text(topics[n].first), text(topics[n].second), published(opened),
                                  published(opened * std::int64_t(40 + 5 * n) / 100)});
        }
    // A total of these is hidden, so this number must be nowhere: the page tells months apart only for all visits.
    table.rows.push_back(
        {"2027-02", text("cross-training"), text("Cross training"), std::int64_t{7919}, std::int64_t{7907}});
    table.rows.push_back({"2027-03", text("cross-training"), text("Cross training"), Hidden{}, Hidden{}});
    return table;
}

Table slides_table() {
    Table table{"slides",
                "One row is one slide in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"flow", "The topic's id."},
                 {"slide", "The slide's id."},
                 {"title", "The slide's title then."},
                 {"shown", "Visits in which the slide was shown."},
                 {"left_from", "Visits that ended on this slide."},
                 {"seconds_median", "Seconds on the slide that half of the visits stayed at most."}},
                {}};
    for (int month = 2; month <= 12; ++month)
        for (std::size_t topic = 0; topic < 2; ++topic) {
            auto here = visits_in(month) / std::int64_t(topic + 2);
            for (std::size_t n = 0; n < slides.size(); ++n) {
                const auto leave = here * std::int64_t(20 - 2 * n) / 100;
                table.rows.push_back({month_name(month), text(topics[topic].first), text(slides[n].id),
                                      text(slides[n].title), published(here), published(leave),
                                      here > 60 ? Value(std::int64_t(12 + n * 7 % 19)) : Value(Hidden{})});
                here -= leave;
            }
        }
    return table;
}

Table parts() {
    Table table{"parts",
                "One row is one part of a picture in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"flow", "The topic's id."},
                 {"slide", "The slide's id."},
                 {"part", "The part's id."},
                 {"visits", "Visits in which it was touched."}},
                {}};
    for (int month = 2; month <= 12; ++month)
        for (auto [part, of] : {std::pair{"fascia", 3}, std::pair{"heel", 5}, std::pair{"tendon", 40}})
            table.rows.push_back(
                {month_name(month), text("heel-pain"), text("band"), text(part), published(visits_in(month) / of)});
    return table;
}

Table answers_table() {
    Table table{"answers",
                "One row is one answer to a self-check in one month and version of the question.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"version", "The version of the question: a hash of its words and answers."},
                 {"flow", "The topic's id."},
                 {"slide", "The question's id."},
                 {"answer", "The answer's number, from 1."},
                 {"text", "The answer's words then."},
                 {"chosen", "Visits in which the answer was chosen."},
                 {"first_try", "Visits in which it was the first one chosen."},
                 {"right", "yes where it is the right one."}},
                {}};
    for (auto [content, first, last] : {std::tuple{"9f2c41d0", 2, 7}, std::tuple{"b81e07aa", 8, 12}})
        for (int month = first; month <= last; ++month)
            for (std::size_t n = 0; n < answers.size(); ++n) {
                const auto chosen = visits_in(month) / std::int64_t(n * 2 + (month < 8 ? 3 : 2));
                table.rows.push_back({month_name(month), text(content), text("heel-pain"), text("check"),
                                      std::int64_t(n + 1), text(answers[n]), published(chosen),
                                      published(n == 0 ? chosen * 8 / 10 : chosen / (month < 8 ? 2 : 20)),
                                      text(n == 0 ? "yes" : "no")});
            }
    return table;
}

Table settings() {
    Table table{"settings",
                "One row is one setting and its value in one month.",
                {{"period", "The month, as year-month (ISO 8601)."},
                 {"setting", "What was changed or used."},
                 {"value", "Its value when the visit ended."},
                 {"visits", "Visits."}},
                {}};
    for (int month = 2; month <= 12; ++month)
        for (auto [setting, value, of] :
             {std::tuple{"text-size", "150", 6}, std::tuple{"text-size", "200", 11}, std::tuple{"theme", "dark", 14},
              std::tuple{"theme", "contrast", 48}, std::tuple{"read-aloud", "on", 4}})
            table.rows.push_back({month_name(month), text(setting), text(value), published(visits_in(month) / of)});
    return table;
}

/// The year before was busier; on some days nobody came.
stats::Beside beside() {
    using namespace std::chrono;
    const auto month = [](int in, unsigned at) { return stats::Months{year(in) / at, year(in) / at}; };
    stats::Beside beside{{{"the month before", month(2027, 11), stats::Value(std::int64_t{931})},
                          {"the same month a year before", month(2026, 12), stats::Value(Hidden{})}},
                         {{}, 31, 0}};
    for (const char* day :
         {"2027-12-06", "2027-12-07", "2027-12-08", "2027-12-14", "2027-12-21", "2027-12-24", "2027-12-31"})
        beside.days.none.push_back(*stats::parse_day(day));
    return beside;
}

/// The last month of a year's report, as a time of its own.
void keep_december(stats::UsageReport& report) {
    report.period_from = report.period_to;
    for (Table& table : report.tables)
        std::erase_if(table.rows, [](const auto& row) { return row[0] != Value("2027-12"); });
    report.totals = report.tables;
    report.beside = beside();
    report.kiosks = {"front-desk" + hostile, "waiting-room" + hostile};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    if (argc > 2) hostile = argv[2];
    stats::UsageReport report{
        "Riverside Sports Clinic" + hostile,
        "2027-01",
        "2027-12",
        "2028-01-03",
        {"9f2c41d0", "b81e07aa"},
        10,
        {visits(), languages(), hours(), topics_table(), slides_table(), parts(), answers_table(), settings()}};
    const bool is_brief = std::filesystem::path(argv[1]).filename().string().starts_with("friday");
    if (is_brief) keep_december(report);
    std::ofstream out(argv[1], std::ios::binary);
    out << (is_brief ? stats::brief_html(report) : stats::report_html(report));
    return out.flush() ? 0 : 1;
}
