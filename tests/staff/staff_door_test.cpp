// How staff come in: the finger held in a corner, what the kiosk below sees of it, and that patients get it back.
#include "staff/staff_door.h"

#include <catch2/catch.hpp>

#include "fakes/app_support.h"
#include "screen/no_library.h"

using screen::Input;
using screen::Key;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr screen::Point corner{30, 30}, other_corner{1060, 20}, middle{540, 900};

/// Answers at once, with what the test says.
class Tasks final : public staff::StaffTasks {
public:
    void begin(const staff::StaffTask& task, int number) override {
        begun.push_back(task);
        ready.push_back({number, answer});
        wake();
    }
    std::optional<Done> finished() override {
        if (ready.empty()) return std::nullopt;
        auto done = std::move(ready.back());
        ready.pop_back();
        return done;
    }
    std::optional<Progress> progress() override { return std::exchange(news, {}); }
    std::optional<Progress> news;
    std::vector<staff::StaffTask> begun;
    std::vector<Done> ready;
    std::function<void()> wake;
    staff::StaffResult answer = staff::PinAnswer{true, false, 0, 0};
};

struct DoorRun : support::KioskRun {
    DoorRun() {
        tasks.wake = [this] { screen.steps.push_front(Input{Input::Kind::woken, {}, Key::none}); };
        kiosk.emplace(
            app::Parts{door, layout, world, counter, clock, [this] { ++visits_begun; }, [] { return false; }});
    }
    DoorRun& down(screen::Point point) { return input({Input::Kind::press, point, Key::none}), *this; }
    DoorRun& up(screen::Point point) { return input({Input::Kind::release, point, Key::none}), *this; }
    DoorRun& hold(screen::Point point) { return down(point).wait(seconds(3)), *this; }

    Tasks tasks;
    screen::NoLibrary words;
    screen::StaffScreens screens{measure, pictures, words};
    staff::StaffDoor door{{screen, screens, tasks, clock}};
};

bool shows(const screen::DrawList& list, const std::string& action) {
    return list.find(flow::parse_action(action)) != nullptr;
}

}  // namespace

TEST_CASE(
    "a finger held 3 s in a top corner opens the pad; the visit under way is counted, and nothing of it remains") {
    auto where = GENERATE(corner, other_corner);
    DoorRun held;
    held.tap("open:heel");
    held.hold(where).look([&] {
        CHECK(held.door.is_open());
        CHECK(shows(held.screen.list, "staff:digit:7"));
        CHECK(held.place() == "home");
        REQUIRE(held.counter.visits.size() == 1);
        CHECK(held.counter.visits.front().ending == flow::Ending::left);
        CHECK_FALSE(held.state().visiting);
    });
    held.up(where).look([&] { CHECK(held.door.is_open()); });
    held.run();
    CHECK(held.counter.visits.size() == 1);
}

TEST_CASE("at home the pad opens without any visit being counted") {
    DoorRun run;
    run.hold(corner).look([&] { CHECK(run.door.is_open()); });
    run.run();
    CHECK(run.counter.visits.empty());
}

TEST_CASE("a short touch in the corner, a finger that wanders, or one elsewhere opens nothing") {
    DoorRun run;
    SECTION("short") {
        run.down(corner).wait(milliseconds(2900));
        run.up(corner).wait(seconds(5));
    }
    SECTION("wanders") {
        run.down(corner).wait(seconds(1));
        run.input({Input::Kind::move, {75, 75}, Key::none}).wait(seconds(5));
    }
    SECTION("taken back") {
        run.down(corner).wait(seconds(1));
        run.input({Input::Kind::cancel, {}, Key::none}).wait(seconds(5));
    }
    SECTION("elsewhere") {
        run.hold(middle).wait(seconds(5));
    }
    SECTION("below the corner") {
        run.hold({30, 90}).wait(seconds(5));
    }
    run.look([&] { CHECK_FALSE(run.door.is_open()); });
    run.run();
    CHECK(run.tasks.begun.empty());
}

