// A look at a kiosk's file by somebody else: it sees everything, leaves nothing behind, and never locks the kiosk out.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <optional>
#include <thread>

#include "stats/check_file.h"
#include "stats/export/export.h"
#include "stats/fleet.h"
#include "stats/merge.h"
#include "stats/prune.h"
#include "stats/snapshot.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

namespace fs = std::filesystem;

constexpr uid_t kiosk = 61001, administrator = 61002;
constexpr gid_t clinic = 61000;

bool is_root() {
    if (geteuid() == 0) return true;
    WARN("not tested: only root can become another user");
    return false;
}

/// A task in a process of its own, of a user of the clinic where one is given.
class Task {
public:
    Task(std::optional<uid_t> user, const std::function<bool()>& task) : child_(fork()) {
        REQUIRE(child_ >= 0);
        if (child_ > 0) return;
        umask(0027);
        bool good = !user || (setresgid(clinic, clinic, clinic) == 0 && setresuid(*user, *user, *user) == 0);
        try {
            good = good && task();
        } catch (const std::exception&) {
            good = false;
        }
        _exit(good ? 0 : 1);
    }
    /// Waits for its end. True: it returned true.
    bool good() const {
        int status = 0;
        return waitpid(child_, &status, 0) == child_ && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    pid_t child_;
};

bool as(uid_t user, const std::function<bool()>& task) {
    return Task(user, task).good();
}

/// A folder of the kiosk's in which everybody of the clinic may write.
struct SharedFolder : TemporaryFolder {
    SharedFolder() {
        REQUIRE(chown(path().c_str(), kiosk, clinic) == 0);
        REQUIRE(chmod(path().c_str(), 02770) == 0);
    }
    bool all_of_kiosk() const {
        for (const auto& each : fs::directory_iterator(path())) {
            struct stat status {};
            if (stat(each.path().c_str(), &status) != 0 || status.st_uid != kiosk) return false;
        }
        return true;
    }
};

bool counts_a_visit(const fs::path& folder) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder), clock, {});
    recorder.count(short_visit());
    return recorder.settle(5s);
}

/// As export, report, merge, push and check look.
bool looks(const fs::path& file) {
    if (!stats::check_file(file).empty()) return false;
    if (stats::open_file_for_joining(file, 1s).number("SELECT sum(visits) FROM visits") < 1) return false;
    return stats::open_file_for_reading(file, 1s).number("SELECT sum(visits) FROM visits") >= 1;
}

}  // namespace

TEST_CASE("a look by another user of the group at the file of a kiosk that is off leaves nothing that locks it out") {
    if (!is_root()) return;
    SharedFolder folder;
    REQUIRE(as(kiosk, [&] { return counts_a_visit(folder.path()); }));
    CHECK(as(administrator, [&] { return looks(folder.file()); }));
    CHECK(folder.all_of_kiosk());
    CHECK(as(kiosk, [&] { return counts_a_visit(folder.path()); }));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 2);
}

TEST_CASE("a kiosk goes on counting while others of the group look again and again") {
    if (!is_root()) return;
    SharedFolder folder;
    TemporaryFolder sign;
    const auto over = sign.path() / "over";
    REQUIRE(chmod(sign.path().c_str(), 0755) == 0);
    REQUIRE(as(kiosk, [&] { return counts_a_visit(folder.path()); }));
    const Task counting(kiosk, [&] {
        SetClock clock;
        auto options = options_for(folder.path());
        options.busy = stats::RecorderOptions()
                           .busy;  // as on a kiosk: a look on a busy computer takes longer than the tests' 20 ms
        stats::Recorder recorder(options, clock, {});
        do {
            recorder.count(short_visit());
            if (!recorder.settle(5s)) return false;
            std::this_thread::sleep_for(20ms);  // who writes without a pause lets nobody look on a busy computer
        } while (!fs::exists(over));
        recorder.count(short_visit());
        return recorder.settle(5s);
    });
    for (int times = 0; times < 5; ++times) CHECK(as(administrator, [&] { return looks(folder.file()); }));
    std::ofstream(over) << "yes";
    CHECK(counting.good());
    CHECK(folder.all_of_kiosk());
    CHECK(as(kiosk, [&] { return counts_a_visit(folder.path()); }));
}

