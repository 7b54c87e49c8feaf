// An author at the desk: what is saved shows, what is wrong is told over the last good version, the tools do what they say.
#include "app/author/preview.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/file_watch.h"
#include "fakes/app_support.h"
#include "fakes/temporary_folder.h"

using screen::Input;

namespace {

/// A pack in memory: the test saves by changing `library`, and says what reading it again tells.
class Workshop final : public app::Workshop {
public:
    explicit Workshop(support::KioskRun& run) : run_(run) {}
    flow::Library& library() override { return run_.library; }
    flow::NextSlide& next_slide() override { return run_.next_slide; }
    std::vector<std::string> flow_ids() override { return {"back", "heel"}; }
    bool changed() override { return std::exchange(saved, false); }
    base::Problems reload(const std::string&, const std::string&) override {
        ++reloads;
        return wrong;
    }
    base::Problems failures() override { return std::exchange(failed, {}); }
    base::MarkedProblems marked(const base::Problems& problems) override {
        base::MarkedProblems all;
        for (const auto& each : problems) all.push_back({each, "line " + std::to_string(each.line), 0, 0});
        return all;
    }
    void judge(const std::string& flow) override { asked.push_back(flow), found.reset(); }
    std::optional<Judged> judged() override { return std::exchange(found, std::nullopt); }
    std::string open(const std::string& file, int line) override {
        opened = file + ":" + std::to_string(line);
        return "Opened with an editor";
    }
    std::string reading_grade(const flow::Flow&, const std::string& slide, const std::string& language) override {
        return "grade of " + slide + " in " + language;
    }
    app::Recording recording(const flow::State&) override { return run_.recording; }
    bool has_recordings(const std::string&) override { return !run_.recording.file.empty(); }

    bool saved = false;
    base::Problems wrong, failed;
    std::vector<std::string> asked;  ///< flows to judge
    std::optional<Judged> found;
    std::string opened;
    int reloads = 0;

private:
    support::KioskRun& run_;
};

struct Desk {
    support::KioskRun run;
    Workshop workshop{run};
    screen::AuthorDesk desk{run.measure, run.pictures};
    std::optional<app::Preview> preview;

    explicit Desk(const std::string& flow = "heel", const std::string& slide = "two") {
        run.screen.size = {{1280, 960}, 0.25f};
        preview.emplace(app::PreviewParts{run.screen, desk, run.layout, workshop, run.clock, &run.voice},
                        app::PreviewStart{flow, slide, "en"});
    }

    Desk& look(fakes::Screen::Look what) { return run.look(std::move(what)), *this; }
    Desk& tap(const std::string& action) { return run.tap(action), *this; }
    Desk& save() {
        return look([this] {
            workshop.saved = true;
            run.screen.steps.push_front(Input{});  // the file watch wakes the window
        });
    }
    bool shows(const std::string& words) const {
        const auto& all = run.screen.list.elements;
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& each) { return each.label.find(words) != std::string::npos; });
    }
    const screen::Element* tool(const std::string& label) const {
        for (const auto& each : run.screen.list.elements)
            if (each.action.kind == flow::ActionKind::author && each.label == label) return &each;
        return nullptr;
    }
    void go() { preview->run(); }
};

}  // namespace

TEST_CASE("preview begins at the slide that was asked for, with the author's tools beside it") {
    Desk desk;
    desk.look([&] {
        CHECK(desk.shows("Title of two"));
        CHECK(desk.shows("heel / two"));
        CHECK(desk.shows("grade of two in en"));
        CHECK(desk.tool("two")->chosen);
        CHECK_FALSE(desk.tool("one")->chosen);
    });
    desk.go();
}

TEST_CASE("an author hears what is said of a slide, and of the next that is looked at, but of no tool") {
    Desk desk;
    auto says = [&](const std::string& words) {
        const auto all = desk.run.voice.texts();
        return std::find(all.begin(), all.end(), words) != all.end();
    };
    desk.look([&] { CHECK(desk.run.voice.rests); });
    desk.run.key(screen::Key::speak);
    desk.look([&] {
        CHECK(says("Title of two"));
        CHECK_FALSE(says("heel / two"));
        REQUIRE(desk.tool("one"));
    });
    desk.tap("author:slide:one").look([&] { CHECK(says("Title of one")); });
    desk.run.key(screen::Key::speak);
    desk.look([&] { CHECK(desk.run.voice.rests); });
    desk.go();
}

TEST_CASE("preview without a flow begins at the first screen; with a slide that is not there at the flow's first") {
    Desk home("", "");
    home.look([&] { CHECK(home.shows("First screen")); });
    home.go();
    Desk first("heel", "elsewhere");
    first.look([&] { CHECK(first.shows("Title of one")); });
    first.go();
}

