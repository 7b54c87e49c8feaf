// What an administrator gets.
#include "stats/export/export.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "stats/export/formats.h"
#include "stats/schema.h"
#include "stats/support.h"
#include "stats/version_1.h"

using namespace stats_test;
using stats::By;
using stats::What;

namespace {

/// Writes counts directly: `visits` visits of one ending and depth.
void put(const TemporaryFolder& folder, const std::string& day, const std::string& ending, const std::string& depth,
         int visits) {
    stats::Database database = stats::open_for_recording(folder.path(), 1s);
    const std::string number = std::to_string(visits);
    database.execute("INSERT INTO visits VALUES (7, '" + day + "', 'en', 'v1', '" + ending + "', '" + depth + "', " +
                     number + ")");
    database.execute("INSERT INTO hours VALUES (7, '" + day + "', 9, " + number +
                     ") ON CONFLICT DO UPDATE SET visits = visits + " + number);
}

stats::Request by(By period, const std::string& from = "", const std::string& to = "",
                  std::vector<What> what = {What::visits}) {
    return {std::move(what), period, from, to, *stats::parse_day("2027-04-15"), 10};
}

std::string csv(const TemporaryFolder& folder, const stats::Request& request) {
    auto exported = stats::export_tables(folder.file(), request);
    for (const auto& problem : exported.problems) UNSCOPED_INFO(base::to_line(problem));
    REQUIRE_FALSE(exported.tables.empty());
    stats::Table& table = exported.tables.front();
    if (table.columns.back().name == "days_off") {  // tests/stats/days_on_test looks at those two
        table.columns.resize(table.columns.size() - 2);
        for (auto& row : table.rows) row.resize(table.columns.size());
    }
    return stats::to_csv(table);
}

std::string row(const std::string& csv, const std::string& period) {
    const auto start = csv.find("\r\n" + period + ",");
    if (start == std::string::npos) return "none";
    return csv.substr(start + 2, csv.find("\r\n", start + 2) - start - 2);
}

std::string problem(const TemporaryFolder& folder, const stats::Request& request) {
    const auto exported = stats::export_tables(folder.file(), request);
    return exported.problems.empty() ? "" : base::to_line(exported.problems[0]);
}

const std::string heading = "period,visits,finished,left,idle,glanced,looked,read\r\n";

}  // namespace

TEST_CASE("visits are exported by month, months without visits as zeros") {
    TemporaryFolder folder;
    put(folder, "2027-01-31", "finished", "read", 20);
    put(folder, "2027-01-02", "left", "looked", 15);
    put(folder, "2027-03-01", "idle", "glanced", 12);
    CHECK(csv(folder, by(By::month)) == heading +
                                            "2027-01,35,20,15,0,0,15,20\r\n"
                                            "2027-02,0,0,0,0,0,0,0\r\n"
                                            "2027-03,12,0,0,12,12,0,0\r\n");
}

TEST_CASE("small months are hidden, and in a large one what would tell a small number") {
    TemporaryFolder folder;
    put(folder, "2027-01-10", "finished", "read", 4);
    put(folder, "2027-02-10", "finished", "read", 40);
    put(folder, "2027-02-11", "left", "looked", 30);
    put(folder, "2027-02-12", "idle", "looked", 3);
    const std::string text = csv(folder, by(By::month));
    CHECK(row(text, "2027-01") == "2027-01,hidden,hidden,0,0,0,0,hidden");
    CHECK(row(text, "2027-02") == "2027-02,73,40,hidden,hidden,0,33,40");
}