TEST_CASE("a look sees what is still in the log, also of a kiosk that was killed") {
    TemporaryFolder folder, copy;
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    stats::Database reader = stats::open_for_reading(folder.path(), 1s);  // so that the next visit stays in the log
    reader.execute("BEGIN");
    reader.number("SELECT sum(visits) FROM visits");
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    REQUIRE(log_size(folder) > 0);
    const bool with_shm = GENERATE(false, true);  // as after a crash, and as somebody copies it
    for (const char* ending : {"", "-wal", "-shm"})
        if (with_shm || std::string(ending) != "-shm")
            fs::copy_file(folder.file().string() + ending, copy.file().string() + ending);
    CHECK(stats::open_file_for_reading(copy.file(), 1s).number("SELECT sum(visits) FROM visits") == 2);
    CHECK(stats::open_file_for_reading(folder.file(), 1s).number("SELECT sum(visits) FROM visits") == 2);
}

TEST_CASE("a snapshot waits for a writer, and says so when it does not end") {
    TemporaryFolder folder, signs;
    const auto writes = signs.path() / "writes", enough = signs.path() / "enough";
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(short_visit()); }
    auto wait_for = [](const fs::path& sign) {
        while (!fs::exists(sign)) std::this_thread::sleep_for(1ms);
    };
    const Task writer({}, [&] {
        stats::Database database(folder.file(), stats::Access::write, 1s);
        stats::Transaction writing(database);
        database.execute("UPDATE kiosks SET name = 'new'");
        std::ofstream(writes) << "yes";
        wait_for(enough);
        writing.commit();
        return true;
    });
    wait_for(writes);
    CHECK_THROWS_WITH(stats::Snapshot(folder.file(), 50ms), Catch::Contains("another program is writing it"));
    std::ofstream(enough) << "yes";
    const stats::Snapshot snapshot(folder.file(), 60s);
    CHECK(writer.good());
    CHECK(snapshot.is_copy());
    CHECK(snapshot.open().number("SELECT count(*) FROM kiosks WHERE name = 'new'") == 1);
}

