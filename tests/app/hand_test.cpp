// A hand that trembles: the second press of a double tap, a press that rolls, a screen that changes under a finger.
#include "app/hand.h"

#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using flow::parse_action;
using screen::Input;
using screen::Key;
using screen::Point;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr float mm = 4;  // pixels
constexpr flow::Time guard{400};

screen::DrawList list_of(std::vector<std::pair<const char*, screen::Rect>> controls) {
    screen::DrawList list;
    list.px_per_mm = mm;
    for (const auto& [action, rect] : controls) {
        list.elements.emplace_back();
        list.elements.back().role = screen::Role::button;
        list.elements.back().action = parse_action(action);
        list.elements.back().label = action;
        list.elements.back().rect = rect;
    }
    return list;
}

const screen::DrawList slide = list_of({{"next", {600, 1700, 400, 130}}, {"home", {600, 1850, 400, 60}}});
const screen::DrawList home = list_of({{"language:es", {600, 1850, 400, 60}}, {"open:heel", {100, 1700, 900, 130}}});

std::string tap(app::Hand& hand, const screen::DrawList& list, Point point, flow::Time came) {
    hand.press(list, point, came);
    return flow::to_string(hand.release(list, point, came + flow::Time(40)));
}

/// The kiosk as it comes: with its guard.
struct GuardedRun : support::KioskRun {
    GuardedRun() {
        kiosk.emplace(app::Parts{screen, layout, world, counter, clock, [] {}, [] { return false; }, [] {},
                                 [] { return false; }, guard});
    }
    GuardedRun& pass(flow::Time time) {
        return look([this, time] { clock.time += time; }), *this;
    }
    /// Twice in the place of this control, whatever has come to stand there meanwhile.
    GuardedRun& tap_twice(const std::string& action, flow::Time apart, Point off = {0, 0}) {
        look([=, this] {
            const auto* element = screen.list.find(parse_action(action));
            if (!element) throw std::runtime_error("nothing on the screen does " + action);
            auto at = element->rect.centre();
            Point again{at.x + off.x, at.y + off.y};
            screen.steps.push_front(Input{Input::Kind::release, again, Key::none});
            screen.steps.push_front(Input{Input::Kind::press, again, Key::none});
            screen.steps.push_front(fakes::Screen::Look([=, this] { clock.time += apart - flow::Time(50); }));
            screen.steps.push_front(Input{Input::Kind::release, at, Key::none});
            screen.steps.push_front(fakes::Screen::Look([this] { clock.time += flow::Time(50); }));
            screen.steps.push_front(Input{Input::Kind::press, at, Key::none});
        });
        return *this;
    }
};

}  // namespace

TEST_CASE("a second press in the same place after the screen changed is the first one's echo") {
    app::Hand hand(guard);
    CHECK(tap(hand, slide, {800, 1760}, seconds(1)) == "next");
    hand.screen_changed(slide, seconds(1) + milliseconds(60));
    for (int ms : {90, 150, 250, 400}) {
        INFO(ms);
        CHECK(tap(hand, slide, {800 + 8 * mm, 1760}, seconds(1) + milliseconds(ms)) == "");
    }
    CHECK(tap(hand, slide, {800, 1760}, seconds(1) + milliseconds(561)) == "next");
}

TEST_CASE("fast honest walking loses nothing: another place, or slower") {
    app::Hand hand(guard);
    auto now = flow::Time(1000);
    CHECK(tap(hand, home, {150, 1760}, now) == "open:heel");
    hand.screen_changed(home, now + milliseconds(60));
    CHECK(tap(hand, slide, {800, 1880}, now + milliseconds(160)) == "home");
    hand.screen_changed(slide, now + milliseconds(220));
    CHECK(tap(hand, home, {150, 1760}, now + milliseconds(320)) == "open:heel");
    hand.screen_changed(home, now + milliseconds(380));
    CHECK(tap(hand, slide, {800, 1760}, now + milliseconds(781)) == "next");
}

TEST_CASE("two taps at the two ends of a wide Next are one") {
    app::Hand hand(guard);
    CHECK(tap(hand, slide, {620, 1760}, seconds(1)) == "next");
    hand.screen_changed(slide, seconds(1) + milliseconds(60));
    CHECK(tap(hand, slide, {980, 1760}, seconds(1) + milliseconds(200)) == "");
}

