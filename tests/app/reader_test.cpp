// Reading aloud, in the real loop with a voice made of memory.
#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/app_support.h"

using namespace std::chrono_literals;
using screen::Input;
using Texts = std::vector<std::string>;

namespace {

struct Listening : support::KioskRun {
    /// Somebody wants to be read to, on the first slide of a topic.
    Listening() {
        flow::State begin = flow::first_state(world);
        begin.settings.read_aloud = true;
        begin.visiting = true;
        begin.arrived = begin.last_touch = clock.time;
        begin.history.push_back({"heel", "one", 0, ""});
        kiosk->adopt(begin);
        woken();
    }
    /// So many utterances are heard to their end.
    Listening& hear(int count) {
        for (int i = 0; i < count; ++i) {
            look([this] { voice.begin(); }).woken();
            look([this] { voice.end(); }).woken();
        }
        return *this;
    }
    bool shows(const std::string& action) const { return screen.list.find(flow::parse_action(action)); }
    bool waits(const std::string& text) const {
        const auto all = voice.texts();
        return std::find(all.begin(), all.end(), text) != all.end();
    }
};

}  // namespace

TEST_CASE("what is on the screen is read in its order, what can be pressed with what it is") {
    Listening run;
    run.look([&] {
        CHECK(run.voice.languages == Texts{"en"});
        CHECK(run.voice.step == 3);
        std::string wanted, said;
        for (const auto& element : run.screen.list.elements) {
            if (element.action.kind == flow::ActionKind::hear) continue;
            wanted += element.label + " ";
            if (element.action) wanted += element.chosen ? "Button, chosen " : "Button ";
        }
        for (const auto& text : run.voice.texts()) said += text + " ";
        CHECK(said == wanted);
        CHECK(run.voice.texts().size() > 10);
    });
    run.run();
}

TEST_CASE("nobody who did not ask for it is read to, and the voice sleeps") {
    support::KioskRun run;
    run.tap("open:heel").look([&] {
        CHECK(run.voice.waiting.empty());
        CHECK(run.voice.rests);
        CHECK_FALSE(run.screen.list.find({flow::ActionKind::hear, "again"}));
    });
    run.run();
}

TEST_CASE("the sentence that is heard is marked, and none when all was heard") {
    Listening run;
    std::size_t plain = 0;
    run.look([&] { plain = run.screen.list.paints.size(), run.voice.begin(); }).woken();
    run.look([&] {
           CHECK(run.screen.list.paints.size() > plain);
           run.voice.end();
       })
        .woken();
    run.look([&] { CHECK(run.screen.list.paints.size() == plain); });
    run.run();
}

TEST_CASE("on the next slide only what is new is read, and what was being said stops") {
    Listening run;
    run.tap("next").look([&] {
        CHECK(run.place() == "heel/two");
        CHECK(run.voice.stops > 0);
        CHECK(run.waits(run.library.flow("heel", "en")->slides[1].title));
        CHECK_FALSE(run.waits("Make it easier"));
        CHECK_FALSE(run.waits("Draft."));
    });
    run.run();
}

TEST_CASE("an answer is read when it is given, not the whole slide again") {
    Listening run;
    run.tap("next").tap("answer:1").look([&] {
        const auto title = run.library.flow("heel", "en")->slides[1].title;
        CHECK_FALSE(run.voice.waiting.empty());
        CHECK_FALSE(run.waits(title));
        CHECK(run.waits("Answer, chosen"));
    });
    run.run();
}

TEST_CASE("a finger that comes down makes it hold still at once, and Go on goes on from there") {
    Listening run;
    run.hear(1).look([&] { run.voice.begin(); }).woken();
    run.look([&] { CHECK(run.shows("hear:pause")); });
    run.finger(Input::Kind::press, {2, 2}).look([&] { CHECK(run.voice.still); });
    run.finger(Input::Kind::release, {2, 2}).look([&] {
        CHECK(run.shows("hear:on"));
        CHECK_FALSE(run.voice.waiting.empty());
    });
    run.tap("hear:on").look([&] {
        CHECK_FALSE(run.voice.still);
        CHECK(run.voice.said.size() == 2);
        CHECK(run.shows("hear:pause"));
    });
    run.run();
}

