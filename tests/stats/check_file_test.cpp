// A sound file passes; whatever does not fit together is told with its table and day.
#include "stats/check_file.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <memory>

#include "stats/fleet.h"

using namespace stats_test;

namespace {

std::string told(const std::filesystem::path& file) {
    std::string lines;
    for (const auto& problem : stats::check_file(file)) lines += base::to_line(problem) + "\n";
    return lines;
}

}  // namespace

TEST_CASE("what a kiosk recorded is sound") {
    TemporaryFolder folder;
    SetClock clock;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, {});
        recorder.count(long_visit());
        recorder.count(short_visit());
    }
    CHECK(told(folder.file()).empty());
}

TEST_CASE("a made-up fleet is sound") {
    TemporaryFolder folder;
    make_fleet(folder.file(), 3, 60);
    CHECK(told(folder.file()).empty());
}

TEST_CASE("counts that contradict each other are told") {
    struct Spoiled {
        const char* sql;
        const char* told;
    };
    const auto spoiled = GENERATE(
        Spoiled{"UPDATE hours SET visits = visits + 1 WHERE kiosk = 10002 AND day = '2026-10-30' AND hour = "
                "(SELECT min(hour) FROM hours WHERE kiosk = 10002 AND day = '2026-10-30')",
                "visits and hours do not count the same visits (2026-10-30, kiosk 10002)"},
        Spoiled{"DELETE FROM hours WHERE kiosk = 10002 AND day = '2026-10-30'", "visits and hours"},
        Spoiled{"DELETE FROM visits WHERE kiosk = 10002 AND day = '2026-10-30'", "visits and hours"},
        Spoiled{"UPDATE flows SET opened = 1000", "flows: a flow was opened"},
        Spoiled{"UPDATE flows SET opened = 1000, completed = 1000", "flows: a flow was completed"},
        Spoiled{"UPDATE slides SET shown = 1000", "slides: a slide was shown"},
        Spoiled{"UPDATE slide_seconds SET visits = 1000", "slide_seconds: more times"},
        Spoiled{"DELETE FROM slide_seconds", "slides: a slide was left from"},
        Spoiled{"UPDATE parts SET visits = 1000", "parts: a part"},
        Spoiled{"UPDATE answers SET chosen = 1000", "answers: an answer"},
        Spoiled{"UPDATE answers SET chosen = 1000, first_try = 1000", "answers: a question has more first tries"},
        Spoiled{"UPDATE settings SET visits = 1000", "settings: a setting"},
        Spoiled{"DELETE FROM kiosks WHERE kiosk = 10001", "kiosks: a kiosk with counts is not in the list"},
        Spoiled{"UPDATE slides SET left_from = shown + 1", "slides: a value that no kiosk writes"},
        Spoiled{"DROP TABLE titles", "the table titles is missing"},
        Spoiled{"ALTER TABLE hours ADD COLUMN minute TEXT", "the table hours was changed"},
        Spoiled{"CREATE TABLE visitors (x)", "no table of the statistics"});
    CAPTURE(spoiled.sql);
    TemporaryFolder folder;
    make_fleet(folder.file(), 2, 30);
    spoil(folder.file(), spoiled.sql);
    CHECK_THAT(told(folder.file()), Catch::Contains(spoiled.told));
}

TEST_CASE("a file that is no database, or another program's, is told") {
    TemporaryFolder folder;
    std::ofstream(folder.file()) << std::string(4096, 'x');
    CHECK_THAT(told(folder.file()), Catch::Contains("not a database"));
    std::filesystem::remove(folder.file());
    spoil(folder.file(), "CREATE TABLE theirs (x)");
    CHECK_THAT(told(folder.file()), Catch::Contains("another program"));
}

TEST_CASE("made-up counts are the same for the same seed and others for another") {
    TemporaryFolder folder;
    make_fleet(folder.path() / "a", 2, 40, 7);
    make_fleet(folder.path() / "b", 2, 40, 7);
    make_fleet(folder.path() / "c", 2, 40, 8);
    CHECK(rows_of(folder.path() / "a") == rows_of(folder.path() / "b"));
    CHECK(rows_of(folder.path() / "a") != rows_of(folder.path() / "c"));
}

namespace {

/// Besides the kiosk's lock.
std::size_t files_in(const TemporaryFolder& folder) {
    std::size_t files = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder.path()))
        if (each.path().extension() != ".lock") ++files;
    return files;
}

}  // namespace

TEST_CASE("a check needs no right to write, looks at everything all the same, and leaves nothing behind") {
    if (geteuid() != 0) {
        WARN("not tested: only root can become another user");
        return;
    }
    const bool spoilt = GENERATE(false, true);
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    if (spoilt) spoil(folder.file(), "UPDATE slides SET left_from = shown + 1 WHERE slide = 'band'");
    for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(folder.file().string() + end);
    std::filesystem::permissions(folder.file(), std::filesystem::perms(0444));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    REQUIRE(seteuid(65534) == 0);
    const std::string lines = told(folder.file());
    REQUIRE(seteuid(0) == 0);
    if (spoilt)
        CHECK_THAT(lines, Catch::Contains("slides: a value that no kiosk writes (2027-03-14, kiosk 4711)"));
    else
        CHECK(lines.empty());
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a check that is killed leaves nothing behind") {
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        stats::check_file(folder.file(), [](const std::string& doing) {
            if (doing == "answers") kill(getpid(), SIGKILL);
        });
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a file is checked while its kiosk is counting") {
    TemporaryFolder folder;
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.count(long_visit());
    REQUIRE(recorder.settle(5s));
    stats::Database reader = stats::open_for_reading(folder.path(), 1s);  // so that the next visit stays in the log
    reader.execute("BEGIN");
    reader.number("SELECT sum(visits) FROM visits");
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(log_size(folder) > 0);
    CHECK(told(folder.file()).empty());
}

TEST_CASE("a kiosk may begin to count while its file is checked: what is checked is the file of one moment") {
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    std::unique_ptr<stats::Recorder> recorder;
    const auto problems = stats::check_file(folder.file(), [&](const std::string& doing) {
        if (doing == "visits" && !recorder) {
            recorder = std::make_unique<stats::Recorder>(options_for(folder.path()), clock, base::Report());
            recorder->count(long_visit());
            CHECK(recorder->settle(5s));
        }
    });
    CHECK(recorder);
    CHECK(problems.empty());
}

TEST_CASE("a count that no clinic can have is told, and nothing is added up") {
    const char* sql = GENERATE("UPDATE visits SET visits = 9223372036854775807", "UPDATE hours SET visits = 1000001",
                               "UPDATE settings SET visits = -1", "UPDATE answers SET first_try = -1");
    CAPTURE(sql);
    TemporaryFolder folder;
    make_fleet(folder.file(), 1, 30);
    spoil(folder.file(), sql);
    CHECK_THAT(told(folder.file()), Catch::Contains("a value that no kiosk writes") && !Catch::Contains("overflow"));
}