TEST_CASE("the copy of a snapshot is private, and gone as soon as it is open") {
    TemporaryFolder folder, place;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(short_visit()); }
    REQUIRE(setenv("TMPDIR", place.path().c_str(), 1) == 0);
    auto database = [&] {
        const stats::Snapshot snapshot(folder.file(), 1s);
        REQUIRE(std::distance(fs::directory_iterator(place.path()), {}) == 1);
        const auto copy = fs::directory_iterator(place.path())->path();
        CHECK((fs::status(copy).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
        return snapshot.open();
    }();
    CHECK(fs::is_empty(place.path()));
    CHECK(database.number("SELECT sum(visits) FROM visits") == 1);
    unsetenv("TMPDIR");
}

TEST_CASE("a pipe, a folder and what is not there are told instead of waited for") {
    TemporaryFolder folder;
    CHECK_THROWS_WITH(stats::open_file_for_reading(folder.path(), 1s), Catch::Contains("is no file"));
    REQUIRE(mkfifo(folder.file().c_str(), 0600) == 0);
    CHECK_THROWS_WITH(stats::open_file_for_reading(folder.file(), 1s), Catch::Contains("is no file"));
    CHECK_THROWS_AS(stats::open_file_for_reading(folder.path() / "none", 1s), stats::DatabaseError);
    CHECK_FALSE(fs::exists(folder.path() / "none"));
}

TEST_CASE("only the file's owner or root may delete old months: what a crash leaves would be another user's") {
    if (!is_root()) return;
    SharedFolder folder;
    REQUIRE(as(kiosk, [&] { return counts_a_visit(folder.path()); }));
    CHECK(as(administrator, [&] {
        const auto pruned = stats::prune(folder.path(), 1, "2030-01-01");
        return pruned.problems.size() == 1 &&
               base::to_line(pruned.problems.front()).find("belongs to another user") != std::string::npos;
    }));
    CHECK(as(kiosk, [&] { return stats::prune(folder.path(), 1, "2030-01-01").days == 1; }));
    CHECK(folder.all_of_kiosk());
}

// ---- what stats check refuses
// ----------------------------------------------------------------------------------------

namespace {

struct Altered {
    const char* sql;
    const char* told;
};

/// By somebody with a program for databases.
Altered any_alteration() {
    return GENERATE(
        Altered{"ALTER TABLE hours RENAME TO theirs; CREATE VIEW hours AS SELECT * FROM theirs",
                "the table hours was changed"},
        Altered{"DROP TABLE titles", "the table titles is missing"},
        Altered{"CREATE TRIGGER t AFTER INSERT ON visits BEGIN DELETE FROM visits; END", "no table of the statistics"},
        Altered{"UPDATE visits SET visits = 9223372036854775807", "visits: a value that no kiosk writes"},
        Altered{"UPDATE hours SET visits = 4611686018427387904", "hours: a value that no kiosk writes"},
        Altered{"UPDATE settings SET visits = -5", "settings: a value that no kiosk writes"});
}

/// Each statement on its own.
void alter(const fs::path& file, std::string sql) {
    for (std::size_t end; !sql.empty(); sql.erase(0, end + 1)) {
        end = sql.starts_with("CREATE TRIGGER") ? sql.size() : std::min(sql.find(';'), sql.size());
        spoil(file, sql.substr(0, end));
        if (end == sql.size()) return;
    }
}

std::string lines(const base::Problems& problems) {
    std::string all;
    for (const auto& problem : problems) all += base::to_line(problem) + "\n";
    return all;
}

}  // namespace

TEST_CASE("export, report and merge refuse what check refuses: the tables are compared before anything is read") {
    const auto altered = any_alteration();
    CAPTURE(altered.sql);
    TemporaryFolder folder;
    make_fleet(folder.file(), 1, 40);
    alter(folder.file(), altered.sql);
    CHECK_THAT(lines(stats::check_file(folder.file())), Catch::Contains(altered.told));
    const auto exported =
        stats::export_tables(folder.file(), {{}, stats::By::month, "", "", *stats::parse_day("2026-11-28"), 10});
    CHECK(exported.tables.empty());
    CHECK_THAT(lines(exported.problems), Catch::Contains(altered.told) && Catch::Contains("use the last good copy"));
    CHECK_THAT(lines(stats::merge(folder.path() / "all", {folder.file()})), Catch::Contains(altered.told));
    CHECK_FALSE(fs::exists(folder.path() / "all"));
}

TEST_CASE("export and merge add up no count that a check refuses") {
    const char* sql = GENERATE("UPDATE visits SET visits = 9223372036854775807", "UPDATE hours SET visits = 1000001",
                               "UPDATE settings SET visits = -1", "UPDATE answers SET first_try = -1");
    CAPTURE(sql);
    TemporaryFolder folder;
    make_fleet(folder.file(), 1, 30);
    spoil(folder.file(), sql);
    const std::string told = "a value that no kiosk writes";
    const auto exported =
        stats::export_tables(folder.file(), {{}, stats::By::month, "", "", *stats::parse_day("2026-11-28"), 10});
    CHECK(exported.tables.empty());
    CHECK_THAT(lines(exported.problems), Catch::Contains(told));
    CHECK_THAT(lines(stats::merge(folder.path() / "all", {folder.file()})), Catch::Contains(told));
    CHECK_FALSE(fs::exists(folder.path() / "all"));
}

TEST_CASE("a value that the schema does not let in is told by an export, not left out in silence") {
    const char* sql = GENERATE("UPDATE OR REPLACE visits SET ending = 'gone' WHERE ending = 'idle'",
                               "UPDATE OR REPLACE visits SET depth = 'far' WHERE depth = 'read'",
                               "UPDATE OR REPLACE hours SET hour = 77 WHERE hour = 9",
                               "UPDATE OR REPLACE slide_seconds SET bucket = 7 WHERE bucket = 8",
                               "UPDATE OR REPLACE parts SET day = 'some day'");
    CAPTURE(sql);
    TemporaryFolder folder;
    make_fleet(folder.file(), 1, 40);
    spoil(folder.file(), sql);
    const auto exported =
        stats::export_tables(folder.file(), {{}, stats::By::month, "", "", *stats::parse_day("2026-11-28"), 10});
    CHECK(exported.tables.empty());
    CHECK_THAT(lines(exported.problems), Catch::Contains("it has a value that no kiosk writes"));
}

TEST_CASE("the tables of a file of the first version are compared with those of that version") {
    TemporaryFolder folder;
    make_version_1(folder, 9);
    CHECK(stats::open_file_for_reading(folder.file(), 1s).number("SELECT sum(visits) FROM visits") == 9);
    alter(folder.file(), "ALTER TABLE hours RENAME TO theirs; CREATE VIEW hours AS SELECT * FROM theirs");
    CHECK_THROWS_WITH(stats::open_file_for_reading(folder.file(), 1s), Catch::Contains("the table hours was changed"));
    CHECK_THAT(lines(stats::check_file(folder.file())), Catch::Contains("the table hours was changed"));
}

TEST_CASE("nothing is deleted from tables that somebody changed") {
    TemporaryFolder folder;
    SetClock clock;
    { stats::Recorder(options_for(folder.path()), clock, {}).count(short_visit()); }
    alter(folder.file(), "CREATE TRIGGER t AFTER DELETE ON visits BEGIN DELETE FROM hours; END");
    CHECK_THAT(lines(stats::prune(folder.path(), 1, "2030-01-01").problems),
               Catch::Contains("no table of the statistics"));
}
