// What can be taken home, the way there and back, and that it was used is counted, not what for.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

namespace {

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel"}, {{"en", "English"}});
        library.add(fakes::flow_of("heel", {fakes::text_slide("what"), fakes::warning_slide("now"),
                                            fakes::warning_slide("soon"), fakes::summary_slide("end")}));
    }
    flow::Detour detour() const { return state.place().detour; }
};

}  // namespace

TEST_CASE("summaries and warning signs are taken home, other slides are not") {
    Kiosk kiosk;
    kiosk.press({"take-home", "open:heel", "take-home"});
    CHECK(kiosk.place() == "heel/what");
    CHECK(kiosk.detour() == flow::Detour::none);
    CHECK(kiosk.state.visit.settings.empty());
    for (const char* slide : {"heel/now", "heel/soon", "heel/end"}) {
        kiosk.press({"next", "take-home"});
        CHECK(kiosk.place() == slide);
        CHECK(kiosk.detour() == flow::Detour::take_home);
        kiosk.press("back");
        CHECK(kiosk.detour() == flow::Detour::none);
    }
}

TEST_CASE("Done comes back to the slide, also from the second of several codes; a second touch opens nothing more") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next"});
    kiosk.pages[{"heel", "now"}] = 2;
    kiosk.press("take-home");
    const auto steps = kiosk.state.history.size();
    kiosk.press("take-home");
    CHECK(kiosk.state.history.size() == steps);
    kiosk.press("next");
    CHECK(kiosk.detour() == flow::Detour::take_home);
    CHECK(kiosk.state.place().page == 1);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/now");
    CHECK(kiosk.detour() == flow::Detour::none);
    kiosk.press({"next", "next"});
    CHECK(kiosk.place() == "heel/soon");
}

TEST_CASE("the signs that help leads to can be taken home, and Done twice comes back to where help was asked for") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "help", "take-home"});
    CHECK(kiosk.detour() == flow::Detour::take_home);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/now");
    CHECK(kiosk.detour() == flow::Detour::help);
}

TEST_CASE(
    "that something was taken home is counted once, without where, and stays counted when settings are set back") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "take-home", "back", "take-home", "text-size:200"});
    using Settings = decltype(kiosk.state.visit.settings);
    CHECK(kiosk.state.visit.settings == Settings{{"take-home", "screen"}, {"text-size", "200"}});
    kiosk.press("easier:reset");
    CHECK(kiosk.state.visit.settings == Settings{{"take-home", "screen"}});
}

TEST_CASE("printing is counted from the page that offers it, and from no other") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "print"});
    CHECK(kiosk.state.visit.settings.empty());
    kiosk.press({"take-home", "print", "print"});
    CHECK(kiosk.detour() == flow::Detour::take_home);
    using Settings = decltype(kiosk.state.visit.settings);
    CHECK(kiosk.state.visit.settings == Settings{{"take-home", "screen"}, {"print", "paper"}});
}

TEST_CASE("signs that were looked up are not counted when they are taken home either") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "help", "take-home", "print", "back", "take-home"});
    CHECK(kiosk.state.visit.slides.size() == 1);
    CHECK(kiosk.state.visit.slides.contains({"heel", "what"}));
    CHECK_FALSE(kiosk.state.visit.flows["heel"].completed);
}
