// Whatever is pressed, in whatever order: the session keeps its promises. Seeds are fixed, so a failure repeats.
#include <catch2/catch.hpp>
#include <random>

#include "fakes/flows.h"
#include "flow/to_ask.h"
#include "story.h"

namespace {

const std::vector<const char*> actions{
    "open:all",     "open:short",    "open:broken",    "open:",          "next",           "next",        "next",
    "back",         "home",          "finish",         "stay",           "answer:1",       "answer:2",    "answer:9",
    "ask:1",        "ask:2",         "ask:3",          "ask:4",          "asked",          "room:1",      "room:2",
    "help",         "help",          "option:1",       "option:2",       "option:0",       "part:bone",   "part:none",
    "moment:1",     "moment:2",      "moment:3",       "moment:",        "play",           "compare",     "compare:40",
    "compare:more", "compare:x",     "body-part:foot", "body-part:back", "body-part:none", "language:es", "language:en",
    "language:xx",  "text-size:150", "text-size:100",  "text-size:x",    "theme:dark",     "theme:light", "theme:",
    "easier",       "easier:done",   "easier:reset",   "motion:reduced", "nonsense"};

flow::Flow flow_with_everything() {
    auto parts = fakes::text_slide("parts");
    parts.parts = {{"bone", "Bone", "A bone."}};
    auto compare = fakes::text_slide("compare");
    compare.kind = flow::SlideKind::compare;
    compare.moments = {{{"a"}, "A", "", ""}, {{"b"}, "B", "", ""}};
    parts = fakes::with_rooms(parts, {{"Room", {"inside", "deeper"}}});
    return fakes::flow_of("all",
                          {parts, fakes::in_room("parts", fakes::text_slide("inside")),
                           fakes::in_room("parts", fakes::text_slide("deeper")), compare,
                           fakes::choosing(fakes::question_slide("check", 2, 1), {"parts", "choice", "warning"}),
                           fakes::choice_slide("choice", {"warning", "compare"}), fakes::warning_slide("warning"),
                           fakes::ask_slide("ask", 4), fakes::summary_slide("end")});
}

struct Kiosk : story::Story {
    explicit Kiosk(unsigned seed) : random(seed) {
        next_slide = fakes::NextSlide([this](const flow::Slide& slide, const flow::VisitView&) {
            auto which = pick(slide.next.targets.size() + 1);
            return which < slide.next.targets.size() ? std::optional(slide.next.targets[which]) : std::nullopt;
        });
        library.front = fakes::home_of({"all", "short", "broken"}, {{"en", "English"}, {"es", "Español"}});
        auto all = flow_with_everything(), brief = fakes::short_flow("short");
        all.body_part = "foot";
        brief.body_part = "back";
        auto other = fakes::short_flow("other");
        other.body_part = "back";
        library.front.topics.push_back("other");
        library.add(all).add(brief).add(other);
        library.failing.insert("broken");
        library.missing.insert({"short", "es"});
    }

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); }

    void do_something() {
        switch (pick(12)) {
            case 0:
                wait(flow::Time(pick(200'000)));
                break;
            case 1:
                happen(flow::Touched{});
                break;
            case 2:
                happen(flow::Tick{});
                break;
            case 3:
                happen(flow::LaidOut{static_cast<int>(pick(5)) - 1,
                                     pick(2) ? std::optional(static_cast<int>(pick(6)) - 1) : std::nullopt});
                break;
            case 4:
                pages[{state.place().flow, state.place().slide}] = static_cast<int>(pick(4));
                break;
            default:
                press(actions[pick(actions.size())]);
        }
    }

    std::mt19937 random;
};

void check_promises(Kiosk& kiosk) {
    const auto& state = kiosk.state;
    REQUIRE_FALSE(state.history.empty());
    REQUIRE(state.history.front().is_home());
    REQUIRE(state.place().page >= 0);
    REQUIRE(state.pages >= 1);
    if (state.between) REQUIRE((*state.between > 0 && *state.between < 100 && state.moment == *state.between / 50));
    REQUIRE((flow::count_asked(state, "all") <= 3 && (state.visiting || state.to_ask.empty())));
    auto due = flow::wake_at(state, kiosk.world);
    REQUIRE(due.has_value() == state.visiting);
    if (!state.visiting) REQUIRE(state.settings == kiosk.world.defaults);
    if (state.asked) REQUIRE(state.visiting);
    int seconds = kiosk.seconds_left();
    REQUIRE(seconds >= (state.asked ? 1 : 0));
    REQUIRE(seconds <= 30);
    int left_from = 0;
    for (const auto& visit : kiosk.counted) {
        left_from = 0;
        for (const auto& [key, use] : visit.slides) {
            left_from += use.left_from;
            REQUIRE(use.time.count() >= 0);
            if (!use.timed) REQUIRE((use.time.count() == 0 && !use.left_from));
        }
        REQUIRE(left_from <= 1);
    }
    kiosk.counted.clear();
}

/// A step forward is undone by Back, exactly, unless it went home or ended the visit.
void check_back(Kiosk& kiosk, const flow::State& before) {
    if (kiosk.state.history.size() != before.history.size() + 1) return;
    auto there = kiosk.state;
    kiosk.press("back");
    REQUIRE(kiosk.state.history == before.history);
    REQUIRE(kiosk.state.answers == before.answers);
    kiosk.state = there;
}

}  // namespace

TEST_CASE("a hundred thousand random steps keep every promise") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Kiosk kiosk(seed);
        for (int step = 0; step < 2000; ++step) {
            INFO("seed " << seed << ", step " << step << ", at " << kiosk.place());
            auto before = kiosk.state;
            bool paged = kiosk.pages.contains({before.place().flow, before.place().slide});
            kiosk.do_something();
            check_promises(kiosk);
            if (!paged && !before.asked) check_back(kiosk, before);
        }
    }
}

TEST_CASE("Back again and again leads home from anywhere") {
    for (unsigned seed = 100; seed < 150; ++seed) {
        Kiosk kiosk(seed);
        for (int step = 0; step < 60; ++step) kiosk.do_something();
        INFO("seed " << seed << ", at " << kiosk.place());
        kiosk.press("stay").press("easier:done");
        auto steps = kiosk.state.history.size();
        for (std::size_t i = 1; i < steps; ++i) kiosk.press("back");
        CHECK(kiosk.place() == "home");
        CHECK(kiosk.state.history.size() == 1);
    }
}
