// Nobody touches any more: "Still there?", the countdown, and that everything is forgotten.
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "story.h"

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "word ";
    return text;
}

flow::Slide slide_of(const std::string& id, int count) {
    flow::Slide slide;
    slide.id = id;
    slide.text = words(count);
    return slide;
}

/// Slides of 10, 60, 120 words and a warning of 30.
struct Kiosk : story::Story {
    Kiosk() {
        library.front = fakes::home_of({"words"}, {{"en", "English"}, {"es", "Español"}});
        auto warning = slide_of("warning", 10);
        warning.kind = flow::SlideKind::warning;
        warning.signs = {words(10), words(10)};
        library.add(fakes::flow_of("words", {slide_of("few", 10), slide_of("sixty", 60), slide_of("many", 120), warning,
                                             fakes::summary_slide("end")}));
    }
    bool asks() const { return state.asked.has_value(); }
};

}  // namespace

TEST_CASE("nobody is asked while nobody is there") {
    Kiosk kiosk;
    CHECK_FALSE(flow::wake_at(kiosk.state, kiosk.world));
    kiosk.happen(flow::Touched{});
    CHECK_FALSE(flow::wake_at(kiosk.state, kiosk.world));
    kiosk.wait(hours(48));
    CHECK_FALSE(kiosk.asks());
    CHECK(kiosk.counted.empty());
}

TEST_CASE("the kiosk asks after 90 quiet seconds, not before") {
    Kiosk kiosk;
    kiosk.press("open:words");
    kiosk.wait(milliseconds(89'999));
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.asks());
    CHECK(kiosk.seconds_left() == 30);
}

TEST_CASE("at home the quiet time runs too, once something was pressed") {
    Kiosk kiosk;
    kiosk.press("language:es");
    kiosk.wait(seconds(90));
    CHECK(kiosk.asks());
    kiosk.wait(seconds(30));
    CHECK(kiosk.state.settings.language == "en");
}

TEST_CASE("up to 60 words the quiet time is 90 s, beyond it grows in proportion") {
    Kiosk kiosk;
    kiosk.press({"open:words", "next"});
    kiosk.wait(seconds(90));
    CHECK(kiosk.asks());
    kiosk.press({"stay", "next"});
    kiosk.wait(milliseconds(179'999));
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.asks());
}

TEST_CASE("a warning slide is left in peace twice as long") {
    Kiosk kiosk;
    kiosk.press({"open:words", "next", "next", "next"});
    kiosk.wait(milliseconds(179'999));
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.asks());
}

TEST_CASE("a clinic's own quiet time counts") {
    Kiosk kiosk;
    kiosk.world.idle.quiet = seconds(300);
    kiosk.press("open:words");
    kiosk.wait(seconds(299));
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(seconds(1));
    CHECK(kiosk.asks());
}

TEST_CASE("every touch and every key starts the quiet time again") {
    Kiosk kiosk;
    kiosk.press("open:words");
    for (int i = 0; i < 5; ++i) {
        kiosk.wait(seconds(80));
        kiosk.happen(flow::Touched{});
    }
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(seconds(90));
    CHECK(kiosk.asks());
}

TEST_CASE("the countdown shows every second from 30 to 1 and then ends the visit") {
    Kiosk kiosk;
    kiosk.press("open:words");
    kiosk.wait(seconds(90));
    for (int left = 30; left >= 1; --left) {
        CHECK(kiosk.seconds_left() == left);
        CHECK(kiosk.counted.empty());
        auto due = flow::wake_at(kiosk.state, kiosk.world);
        REQUIRE(due);
        CHECK(*due == kiosk.now + seconds(1));
        kiosk.wait(seconds(1));
    }
    CHECK_FALSE(kiosk.asks());
    CHECK(kiosk.place() == "home");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().ending == flow::Ending::idle);
}

TEST_CASE("a kiosk that woke late counts down by the clock, and never below 1") {
    Kiosk kiosk;
    kiosk.press("open:words");
    kiosk.now += seconds(91);
    kiosk.happen(flow::Tick{});
    CHECK(kiosk.seconds_left() == 30);
    kiosk.now += milliseconds(29'500);
    CHECK(kiosk.seconds_left() == 1);
    kiosk.now += seconds(60);
    CHECK(kiosk.seconds_left() == 1);
    kiosk.happen(flow::Tick{});
    CHECK(kiosk.counted.size() == 1);
}

TEST_CASE("under the question every touch means stay and presses nothing underneath") {
    Kiosk kiosk;
    kiosk.press({"open:words", "next"});
    kiosk.wait(seconds(90));
    auto before = kiosk.state;

    SECTION("yes") {
        kiosk.press("stay");
    }
    SECTION("a touch beside the buttons") {
        kiosk.happen(flow::Touched{});
    }
    for (const char* action : {"next", "back", "home", "open:words", "answer:1", "language:es", "text-size:200"})
        SECTION(action) {
            kiosk.press(action);
        }

    CHECK_FALSE(kiosk.asks());
    CHECK(kiosk.state.history == before.history);
    CHECK(kiosk.state.settings == before.settings);
    CHECK(kiosk.counted.empty());
    kiosk.wait(milliseconds(89'999));
    CHECK_FALSE(kiosk.asks());
    kiosk.wait(milliseconds(1));
    CHECK(kiosk.asks());
}

TEST_CASE("the answer \"No, finish now\" finishes at once") {
    Kiosk kiosk;
    kiosk.press("open:words");
    kiosk.wait(seconds(95));
    kiosk.press("finish");
    CHECK(kiosk.place() == "home");
    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.counted.front().ending == flow::Ending::left);
}

TEST_CASE("when a visit ends everything is forgotten") {
    Kiosk kiosk;
    kiosk.library.add(fakes::flow_of(
        "quiz", {fakes::question_slide("check"), fakes::choice_slide("which", {"end"}), fakes::summary_slide("end")}));
    kiosk.press({"language:es", "text-size:200", "theme:dark", "open:quiz", "answer:2", "next", "option:1"});

    SECTION("by Finish") {
        kiosk.press("finish");
    }
    SECTION("by walking away") {
        kiosk.wait(seconds(120));
    }
    SECTION("by stopping the kiosk") {
        kiosk.happen(flow::Stopped{});
    }

    REQUIRE(kiosk.counted.size() == 1);
    CHECK(kiosk.place() == "home");
    CHECK(kiosk.state.history.size() == 1);
    CHECK(kiosk.state.settings == kiosk.world.defaults);
    CHECK(kiosk.state.answers.empty());
    CHECK(kiosk.state.first_right.empty());
    CHECK(kiosk.state.choices.empty());
    CHECK(kiosk.state.touched_part.empty());
    CHECK(kiosk.state.visit.slides.empty());
    CHECK(kiosk.state.visit.settings.empty());
    CHECK_FALSE(kiosk.state.visiting);
    CHECK_FALSE(flow::wake_at(kiosk.state, kiosk.world));
}

TEST_CASE("words are counted as a reader meets them") {
    flow::Slide slide;
    slide.title = "Two words";
    slide.text = "Three *more* words.\n\nAnd  two";
    slide.answers = {{"One", "two", true}};
    CHECK(flow::word_count(slide) == 2 + 3 + 2 + 2);
    slide = {};
    slide.text = "骨が痛いです。";  // seven characters, of which two make a word
    CHECK(flow::word_count(slide) >= 3);
    slide.text = "   \n ";
    CHECK(flow::word_count(slide) == 0);
}
