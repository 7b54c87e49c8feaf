// Where a visitor gets to: next, back, branches, pages, languages, flows that fail.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using fakes::choice_slide;
using fakes::choosing;
using fakes::flow_of;
using fakes::leading_to;
using fakes::question_slide;
using fakes::summary_slide;
using fakes::text_slide;
using story::Story;

namespace {

/// "heel": intro, check (right: help, else again), again, help, end. "back": first, last.
struct Kiosk : Story {
    explicit Kiosk(fakes::NextSlide::Function function = branch) : Story(std::move(function)) {
        library.front = fakes::home_of({"heel", "back"}, {{"en", "English"}, {"es", "Español"}});
        library.add(flow_of("heel", {text_slide("intro"), choosing(question_slide("check", 3, 1), {"help", "again"}),
                                     text_slide("again"), text_slide("help"), summary_slide("end")}));
        library.add(fakes::short_flow("back"));
    }

    static std::optional<std::string> branch(const flow::Slide&, const flow::VisitView& view) {
        return fakes::was_right(view, "check") ? "help" : "again";
    }
};

}  // namespace

TEST_CASE("a new visitor stands at home, with the settings of the clinic") {
    Kiosk kiosk;
    CHECK(kiosk.place() == "home");
    CHECK_FALSE(kiosk.state.visiting);
    CHECK(kiosk.state.settings == kiosk.world.defaults);
}

TEST_CASE("a topic opens at its first slide, and Next follows the file") {
    Kiosk kiosk;
    kiosk.press("open:back");
    CHECK(kiosk.place() == "back/first");
    kiosk.press("next");
    CHECK(kiosk.place() == "back/last");
}

TEST_CASE("Next once too often does nothing on the last slide: only Finish ends the visit") {
    Kiosk kiosk;
    kiosk.press({"open:back", "next", "next", "next"});
    CHECK(kiosk.place() == "back/last");
    CHECK(kiosk.counted.empty());
    kiosk.press("finish");
    CHECK(kiosk.place() == "home");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().ending == flow::Ending::finished);
}

TEST_CASE("Next follows a slide's own target") {
    Kiosk kiosk;
    kiosk.library.add(
        flow_of("jump", {leading_to(text_slide("one"), "three"), text_slide("two"), summary_slide("three")}));
    kiosk.press({"open:jump", "next"});
    CHECK(kiosk.place() == "jump/three");
    kiosk.press("back");
    CHECK(kiosk.place() == "jump/one");
}

TEST_CASE("a last slide with a target of its own leads there instead of finishing") {
    Kiosk kiosk;
    kiosk.library.add(flow_of("round", {text_slide("one"), leading_to(text_slide("two"), "one")}));
    kiosk.press({"open:round", "next", "next"});
    CHECK(kiosk.place() == "round/one");
    CHECK(kiosk.counted.empty());
}

TEST_CASE("Back undoes exactly one step") {
    Kiosk kiosk;

    SECTION("between slides") {
        kiosk.press({"open:heel", "next", "back"});
        CHECK(kiosk.place() == "heel/intro");
    }
    SECTION("into a topic") {
        kiosk.press({"open:heel", "back"});
        CHECK(kiosk.place() == "home");
    }
    SECTION("at home, where there is nothing to undo") {
        kiosk.press("back");
        CHECK(kiosk.place() == "home");
    }
    SECTION("across a branch") {
        kiosk.press({"open:heel", "next", "answer:2", "next", "next", "back", "back"});
        CHECK(kiosk.place() == "heel/check");
    }
    SECTION("across a branch that jumped over slides") {
        kiosk.press({"open:heel", "next", "answer:1", "next"});
        CHECK(kiosk.place() == "heel/help");
        kiosk.press("back");
        CHECK(kiosk.place() == "heel/check");
    }
    SECTION("from page to page of one slide") {
        kiosk.pages[{"heel", "intro"}] = 3;
        kiosk.press({"open:heel", "next", "next"});
        CHECK(kiosk.place() == "heel/intro/3");
        kiosk.press("next");
        CHECK(kiosk.place() == "heel/check");
        kiosk.press("back");
        CHECK(kiosk.place() == "heel/intro/3");
        kiosk.press("back");
        CHECK(kiosk.place() == "heel/intro/2");
    }
    SECTION("after an option of a choice") {
        kiosk.library.add(
            flow_of("pick", {choice_slide("which", {"b", "c"}), text_slide("a"), text_slide("b"), summary_slide("c")}));
        kiosk.press({"open:pick", "option:2"});
        CHECK(kiosk.place() == "pick/c");
        kiosk.press("back");
        CHECK(kiosk.place() == "pick/which");
        kiosk.press("option:1");
        CHECK(kiosk.place() == "pick/b");
    }
}