TEST_CASE("Pause keeps its place, Read again begins anew") {
    Listening run;
    run.hear(2).press("hear:pause").release("hear:on").look([&] { CHECK(run.voice.still); });
    Texts rest;
    run.look([&] { rest = run.voice.texts(); }).tap("hear:again").look([&] {
        CHECK_FALSE(run.voice.still);
        CHECK(run.voice.texts().size() == rest.size() + 2);
    });
    run.run();
}

TEST_CASE("slower and louder hold from the sentence that is being said") {
    Listening run;
    std::uint32_t before = 0;
    std::string now;
    run.hear(1).look([&] {
        run.voice.begin();
        before = run.voice.waiting.back().id;
        now = run.voice.waiting.front().text;
        auto state = run.state();
        state.settings.pace = flow::Pace::slower;
        state.settings.volume = 5;
        run.kiosk->adopt(state);
    });
    run.woken().look([&] {
        REQUIRE_FALSE(run.voice.waiting.empty());
        CHECK(run.voice.waiting.front().text == now);
        CHECK(run.voice.waiting.front().id > before);
        CHECK(run.voice.waiting.front().pace == flow::Pace::slower);
        CHECK(run.voice.step == 5);
    });
    run.run();
}

TEST_CASE("who is being read to is not asked whether they are there; who has been is, and hears the question") {
    Listening run;
    run.look([&] { run.voice.begin(); }).woken().wait(80s).look([&] { run.voice.end(); }).woken();
    run.look([&] { run.voice.begin(); }).woken().wait(300s).look([&] {  // as long as a recording may be
        CHECK_FALSE(run.state().asked);
        while (!run.voice.waiting.empty()) run.voice.end();
    });
    run.woken().wait(65s).look([&] {
        CHECK(run.state().asked);
        CHECK(run.waits("Still there?"));
    });
    std::size_t waiting = 0;
    run.look([&] { run.voice.begin(), waiting = run.voice.waiting.size(); }).woken().wait(3s).look([&] {
        CHECK(run.voice.waiting.size() == waiting);  // the seconds that pass are seen, not said
    });
    run.tap("stay").look([&] { CHECK_FALSE(run.waits("Make it easier")); });
    run.run();
}

TEST_CASE("leaving is silence, and the voice gives back what it took") {
    Listening run;
    run.tap("finish").look([&] {
        CHECK(run.voice.waiting.empty());
        CHECK(run.voice.rests);
        CHECK_FALSE(run.state().settings.read_aloud);
    });
    run.run();
}

