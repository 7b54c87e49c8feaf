// The kiosk tells whoever looks after it that it can still show a frame, and only then.
#include "app/heartbeat.h"

#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using namespace std::chrono_literals;
using support::KioskRun;

TEST_CASE("the first beat comes with the first picture, before anything is read ahead") {
    KioskRun run;
    run.look([&] { CHECK(run.heartbeat.beats == std::vector<flow::Time>{0s}); });
    run.run();
}

TEST_CASE("a kiosk where nobody is beats twice in the patience of who looks after it, and draws nothing for that") {
    KioskRun run;
    run.heartbeat.lasts = 30s;
    int shows = 0;
    run.wait(1s).look([&] { shows = run.screen.shows; }).wait(74s);
    run.look([&] {
        CHECK(run.heartbeat.beats == std::vector<flow::Time>{0s, 15s, 30s, 45s, 60s, 75s});
        CHECK(run.screen.shows == shows);
    });
    run.run();
}

TEST_CASE("somebody who touches all the time makes no more beats") {
    KioskRun run;
    run.heartbeat.lasts = 30s;
    for (int second = 0; second < 29; ++second) run.wait(1s).woken();
    run.look([&] { CHECK(run.heartbeat.beats.size() == 2); });
    run.run();
}

TEST_CASE("that a visit began, and that it ended, is told at once: a new program waits for it") {
    KioskRun run;
    run.heartbeat.lasts = 30s;
    run.look([&] { CHECK_FALSE(run.heartbeat.visited); }).wait(1s).tap("open:back").woken();
    run.look([&] { CHECK(run.heartbeat.visited); }).wait(1s).tap("finish").woken();
    run.look([&] {
        CHECK_FALSE(run.heartbeat.visited);
        CHECK(run.heartbeat.beats.size() == 3);
    });
    run.run();
}

TEST_CASE("a kiosk whose screen hangs is silent without being busy, and beats again when it answers") {
    KioskRun run;
    run.heartbeat.lasts = 30s;
    run.wait(16s).look([&] { run.screen.hangs = true; });
    run.wait(60s).look([&] {
        CHECK(run.heartbeat.beats == std::vector<flow::Time>{0s, 15s});
        run.screen.hangs = false;
    });
    run.wait(15s).look([&] { CHECK(run.heartbeat.beats.size() == 3); });
    run.run();
}

TEST_CASE("a kiosk that hangs is silent") {
    KioskRun run;
    run.heartbeat.lasts = 30s;
    run.look([&] { run.clock.time += 3600s; }).woken();  // a step of the loop that does not come back
    run.look([&] { CHECK(run.heartbeat.beats.size() == 2); });
    run.run();
}

TEST_CASE("where nobody looks after the kiosk it sleeps on") {
    KioskRun run;
    run.wait(1s).look([&] { CHECK(run.screen.waits.back() < 0s); });
    run.run();
    CHECK_FALSE(app::Pulse(nullptr).due());
}
