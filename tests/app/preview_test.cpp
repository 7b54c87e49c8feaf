// An author at the desk: what is saved shows, what is wrong is told over the last good version, the tools do what they say.
#include "app/preview.h"

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
    std::string reading_grade(const flow::Flow&, const std::string& slide, const std::string& language) override {
        return "grade of " + slide + " in " + language;
    }

    bool saved = false;
    base::Problems wrong, failed;
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
        preview.emplace(app::PreviewParts{run.screen, desk, run.layout, workshop, run.clock},
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
