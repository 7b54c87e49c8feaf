// A sound file passes; whatever does not fit together is told with its table and day.
#include "stats/check.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "stats/fleet.h"

using namespace stats_test;

namespace {

std::string told(const std::filesystem::path& file) {
    std::string lines;
    for (const auto& problem : stats::check_file(file)) lines += flow::to_line(problem) + "\n";
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
        Spoiled{"UPDATE slides SET left_from = shown + 1", "CHECK constraint failed in slides"},
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
