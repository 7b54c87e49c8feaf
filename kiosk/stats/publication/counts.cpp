#include "stats/publication/counts.h"

#include <algorithm>
#include <charconv>

#include "stats/latest_titles.h"

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

/// Goes through a query's rows; the first column is a month, or a day in it. Leaves out what cannot be true.
template <class Take>
void for_each_row(Database& database, const char* sql, Counts& counts, Take take) {
    Statement row = database.prepare(sql);
    while (row.step()) {
        const auto day = parse_first_day(row.text(0));
        if (!day) refuse(row.text(0));
        if (*day >= first_believable) take(row, counts.months[month_of(*day)], *day);
    }
}

void read_visits(Database& database, Counts& counts) {
    for_each_row(database, "SELECT day, ending, depth, sum(visits) FROM visits GROUP BY day, ending, depth", counts,
                 [&](const Statement& row, MonthCounts& month, Day day) {
                     Count& ending = find(month.endings, ending_names, row.text(1));
                     Count& depth = find(month.depths, depth_names, row.text(2));
                     const std::int64_t visits = row.integer(3);
                     for (std::int64_t* sum : {&counts.visits[day], &month.visits.value, &ending.value, &depth.value})
                         *sum += visits;
                 });
    for_each_row(
        database, "SELECT substr(day, 1, 7), language, sum(visits) FROM visits GROUP BY 1, 2", counts,
        [](const Statement& row, MonthCounts& month, Day) { month.languages[row.text(1)].value = row.integer(2); });
    for_each_row(
        database, "SELECT substr(day, 1, 7), kiosk FROM visits GROUP BY 1, 2", counts,
        [&](const Statement& row, MonthCounts&, Day day) { counts.kiosks[month_of(day)].insert(row.integer(1)); });
    for_each_row(database, "SELECT substr(day, 1, 7), content FROM visits GROUP BY 1, 2", counts,
                 [](const Statement& row, MonthCounts& month, Day) { month.contents.insert(row.text(1)); });
    for_each_row(database, "SELECT substr(day, 1, 7), hour, sum(visits) FROM hours GROUP BY 1, 2", counts,
                 [](const Statement& row, MonthCounts& month, Day) {
                     const auto hour = static_cast<std::size_t>(row.integer(1));
                     if (hour >= month.hours.size()) refuse(row.text(1));
                     month.hours[hour].value = row.integer(2);
                 });
}

/// Of each content, its slides in rooms with the stop that they stand beside.
using Rooms = std::map<std::pair<std::string, flow::SlideKey>, std::string>;

Rooms read_rooms(Database& database) {
    Rooms rooms;
    Statement row = database.prepare(
        "SELECT content, flow, slide, max(stop) FROM titles WHERE stop <> '' GROUP BY content, flow, slide");
    while (row.step()) rooms[{row.text(0), {row.text(1), row.text(2)}}] = row.text(3);
    return rooms;
}

void read_slides(Database& database, Counts& counts) {
    for_each_row(database, "SELECT substr(day, 1, 7), flow, sum(opened), sum(completed) FROM flows GROUP BY 1, 2",
                 counts, [](const Statement& row, MonthCounts& month, Day) {
                     month.flows[row.text(1)] = {{row.integer(2)}, {row.integer(3)}};
                 });
    const auto rooms = read_rooms(database);
    for_each_row(
        database,
        "SELECT substr(day, 1, 7), flow, slide, content, sum(shown), sum(left_from) FROM slides GROUP BY 1, 2, 3, 4",
        counts, [&](const Statement& row, MonthCounts& month, Day) {
            auto& slide = month.slides[{row.text(1), row.text(2)}];
            const auto found = rooms.find({row.text(3), {row.text(1), row.text(2)}});
            const std::string room_of = found == rooms.end() ? "" : found->second;
            slide.room_of = slide.shown.value == 0 ? room_of : std::min(slide.room_of, room_of);
            slide.shown.value += row.integer(4);
            slide.left_from.value += row.integer(5);
        });
    for_each_row(
        database, "SELECT substr(day, 1, 7), flow, slide, bucket, sum(visits) FROM slide_seconds GROUP BY 1, 2, 3, 4",
        counts, [](const Statement& row, MonthCounts& month, Day) {
            const auto bucket = std::find(seconds_buckets.begin(), seconds_buckets.end(), row.integer(3));
            if (bucket == seconds_buckets.end()) refuse(row.text(3));
            month.slides[{row.text(1), row.text(2)}].seconds[bucket - seconds_buckets.begin()] = row.integer(4);
        });
}

void read_uses(Database& database, Counts& counts) {
    for_each_row(database, "SELECT substr(day, 1, 7), flow, slide, part, sum(visits) FROM parts GROUP BY 1, 2, 3, 4",
                 counts, [](const Statement& row, MonthCounts& month, Day) {
                     month.parts[{row.text(1), row.text(2), row.text(3)}].value = row.integer(4);
                 });
    for_each_row(database,
                 "SELECT substr(day, 1, 7), content, flow, slide, answer, sum(chosen), sum(first_try) FROM answers "
                 "GROUP BY 1, 2, 3, 4, 5",
                 counts, [](const Statement& row, MonthCounts& month, Day) {
                     const flow::AnswerKey answer{row.text(2), row.text(3), static_cast<int>(row.integer(4))};
                     month.answers[{row.text(1), answer}] = {{row.integer(5)}, {row.integer(6)}};
                 });
    for_each_row(database, "SELECT substr(day, 1, 7), setting, value, sum(visits) FROM settings GROUP BY 1, 2, 3",
                 counts, [](const Statement& row, MonthCounts& month, Day) {
                     month.settings[{row.text(1), row.text(2)}].value = row.integer(3);
                 });
}

void read_titles(Database& database, Day today, Counts& counts) {
    Statement row = database.prepare(latest_titles(titles_in_file, name_of(today)));
    while (row.step()) counts.titles[{row.text(0), row.text(1)}] = row.text(2);
}

}  // namespace

Counts read_counts(Database& database, Day today) {
    Counts counts;
    database.execute("BEGIN");
    read_visits(database, counts);
    read_slides(database, counts);
    read_uses(database, counts);
    read_titles(database, today, counts);
    Statement lost = database.prepare("SELECT EXISTS (SELECT 1 FROM visits WHERE day < ?)");
    counts.has_unbelievable = lost.bind(1, name_of(first_believable)).step() && lost.integer(0) != 0;
    lost.reset();
    database.execute("COMMIT");
    return counts;
}

}  // namespace stats
