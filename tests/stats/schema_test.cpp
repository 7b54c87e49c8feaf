// The file itself: its marks, its pragmas, and what its tables refuse.
#include <catch2/catch.hpp>
#include <fstream>

#include "stats/support.h"

using namespace stats_test;
using stats::Database;
using stats::DatabaseError;
using stats::Fault;

namespace {

Fault fault_of_opening(const std::filesystem::path& folder) {
    try {
        stats::open_for_recording(folder, 100ms);
    } catch (const DatabaseError& error) {
        return error.fault();
    }
    FAIL("it was opened");
    return Fault::other;
}

}  // namespace

TEST_CASE("a new file is marked as ours and set up to lose nothing and keep no traces") {
    TemporaryFolder folder;
    Database database = stats::open_for_recording(folder.path() / "deeper" / "still", 100ms);
    CHECK(database.number("PRAGMA application_id") == 0x434B5354);
    CHECK(database.number("PRAGMA user_version") == 4);
    stats::Statement mode = database.prepare("PRAGMA journal_mode");
    REQUIRE(mode.step());
    CHECK(mode.text(0) == "wal");
    CHECK(database.number("PRAGMA synchronous") == 2);
    CHECK(database.number("PRAGMA secure_delete") == 1);
    CHECK(database.number("PRAGMA auto_vacuum") == 0);
    CHECK(database.number("PRAGMA foreign_keys") == 1);
    CHECK(database.number("PRAGMA trusted_schema") == 0);
    CHECK(database.number("PRAGMA busy_timeout") == 100);
}

TEST_CASE("every table is strict and without rowid") {
    TemporaryFolder folder;
    Database database = stats::open_for_recording(folder.path(), 100ms);
    CHECK(database.number(
              "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'") == 13);
    CHECK(database.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' "
                          "AND wr AND strict") == 13);
}

TEST_CASE("the tables refuse what is no count") {
    TemporaryFolder folder;
    Database database = stats::open_for_recording(folder.path(), 100ms);
    auto refused = [&](const std::string& sql) {
        INFO(sql);
        try {
            database.execute(sql);
        } catch (const DatabaseError& error) {
            CHECK(error.fault() == Fault::constraint);
            return;
        }
        FAIL("it was stored");
    };
    auto visit = [](const std::string& values) { return "INSERT INTO visits VALUES (" + values + ")"; };
    CHECK_NOTHROW(database.execute(visit("7, '2027-03-14', 'en', 'v1', 'left', 'looked', 1")));
    refused(visit("0, '2027-03-15', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("140737488355328, '2027-03-15', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("NULL, '2027-03-15', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("7, '2027-02-30', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("7, '2027-03-14 10:15', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("7, '14.03.2027', 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("7, NULL, 'en', 'v1', 'left', 'looked', 1"));
    refused(visit("7, '2027-03-15', 'my name is', 'v1', 'left', 'looked', 1"));
    refused(visit("7, '2027-03-15', 'en', '', 'left', 'looked', 1"));
    refused(visit("7, '2027-03-15', 'en', 'v1', 'fled', 'looked', 1"));
    refused(visit("7, '2027-03-15', 'en', 'v1', 'left', 'stared', 1"));
    refused(visit("7, '2027-03-15', 'en', 'v1', 'left', 'looked', 0"));
    refused(visit("7, '2027-03-15', 'en', 'v1', 'left', 'looked', 'many'"));
    refused("UPDATE visits SET visits = -1");
    refused("INSERT INTO hours VALUES (7, '2027-03-14', 24, 1)");
    refused("INSERT INTO hours VALUES (7, '2027-03-14', 9.5, 1)");
    refused("INSERT INTO flows VALUES (7, '2027-03-14', 'en', 'v1', 'heel', 1, 2)");
    refused("INSERT INTO flows VALUES (7, '2027-03-14', 'en', 'v1', 'two' || char(10) || 'lines', 1, 0)");
    refused("INSERT INTO flows VALUES (7, '2027-03-14', 'en', 'v1', 'a' || char(0) || 'b', 1, 0)");
    refused("INSERT INTO flows VALUES (7, '2027-03-14', 'en', 'v1', hex(zeroblob(51)), 1, 0)");
    refused("INSERT INTO slide_seconds VALUES (7, '2027-03-14', 'en', 'v1', 'heel', 'band', 7, 1)");
    refused("INSERT INTO answers VALUES (7, '2027-03-14', 'en', 'v1', 'heel', 'check', 0, 1, 0)");
    refused("INSERT INTO titles VALUES (7, 'v1', 'heel', '', hex(zeroblob(401)), '')");
    refused("INSERT INTO titles VALUES (7, 'v1', 'heel', 'band', 'Band', hex(zeroblob(51)))");
}

TEST_CASE("another program's database is refused and left as it is") {
    TemporaryFolder folder;
    {
        Database database(folder.file(), stats::Access::write, 100ms);
        database.execute("CREATE TABLE theirs (x)");
        database.execute("PRAGMA application_id = 17");
    }
    const auto size = std::filesystem::file_size(folder.file());
    CHECK(fault_of_opening(folder.path()) == Fault::foreign);
    SetClock clock;
    Reports reports;
    {
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(5s));
    }
    CHECK(reports.mentions("another program; move the file away"));
    CHECK(reports.mentions("1 visit lost"));
    CHECK(std::filesystem::file_size(folder.file()) == size);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a database without a mark but with tables is not taken for ours") {
    TemporaryFolder folder;
    Database(folder.file(), stats::Access::write, 100ms).execute("CREATE TABLE theirs (x)");
    CHECK(fault_of_opening(folder.path()) == Fault::foreign);
}

TEST_CASE("a file of a newer version is refused with what to do") {
    TemporaryFolder folder;
    stats::open_for_recording(folder.path(), 100ms).execute("PRAGMA user_version = 5");
    try {
        stats::open_for_recording(folder.path(), 100ms);
        FAIL("it was opened");
    } catch (const DatabaseError& error) {
        const base::Problem problem = stats::problem_of(error, folder.path());
        CHECK(problem.what == "it was made by a newer version of this program (schema 5, this one knows 4)");
        CHECK(problem.advice.find("install the newer version") != std::string::npos);
    }
}

TEST_CASE("an empty file, as a power cut may leave it, becomes a database") {
    TemporaryFolder folder;
    std::ofstream(folder.file()).close();
    CHECK(stats::open_for_recording(folder.path(), 100ms).number("PRAGMA user_version") == 4);
}