TEST_CASE("an answer given stays when the visitor goes on and comes back") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "next", "back"});
    CHECK(kiosk.state.answers.at({"heel", "check"}) == 2);
}

TEST_CASE("another answer replaces the one before") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "answer:3"});
    CHECK(kiosk.state.answers.at({"heel", "check"}) == 3);
}

TEST_CASE("each visit draws once, before anything is pressed, and what it drew stays until it ends") {
    Kiosk kiosk;
    std::uint32_t drawn = 0;
    kiosk.world.draw_number = [&] { return ++drawn; };
    kiosk.state = flow::first_state(kiosk.world);
    kiosk.press({"open:heel", "next", "answer:2", "next", "back", "language:es", "home"});
    CHECK(kiosk.state.drawn == 1);
    kiosk.press("finish");
    CHECK(kiosk.state.drawn == 2);
    CHECK(kiosk.state.answers.empty());
}

TEST_CASE("an answer or option that is not there does nothing") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next"});
    for (const char* action :
         {"answer:0", "answer:4", "answer:-1", "answer:", "answer:x", "answer:99999999999", "option:1"})
        kiosk.press(action);
    CHECK(kiosk.state.answers.empty());
    CHECK(kiosk.place() == "heel/check");
}

TEST_CASE("a function sees the first answer given, however often the visitor tries") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "answer:1", "next"});
    CHECK(kiosk.place() == "heel/again");
    REQUIRE(kiosk.next_slide.views.size() == 1);
    CHECK(kiosk.next_slide.views.front().seen == std::vector<std::string>{"check", "intro"});
}

TEST_CASE("a function knows what was chosen, and nothing of other topics") {
    Kiosk kiosk([](const flow::Slide& slide, const flow::VisitView&) { return slide.next.targets.back(); });
    kiosk.library.add(flow_of("pick", {choice_slide("which", {"b"}), text_slide("a"),
                                       choosing(text_slide("b"), {"a", "c"}), summary_slide("c")}));
    kiosk.press({"open:heel", "next", "answer:1", "home", "open:pick", "option:1", "next"});
    CHECK(kiosk.place() == "pick/c");
    const auto& view = kiosk.next_slide.views.back();
    REQUIRE(view.given.size() == 1);
    CHECK(view.given.front().slide == "which");
    CHECK(view.given.front().to == "b");
    CHECK(view.seen == std::vector<std::string>{"b", "which"});
}

TEST_CASE("what a function chose is kept: Back never runs it again") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "answer:2", "next"});
    REQUIRE(kiosk.next_slide.views.size() == 1);
    kiosk.press({"next", "back", "back", "back", "back"});
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.next_slide.views.size() == 1);
}

TEST_CASE("a function that fails leaves its topic resting, and Back leads out of it") {
    Kiosk kiosk([](const flow::Slide&, const flow::VisitView&) { return std::nullopt; });
    kiosk.press({"open:heel", "next", "next"});
    CHECK(kiosk.place() == "heel/resting");
    CHECK(flow::shown(kiosk.state, kiosk.world).slide == nullptr);
    kiosk.press("next");
    CHECK(kiosk.place() == "heel/resting");
    kiosk.press("back");
    CHECK(kiosk.place() == "heel/check");
}

TEST_CASE("a topic whose script failed rests, and the others work") {
    Kiosk kiosk;
    kiosk.library.failing.insert("heel");
    kiosk.press("open:heel");
    CHECK(kiosk.place() == "heel/resting");
    for (const char* action : {"next", "answer:1", "option:1", "part:x", "moment:2", "play"}) kiosk.press(action);
    CHECK(kiosk.place() == "heel/resting");
    kiosk.press({"home", "open:back"});
    CHECK(kiosk.place() == "back/first");
}

