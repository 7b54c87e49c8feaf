// A file of several kiosks keeps sums by month beside its days: always those of the days, and exports are the same with and without.
#include "stats/sums.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "stats/check_file.h"
#include "stats/export/export.h"
#include "stats/export/formats.h"
#include "stats/fleet.h"
#include "stats/merge.h"
#include "stats/prune.h"

using namespace stats_test;
using stats::By;

namespace {

namespace fs = std::filesystem;

/// Of one kiosk, with what happens in the field: a clock that was ahead, one that had lost the time, topics that are counted by the month, slides
/// and titles that come and go with the content, a language nobody else has.
void make_untidy(const fs::path& file, std::uint64_t seed) {
    make_fleet(file, 1, 75, seed);
    const std::string kiosk = std::to_string(seed * 10'000 + 1), name = "'untidy-" + std::to_string(seed % 2) + "'";
    const auto on = [&](const std::string& day, const std::string& language, int visits,
                        const std::string& content = "") {
        const std::string cell =
            kiosk + ", '" + day + "', '" + language + "', " + (content.empty() ? name : content) + ", ";
        const std::string number = std::to_string(visits);
        spoil(file, "INSERT INTO visits VALUES (" + cell + "'finished', 'read', " + number + ")");
        spoil(file, "INSERT INTO hours VALUES (" + kiosk + ", '" + day + "', 9, " + number +
                        ") ON CONFLICT DO UPDATE SET visits = visits + excluded.visits");
        spoil(file, "INSERT INTO flows VALUES (" + cell + "'heel-pain', " + number + ", " + number + ")");
        spoil(file, "INSERT INTO slides VALUES (" + cell + "'heel-pain', 'band', " + number + ", 1)");
        spoil(file, "INSERT INTO slides VALUES (" + cell + "'heel-pain', 'room', " + number + ", 0)");
        spoil(file, "INSERT INTO slide_seconds VALUES (" + cell + "'heel-pain', 'band', 15, " + number + ")");
        spoil(file, "INSERT INTO settings VALUES (" + cell + "'language', '" + language + "', " + number + ")");
    };
    on("1970-01-01", "en", 3);
    on("2026-03-31", "sw", 14 + static_cast<int>(seed));
    on("2026-04-02", "en", 12, "'gone'");
    on("2026-10-12", "en", 20);
    on("2026-10-29", "es", 17);
    on("2026-11-30", "en", 40);
    on("2027-02-01", "es", 11);
    spoil(file, "INSERT INTO flows VALUES (" + kiosk + ", '2026-10-01', 'und', " + name + ", 'quiet', 13, 12)");
    const std::string title = "INSERT INTO titles VALUES (" + kiosk + ", " + name + ", 'heel-pain', ";
    spoil(file, title + "'', 'Heel, as kiosk " + kiosk + " knows it', '')");
    spoil(file, "INSERT INTO titles VALUES (" + kiosk + ", 'gone', 'heel-pain', '', 'Long ago', '')");
    spoil(file, title + "'band', 'Band " + kiosk + "', '')");
    spoil(file, title + "'room', 'A room', '" + (seed > 2 ? "band" : "") + "')");
    spoil(file, "UPDATE kiosks SET name = '-'");
}

fs::path untidy_fleet(const TemporaryFolder& folder) {
    std::vector<fs::path> kiosks;
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        make_untidy(kiosks.emplace_back(folder.path() / std::to_string(seed)), seed);
    const auto all = folder.path() / "all";
    REQUIRE(stats::merge(all, kiosks).empty());
    return all;
}

bool keeps_sums(const fs::path& file) {
    stats::Database database(file, stats::Access::read, 1s);
    return stats::has_sums(database);
}

fs::path without_sums(const fs::path& file) {
    auto copy = file;
    fs::copy_file(file, copy += "-days", fs::copy_options::overwrite_existing);
    for (const auto& table : stats::tables_of_sums()) spoil(copy, "DROP TABLE " + table.name);
    return copy;
}

/// As the third version of the schema had it.
fs::path as_before_sums(const fs::path& file) {
    const auto copy = without_sums(file);
    const auto tables = stats::schema_tables();
    constexpr std::size_t titles_and_kiosks = 2;
    for (std::size_t n = stats::count_tables().size() + titles_and_kiosks; n < tables.size(); ++n)
        spoil(copy, "DROP TABLE " + tables[n].name);
    spoil(copy, "PRAGMA user_version = 3");
    return copy;
}

/// All that is given out, and remembered of it.
std::string exported(const fs::path& file, const stats::Request& request) {
    std::string all;
    for (const bool is_report : {false, true}) {
        const auto made = is_report ? stats::export_report(file, request) : stats::export_tables(file, request);
        all += stats::to_json(made.tables, {}) + stats::to_json(made.totals, {}) + made.published.text();
        for (auto problem : made.problems) all += problem.what + problem.advice + "\n";
    }
    return all;
}

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string told(const fs::path& file) {
    std::string lines;
    for (const auto& problem : stats::check_file(file)) lines += base::to_line(problem) + "\n";
    return lines;
}

}  // namespace

TEST_CASE(
    "what is exported of sums is to the byte what is exported of the days, whatever the time and the length of "
    "periods") {
    TemporaryFolder folder;
    const auto sums = untidy_fleet(folder), days = without_sums(sums);
    REQUIRE(keeps_sums(sums));
    REQUIRE_FALSE(keeps_sums(days));
    for (const char* today : {"2026-10-15", "2026-10-31", "2026-11-01", "2026-11-30", "2027-02-01", "2027-03-14"})
        for (const By by : {By::month, By::week, By::day, By::quarter, By::year})
            for (const char* from : {"", "2026-10"}) {
                CAPTURE(today, static_cast<int>(by), from);
                const stats::Request request{{}, by, from, "", *stats::parse_day(today), 10};
                const auto of_sums = exported(sums, request);
                CHECK(of_sums.size() > 1000);
                CHECK((of_sums == exported(days, request)));
            }
}

TEST_CASE("topics bear the title of the content counted last also where a kiosk's clock was ahead in the month") {
    TemporaryFolder folder;
    for (const int kiosk : {1, 2}) {
        const auto on = [&](const std::string& day, const std::string& content, const std::string& title) {
            stats::Database database = stats::open_for_recording(folder.path() / std::to_string(kiosk), 1s,
                                                                 {.draw_number = [=] { return kiosk; }});
            const std::string start = "VALUES (" + std::to_string(kiosk) + ", '";
            database.execute("INSERT INTO visits " + start + day + "', 'en', '" + content + "', 'left', 'looked', 20)");
            database.execute("INSERT INTO flows " + start + day + "', 'en', '" + content + "', 'heel-pain', 20, 20)");
            database.execute("INSERT OR REPLACE INTO titles " + start + content + "', 'heel-pain', '', '" + title +
                             "', '')");
        };
        on("2027-04-20", "old", "Heal pain");  // not yet
        on("2027-04-05", "old", "Heal pain");
        on("2027-04-03", "new", "Heel pain");
    }
    const auto all = folder.path() / "all";
    REQUIRE(stats::merge(all, {folder.path() / "1/stats.sqlite3", folder.path() / "2/stats.sqlite3"}).empty());
    using Known = std::pair<const char*, const char*>;
    for (const auto& [today, title] :
         {Known{"2027-04-04", "Heel pain"}, Known{"2027-04-15", "Heal pain"}, Known{"2027-04-20", "Heal pain"}}) {
        stats::Database database = stats::open_file_for_reading(all, 1s);
        REQUIRE(stats::has_sums(database));
        CHECK(stats::read_counts(database, *stats::parse_day(today)).titles.at({"heel-pain", ""}) == title);
    }
}

TEST_CASE("every table of counts has its sums by month, and they are those of its days") {
    TemporaryFolder folder;
    const auto all = untidy_fleet(folder);
    CHECK(told(all) == "");
    stats::Database database = stats::open_file_for_reading(all, 1s);
    for (const auto& table : stats::count_tables())
        for (const auto count : table.counts) {
            CAPTURE(table.name, count);
            const std::string sum = "SELECT sum(" + std::string(count) + ") FROM ";
            CHECK(database.number(sum + stats::by_month(table.name)) == database.number(sum + std::string(table.name)));
        }
}

TEST_CASE("a file of one kiosk keeps no sums, merged or not") {
    TemporaryFolder folder;
    const auto one = folder.path() / "one", merged = folder.path() / "merged";
    make_fleet(one, 1, 40);
    REQUIRE(stats::merge(merged, {one, one}).empty());
    CHECK_FALSE(keeps_sums(one));
    CHECK_FALSE(keeps_sums(merged));
    make_fleet(folder.path() / "other", 1, 40, 2);
    REQUIRE(stats::merge(merged, {folder.path() / "other"}).empty());
    CHECK(keeps_sums(merged));
}

TEST_CASE("sums that are not those of the days are told by a check, with what to do, and merging makes them anew") {
    struct Change {
        std::string table, sql;
    };
    std::vector<Change> changes;
    for (const auto& table : stats::sum_tables()) {
        const std::string& name = table.table.name;
        const std::string count(table.of->counts[0]);
        changes.push_back({name, "UPDATE " + name + " SET " + count + " = " + count + " + 1 WHERE day = '2026-10-01'"});
        changes.push_back({name, "DELETE FROM " + name + " WHERE day = (SELECT max(day) FROM " + name + ")"});
        changes.push_back(
            {name, "UPDATE " + name + " SET day = '2019-05-01' WHERE day = (SELECT min(day) FROM " + name + ")"});
        changes.push_back({name, "UPDATE " + name + " SET first_day = '2026-10-02' WHERE day = '2026-10-01'"});
        changes.push_back({name, "UPDATE " + name + " SET last_day = '2026-10-02' WHERE day = '2026-10-01'"});
        if (table.of->counts.size() > 1) {
            const std::string second(table.of->counts[1]);
            changes.push_back({name, "UPDATE " + name + " SET " + second + " = " + second + " + 1"});
        }
    }
    for (const char* sql : {"UPDATE all_titles SET title = 'Another'", "DELETE FROM all_titles WHERE slide = 'band'",
                            "UPDATE all_titles SET stop = 'x' WHERE slide = 'band'"})
        changes.push_back({stats::titles_of_all, sql});
    TemporaryFolder folder;
    const auto all = untidy_fleet(folder), spoilt = folder.path() / "spoilt", mended = folder.path() / "mended";
    for (const auto& change : changes) {
        CAPTURE(change.sql);
        fs::copy_file(all, spoilt, fs::copy_options::overwrite_existing);
        spoil(spoilt, change.sql);
        REQUIRE(bytes(spoilt) != bytes(all));
        CHECK_THAT(told(spoilt), Catch::Contains(change.table + ": a sum is not that of the days") &&
                                     Catch::Contains("clinic-kiosk stats merge --out NEW spoilt"));
    }
    REQUIRE(stats::merge(mended, {spoilt}).empty());
    CHECK((bytes(mended) == bytes(all)));
}

TEST_CASE(
    "days that were changed without their sums are told by a check, and refused by a merge where they cannot be") {
    TemporaryFolder folder;
    const auto all = untidy_fleet(folder);
    spoil(all, "UPDATE parts SET visits = visits + 1000001");
    CHECK_THAT(told(all), Catch::Contains("parts: a value that no kiosk writes"));
    CHECK(stats::merge(folder.path() / "other", {all}).size() == 1);
    spoil(all, "UPDATE parts SET visits = visits - 1000000");
    CHECK_THAT(told(all), Catch::Contains("month_parts: a sum is not that of the days (20"));
}

TEST_CASE("a sum that cannot be, and tables of sums that were changed, are in no export") {
    const auto [sql, words] = GENERATE(
        std::pair("UPDATE month_hours SET visits = 9223372036854775807", "month_hours: a value that no kiosk writes"),
        std::pair("UPDATE month_flows SET completed = opened + 1", "month_flows: a value that no kiosk writes"),
        std::pair("UPDATE day_endings SET visits = -5", "day_endings: a value that no kiosk writes"),
        std::pair("DROP TABLE month_parts", "the table month_parts is missing"),
        std::pair("ALTER TABLE month_kiosks ADD COLUMN hour INTEGER", "the table month_kiosks was changed"),
        std::pair("DROP TABLE all_titles", "something in it that is no table of the statistics"));
    CAPTURE(sql);
    TemporaryFolder folder;
    const auto all = folder.path() / "all";
    make_fleet(all, 2, 40);
    spoil(all, sql);
    const stats::Request request{{}, By::month, "", "", *stats::parse_day("2026-11-28"), 10};
    const auto made = stats::export_tables(all, request);
    CHECK(made.tables.empty());
    REQUIRE_FALSE(made.problems.empty());
    CHECK_THAT(made.problems[0].what, Catch::Contains(words));
    CHECK_THAT(told(all), Catch::Contains(std::string(words).substr(0, words[0] == 'd' ? 11 : 10)));
}

TEST_CASE("pruning a file of many kiosks takes the same months from its sums") {
    TemporaryFolder folder;
    fs::rename(untidy_fleet(folder), folder.file());
    const auto pruned = stats::prune(folder.path(), 1, "2026-11-20");
    REQUIRE(pruned.problems.empty());
    CHECK(pruned.first_kept == "2026-10-01");
    CHECK(keeps_sums(folder.file()));
    CHECK(told(folder.file()) == "");
    CHECK(number(folder.path(), "SELECT count(*) FROM month_visits WHERE day < '2026-10-01'") == 0);
    CHECK(number(folder.path(), "SELECT count(*) FROM month_visits WHERE day = '2026-10-01'") > 0);
}

TEST_CASE(
    "a merged file from before there were sums is read as it is, exported the same, and has sums once it is written") {
    TemporaryFolder folder;
    const auto all = untidy_fleet(folder);
    for (const char* table : {"questions", "days_on"})
        spoil(all, std::string("DELETE FROM ") + table);  // as old has none
    const auto old = as_before_sums(all);
    const stats::Request request{{}, By::month, "", "", *stats::parse_day("2027-03-14"), 10};
    CHECK((exported(old, request) == exported(all, request)));
    CHECK(told(old) == "");
    SECTION("by a merge") {
        REQUIRE(stats::merge(old, {}).empty());
        REQUIRE(stats::merge(all, {}).empty());  // without what was deleted
        CHECK((bytes(old) == bytes(all)));
    }
    SECTION("by pruning") {
        fs::rename(old, folder.file());
        REQUIRE(stats::prune(folder.path(), 1000, "2026-11-20").problems.empty());
        CHECK(keeps_sums(folder.file()));
        CHECK(told(folder.file()) == "");
        CHECK((exported(folder.file(), request) == exported(all, request)));
        CHECK(fs::exists(folder.file() += ".v3-2026-11-20"));
    }
}

TEST_CASE("no sums are made of a count that cannot be, and the file stays as it was") {
    TemporaryFolder folder;
    make_fleet(folder.path() / "all", 2, 40);
    fs::rename(as_before_sums(folder.path() / "all"), folder.file());
    spoil(folder.file(), "UPDATE hours SET visits = 9223372036854775807");
    const auto pruned = stats::prune(folder.path(), 1000, "2026-11-20");
    REQUIRE(pruned.problems.size() == 1);
    CHECK_THAT(pruned.problems[0].what, Catch::Contains("hours: a value that no kiosk writes"));
    stats::Database database(folder.file(), stats::Access::read, 1s);
    CHECK(database.number("PRAGMA user_version") == 3);
    CHECK_FALSE(stats::has_sums(database));
}

TEST_CASE("no kiosk counts into a file that keeps sums") {
    TemporaryFolder folder;
    make_fleet(folder.file(), 2, 40);
    if (GENERATE(false, true)) spoil(folder.file(), "DELETE FROM kiosks WHERE kiosk = 10001");
    SetClock clock;
    Reports reports;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(5s));
    }
    CHECK(reports.mentions("it holds the counts of several kiosks"));
    stats::Database database = stats::open_file_for_reading(folder.file(), 1s);
    CHECK(database.number("SELECT count(*) FROM visits WHERE content = 'pack-1'") == 0);
}
