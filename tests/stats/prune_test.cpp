// Old months go for good, and only when somebody asked for it.
#include "stats/prune.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "stats/check_file.h"
#include "stats/export/export.h"
#include "stats/fleet.h"
#include "stats/kept_copies.h"
#include "stats/merge.h"
#include "stats/rebuilt.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

std::int64_t days(const TemporaryFolder& folder) {
    return number(folder.path(), "SELECT count(DISTINCT day) FROM hours");
}

/// A visit a day on the first `count` days of the month.
void record_days(stats::Recorder& recorder, SetClock& clock, const std::string& month, int count) {
    for (int day = 1; day <= count; ++day) {
        clock.at.day = month + (day < 10 ? "-0" : "-") + std::to_string(day);
        recorder.count(short_visit("topic-of-" + month));
        REQUIRE(recorder.settle(5s));
    }
}

bool holds(const std::filesystem::path& file, const std::string& words) {
    std::ifstream in(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    return all.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("whole months before the present one are kept") {
    CHECK(stats::first_day_kept("2027-03-14", 1) == "2027-02-01");
    CHECK(stats::first_day_kept("2027-03-31", 12) == "2026-03-01");
    CHECK(stats::first_day_kept("2027-01-01", 24) == "2025-01-01");
}

TEST_CASE("pruning takes what is older, leaves the rest sound, and no trace") {
    TemporaryFolder folder;
    SetClock clock;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, {});
        recorder.titles("pack-1", {{"topic-of-2026-11", "", "An old title"}, {"topic-of-2027-01", "", "A new title"}});
        record_days(recorder, clock, "2026-11", 4);
        record_days(recorder, clock, "2026-12", 3);
        record_days(recorder, clock, "2027-01", 5);
    }
    REQUIRE(holds(folder.file(), "topic-of-2026-11"));
    const auto pruned = stats::prune(folder.path(), 1, "2027-01-20");
    CHECK(pruned.problems.empty());
    CHECK(pruned.days == 4);
    CHECK(pruned.first_kept == "2026-12-01");
    CHECK(days(folder) == 8);
    CHECK_FALSE(holds(folder.file(), "topic-of-2026-11"));
    CHECK_FALSE(holds(folder.file(), "An old title"));
    CHECK(holds(folder.file(), "A new title"));
    CHECK(log_size(folder) == 0);
    CHECK(stats::check_file(folder.file()).empty());
    CHECK(stats::prune(folder.path(), 1, "2027-01-20").days == 0);
}

namespace {

/// Of one kiosk, with visits in three months.
void three_months(const std::filesystem::path& folder) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder), clock, {});
    for (const char* month : {"2026-11", "2026-12", "2027-01"}) record_days(recorder, clock, month, 4);
}

std::int64_t days_in(const std::filesystem::path& file) {
    return stats::open_file_for_reading(file, 1s).number("SELECT count(DISTINCT day) FROM hours");
}

}  // namespace

TEST_CASE("what was deleted from a merged file comes back by no merge, and what a kiosk deleted stays in it") {
    TemporaryFolder folder;
    three_months(folder.path());
    const auto archive = folder.path() / "archive.sqlite3", newer = folder.path() / "newer.sqlite3";
    REQUIRE(stats::merge(archive, {folder.file()}).empty());
    REQUIRE(stats::prune(folder.path(), 1, "2027-02-20").problems.empty());
    REQUIRE(stats::merge(archive, {folder.file()}).empty());
    CHECK(days_in(archive) == 12);

    TemporaryFolder other;
    three_months(other.path());
    std::filesystem::copy_file(other.file(), folder.path() / "unpruned.sqlite3");
    const auto pruned = stats::prune_file(archive, 2, "2027-02-20");
    CHECK(pruned.problems.empty());
    CHECK(pruned.days == 4);
    CHECK(days_in(archive) == 8);
    CHECK_FALSE(holds(archive, "topic-of-2026-11"));
    CHECK(stats::check_file(archive).empty());
    REQUIRE(stats::merge(archive, {other.file()}).empty());
    CHECK(days_in(archive) == 8);
    REQUIRE(stats::merge(newer, {archive, other.file()}).empty());  // and binds no other file
    CHECK(days_in(newer) == 12);
}

TEST_CASE("a week, a quarter or a year of which days were deleted is in no export") {
    TemporaryFolder folder;
    three_months(folder.path());
    const auto first_of = [&](stats::By by) {
        stats::Request request{{stats::What::visits}, by, "", "", *stats::parse_day("2028-02-20")};
        const auto exported = stats::export_tables(folder.file(), request);
        REQUIRE(exported.tables.size() == 1);
        return exported.tables[0].rows.empty() ? "" : std::get<std::string>(exported.tables[0].rows[0][0]);
    };
    CHECK(first_of(stats::By::week) == "2026-W44");
    CHECK(first_of(stats::By::year) == "2026");
    REQUIRE(stats::prune(folder.path(), 14, "2028-02-20").first_kept == "2026-12-01");  // a Tuesday
    CHECK(first_of(stats::By::week) == "2026-W50");
    CHECK(first_of(stats::By::month) == "2026-12");
    CHECK(first_of(stats::By::quarter) == "2027-Q1");
    CHECK(first_of(stats::By::year) == "2027");
    const auto brief_of = [&](const std::string& time) {
        stats::Request request{{}, stats::By::month, time, time, *stats::parse_day("2028-02-20")};
        request.brief = true;
        return stats::export_report(folder.file(), request);
    };
    CHECK(base::has_error(brief_of("2026-Q4").problems));
    const auto after = brief_of("2027-Q1");
    REQUIRE(after.beside.earlier.size() == 2);
    CHECK_FALSE(after.beside.earlier[0].visits);  // 2026-Q4, of which November is gone
}