TEST_CASE("the month does not tell the one small day") {
    TemporaryFolder folder;
    put(folder, "2027-02-10", "finished", "read", 40);
    put(folder, "2027-02-11", "finished", "read", 30);
    put(folder, "2027-02-12", "finished", "read", 3);
    const std::string days = csv(folder, by(By::day));
    CHECK(row(csv(folder, by(By::month)), "2027-02") == "2027-02,73,73,0,0,0,0,73");
    CHECK(row(days, "2027-02-10") == "2027-02-10,40");
    CHECK(row(days, "2027-02-11") == "2027-02-11,hidden");
    CHECK(row(days, "2027-02-12") == "2027-02-12,hidden");
    // A part of the month is hidden like the whole of it.
    CHECK(row(csv(folder, by(By::day, "2027-02-11", "2027-02-11")), "2027-02-11") == row(days, "2027-02-11"));
}

TEST_CASE("weeks are those of ISO 8601, from Monday") {
    TemporaryFolder folder;
    put(folder, "2027-03-08", "finished", "read", 40);
    put(folder, "2027-03-14", "finished", "read", 30);
    put(folder, "2027-03-15", "finished", "read", 25);
    CHECK(csv(folder, by(By::week)) == "period,visits\r\n2027-W10,70\r\n2027-W11,25\r\n");
    CHECK(csv(folder, by(By::week, "2027-W11", "2027-W11")) == "period,visits\r\n2027-W11,25\r\n");
}

TEST_CASE("a month is exported when it is over, a day or a week of it before") {
    TemporaryFolder folder;
    put(folder, "2027-04-06", "finished", "read", 40);
    put(folder, "2027-04-07", "finished", "read", 30);
    put(folder, "2027-04-15", "finished", "read", 30);
    CHECK(csv(folder, by(By::month)) == heading);
    CHECK(problem(folder, by(By::month)).find("wait until the month is over, or use --by week") != std::string::npos);
    const std::string days = csv(folder, by(By::day));
    CHECK(row(days, "2027-04-06") == "2027-04-06,hidden");  // kept back until the month is over
    CHECK(row(days, "2027-04-07") == "2027-04-07,30");
    CHECK(row(days, "2027-04-15") == "none");
}

TEST_CASE("what a clock at 1970 counted does not make every export begin there, and is told") {
    TemporaryFolder folder;
    for (const char* day : {"1970-01-01", "2000-01-02"}) put(folder, day, "finished", "read", 40);
    put(folder, "2027-03-01", "idle", "glanced", 12);
    CHECK(csv(folder, by(By::month)) == heading + "2027-03,12,0,0,12,12,0,0\r\n");
    CHECK(problem(folder, by(By::month)).find("visits of days before 2024 are left out") != std::string::npos);
}

TEST_CASE("days that have not come yet are left out, and the clock is asked for") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    put(folder, "2031-01-05", "finished", "read", 20);
    CHECK(row(csv(folder, by(By::month)), "2031-01") == "none");
    CHECK(problem(folder, by(By::month)).find("set the kiosk's clock") != std::string::npos);
}

TEST_CASE("a range is made of whole periods and kept within the days counted") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    put(folder, "2027-01-25", "finished", "read", 20);
    put(folder, "2027-02-05", "finished", "read", 20);
    CHECK(csv(folder, by(By::month, "2027-01-10", "2027-01-20")) == heading + "2027-01,40,40,0,0,0,0,40\r\n");
    CHECK(csv(folder, by(By::month, "2027-02", "9999-12")) == heading + "2027-02,20,20,0,0,0,0,20\r\n");
    CHECK(csv(folder, by(By::day, "2027-01-24", "2027-01-26")) ==
          "period,visits\r\n2027-01-24,0\r\n2027-01-25,20\r\n2027-01-26,0\r\n");
    CHECK(csv(folder, by(By::month, "2030-01", "")) == heading);
}

TEST_CASE("a range that is none is refused with what to write") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    CHECK(problem(folder, by(By::month, "2027-13")).find("--from 2027-13 is no date; write a day as 2027-03-14") !=
          std::string::npos);
    CHECK(problem(folder, by(By::day, "", "2027-02-30")).find("--to 2027-02-30 is no date") != std::string::npos);
    CHECK(problem(folder, by(By::day, "2027-03", "2027-02")).find("--from 2027-03 is after --to 2027-02") !=
          std::string::npos);
}