TEST_CASE("a finger that rests in what is a corner no more, since the screen has another size, opens nothing") {
    DoorRun run;
    run.down(corner).wait(seconds(1)).look([&] { run.screen.size.px = {1920, 1080}; });
    run.input({Input::Kind::resized, {}, Key::none}).wait(seconds(5)).look([&] { CHECK_FALSE(run.door.is_open()); });
    run.run();
}

TEST_CASE("a key of the pad that is held while the screen changes its size is not pressed") {
    DoorRun run;
    run.hold(corner).up(corner).press("staff:digit:7").look([&] { run.screen.size.px = {1920, 1080}; });
    run.input({Input::Kind::resized, {}, Key::none}).release("staff:digit:7");
    screen::DrawList before;
    run.look([&] { before = run.screen.list; }).tap("staff:digit:7").look([&] {
        CHECK_FALSE(run.screen.list == before);
    });
    run.tap("staff:erase").look([&] { CHECK(run.screen.list == before); });
    run.run();
}

TEST_CASE("a finger that rolls a little still holds") {
    DoorRun run;
    run.down(corner).wait(seconds(1));
    run.input({Input::Kind::move, {44, 40}, Key::none}).wait(seconds(2)).look([&] { CHECK(run.door.is_open()); });
    run.run();
}

TEST_CASE("what lies under the held finger is not pressed, and a short tap there is") {
    DoorRun run;
    screen::Point at;
    run.tap("open:heel").look([&] { run.screen.size.px = {1080, 220}; });  // so flat that Next reaches into a corner
    run.input({Input::Kind::resized, {}, Key::none}).look([&] {
        auto next = run.screen.list.find(flow::parse_action("next"))->rect;
        at = {next.right() - 8, next.y + 8};
        run.screen.steps.push_front(Input{Input::Kind::press, at, Key::none});
    });
    flow::Time rest = GENERATE(flow::Time(1000), flow::Time(3000));
    run.wait(rest).look([&] {
        CHECK(run.door.is_open() == (rest == seconds(3)));
        run.screen.steps.push_front(Input{Input::Kind::release, at, Key::none});
    });
    run.look(
        [&] { CHECK(run.state().history.size() == (rest == seconds(3) ? 1 : 3)); });  // home; home, slide and one on
    run.run();
}

TEST_CASE("back to the kiosk: patients have it again at once, as it was at first") {
    DoorRun run;
    screen::DrawList first;
    run.look([&] { first = run.screen.list; });
    run.hold(corner).up(corner);
    run.tap("staff:close").look([&] {
        CHECK_FALSE(run.door.is_open());
        CHECK(run.screen.list == first);
    });
    run.tap("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("nobody touches the pad: after 60 s patients have the kiosk again, and then it sleeps") {
    DoorRun run;
    int shows_then = 0;
    run.hold(corner).up(corner).wait(seconds(61));
    run.look([&] {
        CHECK_FALSE(run.door.is_open());
        CHECK(shows(run.screen.list, "open:heel"));
        shows_then = run.screen.shows;
    });
    run.wait(std::chrono::hours(10)).look([&] { CHECK(run.screen.shows == shows_then); });
    run.run();
}

TEST_CASE("with the right PIN the desk opens; Leave ends the kiosk after one question") {
    DoorRun run;
    run.hold(corner).up(corner);
    for (char each : std::string("19283746")) run.tap(std::string("staff:digit:") + each);
    run.look([&] { run.tasks.answer = staff::PinAnswer{true, true, 0, 0}; });
    run.tap("staff:enter");
    run.look([&] { CHECK(run.tasks.begun.back() == staff::StaffTask{staff::StaffTask::Kind::enter, "19283746"}); });
    run.tap("staff:leave").tap("staff:leave-now").look([] { FAIL("the kiosk goes on"); });
    run.run();
    CHECK(run.door.ending() == staff::StaffEnding::leave);
    CHECK(run.counter.visits.empty());
}

TEST_CASE("a window of another size is laid out anew under the open pad") {
    DoorRun run;
    run.hold(corner).up(corner).look([&] { run.screen.size.px = {1920, 1080}; });
    run.input({Input::Kind::resized, {}, Key::none}).look([&] {
        CHECK(run.screen.list.size.w == 1920);
        CHECK(shows(run.screen.list, "staff:digit:7"));
    });
    run.run();
}