TEST_CASE("two taps of an unsteady hand on a control that is gone are one, a tap on another beside it is another") {
    for (auto [x, counts] : {std::pair{800 + 18 * mm, false}, {800 + 22 * mm, true}, {996.0F, true}}) {
        app::Hand hand(guard);
        CHECK(tap(hand, slide, {800, 1880}, seconds(1)) == "home");
        hand.screen_changed(slide, seconds(1) + milliseconds(60));
        CHECK((tap(hand, home, {x, 1880}, seconds(1) + milliseconds(200)) == "language:es") == counts);
    }
}

TEST_CASE("controls that mean what they meant are tapped as fast as one likes: a PIN may have two same digits") {
    app::Hand hand(guard);
    for (int ms = 0; ms < 900; ms += 90) {
        CHECK(tap(hand, slide, {800, 1760}, milliseconds(1000 + ms)) == "next");
        hand.screen_stayed();
    }
}

TEST_CASE("a bounce of an echo is an echo too, however late it comes") {
    app::Hand hand(guard);
    CHECK(tap(hand, slide, {800, 1760}, seconds(1)) == "next");
    hand.screen_changed(slide, seconds(1) + milliseconds(60));
    CHECK(tap(hand, slide, {800, 1760}, seconds(1) + milliseconds(440)) == "");
    CHECK(tap(hand, slide, {800, 1760}, seconds(1) + milliseconds(540)) == "");  // 60 ms after it was lifted
    CHECK(tap(hand, slide, {800, 1760}, seconds(1) + milliseconds(800)) == "next");
}

TEST_CASE("a screen that changes by itself is pressed only by who could see it, or where the same control stood") {
    app::Hand hand(guard);
    hand.screen_changed(slide, seconds(1));
    CHECK(tap(hand, home, {800, 1880}, seconds(1) + milliseconds(150)) == "");
    hand.screen_changed(slide, seconds(2));
    CHECK(tap(hand, slide, {800, 1880}, seconds(2) + milliseconds(150)) == "home");
    hand.screen_changed(slide, seconds(3));
    CHECK(tap(hand, home, {800, 1880}, seconds(3) + milliseconds(401)) == "language:es");
}

TEST_CASE("what came while a slow screen was drawn was meant for the one before") {
    app::Hand hand(flow::Time(0));
    CHECK(tap(hand, slide, {800, 1880}, seconds(1)) == "home");
    hand.screen_changed(slide, seconds(3));
    CHECK(tap(hand, home, {800, 1880}, milliseconds(2990)) == "");
    CHECK(tap(hand, home, {150, 1760}, milliseconds(2990)) == "");
    CHECK(tap(hand, home, {150, 1760}, seconds(4)) == "open:heel");
}

TEST_CASE("a press that rolls 10 mm off its button counts, one that wanders on does not") {
    for (auto [off, counts] : {std::pair{7.0F, true}, {9.9F * mm, true}, {10.1F * mm, false}}) {
        app::Hand hand(guard);
        hand.press(slide, {998, 1760}, seconds(1));
        CHECK((flow::to_string(hand.release(slide, {1000 + off, 1760}, seconds(1))) == "next") == counts);
    }
    app::Hand hand(guard);
    hand.press(slide, {700, 1845}, seconds(1));  // rolls onto its neighbour, and still means what it pressed
    CHECK(flow::to_string(hand.held()) == "home");
    CHECK(flow::to_string(hand.release(slide, {700, 1820}, seconds(1))) == "home");
}

TEST_CASE("what a finger holds is let go when the screen changes under it") {
    app::Hand hand(guard);
    hand.press(slide, {800, 1760}, seconds(1));
    hand.screen_changed(slide, seconds(2));
    CHECK_FALSE(hand.release(slide, {800, 1760}, seconds(3)));
}

TEST_CASE("a key struck again right after it changed the screen is an echo, another key is not") {
    app::Hand hand(guard);
    CHECK(hand.strike(Key::enter, seconds(1)));
    hand.screen_changed(slide, seconds(1) + milliseconds(20));
    CHECK_FALSE(hand.strike(Key::enter, seconds(1) + milliseconds(150)));
    CHECK(hand.strike(Key::escape, seconds(1) + milliseconds(150)));
    hand.screen_changed(slide, seconds(2));
    hand.moved_focus();
    CHECK(hand.strike(Key::enter, seconds(2) + milliseconds(150)));
    hand.screen_changed(slide, seconds(3));
    CHECK(hand.strike(Key::enter, seconds(3) + milliseconds(401)));
    CHECK_FALSE(hand.strike(Key::escape, milliseconds(2900)));  // struck for what was there before
}