TEST_CASE("a topic that nobody has rests too") {
    Kiosk kiosk;
    kiosk.press("open:nothing");
    CHECK(kiosk.place() == "nothing/resting");
}

TEST_CASE("Topics leads home from anywhere and keeps the settings") {
    Kiosk kiosk;
    kiosk.press({"language:es", "open:heel", "next", "home"});
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.state.history.size() == 1);
    CHECK(kiosk.state.settings.language == "es");
    CHECK(kiosk.counted.empty());
}

TEST_CASE("a language stays on the slide where the topic is offered in it") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "language:es"});
    CHECK(kiosk.place() == "heel/check");
    CHECK(kiosk.state.settings.language == "es");
}

TEST_CASE("a language the topic is not offered in leads home") {
    Kiosk kiosk;
    kiosk.library.missing.insert({"heel", "es"});
    kiosk.press({"open:heel", "next", "language:es"});
    CHECK(kiosk.place() == "home");
    kiosk.press("back");
    CHECK(kiosk.place() == "home");
}

TEST_CASE("a language nobody listed changes nothing") {
    Kiosk kiosk;
    kiosk.press({"language:xx", "language:"});
    CHECK(kiosk.state.settings.language == "en");
}

TEST_CASE("text size and theme change what is shown, never where") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "text-size:200", "theme:contrast"});
    CHECK(kiosk.place() == "heel/check");
    CHECK(kiosk.state.settings.text_size == flow::TextSize::biggest);
    CHECK(kiosk.state.settings.theme == flow::Theme::contrast);
    kiosk.press({"text-size:120", "text-size:", "theme:pink", "theme:"});
    CHECK(kiosk.state.settings.text_size == flow::TextSize::biggest);
    CHECK(kiosk.state.settings.theme == flow::Theme::contrast);
}

TEST_CASE("what makes it easier is set over the slide, stays for the visit, is counted, and is forgotten with it") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "easier"});
    CHECK(kiosk.state.easier);
    kiosk.press({"text-size:200", "theme:dark", "motion:reduced", "motion:none"});
    CHECK(kiosk.state.easier);
    CHECK(kiosk.place() == "heel/check");
    kiosk.press("easier:done");
    CHECK_FALSE(kiosk.state.easier);
    CHECK(kiosk.state.settings.motion == flow::Motion::reduced);
    kiosk.press({"back", "easier", "finish"});
    CHECK_FALSE(kiosk.state.easier);
    CHECK(kiosk.state.settings == kiosk.world.defaults);
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().settings ==
          std::map<std::string, std::string>{{"motion", "reduced"}, {"text-size", "200"}, {"theme", "dark"}});
}

TEST_CASE("Back closes what makes it easier and undoes no step; who goes elsewhere has closed it") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next", "easier", "back"});
    CHECK_FALSE(kiosk.state.easier);
    CHECK(kiosk.place() == "heel/check");
    kiosk.press({"easier", "home"});
    CHECK_FALSE(kiosk.state.easier);
    CHECK(kiosk.place() == "home");
}

TEST_CASE("Reset makes all as the clinic begins each visit, and leaves the language") {
    Kiosk kiosk;
    kiosk.world.defaults.theme = flow::Theme::contrast;
    kiosk.press(
        {"open:heel", "language:es", "easier", "text-size:150", "theme:light", "motion:reduced", "easier:reset"});
    auto wanted = kiosk.world.defaults;
    wanted.language = "es";
    CHECK(kiosk.state.settings == wanted);
    CHECK(kiosk.state.easier);
    kiosk.press("finish");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().settings == std::map<std::string, std::string>{{"language", "es"}});
}

TEST_CASE("less motion stops what the visitor had set going, and asks nobody whether it was played by choice") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "next"});
    kiosk.state.clip_chosen = true;
    kiosk.state.playing = kiosk.now + std::chrono::seconds(1);
    kiosk.press({"easier", "motion:reduced"});
    CHECK_FALSE(kiosk.state.clip_chosen);
    CHECK_FALSE(kiosk.state.playing);
}

