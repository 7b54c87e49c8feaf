// Set-up on a screen of memory: fingers, keys, the heartbeat, and a panel that is turned under the finger.
#include "staff/set_up/set_up_room.h"

#include <catch2/catch.hpp>

#include "fakes/clock.h"
#include "fakes/heartbeat.h"
#include "fakes/library.h"
#include "fakes/pictures.h"
#include "fakes/screen.h"
#include "fakes/text_measure.h"

using screen::Input, screen::Key;
using std::chrono::milliseconds, std::chrono::minutes;

namespace {

/// Everything is done at once; no stick is in.
class Tasks final : public staff::SetUpTasks {
public:
    void begin(const staff::SetUpTask& task, int number) override {
        using Kind = staff::SetUpTask::Kind;
        staff::SetUpResult result = staff::OnSticks{};
        if (task.kind == Kind::save) result = staff::Saved{}, saved = task;
        if (task.kind == Kind::check) result = staff::SetUpChecks{};
        ready.push_back({number, std::move(result)});
        wake();
    }
    std::optional<Done> finished() override {
        if (ready.empty()) return std::nullopt;
        auto done = std::move(ready.front());
        ready.erase(ready.begin());
        return done;
    }
    std::vector<Done> ready;
    std::function<void()> wake;
    std::optional<staff::SetUpTask> saved;
};

struct Room {
    explicit Room(bool again = false) {
        tasks.wake = [this] { screen.steps.push_front(Input{Input::Kind::woken, {}, Key::none}); };
        room.emplace(
            staff::SetUpParts{screen, screens, tasks, clock,
                              [this](int degrees, double inches) { hung.emplace_back(degrees, inches); }, &heartbeat},
            staff::SetUpSite{.config = {},
                             .again = again,
                             .has_pin = again,
                             .host_name = "desk",
                             .panel = screen.panel(),
                             .panel_name = "",
                             .languages = {{"en", "English"}, {"ar", "العربية"}}});
    }
    Room& input(Input input) { return screen.steps.emplace_back(input), *this; }
    Room& look(std::function<void()> look) { return screen.steps.emplace_back(std::move(look)), *this; }
    Room& wait(flow::Time time) { return screen.steps.emplace_back(time), *this; }
    /// Finds out where when it comes to it.
    Room& tap(const std::string& action) {
        return look([this, action] {
            const auto* found = screen.list.find(flow::parse_action(action));
            INFO(action);
            REQUIRE(found);
            screen.steps.push_front(Input{Input::Kind::release, found->rect.centre(), Key::none});
            screen.steps.push_front(Input{Input::Kind::press, found->rect.centre(), Key::none});
            clock.time += milliseconds(500);
        });
    }
    bool shows(const std::string& action) const { return screen.list.find(flow::parse_action(action)) != nullptr; }

    fakes::Clock clock;
    fakes::Screen screen{clock};
    fakes::TextMeasure measure;
    fakes::Pictures pictures;
    fakes::Library library;
    screen::SetUpScreens screens{measure, pictures, library};
    Tasks tasks;
    fakes::Heartbeat heartbeat{clock};
    std::vector<std::pair<int, double>> hung;
    std::optional<staff::SetUpRoom> room;
};

}  // namespace

TEST_CASE("set-up on the screen: taps answer, and what was answered is saved") {
    Room room;
    room.tap("staff:next").tap("staff:next").tap("staff:skip").tap("staff:next").tap("staff:next");
    for (int twice = 0; twice < 2; ++twice) {
        for (char digit : std::string("40718263")) room.tap(std::string("staff:type:") + digit);
        room.tap("staff:next");
    }
    room.look([&] { CHECK_FALSE(room.tasks.saved); }).tap("staff:next").look([&] {
        REQUIRE(room.tasks.saved);
        CHECK(room.tasks.saved->config.kiosk_name == "desk");
        CHECK(room.tasks.saved->pin == "40718263");
    });
    room.tap("staff:start");
    CHECK(room.room->run() == staff::SetUp::Ending::done);
}

TEST_CASE(
    "set-up on the screen: a side that is touched turns the panel at once, and the measured size holds from then on") {
    Room room;
    room.tap("staff:top:right").look([&] {
        CHECK(room.hung == std::vector<std::pair<int, double>>{{90, 0.0}});
        CHECK(room.screen.forgets == 1);
    });
    room.tap("staff:next").tap("staff:next").look([&] {
        REQUIRE(room.hung.size() == 2);
        CHECK(room.hung.back().first == 90);
        CHECK(room.hung.back().second == Approx(21.5).margin(0.1));
    });
    CHECK_FALSE(room.room->run());
}

TEST_CASE("set-up on the screen: a finger that slides off a button presses nothing") {
    Room room;
    room.look([&] {
        const auto at = room.screen.list.find(flow::parse_action("staff:next"))->rect.centre();
        room.screen.steps.push_front(Input{Input::Kind::release, {at.x, 400}, Key::none});
        room.screen.steps.push_front(Input{Input::Kind::move, {at.x, 400}, Key::none});
        room.screen.steps.push_front(Input{Input::Kind::press, at, Key::none});
    });
    room.look([&] { CHECK(room.shows("staff:top:left")); });
    CHECK_FALSE(room.room->run());
}

TEST_CASE("set-up on the screen: everything is reached by keys") {
    Room room;
    auto key = [](Key which) { return Input{Input::Kind::key, {}, which}; };
    room.input(key(Key::previous)).input(key(Key::enter)).look([&] { CHECK(room.shows("staff:larger")); });
    room.input(key(Key::escape)).look([&] { CHECK(room.shows("staff:top:top")); });
    room.input(key(Key::next)).input(key(Key::next)).input(key(Key::enter)).look([&] {
        CHECK(room.screen.list.find({flow::ActionKind::language, "ar"})->chosen);
    });
    CHECK_FALSE(room.room->run());
}

TEST_CASE("set-up on the screen: it beats while nobody touches, and a kiosk that was set up comes back by itself") {
    Room first;
    first.heartbeat.lasts = minutes(1);
    first.wait(minutes(20)).look([&] {
        CHECK(first.heartbeat.beats.size() > 10);
        CHECK(first.shows("staff:top:top"));
    });
    CHECK_FALSE(first.room->run());

    Room again(true);
    again.wait(minutes(6));
    CHECK(again.room->run() == staff::SetUp::Ending::left);
}