TEST_CASE("a key that means the same on every screen counts while what a tap led to is still on its way") {
    app::Hand hand(guard);
    hand.screen_changed(slide, seconds(3));
    for (auto key : {Key::easier, Key::speak}) CHECK(hand.strike(key, milliseconds(2900)));
    for (auto key : {Key::enter, Key::escape, Key::one}) CHECK_FALSE(hand.strike(key, milliseconds(2900)));
}

TEST_CASE("a double tap on Next goes one slide on, in the kiosk too") {
    auto apart = GENERATE(milliseconds(90), milliseconds(150), milliseconds(250), milliseconds(400));
    GuardedRun run;
    run.tap("open:heel");
    run.pass(seconds(1));
    run.tap_twice("next", apart, {3 * mm, 0}).look([&] { CHECK(run.place() == "heel/two"); });
    run.pass(seconds(1));
    run.tap("next").look([&] { CHECK(run.place() == "heel/three"); });
    run.run();
}

TEST_CASE("a double tap on the last Next leaves the summary on the screen, and so does one that is slow") {
    auto apart = GENERATE(milliseconds(90), milliseconds(400), milliseconds(900));
    GuardedRun run;
    run.tap("open:heel");
    run.pass(seconds(1));
    run.tap("next");
    run.pass(seconds(1));
    run.tap_twice("next", apart).look([&] {
        CHECK(run.place() == "heel/three");
        CHECK(run.counter.visits.empty());
    });
    run.run();
}

TEST_CASE("a press that was under way when \"Still there?\" came does not finish the visit") {
    GuardedRun run;
    screen::Point no;
    run.tap("open:heel").wait(seconds(90));
    run.look([&] {
        REQUIRE(run.state().asked);
        auto rect = run.screen.list.find(parse_action("finish"))->rect;
        no = {rect.x + rect.w * 0.75F, rect.centre().y};  // where Topics was
        run.screen.steps.push_front(Input{Input::Kind::release, no, Key::none});
        run.screen.steps.push_front(Input{Input::Kind::press, no, Key::none});
    });
    run.look([&] {
        CHECK(run.place() == "heel/one");
        CHECK_FALSE(run.state().asked);
        CHECK(run.counter.visits.empty());
    });
    run.run();
}

TEST_CASE("Enter that repeats does not race through the slides, and Finish is shown before it is pressed") {
    GuardedRun run;
    run.key(Key::next).key(Key::enter).look([&] { CHECK(run.place() == "heel/one"); });
    for (int i = 0; i < 8; ++i) run.pass(milliseconds(45)), run.key(Key::enter);
    run.look([&] { CHECK(run.place() == "heel/one"); });
    run.pass(milliseconds(500));
    run.key(Key::enter).look([&] { CHECK(run.place() == "heel/two"); });
    run.pass(seconds(1));
    run.key(Key::enter);
    run.pass(seconds(1));
    run.look([&] { CHECK(run.place() == "heel/three"); });
    run.key(Key::enter).look([&] { CHECK(run.place() == "heel/three"); });
    run.key(Key::enter).look([&] { CHECK(run.place() == "home"); });
    run.run();
    REQUIRE(run.counter.visits.size() == 1);
    CHECK(run.counter.visits.front().ending == flow::Ending::finished);
}

TEST_CASE("a hand that trembles chooses a question for the clinician once, and takes it out with a later touch") {
    for (auto apart : {milliseconds(90), milliseconds(200), milliseconds(400)}) {
        GuardedRun run;
        run.library.add(fakes::flow_of("heel", {fakes::ask_slide("one"), fakes::summary_slide("three")}));
        const flow::SlideKey ask{"heel", "one"};
        run.tap("open:heel");
        run.pass(seconds(1));
        run.tap_twice("ask:2", apart).look([&run, ask] { CHECK(run.state().to_ask.at(ask) == std::set{2}); });
        run.pass(seconds(1));
        run.tap("ask:2").look([&run] { CHECK(run.state().to_ask.empty()); });
        run.run();
    }
}