TEST_CASE("what is saved shows, at the same place, with what was answered") {
    Desk desk;
    desk.tap("answer:1").look([&] { CHECK(desk.shows("Feedback 1 of two")); });
    desk.look([&] {
        auto flow = *desk.run.library.flow("heel", "en");
        flow.slides[1].title = "A better title";
        desk.run.library.add(flow);
    });
    desk.save().look([&] {
        CHECK(desk.shows("A better title"));
        CHECK(desk.shows("heel / two"));
        CHECK(desk.shows("Feedback 1 of two"));
        CHECK(desk.workshop.reloads == 2);
        CHECK(desk.run.screen.forgets == 0);  // nothing is painted that did not change
    });
    desk.go();
}

TEST_CASE("a mistake is told with file, line, source line and advice, over the last good version, until it is mended") {
    Desk desk;
    desk.look([&] {
        desk.workshop.wrong = {{base::Severity::error, "scripts/flows/heel.lua", 12, "there is no field \"titel\"",
                                "did you mean \"title\""},
                               {base::Severity::error, "scripts/flows/heel.lua", 0, "another", ""},
                               {base::Severity::warning, "scripts/flows/heel.lua", 0, "long", ""}};
    });
    desk.save().look([&] {
        for (const char* words : {"scripts/flows/heel.lua:12", "there is no field", "line 12", "did you mean",
                                  "and 1 more", "Title of two"})
            CHECK(desk.shows(words));
        desk.workshop.wrong.clear();
    });
    desk.save().look([&] { CHECK_FALSE(desk.shows("there is no field")); });
    desk.go();
}

TEST_CASE("what is told of a mistake leaves Back and Next free") {
    Desk desk;
    desk.look([&] {
        desk.workshop.wrong = {
            {base::Severity::error, "scripts/flows/heel.lua", 12, "there is no field \"titel\"", ""}};
    });
    desk.save().look([&] {
        const auto& all = desk.run.screen.list.elements;
        auto told = std::find_if(all.begin(), all.end(),
                                 [](auto& each) { return each.label.find("there is no field") != std::string::npos; });
        auto next =
            std::find_if(all.begin(), all.end(), [](auto& each) { return each.action.kind == flow::ActionKind::next; });
        REQUIRE(told != all.end());
        REQUIRE(next != all.end());
        CHECK(told->rect.y + told->rect.h < next->rect.y);
    });
    desk.go();
}

namespace {

/// A mistake on the shown slide, a doubt on it, and a mistake of another slide.
app::Workshop::Judged three_findings() {
    const char* file = "scripts/flows/heel.lua";
    return {{{{base::Severity::error, file, 21, "an error here", "mend it"}, "source", 0, 0},
             {{base::Severity::warning, file, 22, "a doubt here", "think"}, "", 0, 0},
             {{base::Severity::error, file, 31, "an error there", ""}, "", 0, 0}},
            true};
}

/// Slides that begin at lines 10, 20 and 30.
void give_lines(support::KioskRun& run) {
    auto flow = *run.library.flow("heel", "en");
    flow.file = "scripts/flows/heel.lua";
    for (std::size_t i = 0; i < flow.slides.size(); ++i) flow.slides[i].line = static_cast<int>(10 * (i + 1));
    run.library.add(flow);
}

const screen::Element* element(const support::KioskRun& run, const std::string& words) {
    for (const auto& each : run.screen.list.elements)
        if (each.label.find(words) != std::string::npos) return &each;
    return nullptr;
}

}  // namespace

TEST_CASE("what check says stands beside the slide it is about, in the colours of error and warning") {
    Desk desk;
    give_lines(desk.run);
    desk.look([&] {
        CHECK(desk.workshop.asked == std::vector<std::string>{"heel"});
        CHECK(desk.shows("Checking"));
        desk.workshop.found = three_findings();
        desk.run.screen.steps.push_front(Input{});  // somebody is woken for it
    });
    desk.look([&] {
        CHECK(desk.shows("2 errors, 1 warning in this topic"));
        auto top = [&](const char* words) { return element(desk.run, words)->rect.y; };
        CHECK(top("an error here") < top("a doubt here"));
        CHECK(top("a doubt here") < desk.tool("Light")->rect.y);
        CHECK(top("Slide ") < top("an error there"));
        const auto& bad = element(desk.run, "Error  scripts/flows/heel.lua:21")->foreground;
        const auto& soon = element(desk.run, "Warning  scripts/flows/heel.lua:22")->foreground;
        CHECK(bad != soon);
        CHECK(desk.shows("Title of two"));  // nothing covers the patient's screen
    });
    desk.tap("author:slide:three").look([&] {
        auto top = [&](const char* words) { return element(desk.run, words)->rect.y; };
        CHECK(top("an error there") < desk.tool("Light")->rect.y);
        CHECK(desk.workshop.asked.size() == 1);  // the same topic
    });
    desk.go();
}

