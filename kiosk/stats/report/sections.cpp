#include "stats/report/sections.h"

#include <algorithm>
#include <array>

#include "stats/report/groups.h"
#include "stats/report/section_parts.h"

namespace stats::report {
namespace {

OptionalSection trend(const UsageReport& report) {
    const Table* table = find_table(report.tables, "visits");
    if (!table) return std::nullopt;
    ChartTable chart{
        "trend-table",
        "Visits by period",
        Chart::columns,
        "Period",
        {{"Visits", Series::whole}, {"Read a topic", Series::part}, {"Finished"}, {"Left"}, {"Walked away"}},
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

/// Without the hours before the first and after the last visit.
std::vector<Group> opening_hours(std::vector<Group> hours) {
    const auto hour = [](const Group& group) { return std::stoi("0" + group.keys[0]); };
    std::stable_sort(hours.begin(), hours.end(), [&](auto& one, auto& other) { return hour(one) < hour(other); });
    const auto used = [](const Group& group) { return group.counts[0] != Figure(std::int64_t{0}); };
    hours.erase(hours.begin(), std::find_if(hours.begin(), hours.end(), used));
    hours.erase(std::find_if(hours.rbegin(), hours.rend(), used).base(), hours.end());
    return hours;
}

OptionalSection hours(const UsageReport& report) {
    const Table* table = find_table(report.tables, "hours");
    if (!table) return std::nullopt;
    const Covered hours = covered(*table, {"visits"});
    ChartTable chart{"hours-table",
                     "Visits by hour" + without(hours.left_out),
                     Chart::columns,
                     "Hour from",
                     {{"Visits", Series::part}},
                     {}};
    for (const Group& group : opening_hours(added_up(hours.table, {{"hour"}, {}, {"visits"}})))
        chart.rows.push_back({hour_name(group.keys[0]), {cell(group.counts[0])}});
    return Section{"hours", "Visits by hour of the day", "The hour in which a visit ended, by the kiosk's own clock.",
                   body_of({chart})};
}

OptionalSection topics(const UsageReport& report) {
    const Table* table = find_table(report.tables, "topics");
    if (!table) return std::nullopt;
    const Covered topics = covered(*table, {"opened", "completed"});
    ChartTable chart{"topics-table",
                     "Topics opened and read to the end" + without(topics.left_out),
                     Chart::bars,
                     "Topic",
                     {{"Opened", Series::whole}, {"Read to the end", Series::part}, {"Share"}},
                     {}};
    for (const Group& group : added_up(topics.table, {{"flow"}, {"title"}, {"opened", "completed"}}))
        chart.rows.push_back(
            {group.labels[0].empty() ? group.keys[0] : group.labels[0],
             {cell(group.counts[0]), cell(group.counts[1]), percent_cell(group.counts[1], group.counts[0])}});
    return Section{"topics", "Topics",
                   "Visits in which a topic was opened, and in which it was read to its last slide.", body_of({chart})};
}

OptionalSection languages(const UsageReport& report) {
    const Table* table = find_table(report.tables, "languages");
    if (!table) return std::nullopt;
    const Covered languages = covered(*table, {"visits"});
    ChartTable chart{"languages-table", "Visits by language" + without(languages.left_out), Chart::bars,
                     "Language",        {{"Visits", Series::part}, {"Share of visits"}},    {}};
    const auto groups = added_up(languages.table, {{"language"}, {}, {"visits"}});
    Figure all;
    for (const Group& group : groups) all = sum(all, group.counts[0]);
    for (const Group& group : groups)
        chart.rows.push_back({group.keys[0], {cell(group.counts[0]), percent_cell(group.counts[0], all)}});
    return Section{"languages", "Languages", "The language a visit ended in.", body_of({chart})};
}

/// "text-size" → "Text size".
std::string setting_name(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

OptionalSection settings(const UsageReport& report) {
    const Table* table = find_table(report.tables, "settings");
    if (!table) return std::nullopt;
    const Covered settings = covered(*table, {"visits"});
    ChartTable chart{"settings-table",
                     "Visits with a setting used" + without(settings.left_out),
                     Chart::bars,
                     "Setting",
                     {{"Visits", Series::part}},
                     {}};
    for (const Group& group : added_up(settings.table, {{"setting", "value"}, {}, {"visits"}}))
        chart.rows.push_back({setting_name(group.keys[0]) + ": " + group.keys[1], {cell(group.counts[0])}});
    return Section{"settings", "Settings and help used",
                   "Visits in which a setting was changed or a help was used; the last value counts.",
                   body_of({chart})};
}

}  // namespace

std::vector<Section> sections(const UsageReport& report) {
    std::vector<Section> found;
    if (auto section = trend(report)) found.push_back(std::move(*section));
    const UsageReport whole = as_a_whole(report);
    for (auto make : {hours, topics, slides_section, answers_section, languages, settings})
        if (auto section = make(whole)) found.push_back(std::move(*section));
    return found;
}

}  // namespace stats::report
