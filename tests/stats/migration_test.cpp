// Files of older versions of the schema go on, and nothing in them is lost.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "stats/check_file.h"
#include "stats/merge.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

std::filesystem::path kept_copy(const TemporaryFolder& folder) {
    auto copy = folder.file();
    return copy += ".v1-2027-04-01";
}

void migrate(const TemporaryFolder& folder) {
    stats::open_for_recording(folder.path(), 1s, {.day = "2027-04-01", .draw_number = [] { return 4711; }});
}

std::int64_t version_of(const std::filesystem::path& file) {
    return stats::Database(file, stats::Access::read, 1s).number("PRAGMA user_version");
}

std::vector<std::string> rows_of(const std::filesystem::path& file, const std::string& left_out) {
    stats::Database database(file, stats::Access::read, 1s);
    std::vector<std::string> found;
    for (const stats::SchemaTable& table : stats::schema_tables()) {
        if (table.name == "kiosks" || stats::since_version(table) > 3) continue;
        std::string columns;
        for (const auto& list : {table.key, table.values})
            for (const std::string& column : list)
                if (column != left_out && column != "stop") columns += (columns.empty() ? "" : " || '|' || ") + column;
        stats::Statement rows = database.prepare("SELECT " + columns + " FROM " + table.name + " ORDER BY 1");
        while (rows.step()) found.push_back(table.name + ": " + rows.text(0));
    }
    return found;
}

}  // namespace

TEST_CASE("a file of the first version keeps every count, and a copy stays beside it") {
    TemporaryFolder folder;
    make_version_1(folder, 9);
    const auto before = rows_of(folder.file(), "kiosk");
    REQUIRE(before.size() == 9 * 8 + 1);
    migrate(folder);
    CHECK(version_of(folder.file()) == 4);
    CHECK(rows_of(folder.file(), "kiosk") == before);
    CHECK(version_of(kept_copy(folder)) == 1);
    CHECK(rows_of(kept_copy(folder), "kiosk") == before);
    CHECK(number(folder.path(), "SELECT count(DISTINCT kiosk) FROM visits") == 1);
    CHECK(number(folder.path(), "PRAGMA freelist_count") == 0);
}

TEST_CASE("a file of the second version keeps every count, its kiosk and its name, and a copy stays beside it") {
    TemporaryFolder folder;
    make_version_2(folder, 9);
    const auto before = rows_of(folder.file(), "");
    REQUIRE(before.size() == 9 * 8 + 1);
    migrate(folder);
    CHECK(version_of(folder.file()) == 4);
    CHECK(rows_of(folder.file(), "") == before);
    CHECK(number(folder.path(), "SELECT kiosk FROM kiosks WHERE name = 'Front desk'") == 7);
    CHECK(number(folder.path(), "SELECT count(*) FROM titles WHERE stop = ''") == 1);
    auto copy = folder.file();
    copy += ".v2-2027-04-01";
    CHECK(version_of(copy) == 2);
    CHECK(rows_of(copy, "") == before);
    CHECK(number(folder.path(), "PRAGMA freelist_count") == 0);
}

TEST_CASE("a file of the second version is read as it is, and each of its slides is a stop") {
    TemporaryFolder folder;
    make_version_2(folder, 3);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 3);
    CHECK(number(folder.path(), "SELECT count(*) FROM titles WHERE stop = ''") == 1);
    CHECK(stats::open_file_for_joining(folder.file(), 1s).number("SELECT kiosk FROM kiosks") == 7);
    CHECK(stats::check_file(folder.file(), {}).empty());
    CHECK(version_of(folder.file()) == 2);
}

TEST_CASE("a file of the third version keeps every count, and knows of no question, no day on and no group") {
    TemporaryFolder folder, other;
    make_version_3(folder, 9);
    const auto before = rows_of(folder.file(), "");
    REQUIRE(before.size() == 9 * 8 + 1);
    for (const char* table : {"questions", "days_on", "kiosk_groups"})  // read as it is
        CHECK(number(folder.path(), std::string("SELECT count(*) FROM ") + table) == 0);
    CHECK(stats::check_file(folder.file(), {}).empty());
    CHECK(version_of(folder.file()) == 3);
    migrate(folder);
    CHECK(version_of(folder.file()) == 4);
    CHECK(rows_of(folder.file(), "") == before);
    auto copy = folder.file();
    copy += ".v3-2027-04-01";
    CHECK(version_of(copy) == 3);
    CHECK(rows_of(copy, "") == before);
    const auto both = other.path() / "all";
    REQUIRE(stats::merge(both, {copy, folder.file()}).empty());
    CHECK(rows_of(both, "") == before);
}