TEST_CASE("speech, reach, touch and one switch are settings like the others: known words only, counted, forgotten") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "read-aloud:on", "pace:slower", "volume:5", "reach:low", "touch:easier", "scan:slow"});
    kiosk.press(
        {"read-aloud:loud", "pace:", "volume:6", "volume:0", "reach:high", "touch:none", "scan:9", "hear:again"});
    const auto& now = kiosk.state.settings;
    CHECK(now.read_aloud);
    CHECK(now.pace == flow::Pace::slower);
    CHECK(now.volume == flow::loudest);
    CHECK(now.reach == flow::Reach::low);
    CHECK(now.touch == flow::Touch::easier);
    CHECK(now.scan == flow::Scan::slow);
    kiosk.press("finish");
    CHECK(kiosk.state.settings == kiosk.world.defaults);
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().settings == std::map<std::string, std::string>{{"pace", "slower"},
                                                                               {"reach", "low"},
                                                                               {"read-aloud", "on"},
                                                                               {"scan", "slow"},
                                                                               {"touch", "easier"},
                                                                               {"volume", "5"}});
}

TEST_CASE("under \"Still there?\" nothing of it is touched, and it is still open after Yes") {
    Kiosk kiosk;
    kiosk.press({"open:heel", "easier"}).wait(std::chrono::seconds(100));
    REQUIRE(kiosk.state.asked);
    kiosk.press("easier:done");
    CHECK(kiosk.state.easier);
    CHECK_FALSE(kiosk.state.asked);
}

TEST_CASE("a slide that lost pages shows its last, and Back still undoes a step one can see") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "intro"}] = 3;
    kiosk.press({"open:heel", "next", "next"});
    kiosk.pages[{"heel", "intro"}] = 1;
    kiosk.press("text-size:100");
    CHECK(kiosk.place() == "heel/intro");
    kiosk.press("back");
    CHECK(kiosk.place() == "home");
}

TEST_CASE("another language in the panel keeps slide, page and panel; a topic that it lacks leads to the topics") {
    Kiosk kiosk;
    kiosk.pages[{"heel", "intro"}] = 3;
    kiosk.press({"open:heel", "next", "easier", "language:es"});
    CHECK(kiosk.place() == "heel/intro/2");
    CHECK(kiosk.state.easier);
    CHECK(kiosk.state.settings.language == "es");
    kiosk.press({"easier:reset", "easier:done"});
    CHECK(kiosk.state.settings.language == "es");
    kiosk.press("back");
    CHECK(kiosk.place() == "heel/intro");
    kiosk.library.missing.insert({"heel", "en"});
    kiosk.press({"easier", "language:en"});
    CHECK(kiosk.place() == "home");
}

TEST_CASE("a part touched again stays, and is forgotten on the next slide") {
    Kiosk kiosk;
    auto slide = text_slide("foot");
    slide.parts = {{"heel-bone", "Heel bone", "A bone."}, {"band", "Band", ""}};
    kiosk.library.add(flow_of("parts", {slide, summary_slide("end")}));
    kiosk.press({"open:parts", "part:heel-bone"});
    CHECK(kiosk.state.touched_part == "heel-bone");
    kiosk.press("part:band");
    CHECK(kiosk.state.touched_part == "band");
    kiosk.press("part:band");
    CHECK(kiosk.state.touched_part == "band");
    kiosk.press({"part:toe", "part:"});
    CHECK(kiosk.state.touched_part == "band");
    kiosk.press("next");
    CHECK(kiosk.state.touched_part.empty());
}

TEST_CASE("a touched part whose words have a page of their own leads there, once, and Back leads back") {
    Kiosk kiosk;
    auto slide = text_slide("foot");
    slide.parts = {{"heel-bone", "Heel bone", "A bone."}, {"band", "Band", "A band."}};
    kiosk.library.add(flow_of("parts", {slide, summary_slide("end")}));
    kiosk.pages = {{{"parts", "foot"}, 3}};
    kiosk.answer = 2;
    kiosk.press({"open:parts", "next"});
    CHECK(kiosk.place() == "parts/foot/2");
    kiosk.press("part:heel-bone");
    CHECK(kiosk.place() == "parts/foot/3");
    CHECK(kiosk.state.touched_part == "heel-bone");
    CHECK(kiosk.state.pages == 3);
    kiosk.press("back");
    CHECK(kiosk.place() == "parts/foot/2");
    CHECK(kiosk.state.touched_part == "heel-bone");
    kiosk.press("text-size:200");  // nothing was touched that it could answer
    CHECK(kiosk.place() == "parts/foot/2");
    kiosk.press("part:heel-bone");
    CHECK(kiosk.place() == "parts/foot/3");
    kiosk.press({"back", "back"});
    CHECK(kiosk.place() == "parts/foot");
}

