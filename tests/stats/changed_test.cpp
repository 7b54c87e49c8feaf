// What is told of counts that are no longer what was published of them.
#include "stats/publication/changed.h"

#include <catch2/catch.hpp>

#include "stats/export/export.h"
#include "stats/prune.h"
#include "stats/support.h"

using namespace stats_test;
using namespace std::chrono;
using stats::By;
using stats::Counts;
using stats::Ledger;
using stats::What;

namespace {

/// Visits of kiosk 7, all in English.
void add(Counts& counts, year_month_day day, std::int64_t visits, const std::string& language = "en") {
    const auto month = stats::month_of(day);
    counts.visits[day] += visits;
    counts.months[month].visits.value += visits;
    counts.months[month].languages[language].value += visits;
    counts.kiosks[month].insert(7);
}

Counts one_each(const std::vector<year_month>& months) {
    Counts counts;
    for (const auto month : months) add(counts, month / 5, 40);
    return counts;
}

using Set = std::set<year_month>;
constexpr year_month january = 2027y / January, february = 2027y / February, march = 2027y / March,
                     april = 2027y / April;
const std::vector<year_month> four{january, february, march, april};

Set changed(const Counts& counts, const Ledger& ledger) {
    return stats::set_aside(counts, ledger, std::nullopt).changed;
}

void put(const TemporaryFolder& folder, const std::string& day, int visits) {
    stats::Database database = stats::open_for_recording(folder.path(), 1s);
    const std::string number = std::to_string(visits), at = "(7, '" + day + "', ";
    const std::string also = " ON CONFLICT DO UPDATE SET visits = visits + " + number;
    database.execute("INSERT INTO visits VALUES " + at + "'en', 'v1', 'idle', 'glanced', " + number + ")" + also);
    database.execute("INSERT INTO hours VALUES " + at + "9, " + number + ")" + also);
}

stats::Exported exported(const TemporaryFolder& folder, std::vector<What> what, By by, const char* today,
                         const Ledger& before = {}) {
    return stats::export_tables(folder.file(), {std::move(what), by, "", "", *stats::parse_day(today), 10, before});
}

/// "2026-11 40", row by row of the first table.
std::vector<std::string> rows_of(const stats::Exported& exported) {
    std::vector<std::string> rows;
    REQUIRE_FALSE(exported.tables.empty());
    for (const auto& row : exported.tables[0].rows) {
        const auto* number = std::get_if<std::int64_t>(&row.at(1));
        rows.push_back(std::get<std::string>(row[0]) + (number ? " " + std::to_string(*number) : ""));
    }
    return rows;
}

bool says(const stats::Exported& exported, const std::string& what) {
    return std::any_of(exported.problems.begin(), exported.problems.end(), [&](const base::Problem& problem) {
        return !base::has_error({problem}) && base::to_line(problem).find(what) != std::string::npos;
    });
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a month has changed when a number of it is not what was published, or is new beside others") {
    Ledger ledger;
    ledger.note({7}, "2027-02", "visits", 40);
    ledger.note({7}, "2027-02", "language/2:en", 40);
    ledger.note({7}, "2027-03", "visits", std::nullopt);
    auto counts = one_each(four);
    CHECK(changed(counts, ledger).empty());
    SECTION("more came") {
        add(counts, february / 6, 1);
        CHECK(changed(counts, ledger) == Set{february});
    }
    SECTION("some are gone") {
        counts.months[february].languages["en"].value = 39;
        CHECK(changed(counts, ledger) == Set{february});
    }
    SECTION("all are gone") {
        counts.months.erase(february), counts.kiosks.erase(february), counts.visits.erase(february / 5);
        CHECK(changed(counts, ledger) == Set{february});
    }
    SECTION("a language is new") {
        counts.months[february].languages["es"].value = 2;
        CHECK(changed(counts, ledger) == Set{february});
    }
    SECTION("of topics nothing was published") {
        counts.months[february].flows["heel-pain"].opened.value = 5;
        CHECK(changed(counts, ledger).empty());
    }
    SECTION("that a number was hidden does not say which") {
        add(counts, march / 6, 1);
        CHECK(changed(counts, ledger).empty());
    }
    SECTION("other kiosks than those published together are another matter") {
        add(counts, february / 6, 1), counts.kiosks[february].insert(8);
        CHECK(changed(counts, ledger).empty());
    }
}

TEST_CASE("what was published of a longer time or a week joins the months that it holds") {
    auto counts = one_each(four);
    Ledger ledger;
    ledger.note({7}, "2027-01", "visits", 40);
    SECTION("a quarter") {
        ledger.note({7}, "2027-Q1", "visits", 120);
        add(counts, january / 6, 1);
        CHECK(changed(counts, ledger) == Set{january, february, march});
    }
    SECTION("a week, and a time that overlaps it") {
        ledger.note({7}, "2027-W08", "visits", 0);  // in February
        ledger.note({7}, "2027-W13", "visits", 0);  // to April
        ledger.note({7}, "2027-02..2027-03", "visits", 80);
        add(counts, april / 2, 1);
        CHECK(changed(counts, ledger) == Set{february, march, april});
    }
    SECTION("a day") {
        ledger.note({7}, "2027-03-05", "visits", 40);
        add(counts, march / 5, 1);
        CHECK(changed(counts, ledger) == Set{march});
    }
}

TEST_CASE("days that were deleted are no change, and bind what is left of a time that was published with them") {
    auto counts = one_each({march, april});
    counts.first_kept = march / 1;
    Ledger ledger;
    for (const char* month : {"2027-01", "2027-02", "2027-03", "2027-04"}) ledger.note({7}, month, "visits", 40);
    ledger.note({7}, "2027-Q1", "visits", 120);
    const auto aside = stats::set_aside(counts, ledger, std::nullopt);
    CHECK(aside.changed.empty());
    CHECK(aside.bereft == Set{march});
    CHECK((aside.contains(march) && !aside.contains(april) && aside.touches({january, march})));
    add(counts, march / 6, 1);
    CHECK(changed(counts, ledger).contains(march));
}

TEST_CASE("months that are left of a published year are told as they were, and nothing new of them") {
    TemporaryFolder folder;
    for (const char* month : {"2026-08", "2026-09", "2026-10", "2026-11"}) put(folder, std::string(month) + "-05", 40);
    put(folder, "2026-12-05", 4);
    put(folder, "2027-01-05", 40);
    const auto months = exported(folder, {What::visits}, By::month, "2026-12-02");
    REQUIRE(rows_of(months) == Rows{"2026-08 40", "2026-09 40", "2026-10 40", "2026-11 40"});
    const auto year = exported(folder, {What::visits, What::languages}, By::year, "2027-02-02", months.published);
    {
        stats::Database database = stats::open_for_recording(folder.path(), 1s);
        stats::delete_before(database, "2026-10-01");
    }
    const auto after = exported(folder, {What::visits}, By::month, "2027-02-02", year.published);
    CHECK(rows_of(after) == Rows{"2026-10 40", "2026-11 40", "2027-01 40"});
    CHECK(says(after, "of the months 2026-10, 2026-11, 2026-12 only what was published before is told"));
    CHECK(rows_of(exported(folder, {What::languages}, By::month, "2027-02-02", after.published)).size() == 1);
}

TEST_CASE("weeks that were published are told again after months before them were deleted, and bind no later ones") {
    TemporaryFolder folder;
    for (auto day = sys_days(2026y / September / 1); day < sys_days(2027y / March / 1); day += days(1))
        put(folder, stats::name_of(year_month_day(day)), 20);
    const auto before = exported(folder, {What::visits}, By::week, "2027-02-02");
    {
        stats::Database database = stats::open_for_recording(folder.path(), 1s);
        stats::delete_before(database, "2026-10-01");
    }
    const auto weeks = rows_of(exported(folder, {What::visits}, By::week, "2027-03-02", before.published));
    REQUIRE(weeks.size() == 21);  // the first one was cut
    for (const auto& week : weeks) CHECK(week.substr(8) == " 140");
    const auto months = rows_of(exported(folder, {What::visits}, By::month, "2027-03-02", before.published));
    CHECK(months.size() == 5);
}

TEST_CASE("the month under way is judged by its own visits, whatever is set aside before it") {
    for (const int late : {0, 3}) {
        TemporaryFolder folder;
        for (const char* day : {"2027-01-05", "2027-02-05"}) put(folder, day, 40);
        {
            stats::Database database = stats::open_for_recording(folder.path(), 1s);
            for (const char* language : {"en", "es", "fr", "de"})
                database.execute("INSERT INTO visits VALUES (7, '2027-03-05', '" + std::string(language) +
                                 "', 'v1', 'idle', 'glanced', 20)");
            database.execute("INSERT INTO hours VALUES (7, '2027-03-05', 9, 80)");
        }
        const auto before = exported(folder, {What::visits}, By::month, "2027-03-02");
        if (late > 0) put(folder, "2027-02-06", late);
        put(folder, "2027-04-03", 12);
        stats::Request request{{What::visits},  By::day, "2027-04", "", *stats::parse_day("2027-04-06"), 10,
                               before.published};
        CHECK(rows_of(stats::export_tables(folder.file(), request)) ==
              Rows{"2027-04-01 0", "2027-04-02 0", "2027-04-03"});
    }
}

TEST_CASE("where all that is asked for changed, nobody is told to wait for the month to be over") {
    TemporaryFolder folder;
    put(folder, "2027-01-05", 40);
    const auto before = exported(folder, {What::visits}, By::month, "2027-02-02");
    put(folder, "2027-01-06", 3);
    const auto after = exported(folder, {What::visits}, By::month, "2027-02-02", before.published);
    REQUIRE(after.problems.size() == 1);
    CHECK(says(after, "left out are the months 2027-01 and"));
}

TEST_CASE("a report with months that changed is without its totals, and says so") {
    TemporaryFolder folder;
    for (const char* month : {"2027-01", "2027-02", "2027-03"}) put(folder, std::string(month) + "-05", 40);
    const auto before = exported(folder, {What::visits}, By::month, "2027-04-02");
    put(folder, "2027-02-06", 3);
    const auto report = [&](const char* from, bool brief) {
        stats::Request request{{}, By::month, from, "", *stats::parse_day("2027-04-02"), 10, before.published};
        request.brief = brief;
        return stats::export_report(folder.file(), request);
    };
    const auto whole = report("2027-01", false);
    CHECK(whole.totals.empty());
    CHECK(says(whole, "the totals of this time are left out"));
    CHECK(says(whole, "left out are the months 2027-02 and"));
    CHECK(rows_of(whole) == Rows{"2027-01 40", "2027-03 40"});
    CHECK(report("2027-03", false).problems.empty());
    CHECK(base::has_error(report("2027-02", true).problems));
}

TEST_CASE("a clock that went back is told") {
    TemporaryFolder folder;
    for (const char* month : {"2027-01", "2027-02", "2027-03"}) put(folder, std::string(month) + "-05", 40);
    const auto before = exported(folder, {What::visits}, By::month, "2027-04-02");
    CHECK(before.problems.empty());
    const auto after = exported(folder, {What::visits}, By::month, "2027-02-10", before.published);
    CHECK(says(after, "it went back; set the clock"));
    CHECK(rows_of(after) == rows_of(before));
}
