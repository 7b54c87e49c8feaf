// Easier touch: a press counts when it was held, a finger that trembles may leave the glass for a moment, and who lets go too
// soon is told what to do.
#include "app/hands/holding.h"

#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using flow::parse_action;
using screen::Input;
using screen::Key;
using screen::Point;
using std::chrono::milliseconds;

namespace {

constexpr flow::Time hold{500}, guard{1000};

struct HeldRun : support::KioskRun {
    HeldRun() {
        app::Parts parts{screen, layout, world, counter, clock, [] {}, [] { return false; }};
        parts.tap_guard = flow::Time(400);
        parts.easier_touch = {hold, guard};
        kiosk.emplace(std::move(parts));
        tap("easier").wait(milliseconds(500)).tap("touch:easier").wait(milliseconds(1500));
        press("easier:done").wait(hold);
        lift().wait(milliseconds(1500));
    }
    HeldRun& finger(Input::Kind kind, const std::string& action, Point off_mm = {}) {
        look([=, this] {
            const auto* element = screen.list.find(parse_action(action));
            if (!element) throw std::runtime_error("nothing on the screen does " + action);
            auto at = element->rect.centre();
            at.x += off_mm.x * screen.list.px_per_mm, at.y += off_mm.y * screen.list.px_per_mm;
            screen.steps.push_front(Input{kind, at, Key::none});
        });
        return *this;
    }
    /// Where it was; what stood there may be gone.
    HeldRun& lift() { return input({Input::Kind::release, {5, 5}, Key::none}), *this; }
    HeldRun& pass(flow::Time time) { return wait(time), *this; }
    bool hints() const {
        for (const auto& element : screen.list.elements)
            if (element.role == screen::Role::notice && element.label == "Keep your finger on it") return true;
        return false;
    }
    int held(const char* action) const { return screen.list.find(parse_action(action))->held; }
};

}  // namespace

TEST_CASE("with easier touch a press counts while it is still held, fills meanwhile, and lifting it is nothing more") {
    HeldRun run;
    run.look([&] { CHECK(run.state().settings.touch == flow::Touch::easier); });
    run.press("open:heel").wait(milliseconds(250)).look([&] {
        CHECK(run.place() == "home");
        CHECK(run.held("open:heel") >= 40);
        CHECK(run.held("open:heel") <= 60);
        CHECK(run.held("open:back") == 0);
    });
    run.wait(milliseconds(260)).look([&] { CHECK(run.place() == "heel/one"); });
    run.pass(milliseconds(2000)).lift().look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("who lets go too soon presses nothing and is told to keep the finger on it, for a short while") {
    HeldRun run;
    run.press("open:heel").wait(milliseconds(200)).release("open:heel").wait(milliseconds(300)).look([&] {
        CHECK(run.place() == "home");
        CHECK(run.hints());
    });
    run.wait(milliseconds(3000)).look([&] { CHECK_FALSE(run.hints()); });
    run.press("open:heel").wait(milliseconds(200)).release("open:heel").wait(milliseconds(300)).press("open:heel");
    run.look([&] { CHECK_FALSE(run.hints()); });  // the next press takes it away
    run.run();
}

TEST_CASE("a finger that leaves the glass for a moment goes on where it was, on the same control only") {
    HeldRun run;
    run.press("open:heel").wait(milliseconds(300)).release("open:heel").wait(milliseconds(120));
    run.press("open:heel").wait(milliseconds(210)).look([&] {
        CHECK(run.place() == "heel/one");
        CHECK_FALSE(run.hints());
    });
    run.lift().wait(milliseconds(2000));
    run.press("next").wait(milliseconds(400)).release("next").wait(milliseconds(100));
    run.press("home").wait(milliseconds(200)).look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("a finger that slides off what it holds presses nothing; rolling by 18 mm it still holds it") {
    HeldRun run;
    run.look([&] { run.screen.size.mm_per_px = 0.248f; });
    run.finger(Input::Kind::press, "open:heel").wait(milliseconds(100));
    run.finger(Input::Kind::move, "open:heel", {0, 18}).wait(milliseconds(500)).look([&] {
        CHECK(run.place() == "heel/one");
    });
    run.lift().wait(milliseconds(2000)).press("next").wait(milliseconds(100));
    run.input({Input::Kind::move, {5, 5}, Key::none}).wait(milliseconds(1000)).look([&] {
        CHECK(run.place() == "heel/one");
    });
    run.run();
}

TEST_CASE("held again in the same place within the longer guard, it is the echo of what was held") {
    for (const auto& [after, place] : {std::pair{milliseconds(600), "heel/two"}, {milliseconds(1100), "heel/three"}}) {
        HeldRun run;
        run.press("open:heel").wait(hold);
        run.lift().wait(milliseconds(2000));
        run.press("next").wait(hold).look([&] { CHECK(run.place() == "heel/two"); });
        run.lift().wait(after).press("next").wait(hold + milliseconds(50));
        run.look([&, place = place] { CHECK(run.place() == place); });
        run.run();
    }
}

TEST_CASE("with the visit its touch is forgotten: the next one taps") {
    HeldRun run;
    run.press("open:heel").wait(hold);
    run.lift().wait(milliseconds(2000));
    run.press("finish").wait(hold);
    run.lift().wait(milliseconds(2000));
    run.look([&] { CHECK(run.state().settings.touch == flow::Touch::standard); });
    run.tap("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("nothing is woken for, and nothing fills, while nobody holds anything") {
    app::Holding holding;
    const flow::Time now{1000};
    CHECK_FALSE(holding.wake_at(now));
    holding.begin(parse_action("next"), hold, now);
    CHECK(holding.wake_at(now) == now + flow::Time(40));
    CHECK(holding.wake_at(now + flow::Time(490)) == now + hold);
    CHECK_FALSE(holding.is_over(now + flow::Time(499)));
    CHECK(holding.is_over(now + hold));
    holding.pause(now + flow::Time(200));
    CHECK(holding.share(now + flow::Time(300)) == 0);
    CHECK(holding.given_up(now + flow::Time(400)) == flow::Action{});
    CHECK(holding.given_up(now + flow::Time(500)) == parse_action("next"));
    CHECK(holding.given_up(now + flow::Time(600)) == flow::Action{});
    CHECK_FALSE(holding.wake_at(now + flow::Time(600)));
}
