// "Hide": nobody who looks over a visitor's shoulder sees what was shown, and the next touch shows it again.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel"}, {{"en", "English"}, {"es", "Español"}});
        auto flow = fakes::flow_of(
            "heel", {fakes::question_slide("one"), fakes::warning_slide("two"), fakes::summary_slide("three")});
        flow.sensitive = true;
        library.add(flow);
    }
};

}  // namespace

TEST_CASE("what shows a hidden place again presses nothing underneath, and the place is kept") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "answer:2", "hide"});
    REQUIRE(kiosk.state.hidden);
    const auto before = kiosk.state;
    SECTION("a touch") {
        kiosk.happen(flow::Touched{});
    }
    for (const char* action : {"next", "back", "home", "answer:1", "language:es", "easier", "hide"}) SECTION(action) {
            kiosk.press(action);
        }
    CHECK_FALSE(kiosk.state.hidden);
    CHECK(kiosk.state.history == before.history);
    CHECK(kiosk.state.answers == before.answers);
    CHECK(kiosk.state.settings == before.settings);
    CHECK_FALSE(kiosk.state.easier);
    CHECK(kiosk.counted.empty());
}

TEST_CASE("on the first screen there is nothing to hide") {
    Kiosk kiosk;
    kiosk.press("hide");
    CHECK_FALSE(kiosk.state.hidden);
}

TEST_CASE("a hidden visit is asked no later than any other, and then forgotten") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "hide"});  // a warning, which is left in peace twice as long
    kiosk.wait(milliseconds(89'999));
    CHECK_FALSE(kiosk.state.asked);
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.state.asked);
    kiosk.wait(seconds(30));
    CHECK(kiosk.place() == "home");
    CHECK_FALSE(kiosk.state.hidden);
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().ending == flow::Ending::idle);
}

TEST_CASE("who answers that they are still there sees what they hid only with a further touch") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "hide"}).wait(seconds(90));
    REQUIRE(kiosk.state.asked);
    kiosk.press("stay");
    CHECK_FALSE(kiosk.state.asked);
    CHECK(kiosk.state.hidden);
    kiosk.happen(flow::Touched{});
    CHECK_FALSE(kiosk.state.hidden);
    CHECK(kiosk.place() == "heel/one");
}

TEST_CASE("from a hidden place a visit can be finished") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "hide", "finish"});
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.counted.size() == 1);
}

TEST_CASE("the time that a slide was hidden is no time on it") {
    Kiosk kiosk;
    kiosk.press("open:heel").wait(seconds(5)).press("hide").wait(seconds(40)).happen(flow::Touched{}).wait(seconds(7));
    kiosk.press("next").press("finish");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().slides.at({"heel", "one"}).time == seconds(12));
}

TEST_CASE("a visit tells of each topic that it opened whether it is sensitive") {
    Kiosk kiosk;
    kiosk.library.add(fakes::short_flow("back"));
    kiosk.press({"open:heel", "home", "open:back", "finish"});
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().flows.at("heel").sensitive);
    CHECK_FALSE(kiosk.counted.front().flows.at("back").sensitive);
}
