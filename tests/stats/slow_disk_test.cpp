// A disk that stalls or cannot be read: the UI thread never waits for it.
#include <catch2/catch.hpp>
#include <thread>

#include "stats/faulty_disk.h"
#include "stats/support.h"

using namespace stats_test;
using stats::Recorder;

TEST_CASE("counting, titles and new content return while the disk holds every write back") {
    TemporaryFolder folder;
    SetClock clock;
    FaultyDisk disk;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    REQUIRE(recorder.settle(10s));
    disk.hold();
    recorder.count(short_visit());
    REQUIRE(disk.holds_one(10s));
    // The writer stands in the middle of a write, and goes on only after these have returned.
    for (int i = 0; i < 1'000; ++i) recorder.count(long_visit());
    recorder.titles("pack-1", {{"heel-pain", "", "Heel pain"}});
    recorder.switch_content("pack-2");
    recorder.count(short_visit());
    CHECK_FALSE(recorder.settle(0ms));
    disk.let_go();
    REQUIRE(recorder.settle(60s));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1'002);
    CHECK(number(folder.path(), "SELECT visits FROM visits WHERE content = 'pack-2'") == 1);
    CHECK(reports.size() == 0);
}

TEST_CASE("the recorder is made and visits are counted while the disk cannot even open the file") {
    TemporaryFolder folder;
    SetClock clock;
    FaultyDisk disk;
    disk.hold();
    Recorder recorder(options_for(folder.path()), clock, {});
    REQUIRE(disk.holds_one(10s));
    recorder.count(short_visit());
    disk.let_go();
    REQUIRE(recorder.settle(10s));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1);
}

TEST_CASE("a read that fails once does not cost the file its place") {
    TemporaryFolder folder;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    FaultyDisk disk;
    Reports reports;
    auto options = options_for(folder.path());
    options.longest_retry = 60s;
    disk.fail(Operation::read, Failure::error, 12, 1);  // in the middle of quick_check
    Recorder recorder(options, clock, reports.sink());
    recorder.count(short_visit());
    recorder.settle(10s);
    REQUIRE(recorder.settle(10s));
    CHECK(disk.failures() == 1);
    CHECK_FALSE(reports.mentions("set aside"));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 2);
}

TEST_CASE("the longer a disk fails the more seldom it is tried, and after it has worked soon again") {
    TemporaryFolder folder;
    SetClock clock;
    FaultyDisk disk;
    auto options = options_for(folder.path());
    options.first_retry = 5ms;
    options.longest_retry = 60s;
    Recorder recorder(options, clock, {});
    REQUIRE(recorder.settle(10s));
    for (int time = 0; time < 2; ++time) {
        disk.fail(Operation::write, Failure::error, 1, 1'000'000);
        recorder.count(short_visit());
        for (int waits = 0; waits < 300 && disk.failures() < 5; ++waits) std::this_thread::sleep_for(10ms);
        CHECK(disk.failures() >= 5);  // after 5, 10, 20 and 40 ms; had the pause gone on growing, after 9 s
        std::this_thread::sleep_for(300ms);
        CHECK(disk.failures() < 15);  // at every 5 ms it would be 60
        disk.mend();
        REQUIRE(recorder.settle(10s));
    }
}

TEST_CASE("a file that stays unreadable is set aside, and visits are stored in a new one") {
    TemporaryFolder folder;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    FaultyDisk disk;
    Reports reports;
    auto sink = [&](const base::Problem& problem) {
        reports.sink()(problem);
        if (problem.what.find("set aside") != std::string::npos) disk.mend();  // the new file's place is sound
    };
    disk.fail(Operation::read, Failure::error, 1, 1'000'000);
    Recorder recorder(options_for(folder.path()), clock, sink);
    recorder.count(short_visit());
    for (int tries = 0; tries < 500 && !recorder.settle(10ms); ++tries) std::this_thread::sleep_for(10ms);
    CHECK(reports.mentions("set aside as stats.sqlite3.damaged-2027-03-14"));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1);
    stats::Database aside(folder.file().string() + ".damaged-2027-03-14", stats::Access::read, 1s);
    CHECK(aside.number("SELECT sum(visits) FROM visits") == 1);
}
