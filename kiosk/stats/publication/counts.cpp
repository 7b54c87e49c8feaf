#include "stats/publication/counts.h"

#include <algorithm>
#include <charconv>

#include "stats/latest_titles.h"
#include "stats/pruned.h"
#include "stats/sums.h"

namespace stats {
namespace {

constexpr std::array ending_names{"finished", "left", "idle"};
constexpr std::array depth_names{"glanced", "looked", "read"};

/// What the schema lets nobody write.
[[noreturn]] void refuse(const std::string& value) {
    throw DatabaseError(Fault::altered, "it has a value that no kiosk writes (" + value + ")");
}

/// The count of one of the names.
template <std::size_t size>
Count& find(std::array<Count, size>& counts, const std::array<const char*, size>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) refuse(name);
    return counts[found - names.begin()];
}

/// Before any kiosk counted. A day before it was written down by a clock that had lost the time, as those do whose battery is
/// empty: what happened then, nobody knows when, would make every export begin in 1970.
constexpr Day first_believable = std::chrono::year(2024) / std::chrono::January / 1;

/// Counts that stand for a day or a month and all kiosks, or a part of it: those of the file, or their sums where it keeps them.
struct Source {
    Database& database;
    bool sums;
    std::string table(const char* counts) const { return sums ? by_month(counts) : counts; }
    std::string visits(const char* of_sums) const { return sums ? of_sums : "visits"; }
};

const std::string month_and = "substr(day, 1, 7), ";

/// Goes through the rows; the first column is a month, or a day in it. Leaves out what cannot be true. `columns`: of which `grouped` are
/// not added up.
template <class Take>
void for_each_row(const Source& source, const std::string& table, const std::string& columns, int grouped,
                  Counts& counts, Take take) {
    std::string places;
    for (int n = 1; n <= grouped; ++n) places += (n > 1 ? ", " : "") + std::to_string(n);
    Statement row = source.database.prepare("SELECT " + columns + " FROM " + table + " GROUP BY " + places);
    while (row.step()) {
        const auto day = parse_first_day(row.text(0));
        if (!day) refuse(row.text(0));
        if (*day >= first_believable) take(row, counts.months[month_of(*day)], *day);
    }
}

void read_visits(const Source& source, Counts& counts) {
    for_each_row(source, source.visits(visits_by_day), "day, ending, depth, sum(visits)", 3, counts,
                 [&](const Statement& row, MonthCounts& month, Day day) {
                     Count& ending = find(month.endings, ending_names, row.text(1));
                     Count& depth = find(month.depths, depth_names, row.text(2));
                     const std::int64_t visits = row.integer(3);
                     for (std::int64_t* sum : {&counts.visits[day], &month.visits.value, &ending.value, &depth.value})
                         *sum += visits;
                 });
    for_each_row(
        source, source.visits(visits_by_language), month_and + "language, sum(visits)", 2, counts,
        [](const Statement& row, MonthCounts& month, Day) { month.languages[row.text(1)].value = row.integer(2); });
    for_each_row(
        source, source.visits(visits_by_kiosk), month_and + "kiosk", 2, counts,
        [&](const Statement& row, MonthCounts&, Day day) { counts.kiosks[month_of(day)].insert(row.integer(1)); });
    for_each_row(source, source.table("visits"), month_and + "content", 2, counts,
                 [](const Statement& row, MonthCounts& month, Day) { month.contents.insert(row.text(1)); });
    for_each_row(source, source.table("hours"), month_and + "hour, sum(visits)", 2, counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     const auto hour = static_cast<std::size_t>(row.integer(1));
                     if (hour >= month.hours.size()) refuse(row.text(1));
                     month.hours[hour].value = row.integer(2);
                 });
}

/// Of each content, its slides in rooms with the stop that they stand beside.
using Rooms = std::map<std::pair<std::string, flow::SlideKey>, std::string>;

Rooms read_rooms(const Source& source) {
    Rooms rooms;
    Statement row = source.database.prepare("SELECT content, flow, slide, max(stop) FROM " +
                                            std::string(source.sums ? titles_of_all : "titles") +
                                            " WHERE stop <> '' GROUP BY content, flow, slide");
    while (row.step()) rooms[{row.text(0), {row.text(1), row.text(2)}}] = row.text(3);
    return rooms;
}

