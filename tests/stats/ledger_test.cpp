// What was published is remembered, and what is published later keeps to it.
#include "stats/publication/ledger.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "stats/export/export.h"
#include "stats/export/formats.h"
#include "stats/support.h"

using namespace stats_test;
using stats::By;
using stats::Ledger;
using stats::What;

namespace {

void put(const TemporaryFolder& folder, const std::string& day, int visits, const std::string& kiosk = "7") {
    stats::Database database = stats::open_for_recording(folder.path(), 1s);
    const std::string number = std::to_string(visits);
    database.execute("INSERT INTO visits VALUES (" + kiosk + ", '" + day + "', 'en', 'v1', 'idle', 'glanced', " +
                     number + ") ON CONFLICT DO UPDATE SET visits = visits + " + number);
    database.execute("INSERT INTO hours VALUES (" + kiosk + ", '" + day + "', 9, " + number +
                     ") ON CONFLICT DO UPDATE SET visits = visits + " + number);
}

stats::Exported exported(const TemporaryFolder& folder, By by, const std::string& today, const Ledger& before = {}) {
    return stats::export_tables(folder.file(), {{What::visits}, by, "", "", *stats::parse_day(today), 10, before});
}

/// "2027-01: 35" of the first row of that period.
std::string visits_in(const stats::Exported& exported, const std::string& period) {
    if (exported.tables.empty()) return "nothing";
    for (const auto& row : exported.tables[0].rows)
        if (std::get<std::string>(row[0]) == period) {
            const auto* number = std::get_if<std::int64_t>(&row[1]);
            return number ? std::to_string(*number) : "hidden";
        }
    return "no row";
}

}  // namespace

TEST_CASE("times have names, and names are times") {
    using namespace std::chrono;
    for (const auto& [months, name] : {std::pair(stats::Months{2027y / March, 2027y / March}, "2027-03"),
                                       {stats::Months{2027y / April, 2027y / June}, "2027-Q2"},
                                       {stats::Months{2027y / January, 2027y / December}, "2027"},
                                       {stats::Months{2026y / November, 2027y / October}, "2026-11..2027-10"}}) {
        CHECK(stats::name_of(months) == name);
        CHECK(stats::parse_months(name) == months);
    }
    for (const char* none : {"2027-W10", "2027-03-01", "2027-03..2027-03", "2027-13", ""})
        CHECK_FALSE(stats::parse_months(none));
}

TEST_CASE("a ledger is read as it was written, by its owner alone") {
    TemporaryFolder folder;
    Ledger ledger;
    ledger.note({7, 9}, "2027-03", "visits", 40);
    ledger.note({7, 9}, "2027-03", "part/4:a\tb/2:\n\\", std::nullopt);
    const auto file = stats::ledger_of(folder.path() / "stats.sqlite3");
    CHECK(file.filename() == "stats.ledger");
    REQUIRE_FALSE(stats::write_ledger(file, ledger));
    CHECK(std::get<Ledger>(stats::read_ledger(file)) == ledger);
    struct stat facts {};
    REQUIRE(stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    CHECK(std::get<Ledger>(stats::read_ledger(folder.path() / "none.ledger")).all().empty());
}

TEST_CASE("a ledger that was cut off or changed is not taken for an empty one") {
    Ledger ledger;
    ledger.note({7}, "2027-03", "visits", 40);
    const std::string text = ledger.text();
    for (const std::string& wrong : {text.substr(0, text.size() - 4), text + "more\n", "other" + text, std::string()}) {
        CAPTURE(wrong);
        const auto read = Ledger::read(wrong);
        REQUIRE(std::holds_alternative<base::Problem>(read));
        CHECK(std::get<base::Problem>(read).advice.find("bring the file back from a backup") != std::string::npos);
    }
}

TEST_CASE("what was hidden may be shown later, not the other way round") {
    Ledger ledger;
    ledger.note({7}, "2027-03", "visits", std::nullopt);
    ledger.note({7}, "2027-03", "visits", 40);
    ledger.note({7}, "2027-03", "visits", std::nullopt);
    CHECK(ledger.cells({7}).at("2027-03").at("visits") == 40);
}

TEST_CASE("the year is shown and a month hidden for it, unless the months were published before") {
    TemporaryFolder folder;
    put(folder, "2026-10-05", 40);
    put(folder, "2026-11-05", 30);
    put(folder, "2026-12-05", 4);
    const auto year = exported(folder, By::year, "2027-01-10");
    CHECK(visits_in(year, "2026") == "74");
    const auto later = exported(folder, By::month, "2027-01-10", year.published);
    CHECK(visits_in(later, "2026-12") == "hidden");
    CHECK((visits_in(later, "2026-10") == "hidden" || visits_in(later, "2026-11") == "hidden"));

    const auto months = exported(folder, By::month, "2026-12-01");
    CHECK(visits_in(months, "2026-10") == "40");
    CHECK(visits_in(months, "2026-11") == "30");
    CHECK(visits_in(exported(folder, By::year, "2027-01-10", months.published), "2026") == "hidden");
}

TEST_CASE(
    "a month of which a number changed since it was published is left out until the counts are again what they were") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", 40);
    put(folder, "2027-02-05", 40);
    const auto before = exported(folder, By::month, "2027-03-10");
    put(folder, "2027-02-06", 3);  // merged late
    const auto after = exported(folder, By::month, "2027-03-10", before.published);
    CHECK(visits_in(after, "2027-01") == "40");
    CHECK(visits_in(after, "2027-02") == "no row");
    REQUIRE_FALSE(after.problems.empty());
    CHECK(base::to_line(after.problems[0]).find("left out are the months 2027-02 and") != std::string::npos);
    TemporaryFolder kept;
    put(kept, "2027-01-05", 40);
    put(kept, "2027-02-05", 40);
    const auto again = exported(kept, By::month, "2027-03-10", after.published);
    CHECK(visits_in(again, "2027-02") == "40");
    CHECK(again.problems.empty());
}