TEST_CASE("of a thousand problems elsewhere some are shown and all are counted; those of the slide are there") {
    Desk desk;
    give_lines(desk.run);
    desk.look([&] {
        desk.workshop.found = three_findings();
        auto& problems = desk.workshop.found->problems;
        problems.insert(problems.begin(), 997, problems.back());
        desk.run.screen.steps.push_front(Input{});
    });
    desk.look([&] {
        const auto& all = desk.run.screen.list.elements;
        auto shown = std::count_if(all.begin(), all.end(), [](const auto& each) {
            return each.label.find("an error there") != std::string::npos;
        });
        CHECK(shown == 40);
        CHECK(desk.shows("a doubt here"));
        CHECK(desk.shows("999 errors, 1 warning in this topic"));
    });
    desk.go();
}

TEST_CASE("another topic and every save are judged anew, and the old verdict is not shown for the new one") {
    Desk desk;
    desk.look([&] {
        desk.workshop.found = three_findings();
        desk.run.screen.steps.push_front(Input{});
    });
    desk.look([&] { CHECK(desk.shows("an error there")); });
    desk.save().look([&] {
        CHECK(desk.shows("Checking"));
        CHECK_FALSE(desk.shows("an error there"));
        CHECK(desk.workshop.asked == std::vector<std::string>{"heel", "heel"});
    });
    desk.tap("author:flow:").look([&] { CHECK(desk.workshop.asked.back().empty()); });
    desk.look([&] {
        desk.workshop.found = app::Workshop::Judged{};
        desk.run.screen.steps.push_front(Input{});
    });
    desk.look([&] { CHECK(desk.shows("Nothing found in the pack")); });
    desk.go();
}

TEST_CASE("a message opens the editor at its line, from the side and from over the slide") {
    Desk desk;
    give_lines(desk.run);
    desk.tap("author:open:scripts/flows/heel.lua:20").look([&] {
        CHECK(desk.workshop.opened == "scripts/flows/heel.lua:20");
        CHECK(desk.shows("Opened with an editor"));
        desk.workshop.wrong = {{base::Severity::error, "scripts/flows/heel.lua", 12, "there is no field", ""}};
    });
    desk.save().tap("author:open:scripts/flows/heel.lua:12").look([&] {
        CHECK(desk.workshop.opened == "scripts/flows/heel.lua:12");
        CHECK(desk.shows("heel / two"));  // the patient's screen below it was not touched
    });
    desk.tap("author:failure").tap("author:open:scripts/flows/heel.lua:1").look([&] {
        CHECK(desk.workshop.opened == "scripts/flows/heel.lua:1");  // of a topic that cannot be shown, from its top
    });
    desk.go();
}

TEST_CASE("what does not fit beside the screen can be scrolled, by wheel and finger, as far as there is something") {
    Desk desk;
    give_lines(desk.run);
    float first = 0, farthest = 0;
    auto where = [&] { return desk.tool("Light") ? desk.tool("Light")->rect.y : -1; };
    auto wheel = [&](float notches) {
        Input input{Input::Kind::scroll, {1200, 500}, screen::Key::none};
        input.notches = notches;
        desk.run.screen.steps.push_back(input);
    };
    desk.look([&] {
        desk.workshop.found = three_findings();
        for (int i = 0; i < 30; ++i) desk.workshop.found->problems.push_back(desk.workshop.found->problems.back());
        desk.run.screen.steps.push_front(Input{});
    });
    desk.look([&] { first = where(); });
    wheel(1);
    desk.look([&] { CHECK(where() < first); });
    wheel(-5);
    desk.look([&] { CHECK(where() == first); });
    desk.run.screen.steps.push_back(Input{Input::Kind::press, {1200, 800}, screen::Key::none});
    desk.run.screen.steps.push_back(Input{Input::Kind::move, {1200, 740}, screen::Key::none});
    desk.run.screen.steps.push_back(Input{Input::Kind::release, {1200, 740}, screen::Key::none});
    desk.look([&] { CHECK(where() == Approx(first - 60)); });
    wheel(1000);
    desk.look([&] {
        const auto& all = desk.run.screen.list.elements;
        for (const auto& each : all)
            if (each.label.find("an error there") != std::string::npos) farthest = each.rect.y + each.rect.h;
        CHECK(farthest > 800);
        CHECK(farthest < 960);
        CHECK(desk.shows("heel / two"));  // the head stays
    });
    desk.go();
}

TEST_CASE("a drawing that fails while it is drawn is told") {
    Desk desk;
    desk.look([&] {
        desk.workshop.failed = {{base::Severity::error, "media/illustrations/foot.svg", 0, "cannot be drawn", ""}};
    });
    desk.tap("next").look([&] { CHECK(desk.shows("foot.svg")); });
    desk.go();
}