TEST_CASE("without a sound device the screen goes on and says so") {
    Listening run;
    run.look([&] { run.voice.news.push_back({app::VoiceNews::Kind::no_sound, 0, {}}); }).woken();
    auto says = [&](const std::string& words) {
        return std::any_of(run.screen.list.elements.begin(), run.screen.list.elements.end(),
                           [&](const auto& element) { return element.label == words; });
    };
    run.look([&] {
        CHECK(says("No sound on this kiosk"));
        CHECK_FALSE(run.shows("hear:pause"));
        CHECK(run.voice.said.empty());
        CHECK_FALSE(run.waits("No sound on this kiosk"));
    });
    run.tap("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.look([&] { run.voice.begin(); }).woken().look([&] { CHECK(run.shows("hear:pause")); });  // plugged in again
    run.run();
}

namespace {

bool says(const support::KioskRun& run, const std::string& words) {
    const auto& all = run.screen.list.elements;
    return std::any_of(all.begin(), all.end(), [&](const auto& element) { return element.label == words; });
}

}  // namespace

TEST_CASE(
    "a voice of which nothing is heard is given up; it is asked again with the next words, and heard when it can be") {
    Listening run;
    const auto almost = app::longest_silence - 1ms;
    run.wait(almost).look([&] {
        CHECK(run.shows("hear:pause"));
        CHECK(run.voice.given_up == 0);
    });
    run.wait(1ms).look([&] {
        CHECK(run.voice.given_up == 1);
        CHECK(run.voice.waiting.empty());
        CHECK(says(run, "No sound on this kiosk"));
    });
    run.wait(60s).look([&] { CHECK(run.voice.given_up == 1); });
    run.tap("next").look([&] {
        CHECK_FALSE(run.voice.waiting.empty());
        CHECK(says(run, "No sound on this kiosk"));  // nothing was heard yet
    });
    run.wait(almost).look([&] { run.voice.begin(); }).woken().look([&] {
        CHECK(run.shows("hear:pause"));
        CHECK_FALSE(says(run, "No sound on this kiosk"));
    });
    run.wait(300s).look([&] { CHECK(run.voice.given_up == 1); });  // what is heard may be long
    run.run();
}

TEST_CASE("a paused voice is waited for by nobody, and who touches the screen again and again waits no longer") {
    Listening run;
    run.hear(1).key(screen::Key::pause).wait(50s).look([&] { CHECK(run.voice.given_up == 0); });
    run.key(screen::Key::pause);
    for (int i = 0; i < 5; ++i) run.wait(app::longest_silence / 4).key(screen::Key::next);
    run.look([&] { CHECK(run.voice.given_up == 1); });
    run.run();
}

TEST_CASE("an invitation of which nothing is heard is given up, and made again at its time") {
    support::KioskRun run(60s);
    run.wait(60s).look([&] { CHECK(run.voice.waiting.size() == 1); });
    run.wait(app::longest_silence).look([&] {
        CHECK(run.voice.given_up == 1);
        CHECK(run.voice.rests);
    });
    run.wait(60s - app::longest_silence).look([&] {
        REQUIRE(run.voice.waiting.size() == 1);
        run.voice.begin();
    });
    run.woken().wait(30s).look([&] { CHECK(run.voice.given_up == 1); });
    run.run();
}

TEST_CASE("a language without a voice is told as one") {
    Listening run;
    run.look([&] {
        run.voice.news.push_back({app::VoiceNews::Kind::speaks, 0, {"es"}});
        while (!run.voice.waiting.empty()) run.voice.end();
    });
    run.woken();
    run.look([&] {
        const auto& all = run.screen.list.elements;
        CHECK(std::any_of(all.begin(), all.end(),
                          [](const auto& each) { return each.label == "No voice for this language on this kiosk"; }));
    });
    run.run();
}

TEST_CASE("a recording is heard for the words of a slide that is seen whole, and what can be pressed after it") {
    Listening run;
    std::vector<app::Utterance> said;
    run.recording = {"band.ogg", "Title of one\nText of one."};
    run.tap("hear:again").look([&] { said = run.voice.waiting; });
    run.run();
    const auto recorded =
        std::find_if(said.begin(), said.end(), [](const auto& each) { return each.recording == "band.ogg"; });
    REQUIRE(recorded != said.end());
    CHECK(recorded->text == "Title of one. Text of one. ");
    CHECK(std::count_if(said.begin(), said.end(), [](const auto& each) { return !each.recording.empty(); }) == 1);
    CHECK(std::none_of(said.begin(), said.end(), [](const auto& each) { return each.text == "Text of one."; }));
    CHECK(std::any_of(said.begin(), said.end(), [](const auto& each) { return each.text == "Next"; }));
}

namespace {

/// Somebody who wants to be read to, in a language that no voice speaks and in which slide "one" was recorded.
struct Recorded : Listening {
    Recorded() {
        recording = {"one.ogg", "Title of one\nText of one."};
        recorded_slide = "one";
        look([this] { voice.news.push_back({app::VoiceNews::Kind::speaks, 0, {}}); }).woken();
    }
    Recorded& heard_to_its_end() {
        hear(1).woken();
        return *this;
    }
};

}  // namespace

TEST_CASE("in a language without a voice a recorded slide is heard, and nothing else") {
    Recorded run;
    run.look([&] {
        REQUIRE(run.voice.waiting.size() == 1);
        CHECK(run.voice.waiting.front().recording == "one.ogg");
        CHECK(run.voice.waiting.front().text == "Title of one\nText of one.");
        CHECK(run.shows("hear:pause"));
    });
    run.heard_to_its_end().look([&] {
        CHECK(run.shows("hear:again"));
        CHECK_FALSE(says(run, "This page has no recording"));
    });
    run.tap("hear:again").look([&] { CHECK(run.voice.waiting.size() == 1); });
    run.run();
}

TEST_CASE("in a language without a voice a slide that nobody recorded says so; a panel over a recorded one ends it") {
    Recorded run;
    run.heard_to_its_end().tap("next").look([&] {
        CHECK(run.voice.waiting.empty());
        CHECK(says(run, "This page has no recording"));
        CHECK_FALSE(run.shows("hear:again"));
    });
    run.tap("back").look([&] { CHECK(run.voice.waiting.size() == 1); });
    run.tap("easier").look([&] {
        CHECK(run.voice.waiting.empty());
        CHECK(run.shows("read-aloud:off"));
        CHECK(run.shows("volume:5"));
        CHECK_FALSE(run.shows("pace:slower"));
    });
    run.tap("easier:done").look([&] {
        CHECK(run.voice.waiting.empty());
        CHECK(run.shows("hear:again"));
    });
    run.run();
}

TEST_CASE("a recording goes on while its slide stays, whatever keys and fingers do on it") {
    Recorded run;
    run.look([&] { run.voice.begin(); }).woken().key(screen::Key::next).look([&] {
        CHECK(run.voice.waiting.size() == 1);
    });
    run.press("next").finger(Input::Kind::move, {2, 2}).finger(Input::Kind::release, {2, 2}).look([&] {
        CHECK(run.voice.waiting.size() == 1);  // held still, and not thrown away for what the finger slid over
        CHECK(run.voice.still);
        CHECK(run.shows("hear:on"));
    });
    run.run();
}

TEST_CASE("a recording that cannot be played is told as none") {
    Recorded run;
    run.look([&] { run.voice.news.push_back({app::VoiceNews::Kind::no_voice, run.voice.waiting.front().id, {}}); });
    run.look([&] { run.voice.end(); }).woken().look([&] { CHECK(says(run, "This page has no recording")); });
    run.run();
}

TEST_CASE("reading aloud is offered in a language without a voice where something was recorded in it") {
    for (const bool recorded : {true, false}) {
        support::KioskRun run;
        if (recorded) run.recording = {"one.ogg", "Title of one\nText of one."};
        run.tap("open:heel").tap("easier").look([&] {
            run.voice.news.push_back({app::VoiceNews::Kind::speaks, 0, {}});
        });
        run.woken().look([&] {
            const bool offered = run.screen.list.find(flow::parse_action("read-aloud:on"));
            CHECK(offered == recorded);
        });
        if (recorded)
            run.tap("read-aloud:on").tap("easier:done").look([&] {
                REQUIRE(run.voice.waiting.size() == 1);
                CHECK(run.voice.waiting.front().recording == "one.ogg");
            });
        run.run();
    }
}

TEST_CASE("a finger that looks keeps nothing else from the kiosk: staff, a stop, fingers that rest") {
    for (const auto kind : {Input::Kind::interrupted, Input::Kind::cancel}) {
        Listening run;
        run.look([&] {
            auto state = run.state();
            state.settings.by_ear = true;
            run.kiosk->adopt(state);
        });
        run.woken().press("next").input({kind, {}, screen::Key::none}).look([&] {
            CHECK(run.place() == (kind == Input::Kind::interrupted ? "home" : "heel/one"));
        });
        // Off where it was on; and on again where staff had ended the visit.
        run.key(screen::Key::by_ear).look([&] {
            CHECK(run.state().settings.read_aloud == (kind == Input::Kind::interrupted));
        });
        run.run();
    }
}

TEST_CASE("where nothing can be heard a touch is a touch, and reading aloud can be switched off") {
    Listening run;
    run.look([&] {
        auto state = run.state();
        state.settings.by_ear = true;
        run.kiosk->adopt(state);
    });
    run.woken().look([&] { run.voice.news.push_back({app::VoiceNews::Kind::no_sound, 0, {}}); }).woken();
    run.tap("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.tap("easier").tap("read-aloud:off").look([&] { CHECK_FALSE(run.state().settings.read_aloud); });
    run.run();
}

TEST_CASE("what is said of Read again is heard though it then gives way to Pause") {
    Listening run;
    run.look([&] {
        while (!run.voice.waiting.empty()) run.voice.end();
    });
    run.woken();
    for (int i = 0; i < 6; ++i) run.key(screen::Key::previous);  // from the first control backwards to the last
    run.look([&] { CHECK_FALSE(run.voice.waiting.empty()); });
    run.run();
}

TEST_CASE("a key pauses what is read and lets it go on; the focus comes with what is new") {
    Listening run;
    run.hear(1).key(screen::Key::pause).look([&] {
        CHECK(run.voice.still);
        CHECK(run.shows("hear:on"));
    });
    run.key(screen::Key::pause).look([&] { CHECK_FALSE(run.voice.still); });
    run.key(screen::Key::enter).look([&] { CHECK(run.waits("Next")); });
    run.run();
}

TEST_CASE("two taps on a control long after another was heard press that one") {
    Listening run;
    run.look([&] {
        auto state = run.state();
        state.settings.by_ear = true;
        run.kiosk->adopt(state);
    });
    run.woken().tap("finish").look([&] { run.voice.begin(); }).woken();
    run.wait(60s).tap("next").wait(200ms).tap("next").look([&] { CHECK(run.place() == "heel/two"); });
    run.run();
}

TEST_CASE("words in another language are said in it, and what they are in the visitor's") {
    Listening run;
    run.tap("home").look([&] {
        const auto& all = run.voice.waiting;
        const auto name = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.text == "Español"; });
        REQUIRE(name != all.end());
        CHECK(name->language == "es");
        CHECK((name + 1)->text == "Button");
        CHECK((name + 1)->language == "en");
    });
    run.run();
}