TEST_CASE("by week and by day there is only the number of visits, and it is said why") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    CHECK(problem(folder, by(By::week, "", "", {What::topics}))
              .find("use --by month: the other numbers would be small") != std::string::npos);
    CHECK(stats::export_tables(folder.file(), by(By::day, "", "", {})).tables.size() == 1);
}

TEST_CASE("every table counts what visits did") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        for (int i = 0; i < 30; ++i) recorder.count(long_visit());
        REQUIRE(recorder.settle(5s));
    }
    const auto exported = stats::export_tables(folder.file(), by(By::month, "", "", {}));
    std::string all;
    for (const auto& table : exported.tables) all += table.name + "\n" + stats::to_csv(table);
    CAPTURE(all);
    REQUIRE(exported.tables.size() == stats::what_names.size());
    const auto visit = long_visit();
    for (const auto& [flow, use] : visit.flows)
        CHECK(all.find("2027-03," + flow + ",,30," + (use.completed ? "30" : "0")) != std::string::npos);
    for (const auto& part : visit.parts)
        CHECK(all.find("2027-03," + part.flow + "," + part.slide + "," + part.part + ",30\r\n") != std::string::npos);
    for (const auto& [answer, first] : visit.answers)
        CHECK(all.find("," + answer.flow + "," + answer.slide + "," + std::to_string(answer.answer) + ",30," +
                       (first ? "30" : "0")) != std::string::npos);
    for (const auto& [setting, value] : visit.settings)
        CHECK(all.find("2027-03," + setting + "," + value + ",30\r\n") != std::string::npos);
    CHECK(all.find("2027-03,9,30\r\n") != std::string::npos);
    CHECK(all.find("2027-03,8,0\r\n") != std::string::npos);
}

TEST_CASE("the export tells rooms from stops, month by month, and every slide of an older file is a stop") {
    TemporaryFolder folder;
    auto count_in = [&](const std::string& day, const std::string& content, const std::string& stop) {
        SetClock clock;
        clock.at = {day, 9};
        auto options = options_for(folder.path());
        options.content = content;
        stats::Recorder recorder(options, clock, {});
        recorder.titles(content, {{"heel-pain", "", "Heel pain"}, {"heel-pain", "band", "A band", stop}});
        for (int i = 0; i < 30; ++i) recorder.count(short_visit());
        REQUIRE(recorder.settle(5s));
    };
    const auto slide = short_visit().slides.begin()->first.slide;
    REQUIRE(slide == "band");
    make_version_2(folder, 9);  // March
    count_in("2027-01-10", "one", "");
    count_in("2027-01-20", "two", "main");
    count_in("2027-02-10", "two", "main");
    const auto exported = csv(folder, by(By::month, "", "", {What::slides}));
    CAPTURE(exported);
    CHECK(row(exported, "2027-01,heel-pain,band") == "2027-01,heel-pain,band,A band,,60,0,6");
    CHECK(row(exported, "2027-02,heel-pain,band") == "2027-02,heel-pain,band,A band,main,30,0,6");
    CHECK(row(exported, "2027-03,heel-pain,band").starts_with("2027-03,heel-pain,band,A band,,"));
}

TEST_CASE("the median is the class that at least half of the visits do not go beyond") {
    const auto [short_visits, long_visits, median] =
        GENERATE(std::tuple(20, 20, "4"), std::tuple(20, 21, "30"), std::tuple(21, 20, "4"), std::tuple(0, 20, "30"));
    CAPTURE(short_visits, long_visits);
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", short_visits + long_visits);
    {
        stats::Database database = stats::open_for_recording(folder.path(), 1s);
        auto add = [&](const std::string& table, const std::string& key, int visits, const char* more = "") {
            if (visits > 0)
                database.execute("INSERT INTO " + table + " VALUES (7, '2027-01-05', 'en', 'v1', 'heel', 'band', " +
                                 key + std::to_string(visits) + more + ")");
        };
        add("slides", "", short_visits + long_visits, ", 0");
        add("slide_seconds", "4, ", short_visits);
        add("slide_seconds", "30, ", long_visits);
    }
    const std::string slide = row(csv(folder, by(By::month, "", "", {What::slides})), "2027-01");
    CHECK(slide.substr(slide.rfind(',') + 1) == median);
}

