// Days on which a kiosk ran, whether somebody came or not: a true 0 and a kiosk that was off differ.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "stats/export/export.h"
#include "stats/merge.h"
#include "stats/prune.h"
#include "stats/report/report_html.h"
#include "stats/support.h"

using namespace stats_test;
using stats::By;
using stats::What;

namespace {

constexpr stats::Day today = std::chrono::year(2027) / std::chrono::May / 15;

/// A kiosk that runs on some days, with visits.
class Running {
public:
    explicit Running(std::int64_t kiosk = 4711) : kiosk_(kiosk) {}
    void on(const std::string& day, int visits = 0) {
        auto options = options_for(folder.path());
        options.draw_number = [this] { return kiosk_; };
        SetClock clock;
        clock.at = {day, 9};
        stats::Recorder recorder(options, clock, {});
        recorder.runs();
        recorder.runs();
        for (int n = 0; n < visits; ++n) recorder.count(short_visit());
        REQUIRE(recorder.settle(5s));
    }
    TemporaryFolder folder;

private:
    std::int64_t kiosk_;
};

/// "2027-04-05|0|1|0": period, visits, days on and off.
std::vector<std::string> rows(const std::filesystem::path& file, By by, const std::string& from,
                              const std::string& to) {
    const auto exported = stats::export_tables(file, {{What::visits}, by, from, to, today, 10});
    REQUIRE_FALSE(exported.tables.empty());
    const auto& table = exported.tables.front();
    std::vector<std::string> lines;
    for (const auto& row : table.rows) {
        std::string line;
        for (std::size_t n = 0; n < row.size(); ++n) {
            const auto& name = table.columns[n].name;
            if (name != "period" && name != "visits" && !name.starts_with("days_")) continue;
            const auto* number = std::get_if<std::int64_t>(&row[n]);
            const auto* text = std::get_if<std::string>(&row[n]);
            line += (line.empty() ? "" : "|") + (number ? std::to_string(*number) : text ? *text : "hidden");
        }
        lines.push_back(line);
    }
    return lines;
}

std::string bytes(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a day on which the kiosk ran is written down once, with visits and without") {
    Running kiosk;
    kiosk.on("2027-04-05");
    kiosk.on("2027-04-06", 2);
    kiosk.on("2027-04-06");
    CHECK(number(kiosk.folder.path(), "SELECT count(*) FROM days_on") == 2);
    SetClock clock;  // whoever only counts tells of that day, too
    clock.at = {"2027-04-07", 9};
    stats::Recorder recorder(options_for(kiosk.folder.path()), clock, {});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(number(kiosk.folder.path(), "SELECT count(*) FROM days_on WHERE day = '2027-04-07'") == 1);
}

TEST_CASE("a day on which nobody came and one on which the kiosk was off differ, and what nobody knows is empty") {
    Running kiosk;
    kiosk.on("2027-04-05", 40);
    stats::Database(kiosk.folder.file(), stats::Access::write, 1s)
        .execute("DELETE FROM days_on");  // an older program's
    kiosk.on("2027-04-06", 40);
    kiosk.on("2027-04-08");
    kiosk.on("2027-04-09", 40);
    CHECK(rows(kiosk.folder.file(), By::day, "2027-04-05", "2027-04-10") ==
          std::vector<std::string>{"2027-04-05|40||", "2027-04-06|40|1|0", "2027-04-07|0|0|1", "2027-04-08|0|1|0",
                                   "2027-04-09|40|1|0"});
    CHECK(rows(kiosk.folder.file(), By::month, "", "") == std::vector<std::string>{"2027-04|120|3|1"});
}

TEST_CASE("in a month whose days are hidden whole only a day on which the kiosk was off is told to be a 0") {
    Running kiosk;
    for (const char* day : {"2027-04-05", "2027-04-06", "2027-04-09"}) kiosk.on(day, 4);
    kiosk.on("2027-04-07");
    const auto days = rows(kiosk.folder.file(), By::day, "2027-04-05", "2027-04-09");
    CHECK(days == std::vector<std::string>{"2027-04-05|hidden|1|0", "2027-04-06|hidden|1|0", "2027-04-07|hidden|1|0",
                                           "2027-04-08|0|0|1", "2027-04-09|hidden|1|0"});
}

TEST_CASE("that one of two kiosks was off tells nothing of the other in a month whose days are hidden whole") {
    Running one(1), old(2);
    for (const char* day : {"2027-04-05", "2027-04-06", "2027-04-09"}) one.on(day, 4);
    old.on("2027-04-05");
    stats::Database(old.folder.file(), stats::Access::write, 1s).execute("DELETE FROM days_on");
    const auto file = one.folder.path() / "all.sqlite3";
    REQUIRE(stats::merge(file, {one.folder.file(), old.folder.file()}).empty());
    CHECK(rows(file, By::day, "2027-04-08", "2027-04-08") == std::vector<std::string>{"2027-04-08|hidden|0|1"});
}

TEST_CASE("of several kiosks days are added up, and a file that is too old to know says nothing") {
    Running one(1), other(2), old(3);
    one.on("2027-04-05", 30);
    one.on("2027-04-09", 30);
    other.on("2027-04-05", 30);
    other.on("2027-04-06", 30);
    other.on("2027-04-07", 30);
    old.on("2027-04-01", 30);
    stats::Database(old.folder.file(), stats::Access::write, 1s).execute("DELETE FROM days_on");
    const auto file = one.folder.path() / "all.sqlite3";
    REQUIRE(stats::merge(file, {one.folder.file(), other.folder.file(), old.folder.file()}).empty());
    CHECK(rows(file, By::day, "2027-04-05", "2027-04-09") ==
          std::vector<std::string>{"2027-04-05|60|2|0", "2027-04-06|30|1|1", "2027-04-07|30|1|1", "2027-04-08|0|0|1",
                                   "2027-04-09|30|1|0"});
}

TEST_CASE("a file merged twice or the other way round tells the same days") {
    Running one(1), other(2);
    one.on("2027-04-05", 3);
    one.on("2027-04-06");
    other.on("2027-04-06", 1);
    const auto file = one.folder.path() / "a", again = one.folder.path() / "b";
    REQUIRE(stats::merge(file, {one.folder.file(), other.folder.file()}).empty());
    REQUIRE(stats::merge(again, {other.folder.file(), one.folder.file(), other.folder.file()}).empty());
    CHECK(bytes(file) == bytes(again));
}

TEST_CASE("days on are deleted with the counts of their time") {
    Running kiosk;
    kiosk.on("2027-03-31");
    kiosk.on("2027-04-05", 1);
    auto database = stats::open_for_recording(kiosk.folder.path(), 1s);
    stats::delete_before(database, "2027-04-01");
    CHECK(database.number("SELECT count(*) FROM days_on") == 1);
    CHECK(database.number("SELECT count(*) FROM days_on WHERE day = '2027-04-05'") == 1);
}

TEST_CASE("while the disk refuses, the day is kept and written with the next visit") {
    TemporaryFolder folder;
    std::filesystem::create_directory(folder.file());  // in the way
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.runs();
    CHECK_FALSE(recorder.settle(5s));
    std::filesystem::remove(folder.file());
    clock.at.day = "2027-03-15";
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(number(folder.path(), "SELECT count(*) FROM days_on") == 2);
}

TEST_CASE("the report names weekdays on which the kiosk was off, and tells them from days on which nobody came") {
    Running kiosk;
    for (int day = 1; day <= 30; ++day) {  // 1 April 2027 is a Thursday
        const bool weekend = day % 7 == 3 || day % 7 == 4;
        const auto name = "2027-04-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        if (!weekend && day != 14) kiosk.on(name, day == 20 ? 0 : 12);
    }
    stats::Request request{{What::visits}, By::month, "2027-04", "2027-04", today, 10};
    const auto exported = stats::export_report(kiosk.folder.file(), request);
    CHECK(exported.beside.days.off == std::vector<stats::Day>{std::chrono::year(2027) / 4 / 14});
    CHECK(exported.beside.days.none == std::vector<stats::Day>{std::chrono::year(2027) / 4 / 20});
    CHECK(exported.beside.days.knows_running);
    auto page = stats::make_report("", {"2027-05-15", 10}, exported.tables, exported.totals);
    page.beside = exported.beside;
    const auto html = stats::brief_html(page);
    CHECK(html.find("Wed\u00A014\u00A0Apr: the kiosk was off") != std::string::npos);
    CHECK(html.find("The kiosk was off on 1 day on which it mostly runs") != std::string::npos);
    CHECK(html.find("On 1 day nothing was counted, though the kiosk ran") != std::string::npos);
    CHECK(html.find("cannot tell whether the clinic was closed, the kiosk was off") == std::string::npos);
}