TEST_CASE("two fingers that rest on the first screen ask to be read to by ear; elsewhere they ask nothing") {
    support::KioskRun run;
    run.key(screen::Key::by_ear).look([&] {
        CHECK(run.state().settings.read_aloud);
        CHECK(run.state().settings.by_ear);
        REQUIRE_FALSE(run.voice.waiting.empty());
        CHECK(run.voice.waiting.front().text == "Slide a finger to hear what is there.");
    });
    run.key(screen::Key::by_ear).look([&] { CHECK_FALSE(run.state().settings.read_aloud); });
    run.tap("open:heel").key(screen::Key::by_ear).look([&] { CHECK_FALSE(run.state().settings.read_aloud); });
    run.run();
}

TEST_CASE(
    "a first screen that nobody touches says how to be read to, as often as the clinic wants, and sleeps between") {
    support::KioskRun run(60s);
    run.wait(59s).look([&] { CHECK(run.voice.waiting.empty()); }).wait(1s).look([&] {
        REQUIRE(run.voice.waiting.size() == 1);
        CHECK(run.voice.waiting.front().text.starts_with("To have this screen read to you"));
        run.voice.begin();
        run.voice.end();
    });
    run.woken().look([&] { CHECK(run.voice.rests); });
    run.wait(60s).look([&] { CHECK(run.voice.waiting.size() == 1); });
    run.tap("open:heel").look([&] { CHECK(run.voice.rests); }).wait(80s).look([&] {
        CHECK(run.voice.waiting.empty());  // somebody is there
    });
    run.run();
}

