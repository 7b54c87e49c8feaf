// The power fails after every single write: what had been acknowledged is there, whole, and nothing twice.
#include <catch2/catch.hpp>

#include "stats/faulty_disk.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

constexpr int visits_counted = 6;
constexpr unsigned losses = 4;  // different ones at each moment

/// Counts visits one by one, and marks each that was acknowledged.
void count_visits(FaultyDisk& disk, const TemporaryFolder& folder) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    for (int visit = 1; visit <= visits_counted; ++visit) {
        recorder.count(short_visit("flow-" + std::to_string(visit)));
        REQUIRE(recorder.settle(60s));
        disk.mark(visit);
    }
}

/// Opens what the power failure left as the kiosk does when it starts again.
void check_after_loss(const TemporaryFolder& folder, int before, int acknowledged) {
    stats::Database database = stats::open_for_recording(
        folder.path(), 1s, {.day = "2027-03-15", .draw_number = [] { return std::int64_t{4711}; }});
    stats::Statement check = database.prepare("PRAGMA integrity_check");
    REQUIRE(check.step());
    CHECK(check.text(0) == "ok");
    const auto visits = database.number("SELECT coalesce(sum(visits), 0) FROM visits") - before;
    CHECK(visits >= acknowledged);
    CHECK(visits <= acknowledged + 1);
    CHECK(visits == database.number("SELECT coalesce(sum(visits), 0) FROM hours") - before);
    CHECK(visits == database.number("SELECT count(*) FROM flows WHERE flow GLOB 'flow-*' AND opened = 1"));
    CHECK(2 * visits == database.number("SELECT count(*) FROM slides WHERE flow GLOB 'flow-*'"));
}

void check_every_moment(FaultyDisk& disk, int before) {
    std::mt19937 random(3);
    const std::size_t recorded = disk.recorded();
    REQUIRE(recorded > 100);
    for (std::size_t events = 1; events <= recorded; ++events) {
        for (unsigned loss = 0; loss < losses; ++loss) {
            CAPTURE(events, loss);
            TemporaryFolder found;
            const int acknowledged = disk.power_fails(events, random, found.path());
            check_after_loss(found, before, acknowledged);
        }
    }
}

}  // namespace

TEST_CASE("a new file: a power failure at any moment costs no acknowledged visit") {
    TemporaryFolder folder;
    FaultyDisk disk;
    disk.record(folder.path());
    count_visits(disk, folder);
    check_every_moment(disk, 0);
}

TEST_CASE("a file with counts: a power failure at any moment costs no acknowledged visit") {
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    FaultyDisk disk;
    disk.record(folder.path());
    count_visits(disk, folder);
    check_every_moment(disk, 1);
}

TEST_CASE("a power failure while a reader keeps the log from being emptied costs no acknowledged visit") {
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    FaultyDisk disk;
    disk.record(folder.path());
    stats::Database reader = stats::open_for_reading(folder.path(), 1s);
    reader.execute("BEGIN");
    REQUIRE(reader.number("SELECT sum(visits) FROM visits") == 1);
    count_visits(disk, folder);
    check_every_moment(disk, 1);
}

TEST_CASE("a file of the first version: a power failure at any moment of its migration costs no visit") {
    TemporaryFolder folder;
    make_version_1(folder, 8);
    FaultyDisk disk;
    disk.record(folder.path());
    count_visits(disk, folder);
    check_every_moment(disk, 8);
}