TEST_CASE("a kiosk prunes once a day when it is told to, and never otherwise") {
    const int keep = GENERATE(0, 2);
    TemporaryFolder folder;
    SetClock clock;
    auto options = options_for(folder.path());
    options.keep_months = keep;
    {
        stats::Recorder recorder(options, clock, {});
        record_days(recorder, clock, "2026-09", 3);
        record_days(recorder, clock, "2027-01", 9);
    }
    CHECK(days(folder) == (keep ? 9 : 12));
}

TEST_CASE("a clock that jumps years ahead deletes nothing") {
    TemporaryFolder folder;
    SetClock clock;
    auto options = options_for(folder.path());
    options.keep_months = 1;
    {
        stats::Recorder recorder(options, clock, {});
        record_days(recorder, clock, "2027-01", 9);
        record_days(recorder, clock, "2099-01", 2);
    }
    CHECK(days(folder) == 11);
}

TEST_CASE("who changes the file has it alone from reading it to putting it back, so that no visit is lost between") {
    TemporaryFolder folder;
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    {
        const stats::OneWriter other(folder.path(), 1s);
        CHECK_THROWS_AS(stats::OneWriter(folder.path(), 50ms), stats::DatabaseError);
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(100ms));
        CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1);
    }
    REQUIRE(recorder.settle(10s));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 2);
    std::unique_ptr<stats::OneWriter> other = std::make_unique<stats::OneWriter>(folder.path(), 1s);
    std::atomic<bool> pruned = false;
    std::thread pruning([&] { pruned = stats::prune(folder.path(), 1, "2027-06-14").days == 1; });
    std::this_thread::sleep_for(100ms);
    CHECK_FALSE(pruned);
    other.reset();
    pruning.join();
    CHECK(pruned);
}

namespace {

std::filesystem::path beside(const TemporaryFolder& folder, const std::string& end) {
    auto file = folder.file();
    return file += end;
}

std::int64_t days_of(const std::filesystem::path& file) {
    return stats::Database(file, stats::Access::read, 1s).number("SELECT count(DISTINCT day) FROM hours");
}

/// What a new version kept of counts of the first nine days of March.
std::filesystem::path copy_of_march(const TemporaryFolder& folder) {
    stats::open_for_recording(folder.path(), 1s, {.day = "2027-04-02", .draw_number = [] { return 4711; }});
    for (const char* version : {"1", "2", "3"})
        if (auto copy = beside(folder, ".v" + std::string(version) + "-2027-04-02"); std::filesystem::exists(copy))
            return copy;
    return {};
}

}  // namespace

TEST_CASE(
    "what is pruned goes from the copy that a new version left, of whatever version, and nothing of it is found "
    "there") {
    TemporaryFolder folder;
    GENERATE(make_version_1, make_version_2, make_version_3)(folder, 9);
    const auto copy = copy_of_march(folder);
    REQUIRE(days_of(copy) == 9);
    const auto rights = std::filesystem::status(copy).permissions();
    REQUIRE(stats::prune_copies(folder.path(), "2027-03-05", 1s).empty());
    CHECK(days_of(copy) == 5);
    CHECK(holds(copy, "2027-03-05"));
    CHECK_FALSE(holds(copy, "2027-03-04"));
    CHECK(std::filesystem::status(copy).permissions() == rights);
    CHECK_FALSE(std::filesystem::exists(copy.string() + "-journal"));
}

TEST_CASE("stats prune and the kiosk's own pruning go over the copies") {
    TemporaryFolder folder;
    make_version_3(folder, 9);
    const auto copy = copy_of_march(folder);
    SECTION("stats prune") {
        REQUIRE(stats::prune(folder.path(), 1, "2027-05-20").problems.empty());
    }
    SECTION("keep_months") {
        SetClock clock;
        auto options = options_for(folder.path());
        options.keep_months = 1;
        stats::Recorder recorder(options, clock, {});
        record_days(recorder, clock, "2027-05", 9);
    }
    CHECK(days_of(copy) == 0);
}

TEST_CASE("a damaged file that was set aside before the days that stay goes as a whole, a later one stays") {
    TemporaryFolder folder;
    three_months(folder.path());
    const std::vector<std::string> old{".damaged-2026-11-30", ".damaged-2026-11-30-wal", ".damaged-2026-11-30-2"},
        others{".damaged-2026-12-01", ".damaged-of-mine", ".v4", ".v3-2026-11-30.txt", ".lock"};
    for (const auto& ends : {old, others})
        for (const auto& end : ends) std::ofstream(beside(folder, end)) << "not to be read any more";
    REQUIRE(stats::prune(folder.path(), 1, "2027-01-20").problems.empty());
    for (const auto& end : old) CHECK_FALSE(std::filesystem::exists(beside(folder, end)));
    for (const auto& end : others) CHECK(std::filesystem::exists(beside(folder, end)));
}

TEST_CASE("a copy that cannot be pruned is told of, and the counts are pruned all the same") {
    TemporaryFolder folder;
    three_months(folder.path());
    std::ofstream(beside(folder, ".v3-2026-11-30"))
        << "a stick was pulled out while this was written, it is no database";
    const auto pruned = stats::prune(folder.path(), 1, "2027-01-20");
    REQUIRE(pruned.problems.size() == 1);
    CHECK(pruned.problems.front().file == beside(folder, ".v3-2026-11-30"));
    CHECK(pruned.days == 4);
    CHECK(days(folder) == 8);
}