TEST_CASE("a migrated file has the tables of a new one") {
    TemporaryFolder old, fresh;
    GENERATE(make_version_1, make_version_2, make_version_3)(old, 2);
    migrate(old);
    migrate(fresh);
    auto schema = [](const TemporaryFolder& folder) {
        stats::Database database = stats::open_for_reading(folder.path(), 1s);
        stats::Statement rows = database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name");
        std::string text;
        while (rows.step()) text += rows.text(0) + rows.text(1);
        return text;
    };
    CHECK(schema(old) == schema(fresh));
}

TEST_CASE("a visit is counted in a file of the first version") {
    TemporaryFolder folder;
    make_version_1(folder, 3);
    SetClock clock;
    Reports reports;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        recorder.count(short_visit());
        CHECK(recorder.settle(5s));
    }
    CHECK(reports.size() == 0);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 4);
    CHECK(number(folder.path(), "SELECT count(*) FROM kiosks") == 1);
}

TEST_CASE("a file of the first version is read as it is") {
    TemporaryFolder folder;
    make_version_1(folder, 3);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 3);
    CHECK(number(folder.path(), "SELECT count(*) FROM kiosks") == 1);
    CHECK(version_of(folder.file()) == 1);
}

TEST_CASE("before and after its migration a file of eight days is of the same kiosk") {
    TemporaryFolder folder;
    make_version_1(folder, 8);
    const auto before = stats::open_file_for_joining(folder.file(), 1s).number("SELECT kiosk FROM kiosks");
    stats::Database(folder.file(), stats::Access::write, 1s)
        .execute("UPDATE hours SET visits = 5 WHERE day > '2027-03-07'");
    migrate(folder);
    CHECK(stats::open_file_for_joining(folder.file(), 1s).number("SELECT kiosk FROM kiosks") == before);
}

TEST_CASE("a file of the first version that is too young to be told from others is not joined") {
    TemporaryFolder folder;
    make_version_1(folder, 7);
    CHECK_THROWS_WITH(stats::open_file_for_joining(folder.file(), 1s), Catch::Contains("start the kiosk once"));
}

TEST_CASE("killed at any moment of the migration, the file is of one version and nothing is lost") {
    TemporaryFolder folder;
    make_version_1(folder, 28);
    const auto before = rows_of(folder.file(), "kiosk");
    int unfinished = 0;
    for (int round = 0; round < 50; ++round) {
        CAPTURE(round);
        if (version_of(folder.file()) == 4) {
            std::filesystem::remove(folder.file());
            std::filesystem::remove(kept_copy(folder));
            make_version_1(folder, 28);
        }
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            migrate(folder);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(500 * round));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        CHECK(rows_of(folder.file(), "kiosk") == before);
        if (version_of(folder.file()) == 1) {
            ++unfinished;
            continue;
        }
        CHECK(version_of(kept_copy(folder)) == 1);
        CHECK(rows_of(kept_copy(folder), "kiosk") == before);
    }
    migrate(folder);
    CHECK(version_of(folder.file()) == 4);
    CHECK(rows_of(folder.file(), "kiosk") == before);
    CHECK(unfinished > 0);
}

TEST_CASE("a new file is of a kiosk that no other is, and has its name") {
    TemporaryFolder one, other;
    auto options = options_for(one.path());
    options.draw_number = stats::random_kiosk_number;
    options.name = "Front desk";
    SetClock clock;
    CHECK(stats::Recorder(options, clock, {}).settle(5s));
    options.folder = other.path();
    CHECK(stats::Recorder(options, clock, {}).settle(5s));
    CHECK(number(one.path(), "SELECT kiosk FROM kiosks") != number(other.path(), "SELECT kiosk FROM kiosks"));
    CHECK(number(one.path(), "SELECT count(*) FROM kiosks WHERE name = 'Front desk'") == 1);
    const auto before = number(one.path(), "SELECT kiosk FROM kiosks");
    options.folder = one.path();
    options.name = "Room 2";
    CHECK(stats::Recorder(options, clock, {}).settle(5s));
    CHECK(number(one.path(), "SELECT count(*) FROM kiosks WHERE name = 'Room 2'") == 1);
    CHECK(number(one.path(), "SELECT kiosk FROM kiosks") == before);
}

TEST_CASE("a file with the counts of several kiosks is not recorded into") {
    TemporaryFolder folder;
    stats::open_for_recording(folder.path(), 1s).execute("INSERT INTO kiosks VALUES (1, 'one'), (2, 'two')");
    SetClock clock;
    Reports reports;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        CHECK_FALSE(recorder.settle(5s));
    }
    CHECK(reports.mentions("several kiosks"));
}
