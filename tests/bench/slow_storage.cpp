// How long the UI thread is in Recorder::count while the disk is slow, stalls or is locked: prints JSON, in
// milliseconds.
#include <algorithm>
#include <iostream>
#include <thread>

#include "stats/faulty_disk.h"
#include "stats/support.h"

using namespace stats_test;

namespace {

constexpr int visits = 300;
constexpr auto between = 5ms;  // far more visits than patients make

/// The longest of the calls.
double longest_count(stats::Recorder& recorder) {
    std::chrono::duration<double, std::milli> longest{0};
    const flow::Visit visit = long_visit();
    for (int i = 0; i < visits; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        recorder.count(visit);
        longest =
            std::max<std::chrono::duration<double, std::milli>>(longest, std::chrono::steady_clock::now() - begin);
        std::this_thread::sleep_for(between);
    }
    return longest.count();
}

double on_a_slow_disk() {
    TemporaryFolder folder;
    SetClock clock;
    FaultyDisk disk;
    disk.slow_down(50ms);
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    const double longest = longest_count(recorder);
    disk.slow_down(0ms);
    return longest;
}

double on_a_disk_that_stalls() {
    TemporaryFolder folder;
    SetClock clock;
    FaultyDisk disk;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.settle(60s);
    disk.hold();
    const double longest = longest_count(recorder);
    disk.let_go();
    return longest;
}

double while_it_is_locked() {
    TemporaryFolder folder;
    SetClock clock;
    auto options = options_for(folder.path());
    options.busy = 2s;
    stats::Recorder recorder(options, clock, {});
    recorder.settle(60s);
    stats::Database other(folder.file(), stats::Access::write, 1s);
    other.execute("BEGIN IMMEDIATE");
    const double longest = longest_count(recorder);
    other.execute("ROLLBACK");
    return longest;
}

}  // namespace

int main() {
    std::cout << "{\"slow\": " << on_a_slow_disk() << ", \"stalled\": " << on_a_disk_that_stalls()
              << ", \"locked\": " << while_it_is_locked() << "}\n";
}