TEST_CASE("when the slide was taken away, the flow's first one shows") {
    Desk desk;
    desk.look([&] {
        auto flow = *desk.run.library.flow("heel", "en");
        flow.slides.erase(flow.slides.begin() + 1);
        desk.run.library.add(flow);
    });
    desk.save().look([&] { CHECK(desk.shows("Title of one")); });
    desk.go();
}

TEST_CASE("the patient's part of the window works as on a kiosk") {
    Desk desk;
    desk.tap("next").look([&] { CHECK(desk.shows("heel / three")); });
    desk.tap("back").look([&] { CHECK(desk.shows("heel / two")); });
    desk.go();
}

TEST_CASE("tools: slide, topic, language, size, theme, screen, marks, failure") {
    Desk desk;
    desk.tap("author:slide:three").look([&] { CHECK(desk.shows("Title of three")); });
    desk.tap("author:flow:back").look([&] { CHECK(desk.shows("back / ")); });
    desk.tap("author:flow:heel");
    desk.tap("author:language:es").look([&] {
        CHECK(desk.preview->panel().px.w < desk.preview->panel().px.h);
        CHECK(desk.tool("Español")->chosen);
    });
    desk.tap("author:text:200").look([&] { CHECK(desk.tool("200 %")->chosen); });
    desk.tap("author:theme:1").look([&] { CHECK(desk.tool("Dark")->chosen); });
    desk.tap("author:shape:1").look([&] { CHECK(desk.preview->panel().px.w > desk.preview->panel().px.h); });
    std::size_t paints = 0;
    desk.look([&] { paints = desk.run.screen.list.paints.size(); });
    desk.tap("author:targets").look([&] { CHECK(desk.run.screen.list.paints.size() > paints); });
    desk.tap("author:order").look([&] { CHECK(desk.tool("Reading order")->chosen); });
    desk.tap("author:failure").look([&] { CHECK(desk.shows("This topic is resting")); });
    desk.tap("author:failure").look([&] { CHECK_FALSE(desk.shows("This topic is resting")); });
    desk.go();
}

TEST_CASE("another language or topic is read anew: what is shown of it is what was saved last") {
    Desk desk;
    int before = 0;
    desk.look([&] { before = desk.workshop.reloads; });
    desk.tap("author:language:es").look([&] { CHECK(desk.workshop.reloads == before + 1); });
    desk.look([&] {
        desk.workshop.wrong = {{base::Severity::error, "scripts/flows/back.lua", 3, "a comma is missing", ""}};
    });
    desk.tap("author:flow:back").look([&] { CHECK(desk.shows("a comma is missing")); });
    desk.look([&] { desk.workshop.wrong.clear(); });
    desk.tap("author:flow:heel").look([&] { CHECK_FALSE(desk.shows("a comma is missing")); });
    desk.go();
}

TEST_CASE("what a patient sees when it fails stays on while the author saves") {
    Desk desk;
    desk.tap("author:failure").save().look([&] { CHECK(desk.shows("This topic is resting")); });
    desk.go();
}

TEST_CASE("a tool acts when the button is let go on it, not when it is slid off") {
    Desk desk;
    desk.run.press("author:theme:1");
    desk.run.release("author:theme:2");
    desk.look([&] { CHECK(desk.tool("Light")->chosen); });
    desk.go();
}

TEST_CASE("the patient's screen is laid out as on the real panel, only smaller") {
    Desk desk;
    auto panel = desk.preview->panel();
    CHECK(panel.px.h / panel.px.w == Approx(1920.0 / 1080).epsilon(0.01));
    CHECK(panel.px.w * panel.mm_per_px == Approx(1080 * 0.248).epsilon(0.01));
}

TEST_CASE("nobody at a desk is asked whether they are still there") {
    Desk desk;
    desk.run.wait(std::chrono::hours(10));
    desk.look([&] { CHECK_FALSE(desk.shows("Still there?")); });
    desk.go();
}

TEST_CASE("a save is noticed whether the editor writes into the file or puts another in its place") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel.lua", "one");
    std::atomic<int> saves{0};
    base::FileWatch watch(base::folders_of_pack(pack.path()), base::is_file_of_pack, [&] { ++saves; });
    auto noticed = [&](int wanted) {
        for (int i = 0; i < 500 && saves < wanted; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return saves.load();
    };
    pack.write("scripts/flows/heel.lua", "two");
    CHECK(noticed(1) == 1);
    pack.write("scripts/flows/.heel.lua.swp", "an editor's own file");
    pack.write("scripts/flows/4913", "vim tries the folder");
    pack.write("scripts/flows/new~", "three");
    std::filesystem::rename(pack.path() / "scripts/flows/new~", pack.path() / "scripts/flows/heel.lua");
    CHECK(noticed(2) == 2);
}
