// The loop: what a finger does, what is drawn, when the kiosk sleeps and when it wakes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/app_support.h"
#include "screen/theme.h"

using screen::Input;
using screen::Key;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;
using support::KioskRun;

namespace {

constexpr screen::Point nowhere{2, 2};

screen::Rect fill_of(const screen::DrawList& list, const std::string& action) {
    return list.find(flow::parse_action(action))->rect;
}

bool has_ring(const screen::DrawList& list, const std::string& action) {
    auto ring = screen::palette(flow::Theme::light).focus;
    auto rect = fill_of(list, action);
    for (const auto& paint : list.paints)
        if (const auto* box = std::get_if<screen::Box>(&paint);
            box && box->fill == ring && box->rect.contains(rect.centre()))
            return true;
    return false;
}

/// "heel" begins with a picture that has a name, and with words that have no room beside it in large letters.
void add_named_picture(KioskRun& run) {
    auto slide = fakes::text_slide("foot");
    slide.text =
        "Many words about a foot that need some room below the picture of it, in whatever letters they are read.";
    slide.picture.file = "foot.svg";
    slide.parts = {{"part-1", "Heel bone", "A bone that carries the whole weight of who stands."}};
    run.pictures.add("foot.svg", {"part-1"}, {400, 400});
    run.library.add(fakes::flow_of("heel", {slide, fakes::summary_slide("end")}));
}

bool begins_with(const screen::DrawList& list, const char* words) {
    return std::any_of(list.elements.begin(), list.elements.end(),
                       [&](const auto& each) { return each.label.find(words) == 0; });
}

}  // namespace

TEST_CASE("a press shows at once and acts only when the finger is lifted") {
    KioskRun run;
    screen::DrawList before;
    run.look([&] { before = run.screen.list; }).press("open:heel");
    run.look([&] {
        CHECK(run.place() == "home");
        CHECK_FALSE(run.screen.list == before);
        CHECK(run.screen.list.elements.size() == before.elements.size());
    });
    run.release("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("in large letters a name that is touched brings its words at once, and Back brings the picture") {
    KioskRun run;
    add_named_picture(run);
    auto says = [&](const char* words) { return begins_with(run.screen.list, words); };
    run.tap("open:heel").tap("easier").tap("text-size:200").tap("easier:done");
    run.look([&] {
        REQUIRE(run.screen.list.find(flow::parse_action("part:part-1")));
        CHECK_FALSE(says("Heel bone. A bone"));
    });
    run.tap("part:part-1").look([&] { CHECK(says("Heel bone. A bone")); });
    run.tap("back").look([&] { CHECK(run.screen.list.find(flow::parse_action("part:part-1"))); });
    run.run();
}

TEST_CASE("who enlarges the words of a touched name goes on reading them") {
    KioskRun run;
    add_named_picture(run);
    auto says = [&](const char* words) { return begins_with(run.screen.list, words); };
    run.tap("open:heel").tap("part:part-1").look([&] { CHECK(says("Heel bone. A bone")); });
    run.tap("easier").tap("text-size:200").tap("easier:done").look([&] {
        CHECK(says("Heel bone. A bone"));
        CHECK_FALSE(run.screen.list.find(flow::parse_action("part:part-1")));
    });
    run.run();
}

TEST_CASE("sliding off takes the press back, sliding on again renews it") {
    KioskRun run;
    screen::DrawList quiet, pressed;
    run.look([&] { quiet = run.screen.list; }).press("open:heel").look([&] { pressed = run.screen.list; });
    run.input({Input::Kind::move, nowhere, Key::none}).look([&] { CHECK(run.screen.list == quiet); });
    SECTION("lifted beside it") {
        run.input({Input::Kind::release, nowhere, Key::none}).look([&] { CHECK(run.place() == "home"); });
    }
    SECTION("lifted on another") {
        run.release("open:back").look([&] { CHECK(run.place() == "home"); });
    }
    SECTION("lifted on it again") {
        run.at(Input::Kind::move, "open:heel").look([&] { CHECK(run.screen.list == pressed); });
        run.release("open:heel").look([&] { CHECK(run.place() == "heel/one"); });
    }
    run.run();
}

TEST_CASE("what another thread posted is taken as soon as it wakes the kiosk, in the middle of a visit too") {
    KioskRun run;
    int before = 0;
    run.tap("open:heel").look([&] { before = run.posts_taken; });
    run.input({Input::Kind::woken, {}, Key::none}).look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(run.posts_taken > before);
    });
    run.run();
}