TEST_CASE("a page that is not there is no answer") {
    Kiosk kiosk;
    auto slide = text_slide("foot");
    slide.parts = {{"heel-bone", "Heel bone", "A bone."}};
    kiosk.library.add(flow_of("parts", {slide, summary_slide("end")}));
    kiosk.answer = 1;
    kiosk.press({"open:parts", "part:heel-bone"});
    CHECK(kiosk.place() == "parts/foot");
}

TEST_CASE("a touched part and a compared side stay on the further pages of their slide") {
    Kiosk kiosk;
    auto slide = text_slide("foot");
    slide.parts = {{"heel-bone", "Heel bone", "A bone."}};
    auto compare = text_slide("sore");
    compare.kind = flow::SlideKind::compare;
    compare.moments = {{{"healthy"}, "Healthy", "", ""}, {{"sore"}, "Sore", "", ""}};
    kiosk.library.add(flow_of("parts", {slide, compare, summary_slide("end")}));
    kiosk.pages = {{{"parts", "foot"}, 2}, {{"parts", "sore"}, 2}};
    kiosk.press({"open:parts", "part:heel-bone", "next"});
    CHECK(kiosk.place() == "parts/foot/2");
    CHECK(kiosk.state.touched_part == "heel-bone");
    kiosk.press({"next", "moment:2", "next"});
    CHECK(kiosk.place() == "parts/sore/2");
    CHECK(kiosk.state.moment == 1);
    kiosk.press("back");
    CHECK(kiosk.state.moment == 1);
    kiosk.press({"back", "next"});
    CHECK(kiosk.state.moment == 0);
}

TEST_CASE(
    "a compared picture goes as far as it is drawn, stays there, and is back at its beginning on the next visit") {
    Kiosk kiosk;
    auto compare = text_slide("sore");
    compare.kind = flow::SlideKind::compare;
    compare.moments = {{{"healthy"}, "Healthy", "", ""}, {{"sore"}, "Sore", "", ""}};
    kiosk.library.add(flow_of("compare", {compare, summary_slide("end")}));
    kiosk.pages = {{{"compare", "sore"}, 2}};
    auto at = [&](const char* action) {
        kiosk.press(action);
        return flow::compared(kiosk.state);
    };
    SECTION("with full motion") {
        CHECK(at("open:compare") == 0);
        CHECK(at("compare:37") == 37);
        CHECK(kiosk.state.moment == 0);
        CHECK(at("compare:50") == 50);
        CHECK(kiosk.state.moment == 1);
        CHECK(at("next") == 50);  // its second page
        CHECK(at("compare:more") == 60);
        CHECK(at("compare:less") == 50);
        CHECK(at("compare:900") == 100);
        CHECK(at("compare:more") == 100);
        CHECK(at("compare") == 0);
        CHECK(at("compare:less") == 0);
        CHECK(at("compare") == 25);
        CHECK(at("moment:2") == 100);
        CHECK(at("compare:99") == 99);
        CHECK(at("moment:1") == 0);
        CHECK(at("compare:80") == 80);
        kiosk.press({"next", "back", "back"});
        CHECK(flow::compared(kiosk.state) == 0);
    }
    SECTION("keys and Enter go to the next of their own steps, wherever it was left") {
        CHECK(at("open:compare") == 0);
        CHECK(at("compare:37") == 37);
        CHECK(at("compare:more") == 40);
        CHECK(at("compare:37") == 37);
        CHECK(at("compare:less") == 30);
        CHECK(at("compare") == 50);
        CHECK(at("compare:99") == 99);
        CHECK(at("compare") == 100);
    }
    SECTION("with reduced motion it stands at one end or the other") {
        kiosk.world.defaults.motion = flow::Motion::reduced;
        kiosk.state = flow::first_state(kiosk.world);
        CHECK(at("open:compare") == 0);
        CHECK(at("compare:49") == 0);
        CHECK(at("compare:50") == 100);
        CHECK(at("compare:less") == 0);
        CHECK(at("compare:more") == 100);
        CHECK(at("compare") == 0);
    }
    SECTION("elsewhere there is nothing to compare") {
        kiosk.press({"open:back", "compare:40", "compare"});
        CHECK(flow::compared(kiosk.state) == 0);
        kiosk.press({"home", "compare:40"});
        CHECK(flow::compared(kiosk.state) == 0);
    }
}

