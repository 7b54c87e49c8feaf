// Disks that are full, read-only, locked or damaged: the kiosk goes on and no visit that can be kept is lost.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "stats/support.h"

using namespace stats_test;
using stats::Recorder;

namespace {

std::int64_t visits_in(const TemporaryFolder& folder) {
    return number(folder.path(), "SELECT coalesce(sum(visits), 0) FROM visits");
}

/// The process as a user who owns nothing; root could write anywhere.
class Unprivileged {
public:
    Unprivileged() : before_(geteuid()) { REQUIRE((before_ != 0 || seteuid(65534) == 0)); }
    ~Unprivileged() { end(); }
    void end() {
        if (geteuid() != before_) REQUIRE(seteuid(before_) == 0);
    }

private:
    uid_t before_;
};

/// No file of the process can be written to: the nearest to a full disk that needs no disk.
class NothingWritable {
public:
    NothingWritable() {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit none{0, before_.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
    }
    ~NothingWritable() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// Waits for what a retry must bring about without a further visit.
template <class Condition>
bool comes_true(Condition condition) {
    for (int i = 0; i < 300; ++i) {
        if (condition()) return true;
        usleep(10'000);
    }
    return false;
}

}  // namespace

TEST_CASE("a folder that cannot be written keeps visits in memory until it can") {
    TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    SetClock clock;
    Reports reports;
    Unprivileged user;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int i = 0; i < 10; ++i) recorder.count(short_visit());
    CHECK_FALSE(recorder.settle(5s));
    CHECK_FALSE(recorder.settle(5s));
    CHECK(reports.size() == 1);
    CHECK(reports.mentions("kept in memory"));
    user.end();
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
    REQUIRE(comes_true([&] { return reports.mentions("visits are stored again; none was lost"); }));
    CHECK(visits_in(folder) == 10);
}

TEST_CASE("a folder that cannot be made does not stop the kiosk") {
    TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "not a folder";
    SetClock clock;
    Reports reports;
    {
        Recorder recorder(options_for(folder.path() / "file" / "data"), clock, reports.sink());
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(5s));
    }
    CHECK(reports.mentions("1 visit lost"));
}

TEST_CASE("a disk that refuses to write is reported once, and every visit is there when it works again") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    {
        NothingWritable disk;
        for (int i = 0; i < 20; ++i) {
            recorder.count(short_visit());
            CHECK_FALSE(recorder.settle(5s));
        }
        CHECK(reports.size() == 1);
    }
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 21);
    CHECK(number(folder.path(), "SELECT opened FROM flows") == 21);
    CHECK(log_size(folder) == 0);
    CHECK(reports.mentions("none was lost"));
}

TEST_CASE("memory for visits that cannot be stored is bounded, and what is lost is told") {
    TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "";
    SetClock clock;
    Reports reports;
    auto options = options_for(folder.path() / "file");
    options.kept_cells = 50;
    {
        Recorder recorder(options, clock, reports.sink());
        for (int i = 0; i < 20; ++i) recorder.count(short_visit("flow-" + std::to_string(i)));
        CHECK_FALSE(recorder.settle(5s));
        CHECK(reports.mentions("visits are being lost"));
        for (int i = 0; i < 20; ++i) recorder.count(short_visit("flow-0"));  // fits into cells that are there
        std::filesystem::remove(folder.path() / "file");
        REQUIRE(recorder.settle(5s));
    }
    CHECK(reports.mentions("could not be kept meanwhile"));
    const auto kept = number(folder.path() / "file", "SELECT sum(visits) FROM visits");
    CHECK(kept >= 29);
    CHECK(kept < 40);
    CHECK(number(folder.path() / "file", "SELECT opened FROM flows WHERE flow = 'flow-0'") == 21);
}

TEST_CASE("another program's lock delays a visit but does not lose it") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    REQUIRE(recorder.settle(5s));
    {
        stats::Database other(folder.file(), stats::Access::write, 1s);
        other.execute("BEGIN IMMEDIATE");
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(5s));
        CHECK(reports.mentions("locked"));
    }
    CHECK(comes_true([&] { return visits_in(folder) == 1; }));
}

TEST_CASE("a reader neither waits nor keeps visits out, and the log is emptied when it has gone") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    {
        stats::Database reader = stats::open_for_reading(folder.path(), 1s);
        reader.execute("BEGIN");
        CHECK(reader.number("SELECT sum(visits) FROM visits") == 1);
        recorder.count(short_visit());
        CHECK(recorder.settle(5s));
        CHECK(reader.number("SELECT sum(visits) FROM visits") == 1);
        CHECK(visits_in(folder) == 2);
        CHECK(log_size(folder) > 0);
    }
    CHECK(comes_true([&] { return log_size(folder) == 0; }));
    CHECK(reports.size() == 0);
}

TEST_CASE("a file that is no database is set aside, not deleted, and a new one begun") {
    TemporaryFolder folder;
    const std::string damage(9'000, '?');
    std::ofstream(folder.file()) << damage;
    std::ofstream(folder.path() / "stats.sqlite3.damaged-2027-03-14") << "an earlier one";
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 1);
    std::ifstream aside(folder.path() / "stats.sqlite3.damaged-2027-03-14-2");
    CHECK(std::string(std::istreambuf_iterator<char>(aside), {}) == damage);
    CHECK(reports.size() == 1);
    CHECK(reports.mentions("set aside as stats.sqlite3.damaged-2027-03-14-2"));
}

TEST_CASE("a file whose header names a format that nobody knows is damaged: it is set aside and a new one begun") {
    TemporaryFolder folder;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(47);
    file << '\5';
    file.close();
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 1);
    CHECK(std::filesystem::exists(folder.path() / "stats.sqlite3.damaged-2027-03-14"));
}

TEST_CASE("a file whose tables were altered, which no export reads, is set aside and a new one begun") {
    TemporaryFolder folder;
    SetClock clock;
    Recorder(options_for(folder.path()), clock, {}).count(short_visit());
    stats::Database(folder.file(), stats::Access::write, 1s).execute("ALTER TABLE hours ADD COLUMN minute TEXT");
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 1);
    CHECK(std::filesystem::exists(folder.path() / "stats.sqlite3.damaged-2027-03-14"));
    CHECK(reports.mentions("the table hours was changed"));
}

TEST_CASE("a page damaged on the disk is found when the kiosk starts") {
    TemporaryFolder folder;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(long_visit()); }
    std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(3 * 4096);
    file << std::string(4096, '\xff');
    file.close();
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 1);
    CHECK(reports.mentions("damaged"));
    CHECK(std::filesystem::exists(folder.path() / "stats.sqlite3.damaged-2027-03-14"));
}

TEST_CASE("a file deleted under the running kiosk is begun anew") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(folder.file().string() + end);
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(visits_in(folder) == 1);
    CHECK(reports.mentions("moved or deleted"));
}
