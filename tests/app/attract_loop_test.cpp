// The running kiosk while nobody is there.
#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using screen::Input;
using screen::Key;
using namespace std::chrono_literals;
using support::KioskRun;

namespace {

bool shows(const screen::DrawList& list, const std::string& words) {
    return std::any_of(list.elements.begin(), list.elements.end(),
                       [&](const auto& each) { return each.label.find(words) != std::string::npos; });
}

struct AttractRun : KioskRun {
    AttractRun() : KioskRun(0s, 60s, 400ms) {}
};

}  // namespace

TEST_CASE("the attract loop shows the invitation in every language, and nothing to press") {
    AttractRun run;
    run.library.words["es"]["Touch to start"] = "Toque para empezar";
    run.wait(61s).look([&] {
        CHECK(shows(run.screen.list, "Touch to start"));
        CHECK(shows(run.screen.list, "Toque para empezar"));
        for (const auto& element : run.screen.list.elements) CHECK_FALSE(element.action);
    });
    run.run();
}

TEST_CASE("the touch that wakes the first screen shows it at once and presses nothing underneath") {
    AttractRun run;
    screen::Point tile;
    run.look([&] { tile = run.screen.list.find(flow::parse_action("open:heel"))->rect.centre(); }).wait(61s);
    run.look([&] {
        REQUIRE(run.state().attract);
        run.screen.steps.push_front(Input{Input::Kind::release, tile, Key::none});
        run.screen.steps.push_front(Input{Input::Kind::press, tile, Key::none});
    });
    run.look([&] {
        CHECK_FALSE(run.state().attract);
        CHECK(run.place() == "home");
        CHECK(run.screen.fades.back() == 0s);
        run.screen.steps.push_front(Input{Input::Kind::release, tile, Key::none});
        run.screen.steps.push_front(Input{Input::Kind::press, tile, Key::none});
    });
    // The second tap of a hand that trembles is none either; a later one is.
    run.look([&] { CHECK(run.place() == "home"); }).wait(2s);
    run.tap("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
    CHECK(run.counter.visits.size() == 1);
}

TEST_CASE("a key wakes the first screen and does nothing else") {
    for (auto key : {Key::enter, Key::next, Key::escape, Key::easier, Key::one, Key::again, Key::pause}) {
        AttractRun run;
        run.wait(61s).key(key).look([&] {
            CHECK_FALSE(run.state().attract);
            CHECK(run.place() == "home");
            CHECK_FALSE(run.state().easier);
        });
        run.run();
        CHECK(run.counter.visits.empty());
    }
}

TEST_CASE("two fingers that are held, and the key for it, have the screen read aloud from the attract loop too") {
    for (auto key : {Key::by_ear, Key::speak}) {
        AttractRun run;
        run.wait(61s).look([&] { REQUIRE(run.state().attract); });
        run.key(key).look([&] {
            CHECK(run.state().settings.read_aloud);
            CHECK_FALSE(run.state().attract);
        });
        run.run();
    }
}

TEST_CASE("between two pictures of the attract loop the kiosk sleeps, and nothing is drawn") {
    AttractRun run;
    int shows = 0;
    std::size_t waits = 0;
    run.wait(61s).wait(1s).look([&] {
        shows = run.screen.shows;
        waits = run.screen.waits.size();
    });
    run.wait(17s).look([&] {
        CHECK(run.screen.shows == shows);
        CHECK(run.screen.waits.size() <= waits + 2);
        CHECK(run.screen.waits.back() > 15s);
    });
    run.wait(2s).look([&] {
        CHECK(run.screen.shows == shows + 1);
        CHECK(run.state().attract == 1);
    });
    run.run();
}

TEST_CASE("pictures of the attract loop fade for less than five seconds, and with less motion not at all") {
    for (auto motion : {flow::Motion::full, flow::Motion::reduced}) {
        KioskRun run(0s, 60s);
        run.look([&] {
            auto state = run.state();
            state.settings.motion = motion;
            run.kiosk->adopt(state);
        });
        run.woken().wait(81s).look([&] {
            REQUIRE(run.state().attract);
            if (motion == flow::Motion::full) CHECK(run.screen.fades.back() > 0s);
            CHECK(run.screen.fades.back() < (motion == flow::Motion::full ? 5s : 1ms));  // WCAG 2.2, 2.2.2
        });
        run.run();
    }
}

TEST_CASE("the next picture of the attract loop is drawn ahead") {
    AttractRun run;
    run.wait(61s).wait(1s).look([&] {
        REQUIRE(run.screen.prepared.back().size() == 1);
        CHECK(shows(run.screen.prepared.back().front(), "Touch to start"));
        CHECK_FALSE(run.screen.prepared.back().front() == run.screen.list);
    });
    run.run();
}

TEST_CASE("while staff are at the screen no attract loop begins") {
    AttractRun run;
    run.no_visitor = true;
    run.wait(70s).look([&] {
        CHECK_FALSE(run.state().attract);
        run.no_visitor = false;
    });
    run.wait(59s).look([&] { CHECK(run.state().attract); });
    run.run();
}