TEST_CASE("no key passes over a moment of a change, wherever a finger left it") {
    Kiosk kiosk;
    auto change = text_slide("load");
    change.kind = flow::SlideKind::change;
    for (const char* moment : {"Rest", "Work", "Too much", "Rest again"})
        change.moments.push_back({{}, moment, "", ""});
    kiosk.library.add(flow_of("change", {change, summary_slide("end")}));
    kiosk.press("open:change");
    auto way = GENERATE(std::pair{"compare:more", 300}, std::pair{"compare", 300}, std::pair{"compare:less", 0});
    auto left = GENERATE(1, 60, 85, 99, 110, 199, 201, 299);
    const auto [key, end] = way;
    kiosk.press("compare:" + std::to_string(left));
    for (int at = left; at != end;) {
        kiosk.press(key);
        const int now = flow::compared(kiosk.state);
        INFO(key << " from " << at << " to " << now);
        REQUIRE(std::abs(now - at) <= 25);
        REQUIRE(now != at);
        REQUIRE((std::max(now, at) - 1) / 100 ==
                std::min(now, at) / 100);  // both in the way from one moment to the next
        at = now;
    }
}

TEST_CASE("a change plays once by itself, can be played again and stopped at any moment") {
    using flow::Motion;
    Kiosk kiosk;
    auto change = text_slide("shrinks");
    change.kind = flow::SlideKind::change;
    change.moments = {{{"a"}, "A", "", ""}, {{"b"}, "B", "", ""}, {{"c"}, "C", "", ""}};
    kiosk.library.add(flow_of("disc", {change, summary_slide("end")}));
    SECTION("in under two seconds, and then it stands still") {
        constexpr flow::Time last_fade{300};
        kiosk.press("open:disc");
        CHECK(kiosk.state.moment == 0);
        kiosk.wait(flow::moment_time);
        CHECK(kiosk.state.moment == 1);
        kiosk.wait(std::chrono::seconds(2) - last_fade - flow::moment_time);
        CHECK(kiosk.state.moment == 2);
        CHECK_FALSE(kiosk.state.moment_chosen);
        CHECK_FALSE(kiosk.state.playing);
        kiosk.press("play");
        CHECK(kiosk.state.moment == 0);
        kiosk.wait(flow::moment_time);
        CHECK(kiosk.state.moment == 1);
    }
    SECTION("a touched moment stays") {
        kiosk.press({"open:disc", "moment:2"});
        CHECK(kiosk.state.moment == 1);
        CHECK(kiosk.state.moment_chosen);
        CHECK_FALSE(kiosk.state.playing);
        kiosk.press("moment:4");
        CHECK(kiosk.state.moment == 1);
    }
    SECTION("leaving ends it") {
        kiosk.press({"open:disc", "next"});
        CHECK_FALSE(kiosk.state.playing);
        CHECK(kiosk.state.moment == 0);
    }
    SECTION("with reduced motion nothing moves until it is touched") {
        kiosk.world.defaults.motion = Motion::reduced;
        kiosk.state = flow::first_state(kiosk.world);
        kiosk.press("open:disc");
        CHECK_FALSE(kiosk.state.playing);
        kiosk.press("moment:3");
        CHECK(kiosk.state.moment == 2);
    }
}

TEST_CASE("what may come next is every target, option, the next in the file and the one before") {
    auto flow = flow_of("all", {text_slide("one"), choosing(text_slide("two"), {"four", "three"}), text_slide("three"),
                                choice_slide("four", {"one", "five"}), summary_slide("five")});
    auto ids = [&](const char* id) {
        std::vector<std::string> found;
        for (const auto* slide : flow::likely_next(flow, *flow.find(id))) found.push_back(slide->id);
        return found;
    };
    CHECK(ids("one") == std::vector<std::string>{"two"});
    CHECK(ids("two") == std::vector<std::string>{"four", "three", "one"});
    CHECK(ids("four") == std::vector<std::string>{"one", "five", "three"});
    CHECK(ids("five") == std::vector<std::string>{"four"});
}
