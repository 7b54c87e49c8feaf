// What a visit counts: each thing once, and nothing that tells what was read on a warning slide.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using flow::Depth;
using flow::Ending;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

flow::Slide foot() {
    auto slide = fakes::text_slide("foot");
    slide.parts = {{"heel-bone", "Heel bone", "A bone."}};
    return slide;
}

/// "heel": foot (with a part), check, warning, end.
struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"heel", "back"}, {{"en", "English"}, {"es", "Español"}});
        library.add(fakes::flow_of("heel", {foot(), fakes::question_slide("check", 3, 1),
                                            fakes::warning_slide("warning"), fakes::summary_slide("end")}));
        library.add(fakes::short_flow("back"));
    }
    const flow::Visit& visit() {
        REQUIRE(counted.size() == 1);
        return counted.front();
    }
    milliseconds time_on(const std::string& slide) { return visit().slides.at({"heel", slide}).time; }
};

}  // namespace

TEST_CASE("what is about the clinic counts as a topic does, and leads to the clinic's warning signs") {
    Kiosk kiosk;
    kiosk.library.add(fakes::flow_of("our-clinic", {fakes::text_slide("open"), fakes::text_slide("way")}));
    kiosk.library.front.about_flow = "our-clinic";
    kiosk.library.front.urgent_flow = "heel";
    kiosk.press({"open:our-clinic", "next"});
    CHECK(flow::help_from(kiosk.state, kiosk.world).flow == "heel");
    kiosk.press("finish");
    CHECK(kiosk.visit().ending == Ending::finished);
    CHECK(kiosk.visit().flows == std::map<std::string, flow::FlowUse>{{"our-clinic", {true}}});
}

TEST_CASE("Finish before the end of a topic counts as left, after it as finished") {
    Kiosk kiosk;
    SECTION("at home, after a look") {
        kiosk.press({"open:heel", "home", "finish"});
        CHECK(kiosk.visit().ending == Ending::left);
    }
    SECTION("on the way") {
        kiosk.press({"open:heel", "next", "finish"});
        CHECK(kiosk.visit().ending == Ending::left);
    }
    SECTION("on the last slide") {
        kiosk.press({"open:back", "next", "finish"});
        CHECK(kiosk.visit().ending == Ending::finished);
    }
    SECTION("in the second topic, when the first was completed") {
        kiosk.press({"open:back", "next", "home", "open:heel", "finish"});
        CHECK(kiosk.visit().ending == Ending::finished);
    }
}

TEST_CASE("walking away counts as idle, even after a completed topic") {
    Kiosk kiosk;
    kiosk.press({"open:back", "next"});
    kiosk.wait(seconds(120));
    CHECK(kiosk.visit().ending == Ending::idle);
    CHECK(kiosk.visit().depth() == Depth::read);
}

TEST_CASE("an orderly stop counts the visit under way as left, and nothing when nobody is there") {
    Kiosk kiosk;
    SECTION("somebody reads") {
        kiosk.press("open:heel");
        kiosk.happen(flow::Stopped{});
        CHECK(kiosk.visit().ending == Ending::left);
        CHECK(kiosk.visit().slides.at({"heel", "foot"}).left_from);
    }
    SECTION("nobody is there") {
        kiosk.happen(flow::Touched{});
        kiosk.happen(flow::Stopped{});
        CHECK(kiosk.counted.empty());
    }
}

TEST_CASE("a question that was shown and left counts as shown, and none of its answers") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "next", "back", "answer:7", "next", "finish"});
    CHECK(kiosk.visit().slides.contains({"heel", "check"}));
    CHECK(kiosk.visit().answers.empty());
}

TEST_CASE("Finish when nobody has pressed anything counts no visit") {
    Kiosk kiosk;
    kiosk.press("finish");
    CHECK(kiosk.counted.empty());
}

TEST_CASE("depth: two slides are a glance, three a look, a completed topic was read") {
    Kiosk kiosk;
    auto depth_after = [&](std::initializer_list<const char*> actions) {
        kiosk.press(actions).press("finish");
        return kiosk.visit().depth();
    };
    SECTION("no slide") {
        CHECK(depth_after({"language:es"}) == Depth::glanced);
    }
    SECTION("two") {
        CHECK(depth_after({"open:heel", "next"}) == Depth::glanced);
    }
    SECTION("one, many times") {
        CHECK(depth_after({"open:heel", "next", "back", "next", "back"}) == Depth::glanced);
    }
    SECTION("three") {
        CHECK(depth_after({"open:heel", "next", "next"}) == Depth::looked);
    }
    SECTION("all") {
        CHECK(depth_after({"open:back", "next"}) == Depth::read);
    }
}