TEST_CASE("a kiosk's visits that come late to a month of a published year do not let the year tell that month") {
    TemporaryFolder folder;
    put(folder, "2026-01-05", 8);
    for (const char* month : {"02", "03", "04"}) put(folder, std::string("2026-") + month + "-05", 40);
    put(folder, "2026-03-06", 30, "8");
    const auto with_month = GENERATE(false, true);
    const auto year = exported(folder, By::year, "2027-02-10",
                               with_month ? exported(folder, By::month, "2026-02-10").published : Ledger{});
    put(folder, "2026-01-06", 20, "8");
    const auto months = [&](const std::string& from) {
        return stats::export_tables(
            folder.file(), {{What::visits}, By::month, from, "", *stats::parse_day("2027-02-10"), 10, year.published});
    };
    if (with_month) {
        REQUIRE(base::has_error(months("2026-02").problems));
        CHECK(base::to_line(months("2026-02").problems[0]).find("--from 2027-01") != std::string::npos);
    } else {  // of the month nothing was published: the year is known to have changed
        for (const char* month : {"2026-01", "2026-02", "2026-03", "2026-04"})
            CHECK(visits_in(months(""), month) == "no row");
        CHECK(visits_in(months("2026-02"), "2026-03") == "no row");
    }
}

TEST_CASE("a report of a time that overlaps a published one is refused with what to do") {
    TemporaryFolder folder;
    for (const char* month : {"01", "02", "03", "04"}) put(folder, std::string("2027-") + month + "-05", 40);
    const auto report = [&](const char* from, const char* to, const Ledger& before) {
        return stats::export_report(folder.file(),
                                    {{What::visits}, By::month, from, to, *stats::parse_day("2027-05-10"), 10, before});
    };
    const auto first = report("2027-01", "2027-03", {});
    REQUIRE_FALSE(base::has_error(first.problems));
    CHECK(visits_in({first.totals, {}, {}, {}}, "2027-Q1") == "120");
    const auto other = report("2027-02", "2027-04", first.published);
    REQUIRE(base::has_error(other.problems));
    CHECK(base::to_line(other.problems[0]).find("this time overlaps another that was published as a whole") !=
          std::string::npos);
    CHECK_FALSE(base::has_error(report("2027-01", "2027-04", first.published).problems));
}

TEST_CASE("a ledger takes over what others remember, and keeps what was shown") {
    Ledger merged, north, south;
    merged.note({1, 2}, "2027-01", "visits", 40);
    north.note({1}, "2027-01", "visits", 15);
    north.note({1, 2}, "2027-01", "visits", std::nullopt);
    south.note({2}, "2027-02", "visits", std::nullopt);
    merged.take_over(north);
    merged.take_over(south);
    CHECK(merged.cells({1, 2}).at("2027-01").at("visits") == 40);
    CHECK(merged.cells({1}).at("2027-01").at("visits") == 15);
    CHECK(merged.cells({2}).at("2027-02").at("visits") == std::nullopt);
    const auto before = merged;
    merged.take_over(north);
    CHECK(merged == before);
}