TEST_CASE("what was posted is on the screen at once, without a touch") {
    KioskRun run;
    screen::DrawList before;
    auto change = [&] {
        before = run.screen.list;
        run.library.add(fakes::flow_of("heel", {fakes::text_slide("one"), fakes::question_slide("two")}));
    };
    run.tap("open:heel").look(change);
    run.input({Input::Kind::woken, {}, Key::none}).look([&] { CHECK(run.screen.list == before); });
    run.look([&] { run.posted_something = true; });
    run.input({Input::Kind::woken, {}, Key::none}).look([&] { CHECK_FALSE(run.screen.list == before); });
    run.run();
}

TEST_CASE("a press that the device takes back does nothing") {
    KioskRun run;
    run.press("open:heel").input({Input::Kind::cancel, {}, Key::none}).release("open:heel");
    run.look([&] { CHECK(run.place() == "home"); });
    run.run();
    CHECK(run.counter.visits.empty());
}

TEST_CASE("one tap is one step, and a lifted finger that was never put down is none") {
    KioskRun run;
    run.tap("open:heel").tap("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.release("next").release("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.run();
}

TEST_CASE("what comes up under the finger is not pressed when it is lifted") {
    KioskRun run;
    run.tap("open:heel").press("next").input({Input::Kind::release, nowhere, Key::none});
    run.look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("while nobody is there nothing is drawn, and the kiosk sleeps for ever") {
    KioskRun run;
    int shows = 0;
    run.look([&] { shows = run.screen.shows; });
    run.wait(hours(72)).look([&] {
        CHECK(run.screen.shows == shows);
        CHECK(run.screen.waits.back() < flow::Time(0));
    });
    run.run();
    CHECK(run.counter.visits.empty());
}

TEST_CASE("while somebody reads nothing is drawn until the question comes") {
    KioskRun run;
    int shows = 0;
    run.tap("open:heel").wait(milliseconds(1)).look([&] { shows = run.screen.shows; });
    run.wait(seconds(89)).look([&] { CHECK(run.screen.shows == shows); });
    run.wait(seconds(1)).look([&] {
        CHECK(run.screen.shows == shows + 1);
        CHECK(run.state().asked.has_value());
    });
    run.run();
}

TEST_CASE("the countdown is drawn once a second, and then home, and then nothing") {
    KioskRun run;
    int shows = 0;
    run.tap("open:heel").wait(seconds(90)).look([&] { shows = run.screen.shows; });
    run.wait(seconds(29)).look([&] { CHECK(run.screen.shows == shows + 29); });
    run.wait(seconds(1)).look([&] {
        CHECK(run.screen.shows == shows + 30);
        CHECK(run.place() == "home");
        CHECK(run.counter.visits.size() == 1);
        CHECK(run.visits_begun == 1);
    });
    run.wait(hours(10)).look([&] { CHECK(run.screen.shows == shows + 30); });
    run.run();
    CHECK(run.counter.visits.size() == 1);
}

TEST_CASE("a touch under the question presses nothing underneath") {
    KioskRun run;
    screen::Point next;
    run.tap("open:heel").look([&] { next = fill_of(run.screen.list, "next").centre(); });
    run.wait(seconds(95));
    SECTION("beside the buttons") {
        run.input({Input::Kind::press, nowhere, Key::none}).input({Input::Kind::release, nowhere, Key::none});
    }
    SECTION("where Next was, put down before it came") {
        run.look([&] { run.screen.steps.push_front(Input{Input::Kind::release, next, Key::none}); });
    }
    SECTION("yes") {
        run.tap("stay");
    }
    run.look([&] {
        CHECK_FALSE(run.state().asked);
        CHECK(run.place() == "heel/one");
    });
    run.run();
}

TEST_CASE("a finger put down is somebody: the quiet time starts then, not when it is lifted") {
    KioskRun run;
    run.tap("open:heel").wait(seconds(89)).press("next").wait(seconds(2));
    run.look([&] { CHECK_FALSE(run.state().asked); });
    run.release("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.run();
}

TEST_CASE("the answer \"No, finish now\" ends the visit, once") {
    KioskRun run;
    run.tap("open:heel").wait(seconds(95)).tap("finish").look([&] { CHECK(run.place() == "home"); });
    run.run();
    CHECK(run.counter.visits.size() == 1);
    CHECK(run.visits_begun == 1);
}

TEST_CASE("quitting counts the visit under way as left, and nothing when nobody is there") {
    KioskRun run;
    SECTION("somebody is there") {
        run.tap("open:heel");
        run.run();
        REQUIRE(run.counter.visits.size() == 1);
        CHECK(run.counter.visits.front().ending == flow::Ending::left);
    }
    SECTION("nobody") {
        run.run();
        CHECK(run.counter.visits.empty());
    }
}

TEST_CASE("the keyboard alone works: a visible focus, Enter presses, Escape goes back") {
    KioskRun run;
    run.key(Key::next).look([&] { CHECK(has_ring(run.screen.list, "open:heel")); });
    run.key(Key::next).look([&] { CHECK(has_ring(run.screen.list, "open:back")); });
    run.key(Key::previous).key(Key::enter).look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(has_ring(run.screen.list, "next"));
    });
    run.key(Key::enter).look([&] { CHECK(run.place() == "heel/two"); });
    run.key(Key::escape).look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("the focus goes round, in reading order, over all that can be pressed") {
    KioskRun run;
    std::size_t targets = 0;
    run.look([&] {
        for (const auto& element : run.screen.list.elements) targets += element.action ? 1 : 0;
        for (std::size_t i = 0; i <= targets; ++i) run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::next});
    });
    run.look([&] { CHECK(has_ring(run.screen.list, "open:heel")); });
    run.run();
}

