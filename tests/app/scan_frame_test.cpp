// One switch: the frame goes from group to group, into a group, out of it after two rounds, and rests when nobody is there.
#include "app/hands/scan_frame.h"

#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using flow::parse_action;
using screen::Input;
using screen::Key;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::vector<flow::Action> actions(std::initializer_list<const char*> names) {
    std::vector<flow::Action> all;
    for (const char* name : names) all.push_back(parse_action(name));
    return all;
}

screen::DrawList list_of(std::vector<std::pair<const char*, screen::Rect>> controls) {
    screen::DrawList list;
    for (const auto& [action, rect] : controls) {
        list.elements.emplace_back();
        list.elements.back().action = parse_action(action);
        list.elements.back().rect = rect;
    }
    return list;
}

constexpr flow::Time each{1500};

struct Frame : app::ScanFrame {
    flow::Time now{10'000};
    Frame() { begin({actions({"next"}), actions({"part:a", "part:b", "part:c"}), actions({"back"})}, each, now); }
    void pass() { go_on(now = due().value()); }
};

struct SwitchRun : support::KioskRun {
    explicit SwitchRun(flow::Scan scan = flow::Scan::normal) {
        app::Parts parts{screen, layout, world, counter, clock, [] {}, [] { return false; }};
        parts.tap_guard = flow::Time(400);
        parts.scan = scan;
        kiosk.emplace(std::move(parts));
    }
    SwitchRun& press_switch() { return key(Key::one), *this; }
    SwitchRun& pass(flow::Time time) { return wait(time), *this; }
    /// Waits until the frame is around this alone, and presses.
    SwitchRun& choose(const std::string& action) {
        look([=, this] { come_to(parse_action(action), 60); });
        return *this;
    }
    std::vector<flow::Action> lit() const { return kiosk->lit(); }

private:
    void come_to(const flow::Action& action, int most) {
        if (most == 0) throw std::runtime_error("the frame never comes to " + flow::to_string(action));
        const auto now = lit();
        const bool there = now == std::vector{action};
        const bool group = now.size() > 1 && std::find(now.begin(), now.end(), action) != now.end();
        if (!there) screen.steps.push_front(fakes::Screen::Look([=, this] { come_to(action, most - 1); }));
        screen.steps.push_front(milliseconds(500));  // longer than the guard against echoes
        if (there || group) screen.steps.push_front(Input{Input::Kind::key, {}, Key::one});
    }
};

}  // namespace

TEST_CASE("what leads on is first and alone, what is of one kind together, long groups row by row, ways out last") {
    auto groups = app::scan_groups(list_of({{"home", {0, 0, 10, 10}},
                                            {"part:a", {0, 100, 10, 10}},
                                            {"compare", {0, 150, 10, 10}},
                                            {"part:b", {0, 120, 10, 10}},
                                            {"room:1", {0, 200, 10, 10}},
                                            {"back", {0, 300, 10, 10}},
                                            {"next", {20, 300, 10, 10}}}),
                                   parse_action("next"));
    CHECK(groups == app::ScanGroups{actions({"next"}), actions({"part:a", "part:b"}), actions({"room:1"}),
                                    actions({"home", "back"})});
    std::vector<std::pair<const char*, screen::Rect>> topics;
    const char* names[] = {"open:a", "open:b", "open:c", "open:d", "open:e", "open:f", "open:g"};
    for (int i = 0; i < 7; ++i)
        topics.push_back({names[i], {static_cast<float>(i % 2) * 100, static_cast<float>(i / 2) * 100, 90, 90}});
    groups = app::scan_groups(list_of(topics), {});
    CHECK(groups == app::ScanGroups{actions({"open:a", "open:b"}), actions({"open:c", "open:d"}),
                                    actions({"open:e", "open:f"}), actions({"open:g"})});
}

TEST_CASE("each of the panel's rows is a group of its own, and its switches are one") {
    const auto list = list_of({{"text-size:100", {0, 0, 9, 9}},
                               {"text-size:150", {10, 0, 9, 9}},
                               {"theme:dark", {0, 10, 9, 9}},
                               {"read-aloud:on", {0, 20, 9, 9}},
                               {"motion:reduced", {0, 30, 9, 9}}});
    CHECK(app::scan_groups(list, {}) == app::ScanGroups{actions({"text-size:100", "text-size:150"}),
                                                        actions({"theme:dark"}),
                                                        actions({"read-aloud:on", "motion:reduced"})});
}

TEST_CASE("the frame stands on the first group a step longer, goes round, and enters a group by a press") {
    Frame frame;
    CHECK(frame.due() == frame.now + 2 * each);
    CHECK(frame.lit() == actions({"next"}));
    frame.pass();
    CHECK(frame.due() == frame.now + each);
    CHECK(frame.lit() == actions({"part:a", "part:b", "part:c"}));
    CHECK_FALSE(frame.press(frame.now));
    CHECK(frame.lit() == actions({"part:a"}));
    frame.pass();
    CHECK(frame.press(frame.now) == parse_action("part:b"));
}

