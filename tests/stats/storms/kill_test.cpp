// Killed at any moment: what was acknowledged is there, once, and the database is sound.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>

#include "stats/support.h"

using namespace stats_test;

namespace {

/// In a child: counts visits with flows of their own, and writes each number to the pipe when it has been acknowledged.
[[noreturn]] void record_for_ever(const TemporaryFolder& folder, int pipe, int first) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    for (int i = first;; ++i) {
        recorder.count(short_visit("flow-" + std::to_string(i)));
        if (recorder.settle(10s) && write(pipe, &i, sizeof i) != sizeof i) _exit(1);
    }
}

/// Kills it some time after it has acknowledged `visits` visits; gives all that it has acknowledged.
std::vector<int> killed_after(const TemporaryFolder& folder, int visits, std::chrono::microseconds time, int first) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) record_for_ever(folder, ends[1], first);
    close(ends[1]);
    std::vector<int> acknowledged;
    int i = 0;
    while (static_cast<int>(acknowledged.size()) < visits && read(ends[0], &i, sizeof i) == sizeof i)
        acknowledged.push_back(i);
    usleep(static_cast<useconds_t>(time.count()));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(ends[0], &i, sizeof i) == sizeof i) acknowledged.push_back(i);
    close(ends[0]);
    return acknowledged;
}

}  // namespace

TEST_CASE("every acknowledged visit survives SIGKILL exactly once") {
    TemporaryFolder folder;
    std::mt19937 random(11);
    std::size_t acknowledged = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const int first = round * 100'000;
        const int visits_before = static_cast<int>(random() % 4);
        const auto time = std::chrono::microseconds(random() % 20'000);
        for (int i : killed_after(folder, visits_before, time, first)) {
            ++acknowledged;
            const std::string flow = "'flow-" + std::to_string(i) + "'";
            CHECK(number(folder.path(), "SELECT opened FROM flows WHERE flow = " + flow) == 1);
            CHECK(number(folder.path(), "SELECT count(*) FROM slides WHERE flow = " + flow) == 2);
        }
        if (!std::filesystem::exists(folder.file())) continue;
        stats::Database database = stats::open_for_recording(folder.path(), 1s);
        stats::Statement check = database.prepare("PRAGMA integrity_check");
        REQUIRE(check.step());
        CHECK(check.text(0) == "ok");
        CHECK(database.number("SELECT coalesce(max(opened), 0) FROM flows") <= 1);
        // All or nothing: whatever is counted as a visit has its flow and its slides.
        const auto visits = database.number("SELECT coalesce(sum(visits), 0) FROM visits");
        CHECK(visits == database.number("SELECT count(*) FROM flows"));
        CHECK(visits * 2 == database.number("SELECT count(*) FROM slides"));
        CHECK(visits >= static_cast<std::int64_t>(acknowledged));
        CHECK(visits <= static_cast<std::int64_t>(acknowledged) + round + 1);
    }
    CHECK(acknowledged > 200);
}