TEST_CASE("a touch hides the focus") {
    KioskRun run;
    run.key(Key::next).tap("open:heel").look([&] { CHECK_FALSE(has_ring(run.screen.list, "next")); });
    run.run();
}

TEST_CASE("under the question a key that moves the focus is no answer yet, and Enter means yes") {
    KioskRun run;
    run.key(Key::next).key(Key::enter).wait(seconds(95));
    run.look([&] { CHECK(has_ring(run.screen.list, "stay")); });
    run.key(Key::enter).look([&] {
        CHECK(run.place() == "heel/one");
        CHECK_FALSE(run.state().asked);
    });
    run.run();
}

TEST_CASE("the focus on Finish does not become \"No, finish now\" by itself") {
    KioskRun run;
    run.key(Key::next).key(Key::enter);
    for (int i = 0; i < 8; ++i)
        run.look([&] {
            if (!has_ring(run.screen.list, "finish"))
                run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::next});
        });
    run.look([&] { REQUIRE(has_ring(run.screen.list, "finish")); });
    run.wait(seconds(95)).look([&] { CHECK(has_ring(run.screen.list, "stay")); });
    run.key(Key::enter).look([&] { CHECK(run.place() == "heel/one"); });
    run.run();
}

TEST_CASE("Escape under the question means stay") {
    KioskRun run;
    run.tap("open:heel").tap("next").wait(seconds(95)).key(Key::escape);
    run.look([&] {
        CHECK_FALSE(run.state().asked);
        CHECK(run.place() == "heel/two");
    });
    run.run();
}

TEST_CASE("slow beginnings wait for the first picture, and may change it once") {
    KioskRun run;
    run.lay_out_again = true;
    run.look([&] {
        CHECK(run.first_pictures == 1);
        CHECK(run.screen.shows == 2);
    });
    run.wait(hours(1)).look([&] { CHECK(run.first_pictures == 1); });
    run.run();
}