TEST_CASE("a group of one is pressed at once") {
    Frame frame;
    CHECK(frame.press(frame.now) == parse_action("next"));
}

TEST_CASE("after two rounds of a group without a press the frame goes on to the next group, and round again") {
    Frame frame;
    frame.pass();
    frame.press(frame.now);
    std::vector<std::vector<flow::Action>> seen;
    for (int i = 0; i < 8; ++i, frame.pass()) seen.push_back(frame.lit());
    CHECK(seen == std::vector{actions({"part:a"}), actions({"part:b"}), actions({"part:c"}), actions({"part:a"}),
                              actions({"part:b"}), actions({"part:c"}), actions({"back"}), actions({"next"})});
}

TEST_CASE("a frame that rests wants nothing") {
    Frame frame;
    frame.rest();
    CHECK_FALSE(frame.due());
    CHECK(frame.lit().empty());
    CHECK_FALSE(frame.press(frame.now));
}

TEST_CASE("the first press shows the frame; a topic is read to its end and the visit finished with one switch alone") {
    SwitchRun run;
    run.press_switch();
    run.look([&] {
        CHECK(run.place() == "home");
        CHECK(run.state().settings.scan == flow::Scan::normal);
        CHECK_FALSE(run.lit().empty());
    });
    run.choose("open:heel").look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(run.lit() == actions({"next"}));  // what leads on is first
    });
    run.pass(seconds(1)).press_switch().look([&] { CHECK(run.place() == "heel/two"); });
    run.choose("answer:2").look([&] { CHECK(run.state().answers.size() == 1); });
    run.choose("next").look([&] { CHECK(run.place() == "heel/three"); });
    run.choose("finish").look([&] {
        CHECK(run.place() == "home");
        REQUIRE(run.counter.visits.size() == 1);
        CHECK(run.counter.visits.front().ending == flow::Ending::finished);
    });
    run.run();
}

TEST_CASE("the frame rests when the visit is over: nothing is drawn and nobody is woken") {
    SwitchRun run;
    run.press_switch().choose("open:heel").choose("finish").look([&] { CHECK(run.lit().empty()); });
    int shows = 0;
    run.wait(seconds(2)).look([&] { shows = run.screen.shows; });
    run.wait(seconds(600)).look([&] {
        CHECK(run.screen.shows == shows);
        CHECK(run.screen.waits.back() < flow::Time(0));
    });
    run.run();
}

TEST_CASE("\"Still there?\" is answered with one switch: Yes comes first, No after it") {
    for (const char* answer : {"stay", "finish"}) {
        SwitchRun run;
        run.press_switch().choose("open:heel").wait(seconds(95)).look([&] {
            CHECK(run.state().asked);
            CHECK((run.lit() == actions({"stay"}) || run.lit() == actions({"finish"})));
        });
        run.choose(answer).look([&] {
            CHECK_FALSE(run.state().asked);
            CHECK(run.place() == (answer == std::string("stay") ? "heel/one" : "home"));
        });
        run.run();
    }
}

TEST_CASE("nobody is asked by the frame whether somebody is there: it moves on, and the question still comes") {
    SwitchRun run;
    run.press_switch().wait(seconds(95)).look([&] { CHECK(run.state().asked); });
    run.run();
}

TEST_CASE("touch goes on working beside the frame") {
    SwitchRun run;
    run.press_switch().tap("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("a switch that is switched keeps the frame in its group") {
    SwitchRun run;
    run.press_switch().key(Key::easier);
    run.choose("motion:reduced").look([&] {
        CHECK(run.state().settings.motion == flow::Motion::reduced);
        CHECK(run.state().easier);
    });
    run.choose("scan:slow").look([&] { CHECK(run.state().settings.scan == flow::Scan::slow); });
    run.choose("text-size:150").look([&] { CHECK(run.state().settings.text_size == flow::TextSize::bigger); });
    run.run();
}

TEST_CASE("where no frame is wanted the switch is a key that presses what has the focus") {
    SwitchRun run(flow::Scan::off);
    run.key(Key::next);
    run.press_switch().look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(run.lit().empty());
    });
    run.run();
}

TEST_CASE("what a press chooses from is framed on the screen, in two colours") {
    SwitchRun run;
    run.press_switch().look([&] {
        const auto& colors = screen::palette(flow::Theme::light);
        for (const auto& action : run.lit()) {
            const auto rect = run.screen.list.find(action)->rect;
            for (auto color : {colors.focus, colors.focus_gap}) {
                bool framed = false;
                for (const auto& paint : run.screen.list.paints)
                    if (const auto* box = std::get_if<screen::Box>(&paint))
                        framed |= box->line == color && box->line_width >= 4 && !box->fill && box->rect.x < rect.x &&
                                  box->rect.right() > rect.right();
                CHECK(framed);
            }
        }
    });
    run.run();
}
