// A disk that fails at the first call, the second, and so on until one run never gets that far: no visit is lost, none
// is there twice, the database is sound, and each trouble is told once.
#include <algorithm>
#include <catch2/catch.hpp>

#include "stats/faulty_disk.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

struct Storm {
    const char* name;
    Operation operation;
    Failure failure;
    int times;
};

constexpr int for_good = 1'000'000;  // until it is mended

Storm any_storm() {
    return GENERATE(values<Storm>({
        {"one failed open", Operation::open, Failure::error, 1},
        {"no open", Operation::open, Failure::error, for_good},
        {"one failed read", Operation::read, Failure::error, 1},
        {"no read", Operation::read, Failure::error, for_good},
        {"one failed write", Operation::write, Failure::error, 1},
        {"no write", Operation::write, Failure::error, for_good},
        {"full once", Operation::write, Failure::full, 1},
        {"full", Operation::write, Failure::full, for_good},
        {"one half write", Operation::write, Failure::half_written, 1},
        {"half writes", Operation::write, Failure::half_written, for_good},
        {"one failed cut", Operation::cut, Failure::error, 1},
        {"no cut", Operation::cut, Failure::error, for_good},
        {"one failed flush", Operation::flush, Failure::error, 1},
        {"no flush", Operation::flush, Failure::error, for_good},
        {"one failed removal", Operation::remove, Failure::error, 1},
        {"no removal", Operation::remove, Failure::error, for_good},
        {"one failed lock", Operation::lock, Failure::error, 1},
        {"no lock", Operation::lock, Failure::error, for_good},
        {"one failed share", Operation::share, Failure::error, 1},
        {"no share", Operation::share, Failure::error, for_good},
    }));
}

bool settles(stats::Recorder& recorder) {
    for (int tries = 0; tries < 3; ++tries)
        if (recorder.settle(60s)) return true;
    return false;
}

std::string soundness(const TemporaryFolder& folder) {
    stats::Database database = stats::open_for_reading(folder.path(), 1s);
    stats::Statement check = database.prepare("PRAGMA integrity_check");
    return check.step() ? check.text(0) : "";
}

std::size_t files_set_aside(const TemporaryFolder& folder) {
    std::size_t aside = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        aside += entry.path().string().find("damaged") != std::string::npos;
    return aside;
}

/// A message may come again only after "visits are stored again".
bool each_told_once(const std::vector<std::string>& lines) {
    std::vector<std::string> told;
    for (const std::string& line : lines) {
        if (line.find("stored again") != std::string::npos) told.clear();
        if (std::find(told.begin(), told.end(), line) != told.end()) return false;
        told.push_back(line);
    }
    return true;
}

constexpr int visits_counted = 3;

/// Counts visits on the failing disk, each with a flow of its own, and again when it is mended. False: it never failed.
bool weather(FaultyDisk& disk, const Storm& storm, int nth, const TemporaryFolder& folder, Reports& reports) {
    SetClock clock;
    disk.fail(storm.operation, storm.failure, nth, storm.times);
    auto options = options_for(folder.path());
    options.longest_retry = 60s;  // what cannot be read for so long would be set aside
    stats::Recorder recorder(options, clock, reports.sink());
    for (int visit = 0; visit < visits_counted; ++visit) {
        recorder.count(short_visit("flow-" + std::to_string(visit)));
        recorder.settle(60s);
    }
    disk.mend();
    REQUIRE(settles(recorder));
    return disk.failures() > 0;
}

void check_counts(const TemporaryFolder& folder, const Reports& reports, int before) {
    CHECK(soundness(folder) == "ok");
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == before + visits_counted);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM hours") == before + visits_counted);
    CHECK(number(folder.path(), "SELECT count(*) FROM flows WHERE flow GLOB 'flow-*' AND opened = 1") ==
          visits_counted);
    CHECK(files_set_aside(folder) == 0);
    CHECK_FALSE(reports.mentions("lost: "));
    CAPTURE(reports.lines());
    CHECK(each_told_once(reports.lines()));
}

}  // namespace

TEST_CASE("a new file: whatever the disk refuses at whatever moment, every visit is counted once") {
    const Storm storm = any_storm();
    int nth = 0;
    for (bool failed = true; failed;) {
        ++nth;
        CAPTURE(storm.name, nth);
        TemporaryFolder folder;
        FaultyDisk disk;
        Reports reports;
        failed = weather(disk, storm, nth, folder, reports);
        check_counts(folder, reports, 0);
    }
    CHECK(nth > 1);
}

TEST_CASE("a file with counts: whatever the disk refuses at whatever moment, every visit is counted once") {
    const Storm storm = any_storm();
    int nth = 0;
    for (bool failed = true; failed;) {
        ++nth;
        CAPTURE(storm.name, nth);
        TemporaryFolder folder;
        SetClock clock;
        { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
        FaultyDisk disk;
        Reports reports;
        failed = weather(disk, storm, nth, folder, reports);
        check_counts(folder, reports, 1);
    }
    CHECK((nth > 1 || storm.operation == Operation::remove));  // a file that is there needs no removal
}

TEST_CASE("a file of the first version: whatever the disk refuses while it is migrated, every visit is counted once") {
    const Storm storm = any_storm();
    int nth = 0;
    for (bool failed = true; failed;) {
        ++nth;
        CAPTURE(storm.name, nth);
        TemporaryFolder folder;
        make_version_1(folder, 8);
        FaultyDisk disk;
        Reports reports;
        failed = weather(disk, storm, nth, folder, reports);
        check_counts(folder, reports, 8);
        CHECK(stats::Database(folder.file().string() + ".v1-2027-03-14", stats::Access::read, 1s)
                  .number("SELECT sum(visits) FROM visits") == 8);
    }
    CHECK(nth > 1);
}