TEST_CASE("the focus that a key moves is said alone; Enter goes on to what is new") {
    Listening run;
    run.key(screen::Key::next).look([&] {
        CHECK(run.voice.waiting.size() <= 2);
        CHECK(run.waits("Button"));
    });
    run.run();
}

TEST_CASE("the panel of settings is read when it opens, and the slide is not read once more when it closes") {
    Listening run;
    run.tap("easier").look([&] { CHECK(run.waits("Text size")); });
    run.tap("easier:done").look([&] { CHECK(run.voice.waiting.empty()); });
    run.run();
}

TEST_CASE("a sliding finger says what lies under it and presses nothing; two quick taps anywhere press it") {
    Listening run;
    auto centre = [&](const std::string& action) {
        return run.screen.list.find(flow::parse_action(action))->rect.centre();
    };
    screen::Point on;
    run.look([&] {
        on = centre("next");
        run.screen.steps.push_front(Input{Input::Kind::release, on, screen::Key::none});
        run.screen.steps.push_front(Input{Input::Kind::move, on, screen::Key::none});
        run.screen.steps.push_front(Input{Input::Kind::press, centre("home"), screen::Key::none});
    });
    run.look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(run.voice.texts() == Texts{"Next", "Button"});
    });
    for (int tap = 0; tap < 2; ++tap)
        run.finger(Input::Kind::press, {2, 2}).finger(Input::Kind::release, {2, 2}).wait(100ms);
    run.look([&] { CHECK(run.place() == "heel/two"); });
    run.run();
}

TEST_CASE("who sees nothing hears what a tap meets, and presses it by two") {
    Listening run;
    run.look([&] {
        auto state = run.state();
        state.settings.by_ear = true;
        run.kiosk->adopt(state);
    });
    run.woken().tap("next").look([&] {
        CHECK(run.place() == "heel/one");
        CHECK(run.voice.texts() == Texts{"Next", "Button"});
    });
    run.wait(2s).tap("home").wait(2s).look([&] { CHECK(run.place() == "heel/one"); });
    run.tap("home").wait(200ms).tap("home").look([&] { CHECK(run.place() == "home"); });
    run.run();
}
