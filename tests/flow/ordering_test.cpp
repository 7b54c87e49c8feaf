// Things put in order by touching them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "flow/answer_order.h"
#include "story.h"

namespace {

flow::Slide order() {
    auto slide = fakes::text_slide("steps");
    slide.kind = flow::SlideKind::order;
    slide.things = {"Shake", "Breathe out", "Breathe in"};
    slide.answers = {{"In order", "Well.", true}, {"Not in order", "", false}};
    return slide;
}

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"inhaler"}, {{"en", "English"}});
        library.add(fakes::flow_of("inhaler", {order(), fakes::summary_slide("end")}));
        press("open:inhaler");
    }
    const flow::Ordering& ordering() { return state.orders[{"inhaler", "steps"}]; }
    std::map<flow::AnswerKey, bool> counted_answers() {
        press("finish");
        REQUIRE(counted.size() == 1);
        return counted.front().answers;
    }
};

}  // namespace

TEST_CASE("things take their places one after the other, and all in their turn is the right answer") {
    Kiosk kiosk;
    kiosk.press({"place:1", "place:2"});
    CHECK(kiosk.ordering().placed == 2);
    CHECK(kiosk.state.answers.empty());
    kiosk.press("place:3");
    CHECK(kiosk.state.first_right.at({"inhaler", "steps"}));
    CHECK(kiosk.counted_answers() == std::map<flow::AnswerKey, bool>{{{"inhaler", "steps", 1}, true}});
}

TEST_CASE("what is touched too early stays where it is, and is another answer in the end") {
    Kiosk kiosk;
    kiosk.press("place:3");
    CHECK(kiosk.ordering() == flow::Ordering{0, 3, false});
    kiosk.press("place:1");
    CHECK(kiosk.ordering() == flow::Ordering{1, 0, false});
    kiosk.press({"place:2", "place:3"});
    CHECK_FALSE(kiosk.state.first_right.at({"inhaler", "steps"}));
    CHECK(kiosk.counted_answers() == std::map<flow::AnswerKey, bool>{{{"inhaler", "steps", 2}, true}});
}

TEST_CASE("a place touched again, or one that is not there, changes nothing; who leaves half way has given no answer") {
    Kiosk kiosk;
    kiosk.press({"place:1", "place:1", "place:0", "place:4", "place:"});
    CHECK(kiosk.ordering() == flow::Ordering{1, 0, true});
    CHECK(kiosk.counted_answers().empty());
}

TEST_CASE("things never stand in their right order at first, and in the same one all through a visit") {
    const auto slide = order();
    for (std::uint32_t drawn = 0; drawn < 200; ++drawn) {
        flow::State state;
        state.drawn = drawn;
        const auto shown = flow::thing_order(state, slide);
        CHECK_FALSE(std::is_sorted(shown.begin(), shown.end()));
        CHECK(flow::thing_order(state, slide) == shown);
        auto sorted = shown;
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted == std::vector<int>{1, 2, 3});
    }
}
