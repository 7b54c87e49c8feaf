// Things to do at home: ticked, shown on the summary, forgotten; and told to nobody.
#include "flow/to_do.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using Texts = std::vector<std::string>;

namespace {

flow::Slide checklist(const char* id, Texts things) {
    auto slide = fakes::text_slide(id);
    slide.kind = flow::SlideKind::checklist;
    slide.things = std::move(things);
    return slide;
}

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel"}, {{"en", "English"}});
        library.add(fakes::flow_of("heel", {checklist("home", {"Walk", "Rest"}),
                                            checklist("work", {"Sit less", "Stand"}), fakes::summary_slide("end")}));
    }
    Texts to_do() { return flow::things_ticked(state, *library.flow("heel", "en")); }
};

}  // namespace

TEST_CASE("things are ticked, and no longer when touched again, in the order of the topic") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "tick:2", "next", "tick:1"});
    CHECK(kiosk.to_do() == Texts{"Rest", "Sit less"});
    kiosk.press({"back", "tick:1", "tick:2"});
    CHECK(kiosk.to_do() == Texts{"Walk", "Sit less"});
    kiosk.press("tick:1");
    CHECK(kiosk.state.to_do.size() == 1);
}

TEST_CASE("a tick of what is not there, or on another kind of slide, does nothing") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "tick:0", "tick:3", "tick:", "next", "next", "tick:1"});
    CHECK(kiosk.to_do().empty());
}

TEST_CASE("what was ticked is not in the visit that is counted, and gone with it") {
    auto counted_after = [](const std::vector<std::string>& ticks) {
        Kiosk kiosk;
        kiosk.press("open:heel");
        for (const auto& tick : ticks) kiosk.press(tick);
        kiosk.press({"next", "finish"});
        CHECK(kiosk.state.to_do.empty());
        REQUIRE(kiosk.counted.size() == 1);
        return kiosk.counted.front();
    };
    CHECK(counted_after({}) == counted_after({"tick:1", "tick:2"}));
}