TEST_CASE("a start is over before anything is done ahead") {
    KioskRun run({}, {}, {}, seconds(2));
    run.look([&] {
        CHECK(run.screen.shows == 1);
        CHECK(run.first_pictures == 0);
        CHECK(run.screen.prepared.empty());
        CHECK(run.screen.waits.back() == seconds(2));  // and it sleeps meanwhile
    });
    run.wait(milliseconds(1'900)).look([&] { CHECK(run.first_pictures == 0); });
    run.wait(milliseconds(200)).look([&] {
        CHECK(run.first_pictures == 1);
        CHECK(run.screen.prepared.size() == 1);
    });
    run.run();
}

TEST_CASE("who comes while it starts finds done ahead what comes next") {
    KioskRun run({}, {}, {}, seconds(2));
    const auto began = run.clock.time;
    run.tap("open:heel").look([&] {
        CHECK(run.first_pictures == 1);
        CHECK_FALSE(run.screen.prepared.empty());
        CHECK(run.clock.time < began + seconds(2));
    });
    run.run();
}

TEST_CASE("what may come next is prepared when nobody wants anything") {
    KioskRun run;
    std::size_t before = 0;
    run.look([&] { before = run.screen.prepared.size(); }).tap("open:heel").look([&] {
        REQUIRE(run.screen.prepared.size() == before + 1);
        CHECK(run.screen.prepared.back().size() == 1);
    });
    run.wait(seconds(30)).look([&] { CHECK(run.screen.prepared.size() == before + 1); });
    run.run();
}

TEST_CASE("at home the first slides of the topics are prepared, at the end of a topic the home screen") {
    auto has = [](const screen::DrawList& list, const flow::Action& action) { return list.find(action) != nullptr; };
    const flow::Action open_heel{flow::ActionKind::open, "heel"}, next{flow::ActionKind::next, ""};
    KioskRun run;
    run.look([&] {
        REQUIRE_FALSE(run.screen.prepared.empty());
        const auto& likely = run.screen.prepared.back();
        CHECK_FALSE(likely.empty());
        CHECK(std::all_of(likely.begin(), likely.end(), [&](const auto& list) { return has(list, next); }));
    });
    run.tap("open:heel").tap("next").tap("next").look([&] {
        const auto& likely = run.screen.prepared.back();
        CHECK(std::any_of(likely.begin(), likely.end(), [&](const auto& list) { return has(list, open_heel); }));
    });
    run.run();
}

TEST_CASE("what is left to read of home is read when nobody wants anything, then home is laid out once more") {
    KioskRun run;
    int left = 3, shows = 0;
    std::string language;
    run.kiosk.emplace(app::Parts{run.screen, run.layout, run.world, run.counter, run.clock, [] {}, [] { return false; },
                                 [&] { ++run.rests; }, [] { return false; }, flow::Time(0), [] { return false; },
                                 [&](const std::string& of) { return language = of, left-- > 0; }});
    run.look([&] {
        CHECK(left == -1);
        CHECK(language == "en");
        CHECK(run.screen.shows == 2);
        CHECK(run.rests == 1);
    });
    run.look([&] { shows = run.screen.shows; }).tap("language:es").look([&] {
        CHECK(language == "es");
        CHECK(left == -2);
        CHECK(run.screen.shows > shows);
    });
    run.run();
}

TEST_CASE("it rests when home is on the screen and prepared, never while a slide is read") {
    KioskRun run;
    int shows = 0;
    run.look([&] { CHECK(run.rests == 1); }).tap("open:heel").look([&] { CHECK(run.rests == 1); });
    run.look([&] { shows = run.screen.shows; }).tap("finish").look([&] {
        CHECK(run.screen.shows > shows);
        CHECK(run.rests == 2);
    });
    run.run();
}

TEST_CASE("a window of another size is laid out anew, an uncovered one only shown again") {
    KioskRun run;
    int shows = 0;
    run.look([&] { run.screen.size.px = {1920, 1080}; }).input({Input::Kind::resized, {}, Key::none});
    run.look([&] {
        CHECK(run.screen.forgets == 1);
        CHECK(run.screen.list.size.w == 1920);
        shows = run.screen.shows;
    });
    run.input({Input::Kind::exposed, {}, Key::none}).look([&] {
        CHECK(run.screen.exposes == 1);
        CHECK(run.screen.shows == shows);
    });
    run.run();
}

namespace {

const screen::Panel standing{{1080, 1920}, 0.248f}, lying{{1920, 1080}, 0.248f};
constexpr Input resized{Input::Kind::resized, {}, Key::none};

/// "Thing 1 helps. Thing 2 helps. …"
std::string many_words(int sentences) {
    std::string text;
    for (int i = 1; i <= sentences; ++i) text += "Thing " + std::to_string(i) + " helps. ";
    return text;
}

/// The first words of the slide's text on this page.
std::string first_words(const screen::DrawList& list) {
    for (const auto& element : list.elements)
        if (element.label.find(" helps.") != std::string::npos) return element.label;
    return "";
}

}  // namespace

TEST_CASE("a finger that rests while the screen changes its size presses nothing") {
    KioskRun run;
    run.tap("open:heel").press("next").look([&] { run.screen.size = lying; }).input(resized);
    run.release("next").look([&] { CHECK(run.place() == "heel/one"); });
    run.tap("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.run();
}

TEST_CASE("a screen of another size keeps the first visible words, and what was answered") {
    KioskRun run;
    auto slide = fakes::text_slide("one");
    slide.text = many_words(300);
    run.library.add(fakes::flow_of("heel", {fakes::question_slide("two"), slide, fakes::summary_slide("three")}));
    run.screen.size = standing;
    std::string read;
    int standing_page = 0, standing_pages = 0;
    run.tap("open:heel").tap("answer:1").tap("next").tap("next").tap("next").look([&] {
        REQUIRE(run.place() == "heel/one");
        REQUIRE(run.state().place().page == 2);
        standing_page = run.state().place().page;
        standing_pages = run.state().pages;
        read = first_words(run.screen.list).substr(0, 12);
        run.screen.size = {{1280, 720}, 0.248f};
    });
    run.input(resized).look([&] {
        CHECK(run.screen.list.size.w == 1280);
        CHECK(run.state().pages > standing_pages);
        CHECK(run.state().place().page > standing_page);
        bool there = false;
        for (const auto& element : run.screen.list.elements) there |= element.label.find(read) != std::string::npos;
        CHECK(there);
        CHECK(run.state().answers.size() == 1);
        run.screen.size = standing;
    });
    run.input(resized).look([&] {
        CHECK(run.state().pages == standing_pages);
        CHECK(run.state().place().page <= standing_page);
        CHECK(run.state().place().page >= standing_page - 1);
    });
    run.run();
}

TEST_CASE("larger letters come at once behind the panel, and keep the first visible words") {
    KioskRun run;
    auto slide = fakes::text_slide("one");
    slide.text = many_words(300);
    run.library.add(fakes::flow_of("heel", {slide, fakes::summary_slide("three")}));
    run.screen.size = standing;
    std::string read;
    int page = 0, pages = 0;
    run.tap("open:heel").tap("next").tap("next").look([&] {
        page = run.state().place().page;
        pages = run.state().pages;
        REQUIRE(page == 2);
        read = first_words(run.screen.list).substr(0, 12);
    });
    run.tap("easier").tap("text-size:200").look([&] {
        CHECK(run.state().pages > pages);
        CHECK(run.state().place().page > page);
    });
    run.tap("easier:done").look([&] {
        bool there = false;
        for (const auto& element : run.screen.list.elements) there |= element.label.find(read) != std::string::npos;
        CHECK(there);
    });
    run.tap("easier").tap("easier:reset").tap("easier:done").look([&] {
        CHECK(run.state().pages == pages);
        CHECK(run.state().place().page <= page);
        CHECK(run.state().place().page >= page - 1);
    });
    run.run();
}

TEST_CASE("a key opens and closes what makes it easier, the focus stands in it, and Escape closes it") {
    KioskRun run;
    run.tap("open:heel").key(Key::easier).look([&] {
        CHECK(run.state().easier);
        CHECK(has_ring(run.screen.list, "easier:done"));
    });
    run.key(Key::next).key(Key::next).key(Key::next).key(Key::enter).look([&] {
        CHECK(run.state().settings.text_size == flow::TextSize::bigger);
        CHECK(has_ring(run.screen.list, "text-size:150"));
    });
    run.key(Key::escape).look([&] {
        CHECK_FALSE(run.state().easier);
        CHECK(run.place() == "heel/one");
    });
    run.run();
}

TEST_CASE("a switch of the panel keeps the focus when it is switched, so that Enter switches it back") {
    KioskRun run;
    run.tap("open:heel").key(Key::easier).look([&] {
        const auto& all = run.screen.list.elements;
        auto at = std::find_if(all.begin(), all.end(),
                               [](const auto& each) { return each.action.kind == flow::ActionKind::motion; });
        REQUIRE(at != all.end());
        const auto before = std::count_if(at, all.end(), [](const auto& each) { return bool(each.action); });
        run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::enter});
        for (auto i = 1; i < before; ++i) run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::previous});
    });
    run.look([&] {
        CHECK(run.state().settings.motion == flow::Motion::reduced);
        CHECK(has_ring(run.screen.list, "motion:full"));
    });
    run.key(Key::enter).look([&] { CHECK(run.state().settings.motion == flow::Motion::full); });
    run.run();
}

