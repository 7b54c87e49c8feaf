// The running kiosk while a visitor hides what is shown.
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

/// "heel" is sensitive.
struct HideRun : KioskRun {
    HideRun() : KioskRun(0s, 0s, 400ms) {
        auto heel = *library.flow("heel", "en");
        heel.sensitive = true;
        library.add(heel);
    }
};

}  // namespace

TEST_CASE("a hidden place shows nothing of the topic, until a touch, which presses nothing") {
    HideRun run;
    run.tap("open:heel").look([&] { CHECK(shows(run.screen.list, "Title of one")); });
    run.wait(1s).tap("hide").look([&] {
        CHECK(run.screen.list.elements.size() == 1);
        CHECK(shows(run.screen.list, "Touch to go on"));
        CHECK(run.screen.fades.back() == 0s);
    });
    run.wait(1s).finger(Input::Kind::press, {500, 1800}).finger(Input::Kind::release, {500, 1800}).look([&] {
        CHECK(shows(run.screen.list, "Title of one"));
        CHECK(run.place() == "heel/one");
    });
    run.run();
}

TEST_CASE("the echo of the tap that hid a place does not show it") {
    HideRun run;
    screen::Point at;
    run.tap("open:heel").wait(1s).look([&] { at = run.screen.list.find(flow::parse_action("hide"))->rect.centre(); });
    run.tap("hide").look([&] {
        run.screen.steps.push_front(Input{Input::Kind::release, at, Key::none});
        run.screen.steps.push_front(Input{Input::Kind::press, at, Key::none});
    });
    run.look([&] { CHECK(run.state().hidden); });
    run.run();
}

TEST_CASE("with held presses the finger that hid a place does not show it when it is lifted") {
    HideRun run;
    run.tap("open:heel").look([&] {
        auto state = run.state();
        state.settings.touch = flow::Touch::easier;
        run.kiosk->adopt(state);
    });
    run.woken().wait(2s).press("hide").wait(1s).look([&] { CHECK(run.state().hidden); });
    run.finger(Input::Kind::release, {1000, 60}).look([&] { CHECK(run.state().hidden); });
    run.wait(2s).finger(Input::Kind::press, {500, 900}).look([&] { CHECK_FALSE(run.state().hidden); });
    run.run();
}

TEST_CASE("a key hides, and the next key shows the place again and presses nothing") {
    for (auto key : {Key::enter, Key::next, Key::escape, Key::easier, Key::one}) {
        HideRun run;
        run.tap("open:heel").wait(1s);
        for (int i = 0; i < 30; ++i)
            run.look([&] {
                if (run.kiosk->focused().kind != flow::ActionKind::hide)
                    run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::next});
            });
        run.key(Key::enter).look([&] { REQUIRE(run.state().hidden); }).wait(2s);
        run.key(key).look([&] {
            CHECK_FALSE(run.state().hidden);
            CHECK(run.place() == "heel/one");
            CHECK_FALSE(run.state().easier);
        });
        run.run();
    }
}

TEST_CASE("hiding ends what is read aloud at once, says how to go on, and that does not show the place") {
    HideRun run;
    run.tap("open:heel").tap("easier").tap("read-aloud:on").tap("easier:done").wait(1s).look([&] {
        REQUIRE_FALSE(run.voice.waiting.empty());
        run.voice.begin();
    });
    run.woken().tap("hide").look([&] {
        REQUIRE_FALSE(run.voice.waiting.empty());
        CHECK(run.voice.waiting.front().text.starts_with("Touch to go on"));
        CHECK_FALSE(shows(run.screen.list, "Read again"));
        run.voice.begin();
    });
    run.woken().look([&] {
        CHECK(run.state().hidden);
        run.voice.end();
    });
    run.woken().wait(2s).look([&] { CHECK(run.state().hidden); });
    run.finger(Input::Kind::press, {500, 900}).finger(Input::Kind::release, {500, 900}).look([&] {
        CHECK_FALSE(run.state().hidden);
        const bool again = std::any_of(run.voice.waiting.begin(), run.voice.waiting.end(), [](const auto& each) {
            return each.text.find("Title of one") != std::string::npos;
        });
        CHECK(again);
    });
    run.run();
}