TEST_CASE("export works while the kiosk records, and does not change the file") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int i = 0; i < 11; ++i) recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(csv(folder, by(By::month)) == heading + "2027-03,11,0,11,0,11,0,0\r\n");
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(log_size(folder) == 0);
    CHECK(csv(folder, by(By::month)) == heading + "2027-03,12,0,12,0,12,0,0\r\n");
    CHECK(reports.size() == 0);
}

TEST_CASE("a folder without statistics is said to be one, and stays as it is") {
    TemporaryFolder folder;
    const auto exported = stats::export_tables(folder.file(), by(By::month));
    CHECK(exported.tables.empty());
    REQUIRE(base::has_error(exported.problems));
    CHECK(exported.problems[0].what == "there are no statistics here");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("when most days are hidden the coarser period is recommended") {
    TemporaryFolder folder;
    for (int day = 10; day < 20; ++day) put(folder, "2027-01-" + std::to_string(day), "finished", "read", 3);
    CHECK(problem(folder, by(By::day)).find("use --by week or --by month") != std::string::npos);
    CHECK(row(csv(folder, by(By::month)), "2027-01") == "2027-01,30,30,0,0,0,0,30");
}

TEST_CASE("more can be set to be hidden, not less") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    put(folder, "2027-02-05", "finished", "read", 5);
    auto request = by(By::month);
    request.hide_up_to = 20;
    CHECK(row(csv(folder, request), "2027-01") == "2027-01,hidden,hidden,0,0,0,0,hidden");
    request.hide_up_to = 3;
    CHECK(row(csv(folder, request), "2027-02") == "2027-02,hidden,hidden,0,0,0,0,hidden");
}

TEST_CASE("the dictionary tells of every column, and every column of the database that it is published or not") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    const auto tables = stats::export_tables(folder.file(), by(By::month, "", "", {})).tables;
    const std::string text = stats::data_dictionary(tables, {"2027-04-15", 10});
    std::set<std::string> sources;
    for (const auto& table : tables)
        for (const auto& column : table.columns) {
            CHECK(text.find("\n" + column.name + ": " + column.meaning) != std::string::npos);
            sources.insert(column.source);
        }
    CHECK(text.find("from 1 to 10") != std::string::npos);
    // The same key stands in several tables; which kiosk is not published, nor content apart from answers.
    auto is_published = [&](const std::string& table, const std::string& column) {
        return sources.contains(table + "." + column) ||
               std::any_of(sources.begin(), sources.end(), [&](auto& one) { return one.ends_with("." + column); });
    };
    for (const auto& table : stats::schema_tables())
        for (const auto* columns : {&table.key, &table.values})
            for (const auto& column : *columns)
                if (column != "kiosk" && table.name != "kiosks" && table.name != "kiosk_groups") {
                    CAPTURE(table.name, column);
                    CHECK(is_published(table.name, column));
                }
    for (const auto& source : sources) {
        CAPTURE(source);
        const auto dot = source.find('.');
        const auto schema = stats::schema_tables();
        const auto table =
            std::find_if(schema.begin(), schema.end(), [&](auto& one) { return one.name == source.substr(0, dot); });
        REQUIRE(table != schema.end());
        const auto name = source.substr(dot + 1);
        CHECK((std::count(table->key.begin(), table->key.end(), name) +
               std::count(table->values.begin(), table->values.end(), name)) == 1);
    }
}
