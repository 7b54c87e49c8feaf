#include "stats/report/sections.h"

#include <algorithm>
#include <array>
#include <optional>

#include "stats/report/chart_table.h"
#include "stats/report/groups.h"
#include "stats/report/html.h"

namespace stats::report {
namespace {

using OptionalSection = std::optional<Section>;

constexpr auto nothing_counted = "Nothing was counted in this time.";

std::string body_of(const std::vector<ChartTable>& tables) {
    std::string html;
    for (const auto& table : tables)
        if (!table.rows.empty()) html += html_of(table);
    return html.empty() ? element("p", nothing_counted) : html;
}

OptionalSection trend(const Report& report) {
    const Table* table = find_table(report.tables, "visits");
    if (!table) return std::nullopt;
    ChartTable chart{"trend-table",
                     "Visits by period",
                     Chart::columns,
                     "Period",
                     {{"Visits", Series::total},
                      {"Topic read to the end", Series::part},
                      {"Finished"},
                      {"Left"},
                      {"Walked away"}},
                     {}};
    for (const Group& group : added_up(*table, {{"period"}, {}, {"visits", "read", "finished", "left", "idle"}})) {
        ChartRow row{period_name(group.keys[0]), {}};
        for (const Figure& count : group.counts) row.cells.push_back(cell(count));
        chart.rows.push_back(std::move(row));
    }
    return Section{"trend", "Visits over time",
                   "A visit begins when somebody starts and ends with Finish or when nobody has touched the screen for "
                   "a while.",
                   body_of({chart})};
}

/// "9" → "09:00"; what is no hour stays as it is.
std::string hour_name(const std::string& hour) {
    const bool digits = !hour.empty() && hour.size() <= 2 && hour.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return hour;
    return (hour.size() == 1 ? "0" + hour : hour) + ":00";
}

OptionalSection hours(const Report& report) {
    const Table* table = find_table(report.tables, "hours");
    if (!table) return std::nullopt;
    ChartTable chart{"hours-table", "Visits by hour", Chart::columns, "Hour from", {{"Visits", Series::total}}, {}};
    for (const Group& group : added_up(*table, {{"hour"}, {}, {"visits"}}))
        chart.rows.push_back({hour_name(group.keys[0]), {cell(group.counts[0])}});
    std::stable_sort(chart.rows.begin(), chart.rows.end(),
                     [](const ChartRow& one, const ChartRow& other) { return one.label < other.label; });
    return Section{"hours", "Visits by hour of the day", "The hour in which a visit ended, by the kiosk's own clock.",
                   body_of({chart})};
}

OptionalSection topics(const Report& report) {
    const Table* table = find_table(report.tables, "topics");
    if (!table) return std::nullopt;
    ChartTable chart{"topics-table",
                     "Topics opened and read to the end",
                     Chart::bars,
                     "Topic",
                     {{"Opened", Series::total}, {"Read to the end", Series::part}, {"Share"}},
                     {}};
    for (const Group& group : added_up(*table, {{"flow"}, {"title"}, {"opened", "completed"}}))
        chart.rows.push_back({group.labels[0].empty() ? group.keys[0] : group.labels[0],
                              {cell(group.counts[0]), cell(group.counts[1]),
                               percent_cell(group.counts[1], group.counts[0])}});
    return Section{"topics", "Topics", "Visits in which a topic was opened, and in which it was read to its last slide.",
                   body_of({chart})};
}

/// The topic's own name where the topics are there, or else its id.
std::string flow_title(const Report& report, const std::string& flow) {
    if (const Table* table = find_table(report.tables, "topics"))
        for (const Group& group : added_up(*table, {{"flow"}, {"title"}, {}}))
            if (group.keys[0] == flow && !group.labels[0].empty()) return group.labels[0];
    return flow;
}

std::vector<std::string> distinct_first_keys(const std::vector<Group>& groups) {
    std::vector<std::string> keys;
    for (const Group& group : groups)
        if (std::find(keys.begin(), keys.end(), group.keys[0]) == keys.end()) keys.push_back(group.keys[0]);
    return keys;
}

/// Medians cannot be added up: that of the last period of a slide stands for it.
Figure last_median(const Table& table, const std::string& flow, const std::string& slide) {
    Figure last;
    for (const Group& group : added_up(table, {{"flow", "slide", "period"}, {}, {"seconds_median"}}))
        if (group.keys[0] == flow && group.keys[1] == slide) last = group.counts[0];
    return last;
}

ChartTable slides_chart(const Report& report, const Table& table, const std::string& flow) {
    ChartTable chart{"slides-" + id_of(flow),
                     flow_title(report, flow) + ": slides in their order",
                     Chart::bars,
                     "Slide",
                     {{"Seen", Series::total}, {"Ended here", Series::part}, {"Share"}, {"Seconds"}},
                     {}};
    for (const Group& group : added_up(table, {{"flow", "slide"}, {"title"}, {"shown", "left_from"}}))
        if (group.keys[0] == flow)
            chart.rows.push_back({group.labels[0].empty() ? group.keys[1] : group.labels[0],
                                  {cell(group.counts[0]), cell(group.counts[1]),
                                   percent_cell(group.counts[1], group.counts[0]),
                                   cell(last_median(table, flow, group.keys[1]))}});
    return chart;
}

ChartTable parts_chart(const Report& report, const std::string& flow) {
    ChartTable chart{"parts-" + id_of(flow),       flow_title(report, flow) + ": parts of pictures touched",
                     Chart::bars,                  "Slide and part",
                     {{"Visits", Series::total}}, {}};
    if (const Table* table = find_table(report.tables, "parts"))
        for (const Group& group : added_up(*table, {{"flow", "slide", "part"}, {}, {"visits"}}))
            if (group.keys[0] == flow)
                chart.rows.push_back({group.keys[1] + ": " + group.keys[2], {cell(group.counts[0])}});
    return chart;
}

OptionalSection slides(const Report& report) {
    const Table* table = find_table(report.tables, "slides");
    if (!table) return std::nullopt;
    std::string body;
    for (const auto& flow : distinct_first_keys(added_up(*table, {{"flow", "slide"}, {}, {}})))
        body += element("section", "class=\"topic\"",
                        element("h3", escaped(flow_title(report, flow))) +
                            body_of({slides_chart(report, *table, flow), parts_chart(report, flow)}));
    return Section{"slides", "Where people stop reading",
                   "For each slide the visits that saw it and those that ended on it. Seconds is the median time on the "
                   "slide in the last period in which it was seen.",
                   body.empty() ? body_of({}) : body};
}

/// `question`: content version, flow, slide.
ChartTable answers_chart(const Report& report, const Table& table, const std::vector<std::string>& question) {
    ChartTable chart{"answers-" + id_of(question[0] + "/" + question[1] + "/" + question[2]),
                     flow_title(report, question[1]) + ": question " + question[2],
                     Chart::bars,
                     "Answer",
                     {{"Chosen", Series::total}, {"At the first try", Series::part}, {"Share of first tries"}},
                     {}};
    std::vector<Group> answers = added_up(
        table, {{"content", "flow", "slide", "answer"}, {"text"}, {"chosen", "first_try"}});
    std::erase_if(answers, [&](const Group& answer) {
        return !std::equal(question.begin(), question.end(), answer.keys.begin());
    });
    Figure first_tries;
    for (const Group& answer : answers) first_tries = sum(first_tries, answer.counts[1]);
    for (const Group& answer : answers)
        chart.rows.push_back({answer.labels[0].empty() ? answer.keys[3] : answer.labels[0],
                              {cell(answer.counts[0]), cell(answer.counts[1]),
                               percent_cell(answer.counts[1], first_tries)}});
    return chart;
}

OptionalSection answers(const Report& report) {
    const Table* table = find_table(report.tables, "answers");
    if (!table) return std::nullopt;
    const auto questions = added_up(*table, {{"content", "flow", "slide"}, {}, {}});
    std::string body;
    for (const auto& content : distinct_first_keys(questions)) {
        std::vector<ChartTable> charts;
        for (const Group& question : questions)
            if (question.keys[0] == content) charts.push_back(answers_chart(report, *table, question.keys));
        body += element("section", "class=\"topic\"",
                        element("h3", "Content version " + element("code", escaped(content))) + body_of(charts));
    }
    return Section{"answers", "Self-check by content version",
                   "Visits in which an answer was chosen, and those in which it was the first one chosen. Numbers of "
                   "different content versions stand apart, so that a new text can be compared with the old one.",
                   body.empty() ? body_of({}) : body};
}

OptionalSection languages(const Report& report) {
    const Table* table = find_table(report.tables, "visits");
    if (!table || !find_column(*table, "language")) return std::nullopt;
    const auto all = added_up(*table, {{}, {}, {"visits"}});
    ChartTable chart{"languages-table",
                     "Visits by language",
                     Chart::bars,
                     "Language",
                     {{"Visits", Series::total}, {"Topic read to the end", Series::part}, {"Share of visits"}},
                     {}};
    for (const Group& group : added_up(*table, {{"language"}, {}, {"visits", "read"}}))
        chart.rows.push_back({group.keys[0],
                              {cell(group.counts[0]), cell(group.counts[1]),
                               percent_cell(group.counts[0], all.empty() ? Figure{} : all[0].counts[0])}});
    return Section{"languages", "Languages", "The language a visit ended in.", body_of({chart})};
}

/// "text-size" → "Text size".
std::string setting_name(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

OptionalSection settings(const Report& report) {
    const Table* table = find_table(report.tables, "settings");
    if (!table) return std::nullopt;
    ChartTable chart{"settings-table", "Visits with a setting used", Chart::bars, "Setting",
                     {{"Visits", Series::total}}, {}};
    for (const Group& group : added_up(*table, {{"setting", "value"}, {}, {"visits"}}))
        chart.rows.push_back({setting_name(group.keys[0]) + ": " + group.keys[1], {cell(group.counts[0])}});
    return Section{"settings", "Settings and help used", "Visits in which a setting was changed or a help was used; the last value counts.",
                   body_of({chart})};
}

}  // namespace

std::vector<Section> sections(const Report& report) {
    std::vector<Section> found;
    for (auto make : {trend, hours, topics, slides, answers, languages, settings})
        if (auto section = make(report)) found.push_back(std::move(*section));
    return found;
}

std::string period_name(const std::string& period) {
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const bool is_month = period.size() == 7 && period[4] == '-' && period.find_first_not_of("0123456789-") == std::string::npos;
    if (!is_month) return period;
    const int month = std::atoi(period.c_str() + 5);
    return month >= 1 && month <= 12 ? months[month - 1] + (" " + period.substr(0, 4)) : period;
}

}  // namespace stats::report
