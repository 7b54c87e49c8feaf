// The figure on the home screen: touch where you want to learn.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

namespace {

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel", "disc", "nerve", "run"}, {{"en", "English"}, {"es", "Español"}});
        library.front.body_parts = {{"foot", "Foot", ""}, {"low-back", "Low back", ""}, {"ear", "Ear", ""}};
        add("heel", "foot");
        add("disc", "low-back");
        add("nerve", "low-back");
        add("run", "");
    }
    void add(const std::string& id, const std::string& part) {
        auto flow = fakes::short_flow(id);
        flow.body_part = part;
        library.add(flow);
    }
};

}  // namespace

TEST_CASE("a body part with one topic opens it") {
    Kiosk kiosk;
    kiosk.press("body-part:foot");
    CHECK(kiosk.place() == "heel/first");
    kiosk.press("back");
    CHECK(kiosk.place() == "home");
}

TEST_CASE("a body part with several topics shows only those, until touched again") {
    Kiosk kiosk;
    kiosk.press("body-part:low-back");
    CHECK(kiosk.place() == "home:low-back");
    kiosk.press("body-part:low-back");
    CHECK(kiosk.place() == "home");
}

TEST_CASE("a topic opened from a body part leads back to it") {
    Kiosk kiosk;
    kiosk.press({"body-part:low-back", "open:nerve", "back"});
    CHECK(kiosk.place() == "home:low-back");
    kiosk.press("home");
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.state.history.size() == 1);
}

TEST_CASE("a body part touched again on a further page shows all topics") {
    Kiosk kiosk;
    kiosk.pages[{"", ""}] = 2;
    kiosk.press({"body-part:low-back", "next"});
    REQUIRE(kiosk.state.place().page == 1);
    kiosk.press("body-part:low-back");
    CHECK(kiosk.state.place().body_part.empty());
}

TEST_CASE("a body part without topics, unknown, or touched inside a topic does nothing") {
    Kiosk kiosk;
    kiosk.press({"body-part:ear", "body-part:nose", "body-part:"});
    CHECK(kiosk.place() == "home");
    kiosk.press({"open:run", "body-part:low-back"});
    CHECK(kiosk.place() == "run/first");
}

TEST_CASE("topics that are not offered in the language do not count for a body part") {
    Kiosk kiosk;
    kiosk.library.missing.insert({"disc", "es"});
    kiosk.press({"language:es", "body-part:low-back"});
    CHECK(kiosk.place() == "nerve/first");
}