void read_slides(const Source& source, Counts& counts) {
    for_each_row(source, source.table("flows"), month_and + "flow, sum(opened), sum(completed)", 2, counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     month.flows[row.text(1)] = {{row.integer(2)}, {row.integer(3)}};
                 });
    const auto rooms = read_rooms(source);
    for_each_row(source, source.table("slides"), month_and + "flow, slide, content, sum(shown), sum(left_from)", 4,
                 counts, [&](const Statement& row, MonthCounts& month, Day) {
                     auto& slide = month.slides[{row.text(1), row.text(2)}];
                     const auto found = rooms.find({row.text(3), {row.text(1), row.text(2)}});
                     const std::string room_of = found == rooms.end() ? "" : found->second;
                     slide.room_of = slide.shown.value == 0 ? room_of : std::min(slide.room_of, room_of);
                     slide.shown.value += row.integer(4);
                     slide.left_from.value += row.integer(5);
                 });
    for_each_row(
        source, source.table("slide_seconds"), month_and + "flow, slide, bucket, sum(visits)", 4, counts,
        [](const Statement& row, MonthCounts& month, Day) {
            const auto bucket = std::find(seconds_buckets.begin(), seconds_buckets.end(), row.integer(3));
            if (bucket == seconds_buckets.end()) refuse(row.text(3));
            month.slides[{row.text(1), row.text(2)}].seconds[bucket - seconds_buckets.begin()] = row.integer(4);
        });
}

void read_uses(const Source& source, Counts& counts) {
    for_each_row(source, source.table("parts"), month_and + "flow, slide, part, sum(visits)", 4, counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     month.parts[{row.text(1), row.text(2), row.text(3)}].value = row.integer(4);
                 });
    for_each_row(source, source.table("answers"),
                 month_and + "content, flow, slide, answer, sum(chosen), sum(first_try)", 5, counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     const flow::AnswerKey answer{row.text(2), row.text(3), static_cast<int>(row.integer(4))};
                     month.answers[{row.text(1), "", answer}] = {{row.integer(5)}, {row.integer(6)}};
                 });
    for_each_row(source, source.table("settings"), month_and + "setting, value, sum(visits)", 3, counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     month.settings[{row.text(1), row.text(2)}].value = row.integer(3);
                 });
}

void read_titles(const Source& source, Day today, Counts& counts) {
    const auto& tables = source.sums ? titles_in_sums : titles_in_file;
    Statement row = source.database.prepare(latest_titles(tables, name_of(today)));
    while (row.step()) counts.titles[{row.text(0), row.text(1)}] = row.text(2);
}

/// A kiosk tells of the days from the first to the last that it wrote down: before them an older program ran, and of those after them
/// this file may only be too old to know.
void read_running(Database& database, Counts& counts) {
    std::map<Day, std::int64_t> on, known;  // how many more, from that day on
    const auto day_of = [](const std::string& text) {
        const auto day = parse_first_day(text);
        if (!day) refuse(text);
        return *day;
    };
    Statement ranges = database.prepare("SELECT min(day), max(day) FROM days_on WHERE day >= ? GROUP BY kiosk");
    for (ranges.bind(1, name_of(first_believable)); ranges.step();) {
        ++known[day_of(ranges.text(0))];
        --known[Day(std::chrono::sys_days(day_of(ranges.text(1))) + std::chrono::days(1))];
    }
    Statement days = database.prepare("SELECT day, count(*) FROM days_on WHERE day >= ? GROUP BY day");
    for (days.bind(1, name_of(first_believable)); days.step();) on[day_of(days.text(0))] = days.integer(1);
    std::int64_t kiosks = 0;
    for (auto at = known.begin(); at != known.end(); ++at) {
        kiosks += at->second;
        const auto next = std::next(at);
        for (auto day = std::chrono::sys_days(at->first);
             next != known.end() && day < std::chrono::sys_days(next->first); day += std::chrono::days(1)) {
            const auto found = on.find(Day(day));
            const std::int64_t running = found == on.end() ? 0 : found->second;
            if (kiosks > 0) counts.running[Day(day)] = {running, kiosks - running};
        }
    }
    counts.kiosks_in_all = static_cast<std::size_t>(database.number("SELECT count(*) FROM kiosks"));
}

}  // namespace

Counts read_counts(Database& database, Day today, bool of_all) {
    Counts counts;
    database.execute("BEGIN");
    const Source source{database, of_all && has_sums(database)};
    read_visits(source, counts);
    read_slides(source, counts);
    read_uses(source, counts);
    read_titles(source, today, counts);
    read_running(database, counts);
    counts.questions = read_asked(database);
    counts.first_kept = parse_day(first_kept(database, PrunedFor::this_file));
    Statement lost =
        database.prepare("SELECT EXISTS (SELECT 1 FROM " + source.visits(visits_by_day) + " WHERE day < ?)");
    counts.has_unbelievable = lost.bind(1, name_of(first_believable)).step() && lost.integer(0) != 0;
    lost.reset();
    database.execute("COMMIT");
    return counts;
}

}  // namespace stats