TEST_CASE("a key reads aloud and stops again where there is a voice, and elsewhere only tells that somebody is there") {
    for (auto speech : {screen::Speech::available, screen::Speech::no_voice}) {
        KioskRun run;
        run.layout.tell_speech([&](const std::string&) { return speech; });
        const bool can = speech == screen::Speech::available;
        run.tap("open:heel").key(Key::speak).look([&] { CHECK(run.state().settings.read_aloud == can); });
        run.key(Key::speak).look([&] {
            CHECK_FALSE(run.state().settings.read_aloud);
            CHECK(run.place() == "heel/one");
        });
        run.run();
    }
}

TEST_CASE("opened with Enter on the last slide too, the focus is in the panel and goes back to where it was") {
    KioskRun run;
    run.library.add(fakes::flow_of("heel", {fakes::text_slide("one")}));
    run.tap("open:heel");
    run.look([&] {
        std::size_t steps = 0, position = 0;
        for (const auto& element : run.screen.list.elements) {
            if (element.action) ++steps;
            if (element.action == flow::parse_action("easier")) position = steps;
        }
        REQUIRE(position > 0);
        run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::enter});
        for (std::size_t i = 0; i < position; ++i) run.screen.steps.push_front(Input{Input::Kind::key, {}, Key::next});
    });
    run.look([&] {
        CHECK(run.state().easier);
        CHECK(has_ring(run.screen.list, "easier:done"));
    });
    run.key(Key::escape).look([&] {
        CHECK_FALSE(run.state().easier);
        CHECK(has_ring(run.screen.list, "easier"));
    });
    run.run();
}

