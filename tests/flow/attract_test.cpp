// The attract loop: what the first screen shows while nobody is there.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel"}, {{"en", "English"}, {"es", "Español"}});
        library.add(fakes::short_flow("heel"));
        world.idle.attract_after = seconds(60);
        happen(flow::Touched{});
    }
};

}  // namespace

TEST_CASE("the attract loop begins when nobody came for so long, and shows one picture after the other") {
    Kiosk kiosk;
    kiosk.wait(milliseconds(59'999));
    CHECK_FALSE(kiosk.state.attract);
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.state.attract == 0);
    kiosk.wait(milliseconds(19'999));
    CHECK(kiosk.state.attract == 0);
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.state.attract == 1);
    kiosk.wait(hours(1));
    CHECK(kiosk.state.attract == 181);
}

TEST_CASE("each picture of the attract loop rests for longer than anything may move by itself") {
    CHECK(flow::IdleRules{}.attract_stays > seconds(5));  // WCAG 2.2, 2.2.2
}

TEST_CASE("a kiosk that woke late shows the picture of that time") {
    Kiosk kiosk;
    kiosk.now += seconds(60 + 20 * 7 + 3);
    kiosk.happen(flow::Tick{});
    CHECK(kiosk.state.attract == 7);
    CHECK(flow::wake_at(kiosk.state, kiosk.world) == kiosk.now + seconds(17));
}

TEST_CASE("what wakes the first screen presses nothing, is no visit, and begins the wait anew") {
    Kiosk kiosk;
    kiosk.wait(seconds(70));
    SECTION("a touch") {
        kiosk.happen(flow::Touched{});
    }
    for (const char* action : {"open:heel", "language:es", "text-size:200", "easier", "home", "finish", "scan:slow"})
        SECTION(action) {
            kiosk.press(action);
        }
    CHECK_FALSE(kiosk.state.attract);
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.state.settings == kiosk.world.defaults);
    CHECK_FALSE(kiosk.state.visiting);
    CHECK(kiosk.counted.empty());
    kiosk.wait(milliseconds(59'999));
    CHECK_FALSE(kiosk.state.attract);
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.state.attract == 0);
}

TEST_CASE("who cannot see it has the attract loop read to them by the same way as the first screen") {
    Kiosk kiosk;
    kiosk.wait(seconds(70));
    kiosk.press("read-aloud:by-ear");
    CHECK_FALSE(kiosk.state.attract);
    CHECK(kiosk.state.settings.by_ear);
    CHECK(kiosk.state.visiting);
}

TEST_CASE("nobody is taken from a visit by the attract loop, and it begins after the visit") {
    Kiosk kiosk;
    kiosk.press("open:heel");
    kiosk.wait(seconds(80));
    CHECK_FALSE(kiosk.state.attract);
    CHECK(kiosk.place() == "heel/first");
    kiosk.wait(seconds(40));  // 90 s and the countdown
    CHECK(kiosk.place() == "home");
    CHECK_FALSE(kiosk.state.attract);
    kiosk.wait(seconds(60));
    CHECK(kiosk.state.attract == 0);
    CHECK(kiosk.counted.size() == 1);
}

TEST_CASE("where a clinic wants none there is no attract loop, and nothing wakes the kiosk") {
    Kiosk kiosk;
    kiosk.world.idle.attract_after = seconds(0);
    CHECK_FALSE(flow::wake_at(kiosk.state, kiosk.world));
    kiosk.wait(hours(48));
    kiosk.happen(flow::Tick{});
    CHECK_FALSE(kiosk.state.attract);
}
