// Questions for the clinician: chosen, shown large, forgotten; and told to nobody.
#include "flow/to_ask.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "flow/stops.h"
#include "story.h"

using Texts = std::vector<std::string>;

namespace {

/// Stops what, now, then ask and end (one stop); check, in a room, asks a function where to go on.
struct Kiosk : story::Story {
    explicit Kiosk(fakes::NextSlide::Function function = {}) : Story(std::move(function)) {
        library.front = fakes::home_of({"heel", "back"}, {{"en", "English"}, {"es", "Español"}});
        for (const char* id : {"heel", "back"})
            library.add(fakes::flow_of(
                id, {fakes::text_slide("what"), fakes::warning_slide("now"), fakes::ask_slide("ask", 5),
                     fakes::with_rooms(fakes::summary_slide("end"), {{"Check", {"check", "more"}}}),
                     fakes::in_room("end", fakes::choosing(fakes::question_slide("check"), {"more", "end"})),
                     fakes::in_room("end", fakes::text_slide("more"))}));
    }

    Kiosk& to_ask() {
        press({"open:heel", "next", "next"});
        REQUIRE(place() == "heel/ask");
        return *this;
    }
    Texts asked(const std::string& flow = "heel") {
        return flow::questions_asked(state, *library.flow(flow, state.settings.language));
    }
};

}  // namespace

TEST_CASE("up to three questions are chosen and given up by a touch; a fourth changes nothing and is told so") {
    Kiosk kiosk;
    kiosk.to_ask().press({"ask:4", "ask:1"});
    CHECK(kiosk.asked() == Texts{"Question 1 of ask", "Question 4 of ask"});
    kiosk.press({"ask:4", "ask:3", "ask:2"});
    CHECK(kiosk.asked() == Texts{"Question 1 of ask", "Question 2 of ask", "Question 3 of ask"});
    CHECK_FALSE(kiosk.state.enough_to_ask);
    kiosk.press("ask:5");
    CHECK(kiosk.asked().size() == 3);
    CHECK(kiosk.state.enough_to_ask);
    SECTION("one taken out makes room") {
        kiosk.press({"ask:1", "ask:5"});
        CHECK(kiosk.asked() == Texts{"Question 2 of ask", "Question 3 of ask", "Question 5 of ask"});
        CHECK_FALSE(kiosk.state.enough_to_ask);
    }
    SECTION("who goes on is not told again") {
        kiosk.press({"next", "back"});
        CHECK_FALSE(kiosk.state.enough_to_ask);
    }
    SECTION("the other topic has three of its own") {
        kiosk.press({"home", "open:back", "next", "next", "ask:5"});
        CHECK(kiosk.asked("back") == Texts{"Question 5 of ask"});
        CHECK(kiosk.asked("heel").size() == 3);
    }
}

TEST_CASE("a question that is not there is not chosen") {
    Kiosk kiosk;
    kiosk.to_ask();
    for (const char* action : {"ask:0", "ask:6", "ask:-1", "ask:", "ask:x", "asked"}) kiosk.press(action);
    CHECK(kiosk.state.to_ask.empty());
    CHECK(kiosk.place() == "heel/ask");
    kiosk.press({"back", "ask:1"});
    CHECK(kiosk.state.to_ask.empty());
}

TEST_CASE("what was chosen stays on Back and in another language, and is forgotten with the visit") {
    Kiosk kiosk;
    kiosk.to_ask().press({"ask:2", "next", "back", "language:es", "home", "open:heel"});
    CHECK(kiosk.asked() == Texts{"Question 2 of ask"});
    SECTION("Finish") {
        kiosk.press("finish");
    }
    SECTION("nobody answers") {
        kiosk.wait(std::chrono::minutes(10));
    }
    CHECK(kiosk.state.to_ask.empty());
}

TEST_CASE("the chosen questions are shown large, and Back, Done and help come back to the list") {
    Kiosk kiosk;
    kiosk.to_ask().press({"ask:2", "asked"});
    CHECK(kiosk.state.place().detour == flow::Detour::asked);
    kiosk.press({"asked", "ask:3"});  // its echo, and what stands on the list below
    CHECK(kiosk.state.history.size() == 5);
    CHECK(kiosk.asked() == Texts{"Question 2 of ask"});
    SECTION("Back") {
        kiosk.press("back");
    }
    SECTION("Done") {
        kiosk.press("next");
    }
    SECTION("help, and Done twice") {
        kiosk.press("help");
        CHECK(kiosk.place() == "heel/now");
        kiosk.press("next");
        CHECK(kiosk.state.place().detour == flow::Detour::asked);
        kiosk.press("next");
    }
    CHECK(kiosk.place() == "heel/ask");
    CHECK(kiosk.state.place().detour == flow::Detour::none);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/end");
}

TEST_CASE("shown large over several pages, Done leads back to the page of the list one was on") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "ask"}] = 2;
    kiosk.to_ask().press({"next", "ask:2", "asked", "next", "next"});
    CHECK(kiosk.place() == "heel/ask/2");
    CHECK(kiosk.state.place().detour == flow::Detour::none);
}

TEST_CASE("the questions and the summary are one stop") {
    Kiosk kiosk;
    auto flow = kiosk.library.flow("heel", "en");
    auto place = [&](const char* id) { return flow::stop_place(*flow, *flow->find(id)); };
    CHECK(place("ask").position == 3);
    CHECK(place("ask").more);
    CHECK(place("end").position == 3);
    CHECK(place("end").total == 3);
}

namespace {

/// All that anybody is told of a visit in which these questions were chosen: what is counted, and what a function sees.
struct Told {
    flow::Visit visit;
    std::vector<flow::VisitView> views;
};

Told told_of(const std::vector<int>& questions) {
    Kiosk kiosk([](const flow::Slide& slide, const flow::VisitView&) { return slide.next.targets.front(); });
    kiosk.to_ask();
    for (int question : questions) kiosk.press("ask:" + std::to_string(question));
    kiosk.wait(flow::Time(7'000));
    kiosk.press({"next", "room:1", "answer:2", "next", "finish"});
    REQUIRE(kiosk.counted.size() == 1);
    return {kiosk.counted.front(), kiosk.next_slide.views};
}

}  // namespace

TEST_CASE("neither the counts nor a function is told what was chosen, nor whether anything was") {
    const auto none = told_of({});
    CHECK(none.visit.slides.contains({"heel", "ask"}));
    CHECK(none.visit.answers.size() == 1);
    REQUIRE(none.views.size() == 1);
    for (const auto& questions : std::vector<std::vector<int>>{{1}, {5}, {1, 2, 3}, {4, 4}, {5, 4, 3, 2}}) {
        const auto some = told_of(questions);
        CHECK(some.visit == none.visit);
        CHECK(some.views == none.views);
    }
}
