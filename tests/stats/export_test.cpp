// What an administrator gets.
#include "stats/export.h"

#include <catch2/catch.hpp>

#include "stats/support.h"

using namespace stats_test;
using stats::By;

namespace {

/// Writes counts directly: `visits` visits of one ending and depth.
void put(const TemporaryFolder& folder, const std::string& day, const std::string& ending, const std::string& depth,
         int visits) {
    stats::Database database = stats::open_for_recording(folder.path(), 1s);
    database.execute("INSERT INTO visits VALUES (7, '" + day + "', 'en', 'v1', '" + ending + "', '" + depth + "', " +
                     std::to_string(visits) + ")");
}

std::string csv(const TemporaryFolder& folder, const stats::Range& range) {
    auto exported = stats::export_visits(folder.path(), range);
    for (const auto& problem : exported.problems) UNSCOPED_INFO(flow::to_line(problem));
    REQUIRE(exported.table);
    return stats::to_csv(*exported.table);
}

std::string row(const std::string& csv, const std::string& period) {
    const auto start = csv.find("\r\n" + period + ",");
    if (start == std::string::npos) return "none";
    return csv.substr(start + 2, csv.find("\r\n", start + 2) - start - 2);
}

const std::string heading = "period,visits,finished,left,idle,glanced,looked,read\r\n";

}  // namespace

TEST_CASE("visits are exported by month, months without visits as zeros") {
    TemporaryFolder folder;
    put(folder, "2027-01-31", "finished", "read", 20);
    put(folder, "2027-01-02", "left", "looked", 15);
    put(folder, "2027-03-01", "idle", "glanced", 12);
    CHECK(csv(folder, {}) == heading +
                                 "2027-01,35,20,15,0,0,15,20\r\n"
                                 "2027-02,0,0,0,0,0,0,0\r\n"
                                 "2027-03,12,0,0,12,12,0,0\r\n");
}

TEST_CASE("small months are hidden, and what would tell a small number too") {
    TemporaryFolder folder;
    put(folder, "2027-01-10", "finished", "read", 4);
    put(folder, "2027-02-10", "finished", "read", 40);
    put(folder, "2027-02-11", "left", "looked", 30);
    put(folder, "2027-02-12", "idle", "looked", 3);
    const std::string text = csv(folder, {});
    CHECK(row(text, "2027-01") == "2027-01,hidden,hidden,0,0,0,0,hidden");
    CHECK(row(text, "2027-02") == "2027-02,73,40,hidden,hidden,0,33,40");
}

TEST_CASE("the month does not tell the one small day, nor the days a small number of the month") {
    TemporaryFolder folder;
    put(folder, "2027-02-10", "finished", "read", 40);
    put(folder, "2027-02-11", "finished", "read", 30);
    put(folder, "2027-02-12", "finished", "read", 3);
    const std::string days = csv(folder, {By::day, "", ""});
    CHECK(row(csv(folder, {}), "2027-02") == "2027-02,73,73,0,0,0,0,73");
    CHECK(row(days, "2027-02-10") == "2027-02-10,40,40,0,0,0,0,40");
    CHECK(row(days, "2027-02-11") == "2027-02-11,hidden,hidden,0,0,0,0,hidden");
    CHECK(row(days, "2027-02-12") == "2027-02-12,hidden,hidden,0,0,0,0,hidden");
    // A part of the month is hidden like the whole of it.
    CHECK(row(csv(folder, {By::day, "2027-02-11", "2027-02-11"}), "2027-02-11") == row(days, "2027-02-11"));
}

TEST_CASE("a month of one day hides the same as its day") {
    TemporaryFolder folder;
    put(folder, "2027-02-10", "finished", "read", 40);
    put(folder, "2027-02-10", "left", "glanced", 25);
    put(folder, "2027-02-10", "idle", "glanced", 5);
    const std::string month = row(csv(folder, {}), "2027-02"), day = row(csv(folder, {By::day, "", ""}), "2027-02-10");
    CHECK(month == "2027-02,70,40,hidden,hidden,30,0,40");
    CHECK(day == "2027-02-10" + month.substr(7));
}

TEST_CASE("a range is made of whole periods and kept within the days counted") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    put(folder, "2027-01-25", "finished", "read", 20);
    put(folder, "2027-02-05", "finished", "read", 20);
    CHECK(csv(folder, {By::month, "2027-01-10", "2027-01-20"}) == heading + "2027-01,40,40,0,0,0,0,40\r\n");
    CHECK(csv(folder, {By::month, "2027-02", "9999-12"}) == heading + "2027-02,20,20,0,0,0,0,20\r\n");
    CHECK(csv(folder, {By::day, "2027-01-24", "2027-01-26"}) == heading +
                                                                    "2027-01-24,0,0,0,0,0,0,0\r\n"
                                                                    "2027-01-25,20,20,0,0,0,0,20\r\n"
                                                                    "2027-01-26,0,0,0,0,0,0,0\r\n");
    CHECK(csv(folder, {By::month, "2030-01", ""}) == heading);
}

TEST_CASE("a range that is none is refused with what to write") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    auto problem = [&](const stats::Range& range) {
        auto exported = stats::export_visits(folder.path(), range);
        CHECK_FALSE(exported.table);
        return exported.problems.empty() ? "" : flow::to_line(exported.problems[0]);
    };
    CHECK(problem({By::month, "2027-13", ""}).find("--from 2027-13 is no date; write a day as 2027-03-14") !=
          std::string::npos);
    CHECK(problem({By::day, "", "2027-02-30"}).find("--to 2027-02-30 is no date") != std::string::npos);
    CHECK(problem({By::day, "2027-03", "2027-02"}).find("--from 2027-03 is after --to 2027-02") != std::string::npos);
}

TEST_CASE("export works while the kiosk records, and does not change the file") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int i = 0; i < 11; ++i) recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(csv(folder, {}) == heading + "2027-03,11,0,11,0,11,0,0\r\n");
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(log_size(folder) == 0);
    CHECK(csv(folder, {}) == heading + "2027-03,12,0,12,0,12,0,0\r\n");
    CHECK(reports.size() == 0);
}

TEST_CASE("a folder without statistics is said to be one, and stays as it is") {
    TemporaryFolder folder;
    auto exported = stats::export_visits(folder.path(), {});
    CHECK_FALSE(exported.table);
    REQUIRE(flow::has_error(exported.problems));
    CHECK(exported.problems[0].what == "there are no statistics here");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("when most days are hidden the coarser period is recommended") {
    TemporaryFolder folder;
    for (int day = 10; day < 20; ++day) put(folder, "2027-01-" + std::to_string(day), "finished", "read", 3);
    auto exported = stats::export_visits(folder.path(), {By::day, "", ""});
    REQUIRE(exported.problems.size() == 1);
    CHECK(exported.problems[0].advice == "use --by month");
    CHECK(row(csv(folder, {}), "2027-01") == "2027-01,30,30,0,0,0,0,30");
}

TEST_CASE("every column is in the data dictionary") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", "finished", "read", 20);
    auto exported = stats::export_visits(folder.path(), {});
    REQUIRE(exported.table);
    const std::string text = stats::data_dictionary(*exported.table);
    for (const auto& column : exported.table->columns) CHECK(text.find("\n" + column.name + ": ") != std::string::npos);
    CHECK(text.find("from 1 to 10") != std::string::npos);
}
