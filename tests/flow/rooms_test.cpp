// Stops and the rooms beside them; help from every slide, and the way back to where it was asked for.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "flow/stops.h"
#include "story.h"

using fakes::flow_of;
using fakes::in_room;
using fakes::question_slide;
using fakes::summary_slide;
using fakes::text_slide;
using fakes::warning_slide;
using fakes::with_rooms;
using story::Story;

namespace {

/// Stops what, happens, now and today (one stop), end; rooms inside (a, b) and spur beside what, check beside end.
flow::Flow heel() {
    return flow_of(
        "heel",
        {with_rooms(text_slide("what"), {{"Inside", {"a", "b"}}, {"Spur", {"spur"}}}), in_room("what", text_slide("a")),
         in_room("what", text_slide("b")), in_room("what", text_slide("spur")), text_slide("happens"),
         warning_slide("now"), warning_slide("today", flow::Urgency::today),
         with_rooms(summary_slide("end"), {{"Check", {"check"}}}), in_room("end", question_slide("check"))});
}

struct Kiosk : Story {
    Kiosk() {
        library.front = fakes::home_of({"heel", "bare"}, {{"en", "English"}, {"es", "Español"}});
        library.front.urgent_flow = "signs";
        library.front.urgent_label = "Warning signs";
        library.add(heel());
        library.add(fakes::short_flow("bare"));
        library.add(flow_of("signs", {warning_slide("back"), warning_slide("foot"), summary_slide("last")}));
    }
};

std::string place(const flow::Flow& flow, const char* id) {
    auto at = flow::stop_place(flow, *flow.find(id));
    return std::to_string(at.position) + "/" + std::to_string(at.total) + (at.more ? "+" : "");
}

}  // namespace

TEST_CASE("the marks of the way are its stops: a room stands at its stop, and lists of signs are one") {
    auto flow = heel();
    CHECK(place(flow, "what") == "1/4");
    CHECK(place(flow, "a") == "1/4");
    CHECK(place(flow, "spur") == "1/4");
    CHECK(place(flow, "happens") == "2/4");
    CHECK(place(flow, "now") == "3/4+");
    CHECK(place(flow, "today") == "3/4");
    CHECK(place(flow, "end") == "4/4");
    CHECK(place(flow, "check") == "4/4");
}

TEST_CASE("a choice between lists of signs belongs to them") {
    auto flow = flow_of("load", {text_slide("what"), fakes::choice_slide("which", {"back", "foot"}),
                                 warning_slide("back"), warning_slide("foot"), summary_slide("end")});
    CHECK(place(flow, "which") == "2/3+");
    CHECK(place(flow, "foot") == "2/3");
    CHECK(place(flow, "end") == "3/3");
    flow.slides[1].options[1].to = "end";
    CHECK(place(flow, "which") == "2/4");
}

TEST_CASE("Next passes the stops alone, and the way is complete without a room") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next"});
    CHECK(kiosk.place() == "heel/happens");
    kiosk.press({"next", "next", "next"});
    CHECK(kiosk.place() == "heel/end");
    kiosk.press({"next", "finish"});
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted[0].flows.at("heel").completed);
    CHECK_FALSE(kiosk.counted[0].slides.contains({"heel", "a"}));
}

TEST_CASE("a room leads through its slides and back to its stop") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "room:1"});
    CHECK(kiosk.place() == "heel/a");
    CHECK(flow::way_on(kiosk.state, flow::shown(kiosk.state, kiosk.world)) == flow::WayOn::next);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/b");
    CHECK(flow::way_on(kiosk.state, flow::shown(kiosk.state, kiosk.world)) == flow::WayOn::done);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/what");
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/happens");
    kiosk.press({"back", "back"});
    CHECK(kiosk.place() == "home");
}

TEST_CASE("Back undoes one step in a room too") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "room:1", "next", "back"});
    CHECK(kiosk.place() == "heel/a");
    kiosk.press("back");
    CHECK(kiosk.place() == "heel/what");
}

TEST_CASE("a room comes back to the very page it was opened from") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "what"}] = 3;
    kiosk.press({"open:heel", "next", "next", "room:2"});
    CHECK(kiosk.place() == "heel/spur");
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/what/3");
}

TEST_CASE("a room that is not there opens nothing") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "room:3", "room:0", "room:x"});
    CHECK(kiosk.place() == "heel/what");
    kiosk.press({"next", "room:1"});
    CHECK(kiosk.place() == "heel/happens");
}

TEST_CASE("a room beside the last stop does not end the flow, and its stop does") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "next", "next", "next", "room:1", "answer:1", "next"});
    CHECK(kiosk.place() == "heel/end");
    CHECK(flow::way_on(kiosk.state, flow::shown(kiosk.state, kiosk.world)) == flow::WayOn::end);
}

TEST_CASE("help leads to the topic's own lists, one after the other, and Done to the very place") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "room:1", "next", "help"});
    CHECK(kiosk.place() == "heel/now");
    CHECK(flow::help_from(kiosk.state, kiosk.world).is_home());
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/today");
    CHECK(flow::way_on(kiosk.state, flow::shown(kiosk.state, kiosk.world)) == flow::WayOn::done);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/b");
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/what");
}

TEST_CASE("Back from help returns to the very place") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "happens"}] = 2;
    kiosk.press({"open:heel", "next", "next", "help", "back"});
    CHECK(kiosk.place() == "heel/happens/2");
}

TEST_CASE("signs that were only looked up do not complete a flow that ends with them") {
    Kiosk kiosk;
    kiosk.library.add(flow_of("ends", {text_slide("one"), warning_slide("now")}));
    kiosk.press({"open:ends", "help", "next"});
    CHECK(kiosk.place() == "ends/one");
    kiosk.press("finish");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK_FALSE(kiosk.counted[0].flows.at("ends").completed);
    CHECK_FALSE(
        kiosk.counted[0].slides.contains({"ends", "now"}));  // nor are they counted: that would hint at who has what
}

TEST_CASE("a topic without signs of its own leads to the clinic's") {
    Kiosk kiosk;
    kiosk.press({"open:bare", "help"});
    CHECK(kiosk.place() == "signs/back");
    kiosk.press("help");
    CHECK(kiosk.place() == "signs/back");
    kiosk.press("back");
    CHECK(kiosk.place() == "bare/first");
}

TEST_CASE("where there are no signs at all help leads nowhere") {
    Kiosk kiosk;
    kiosk.library.front.urgent_flow.clear();
    kiosk.press({"help", "open:bare", "help"});
    CHECK(kiosk.place() == "bare/first");
}

TEST_CASE("who stands in a room without having pressed its button finds its stop") {
    Kiosk kiosk;
    kiosk.press("open:heel");
    kiosk.state.history.push_back({"heel", "spur", 0, ""});  // as the preview does
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/what");
}

TEST_CASE("prepared are the rooms of a stop, and where Done leads") {
    auto flow = heel();
    auto likely = [&](const char* id) {
        std::vector<std::string> ids;
        for (const auto* slide : flow::likely_next(flow, *flow.find(id))) ids.push_back(slide->id);
        return ids;
    };
    CHECK(likely("what") == std::vector<std::string>{"a", "spur", "happens"});
    CHECK(likely("b") == std::vector<std::string>{"what", "a"});
}
