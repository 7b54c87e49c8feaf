#include "commands/desk/torture/torture_plan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace commands;

namespace {

std::vector<Step> steps_of(std::uint64_t seed, std::size_t count) {
    TorturePlan plan(seed);
    std::vector<Step> steps(count);
    std::generate(steps.begin(), steps.end(), [&] { return plan.next(); });
    return steps;
}

}  // namespace

TEST_CASE("the same seed does the same to a kiosk, another seed something else") {
    CHECK(steps_of(3, 100) == steps_of(3, 100));
    CHECK_FALSE(steps_of(3, 100) == steps_of(4, 100));
}

TEST_CASE("each blow has had its turn before one comes again") {
    const auto steps = steps_of(5, 10 * every_blow.size());
    for (std::size_t round = 0; round < 10; ++round) {
        std::set<Blow> blows;
        for (std::size_t i = 0; i < every_blow.size(); ++i) blows.insert(steps[round * every_blow.size() + i].blow);
        CHECK(blows.size() == every_blow.size());
    }
    CHECK(std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.finishes; }));
    CHECK(std::all_of(steps.begin(), steps.end(), [](const Step& step) {
        return step.slides >= 0 && step.slides <= 3 && step.moment.count() >= 0 && step.moment.count() < 500;
    }));
}

TEST_CASE("the receipt is one line that says what was done, what failed, and what was not tried") {
    Torture torture;
    torture.seed = 12;
    torture.minutes = 1.5;
    torture.done[Blow::kill] = 4;
    torture.starts = 5;
    torture.visits = 9;
    CHECK(receipt(torture, "clinic-kiosk 1.2.3") ==
          "clinic-kiosk 1.2.3 torture: seed 12, 1.5 minutes: 4 kills, 0 requests of other windows, 0 sticks, 0 full "
          "disks, 0 dead "
          "logs, 0 slow processors, 0 hostile packs, 5 starts, 9 visits ended and counted once; clock not turned "
          "(needs root); "
          "nothing failed");
    torture.failed = {"it ended after kills", "home did not come back after sticks"};
    const auto line = receipt(torture, "clinic-kiosk 1.2.3");
    CHECK(line.ends_with("; 2 failed: it ended after kills; home did not come back after sticks"));
    CHECK(line.find('\n') == std::string::npos);
}