TEST_CASE("opened and completed topics are counted once each") {
    Kiosk kiosk;
    kiosk.press({"open:back", "next", "home", "open:back", "home", "open:heel", "finish"});
    CHECK(kiosk.visit().flows.size() == 2);
    CHECK(kiosk.visit().flows.at("back").completed);
    CHECK_FALSE(kiosk.visit().flows.at("heel").completed);
}

TEST_CASE("a slide seen twice is one cell, and its time adds up") {
    Kiosk kiosk;
    kiosk.press("open:heel").wait(seconds(10)).press("next").wait(seconds(5)).press("back").wait(seconds(7));
    kiosk.press("finish");
    CHECK(kiosk.time_on("foot") == seconds(17));
    CHECK(kiosk.time_on("check") == seconds(5));
    CHECK(kiosk.visit().slides.size() == 2);
}

TEST_CASE("the pages of a slide are one slide") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "foot"}] = 2;
    kiosk.press("open:heel").wait(seconds(3)).press("next").wait(seconds(4)).press("finish");
    CHECK(kiosk.visit().slides.size() == 1);
    CHECK(kiosk.time_on("foot") == seconds(7));
}

TEST_CASE("the time somebody who walked away was gone is not reading time") {
    Kiosk kiosk;
    kiosk.press("open:heel").wait(seconds(20)).press("next").wait(seconds(200));
    CHECK(kiosk.time_on("foot") == seconds(20));
    CHECK(kiosk.time_on("check") == seconds(0));
}

TEST_CASE("a visit leaves from one slide at most: where it ended") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "finish"});
    CHECK_FALSE(kiosk.visit().slides.at({"heel", "foot"}).left_from);
    CHECK(kiosk.visit().slides.at({"heel", "check"}).left_from);
}

TEST_CASE("a visit that ends at home leaves from no slide") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "home", "finish"});
    for (const auto& [slide, use] : kiosk.visit().slides) CHECK_FALSE(use.left_from);
}

TEST_CASE("a warning slide counts only as shown: no time, not left from") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "next"});
    REQUIRE(kiosk.place() == "heel/warning");
    kiosk.wait(seconds(40));
    SECTION("finished there") {
        kiosk.press("finish");
    }
    SECTION("gone there") {
        kiosk.wait(seconds(400));
    }
    SECTION("stopped there") {
        kiosk.happen(flow::Stopped{});
    }
    SECTION("read on") {
        kiosk.press({"next", "finish"});
    }
    const auto& use = kiosk.visit().slides.at({"heel", "warning"});
    CHECK(use.time == seconds(0));
    CHECK_FALSE(use.left_from);
    CHECK_FALSE(use.timed);
}

TEST_CASE("answers: the first try is told apart, each answer once") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "answer:1", "answer:2", "finish"});
    const auto& answers = kiosk.visit().answers;
    CHECK(answers.size() == 2);
    CHECK(answers.at({"heel", "check", 2}));
    CHECK_FALSE(answers.at({"heel", "check", 1}));
}

TEST_CASE("parts count as touched, once, however often") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "part:heel-bone", "part:heel-bone", "part:heel-bone", "part:toe", "finish"});
    CHECK(kiosk.visit().parts == std::set<flow::PartKey>{{"heel", "foot", "heel-bone"}});
}

TEST_CASE("settings count with their last value, and the language at the end") {
    Kiosk kiosk;
    kiosk.press({"text-size:150", "text-size:200", "theme:dark", "language:es", "text-size:7", "finish"});
    CHECK(kiosk.visit().settings ==
          std::map<std::string, std::string>{{"text-size", "200"}, {"theme", "dark"}, {"language", "es"}});
    CHECK(kiosk.visit().language == "es");
}

TEST_CASE("settings nobody touched count nothing") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "finish"});
    CHECK(kiosk.visit().settings.empty());
    CHECK(kiosk.visit().language == "en");
}

TEST_CASE("the next visitor's visit knows nothing of the one before") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "finish", "open:back", "finish"});
    REQUIRE(kiosk.counted.size() == 2);
    CHECK(kiosk.counted.back().flows.size() == 1);
    CHECK(kiosk.counted.back().answers.empty());
    CHECK(kiosk.counted.back().slides.size() == 1);
}
