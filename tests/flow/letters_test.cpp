// Searching topics by letters: every letter is a step.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

namespace {

struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel"}, {{"en", "English"}});
        library.add(fakes::short_flow("heel"));
    }
    std::string typed() const { return state.place().search.value_or("nothing is searched"); }
};

}  // namespace

TEST_CASE("letters are typed one by one, and Back takes away the last") {
    Kiosk kiosk;
    kiosk.press("search");
    CHECK(kiosk.typed().empty());
    kiosk.press({"letter:H", "letter:Ñ"});
    CHECK(kiosk.typed() == "HÑ");
    kiosk.press("back");
    CHECK(kiosk.typed() == "H");
    kiosk.press({"back", "back"});
    CHECK(kiosk.typed() == "nothing is searched");
    CHECK(kiosk.state.history.size() == 1);
}

TEST_CASE("a topic that was found leads back to what was found") {
    Kiosk kiosk;
    kiosk.press({"search", "letter:H", "open:heel", "back"});
    CHECK(kiosk.typed() == "H");
    kiosk.press("home");
    CHECK(kiosk.typed() == "nothing is searched");
}

TEST_CASE("what was typed is forgotten with the visit") {
    Kiosk kiosk;
    kiosk.press({"search", "letter:H", "finish"});
    CHECK(kiosk.state.history == std::vector<flow::Place>{flow::Place{}});
}

TEST_CASE("no letter is typed where nothing is searched, and no word without end") {
    Kiosk kiosk;
    kiosk.press("letter:H");
    CHECK(kiosk.state.history.size() == 1);
    kiosk.press({"open:heel", "search", "letter:H"});
    CHECK(kiosk.place() == "heel/first");
    kiosk.press({"home", "search", "search"});
    CHECK(kiosk.state.history.size() == 2);
    for (int i = 0; i < 500; ++i) kiosk.press("letter:W");
    CHECK(kiosk.typed().size() == 64);
}

TEST_CASE("pages of what was found are left for the letter before in one step each") {
    Kiosk kiosk;
    kiosk.pages[{"", ""}] = 3;
    kiosk.press({"search", "letter:H", "next", "next"});
    CHECK(kiosk.state.place().page == 2);
    CHECK(kiosk.typed() == "H");
    kiosk.press({"back", "back", "back"});
    CHECK(kiosk.typed().empty());
}