TEST_CASE("pictures that are likely next are prepared in the new size") {
    KioskRun run;
    run.wait(milliseconds(1)).look([&] {
        REQUIRE_FALSE(run.screen.prepared.empty());
        run.screen.prepared.clear();
        run.screen.size = lying;
    });
    run.input(resized).wait(milliseconds(1)).look([&] {
        REQUIRE_FALSE(run.screen.prepared.empty());
        for (const auto& list : run.screen.prepared.back()) CHECK(list.size.w == 1920);
    });
    run.run();
}

TEST_CASE("from slide to slide it fades, a pressed look comes at once, reduced motion knows no fades") {
    KioskRun run;
    bool reduced = false;
    SECTION("full motion") {}
    SECTION("reduced motion") {
        reduced = true;
        run.world.defaults.motion = flow::Motion::reduced;
        run.kiosk.emplace(
            app::Parts{run.screen, run.layout, run.world, run.counter, run.clock, [] {}, [] { return false; }});
    }
    run.press("open:heel").look([&] { CHECK(run.screen.fades.back() == flow::Time(0)); });
    run.release("open:heel").look([&] { CHECK((run.screen.fades.back() == flow::Time(0)) == reduced); });
    run.run();
}

TEST_CASE("a fade is stepped to its end, about 70 times a second") {
    KioskRun run;
    run.screen.fades_last = true;
    run.tap("open:heel").look([&] {
        CHECK(run.screen.fade_steps >= 15);
        CHECK(run.screen.fade_steps <= 30);
    });
    run.run();
}
