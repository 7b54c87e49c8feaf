// Old months go for good, and only when somebody asked for it.
#include "stats/prune.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "stats/check_file.h"
#include "stats/fleet.h"
#include "stats/rebuilt.h"

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
