#include "check/check_pack.h"

#include <catch2/catch.hpp>
#include <thread>

#include "check/check_pictures.h"
#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/scripts.h"
#include "fakes/syllables.h"
#include "fakes/text_measure.h"

using support::find_problem;

namespace {

/// A pack without a fault: one topic with a picture, English only.
struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;
    fakes::Pictures pictures;
    fakes::Syllables syllables;
    fakes::TextMeasure letters;
    fakes::NextSlide next_slide;
    check::CheckLimits limits;

    Pack() {
        scripts.home = fakes::home_of({"heel-pain"});
        scripts.home->figure = {"runner.svg", {}, {}, "A runner"};
        scripts.home->body_parts = {{"foot", "Foot", ""}, {"low-back", "Low back", ""}};
        scripts.add(fakes::flow_of("heel-pain", {fakes::with_picture(fakes::text_slide("first"), "foot.svg"),
                                                 fakes::text_slide("second"), fakes::summary_slide("last")}));
        add_drawing("runner.svg", {"foot", "low-back"});
        add_drawing("foot.svg", {"heel-bone", "band"});
        folder.write("media/icons/shoe.svg", "<svg/>");
    }

    void add_drawing(const std::string& file, const std::vector<std::string>& ids) {
        pictures.add(file, ids);
        std::string svg = "<svg>";
        for (const auto& id : ids) svg += "<g id=\"" + id + "\"/>";
        folder.write("media/illustrations/" + file, svg + "</svg>");
    }

    flow::Flow& flow() { return scripts.flows["heel-pain"]; }
    flow::Slide& slide(std::size_t index) { return flow().slides[index]; }

    check::CheckReport report() {
        return check::check_pack({scripts, next_slide, pictures, syllables, letters, support::site}, folder.path(),
                                 limits);
    }
    base::Problems check() { return report().problems; }
    /// Of the only problem that has more than a line.
    check::Place place() {
        auto places = report().places;
        return places.size() == 1 ? places.begin()->second : check::Place{};
    }
};

#define CHECK_FOUND(problems, ...)                 \
    do {                                           \
        auto found = (problems);                   \
        INFO(support::printed(found));             \
        CHECK(find_problem(found, {__VA_ARGS__})); \
    } while (false)

#define CHECK_ONLY(problems, ...)                  \
    do {                                           \
        auto found = (problems);                   \
        INFO(support::printed(found));             \
        CHECK(found.size() == 1);                  \
        CHECK(find_problem(found, {__VA_ARGS__})); \
    } while (false)

}  // namespace

TEST_CASE("a sound pack has no problems") {
    Pack pack;
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("a topic that was written twice is laid out once") {
    Pack pack;
    pack.slide(1).text = std::string(400, 'n');
    for (auto& letter : pack.slide(1).text)
        if ((&letter - pack.slide(1).text.data()) % 6 == 5) letter = ' ';
    pack.check();
    const int once = pack.letters.asked;
    auto copy = pack.flow();
    copy.id = "heel-pain-again";
    copy.file = "scripts/flows/heel-pain-again.lua";
    pack.scripts.add(copy);
    pack.scripts.home->topics.push_back(copy.id);
    auto asked_for = [&] {
        pack.letters.asked = 0;
        pack.check();
        return pack.letters.asked - once;
    };
    const int for_copy = asked_for();
    pack.scripts.flows[copy.id].slides[1].text += " and more";
    CHECK(for_copy < asked_for() / 2);
}

TEST_CASE("what the loader says about a script is passed on, and the others are checked all the same") {
    Pack pack;
    pack.scripts.home->topics.push_back("broken");
    pack.scripts.fail("broken", "unexpected symbol near '}'");
    pack.flow().review.sources.clear();
    auto problems = pack.check();
    CHECK_FOUND(problems, "scripts/flows/broken.lua:7: error: unexpected symbol near '}'");
    CHECK_FOUND(problems, "scripts/flows/heel-pain.lua: warning", "no sources");
    CHECK(problems.size() == 2);
}

TEST_CASE("without a home screen the flows are still checked") {
    Pack pack;
    pack.scripts.home.reset();
    pack.scripts.home_problems = {{base::Severity::error, "scripts/kiosk.lua", 3, "unexpected symbol", ""}};
    pack.slide(0).picture.alt.clear();
    auto problems = pack.check();
    CHECK_FOUND(problems, "scripts/kiosk.lua:3: error");
    CHECK_FOUND(problems, "heel-pain.lua:10: warning", "cannot see it");
}

TEST_CASE("a topic that is no flow is an error where kiosk.lua names it") {
    Pack pack;
    pack.folder.write("scripts/kiosk.lua", "return kiosk {\n  topics = {\n    \"heal-pain\" } }\n");
    pack.scripts.home->topics = {"heel-pain", "heal-pain"};
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua:3: error: there is no flow \"heal-pain\"",
               "did you mean \"heel-pain\"");
}

TEST_CASE("the urgent flow must be there") {
    Pack pack;
    pack.scripts.home->urgent_flow = "warning-signs";
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua: error: there is no flow \"warning-signs\"", "write it");
}

TEST_CASE("a flow that the home screen does not offer is a warning") {
    Pack pack;
    pack.scripts.add(fakes::short_flow("sciatica"));
    CHECK_ONLY(pack.check(), "scripts/flows/sciatica.lua: warning", "does not offer");
}

TEST_CASE("what is about the clinic needs no sources and no review, and is offered by the clinic's name") {
    Pack pack;
    auto about = fakes::short_flow("our-clinic");
    about.slides = {fakes::text_slide("way")};
    about.review = {};
    pack.scripts.add(about);
    CHECK_FOUND(pack.check(), "scripts/flows/our-clinic.lua: warning", "names no sources");
    pack.scripts.home->about_flow = "our-clinic";
    const auto report = pack.report();
    CHECK(support::printed(report.problems) == "");
    CHECK(std::any_of(report.reviews.begin(), report.reviews.end(), [](const auto& line) {
        return line.flow == "our-clinic" && line.state == pack::ReviewState::not_needed;
    }));
    pack.scripts.home->about_flow = "our-clinc";
    CHECK_FOUND(pack.check(), "scripts/kiosk.lua", "error: there is no flow \"our-clinc\"");
}

TEST_CASE("what is about the clinic and asks or warns is reviewed as a topic is, and its author is told") {
    Pack pack;
    auto about = fakes::short_flow("our-clinic");
    about.slides = {fakes::text_slide("way"), fakes::question_slide("check"), fakes::text_slide("end")};
    pack.scripts.add(about);
    pack.scripts.home->about_flow = "our-clinic";
    const auto report = pack.report();
    CHECK_ONLY(report.problems, "our-clinic.lua: warning: \"check\" is more than facts about the clinic",
               "move it to a topic: what is about the clinic has only slide, hours and people");
    CHECK(std::any_of(report.reviews.begin(), report.reviews.end(), [](const auto& line) {
        return line.flow == "our-clinic" && line.state == pack::ReviewState::draft;
    }));
}

TEST_CASE("a photograph on a tile says whose it is, there or on a slide that shows it too") {
    Pack pack;
    pack.add_drawing("gym.jpg", {});
    pack.pictures.add("gym.jpg", {}, {300, 240});
    pack.flow().tile = "gym.jpg";
    CHECK_ONLY(pack.check(), "heel-pain.lua", "warning: nothing says who took the photograph \"gym.jpg\"");
    pack.flow().tile_licence = "Photo: Ana";
    CHECK(support::printed(pack.check()) == "");
    pack.pictures.add("gym.jpg", {}, {120, 100});
    CHECK_ONLY(pack.check(), "heel-pain.lua", "has only 120 × 100 pixels");
    pack.pictures.add("gym.jpg", {}, {1200, 1000});
    pack.flow().tile_licence.clear();
    pack.slide(0).picture = {"gym.jpg", {}, {}, "A gym", "Photo: Ana"};
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("the picture of somebody who works there is looked at as a tile's is, and needs no words") {
    Pack pack;
    auto& slide = pack.slide(1);
    slide.kind = flow::SlideKind::people;
    slide.people = {{"Ana Ruiz", "Nurse", {"ana.jpg", {}, {}, "", "Photo: Ana"}}};
    CHECK_ONLY(pack.check(), "heel-pain.lua", "error: there is no picture \"ana.jpg\"");
    pack.add_drawing("ana.jpg", {});
    pack.pictures.add("ana.jpg", {}, {300, 400});
    CHECK(support::printed(pack.check()) == "");
    slide.people[0].picture.licence.clear();
    CHECK_ONLY(pack.check(), "heel-pain.lua", "nothing says who took the photograph");
}

TEST_CASE("a body part must be in the figure's list") {
    Pack pack;
    pack.flow().body_part = "fot";
    CHECK_ONLY(pack.check(), "heel-pain.lua", "warning: the figure has no body part \"fot\"", "did you mean \"foot\"");
}

TEST_CASE("a pack needs no figure, whatever part of one its topics belong to") {
    Pack pack;
    pack.scripts.home->figure = {};
    pack.scripts.home->body_parts.clear();
    CHECK(support::printed(pack.check()) == "");
    pack.flow().body_part = "foot";
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("a topic may be written in another language than the pack, if the pack offers that") {
    Pack pack;
    pack.flow().source = "de";
    CHECK(find_problem(pack.check(), {"heel-pain.lua", "error: this topic is written in \"de\"",
                                      "add { \"de\", \"Deutsch\" } to `languages`"}));
}

TEST_CASE("a topic in another language is missing in the pack's own until it is translated there") {
    Pack pack;
    pack.scripts.home->languages = {{"en", "English"}, {"de", "Deutsch"}};
    pack.scripts.home->source = "en";
    pack.flow().source = "de";
    std::vector<std::string> done;
    pack.folder.write("scripts/translations/de.po",
                      support::po_header + support::po_interface("") + support::po_texts(*pack.scripts.home, done));
    CHECK_ONLY(pack.check(), "scripts/translations/en.po: warning: \"heel-pain\" is not offered in English",
               "translate update en");
    pack.folder.write("scripts/translations/en.po", support::po_header + support::po_texts(pack.flow(), done));
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("warning signs that cannot be read in the pack's own language are an error") {
    Pack pack;
    pack.scripts.home->languages = {{"en", "English"}, {"de", "Deutsch"}};
    pack.scripts.home->source = "en";
    pack.scripts.home->urgent_flow = "warning-signs";
    pack.scripts.home->urgent_label = "Get help";
    pack.scripts.add(fakes::flow_of("warning-signs", {fakes::warning_slide("now"), fakes::summary_slide("last")}));
    pack.scripts.flows["warning-signs"].source = "de";
    CHECK(find_problem(pack.check(), {"scripts/kiosk.lua", "error: the warning signs cannot be shown in \"en\"",
                                      "translate update en"}));
}

TEST_CASE("a look whose colours cannot be read is an error on its line; a sound one is none") {
    Pack pack;
    pack.folder.write("scripts/kiosk.lua",
                      "return kiosk {\n  look = {\n    accent = '#ffcc00',\n    page = '#102030' } }");
    pack.scripts.home->look.accent = 0x006D77;
    pack.scripts.home->look.page = 0xFBFAF7;
    CHECK(support::printed(pack.check()) == "");
    pack.scripts.home->look.accent = 0xFFCC00;
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua:3: error: accent = \"#ffcc00\"", "write accent = \"#");
    pack.scripts.home->look.accent.reset();
    pack.scripts.home->look.page = 0x102030;
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua:4: error: ", "page = \"#102030\"", "which is lighter");
}

TEST_CASE("a logo is a drawing as others, but it may say words; one that is missing is an error") {
    Pack pack;
    auto& look = pack.scripts.home->look;
    look.name = "Praxis";
    look.logo = "runner.svg";
    pack.pictures.says["runner.svg"] = {{"Praxis am Park", 1}};
    pack.scripts.home->figure = {};
    pack.scripts.home->body_parts.clear();
    CHECK(support::printed(pack.check()) == "");
    pack.add_drawing("logo.png", {});
    pack.pictures.add("logo.png", {}, {500, 200});
    look.logo = "logo.png";
    CHECK(support::printed(pack.check()) == "");
    pack.pictures.add("logo.png", {}, {120, 40});
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua", "the logo \"logo.png\" has only 120 × 40 pixels", "for the SVG");
    look.logo = "runer.svg";
    CHECK_ONLY(pack.check(), "error: there is no picture \"runer.svg\"", "did you mean \"runner.svg\"");
}

TEST_CASE("what was laid out in other letters is laid out anew") {
    Pack pack;
    pack.slide(1).text = std::string(300, 'n');
    pack.check();
    CHECK(pack.letters.letters == std::set{flow::Letters::sans});
    pack.scripts.home->look.letters = flow::Letters::serif;
    pack.letters.letters.clear();
    pack.check();
    CHECK(pack.letters.letters == std::set{flow::Letters::serif});
}

TEST_CASE("a body part must be in the drawing") {
    Pack pack;
    pack.scripts.home->body_parts.push_back({"leg", "Leg", ""});
    CHECK_ONLY(pack.check(), "scripts/kiosk.lua: error: \"runner.svg\" has no element \"leg\"");
}

TEST_CASE("a missing picture, tile, window or icon is an error with the likely name") {
    Pack pack;
    SECTION("picture") {
        pack.slide(0).picture.file = "fot.svg";
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: there is no picture \"fot.svg\"",
                   "did you mean \"foot.svg\"");
    }
    SECTION("picture outside the folder") {
        pack.folder.write("media/other.svg", "<svg/>");
        pack.slide(0).picture.file = "../other.svg";
        CHECK_FOUND(pack.check(), "error: there is no picture \"../other.svg\"");
    }
    SECTION("step") {
        pack.slide(1).steps = {{"One", "", {"none.svg", {}, {}, ""}}};
        CHECK_ONLY(pack.check(), "heel-pain.lua:20: error: there is no picture \"none.svg\"");
    }
    SECTION("tile") {
        pack.flow().tile = "footsvg";
        CHECK_ONLY(pack.check(), "heel-pain.lua: error: there is no picture \"footsvg\"", "did you mean \"foot.svg\"");
    }
    SECTION("window of a body part") {
        pack.scripts.home->body_parts[0].picture = "window-foot.svg";
        CHECK_ONLY(pack.check(), "kiosk.lua: error: there is no picture \"window-foot.svg\"");
    }
    SECTION("icon") {
        pack.slide(2).points[0].icon = "shoo";
        CHECK_ONLY(pack.check(), "heel-pain.lua:30: error: there is no icon \"shoo\"", "did you mean \"shoe\"");
    }
    SECTION("an icon that the program brings is none") {
        pack.slide(2).points[0].icon = "scales";
        CHECK(pack.check().empty());
    }
}

TEST_CASE("the line is the one on which the author wrote the word") {
    Pack pack;
    pack.folder.write("scripts/flows/heel-pain.lua",
                      std::string(10, '\n') + "\n  picture = \"fot.svg\"\n" + std::string(9, '\n'));
    pack.slide(0).picture.file = "fot.svg";
    CHECK_ONLY(pack.check(), "heel-pain.lua:12: error: there is no picture");
}

TEST_CASE("a drawing that cannot be drawn is told once, in its own name") {
    Pack pack;
    pack.folder.write("media/illustrations/broken.svg", "<svg");
    pack.pictures.broken["broken.svg"] = {base::Severity::error, "media/illustrations/broken.svg", 3,
                                          "this drawing cannot be shown: it uses a <filter>", "take the effect off"};
    pack.slide(0).picture.file = "broken.svg";
    pack.slide(1).picture = {"broken.svg", {"layer"}, {}, "Broken"};
    CHECK_ONLY(pack.check(),
               "media/illustrations/broken.svg:3: error: this drawing cannot be shown: it uses a <filter> "
               "(scripts/flows/heel-pain.lua:10, scripts/flows/heel-pain.lua:20 show it); take the effect off");
}

TEST_CASE("an icon that cannot be drawn is told, with the line that names it") {
    Pack pack;
    pack.slide(2).points[0].icon = "shoe";
    pack.pictures.broken_icons["shoe.svg"] = {base::Severity::error, "media/icons/shoe.svg", 1,
                                              "this drawing cannot be shown: it is no SVG", "draw it anew"};
    CHECK_ONLY(pack.check(),
               "media/icons/shoe.svg:1: error: this drawing cannot be shown: it is no SVG "
               "(scripts/flows/heel-pain.lua:30 shows it)");
}

TEST_CASE("a picture that shows nothing is an error where it is used") {
    Pack pack;
    SECTION("on a slide") {
        pack.pictures.blank = {{"foot.svg", {}, {"band"}}};
        CHECK(support::printed(pack.check()) == "");
        pack.slide(0).picture.hide = {"band"};
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: nothing is to be seen of \"foot.svg\" here", "show a layer");
    }
    SECTION("of a step") {
        pack.pictures.blank = {{"foot.svg", {}, {"band"}}};
        pack.slide(1).steps = {{"One", "", {"foot.svg", {}, {"band"}, ""}}};
        CHECK_ONLY(pack.check(), "heel-pain.lua:20: error: nothing is to be seen");
    }
    SECTION("on a tile, in the window of a body part, as the figure") {
        pack.pictures.blank = {{"foot.svg", {}, {}}, {"runner.svg", {}, {}}};
        pack.slide(0).picture = {};
        pack.flow().tile = "foot.svg";
        pack.scripts.home->body_parts[0].picture = "foot.svg";
        auto problems = pack.check();
        CHECK_FOUND(problems, "heel-pain.lua: error: nothing is to be seen of \"foot.svg\"");
        CHECK_FOUND(problems, "kiosk.lua: error: nothing is to be seen of \"foot.svg\"");
        CHECK_FOUND(problems, "kiosk.lua: error: nothing is to be seen of \"runner.svg\"");
    }
}

TEST_CASE(
    "words in a drawing are a warning at their line, with the slide that shows them: no translation reaches them") {
    Pack pack;
    pack.pictures.says["foot.svg"] = {{"Heel bone", 12}, {"Sole", 14}};
    CHECK_ONLY(
        pack.check(),
        "media/illustrations/foot.svg:12: warning: this drawing says “Heel bone” and 1 other text to every reader",
        "(scripts/flows/heel-pain.lua:10 shows it); take the words out", "translate=\"no\"");
}

TEST_CASE("a drawing that takes long is a warning; one that is at the limit is none, or chance would decide") {
    Pack pack;
    pack.pictures.slow["foot.svg"] = 187;
    CHECK_ONLY(pack.check(), "media/illustrations/foot.svg: warning: this drawing takes 180 ms to draw; over 100 ms",
               "(scripts/flows/heel-pain.lua:10 shows it); simplify it");
    pack.pictures.slow["foot.svg"] = 110;
    CHECK(pack.check().empty());
}

TEST_CASE("a broken drawing that many slides show names the first of them and how many more") {
    Pack pack;
    pack.pictures.broken["foot.svg"] = {base::Severity::error, "media/illustrations/foot.svg", 0, "it is empty", ""};
    auto one = pack.slide(0);
    for (int i = 0; i < 8; ++i) {
        auto another = one;
        another.id += "-" + std::to_string(i), another.line = 101 + i;
        pack.flow().slides.push_back(another);
    }
    CHECK_FOUND(pack.check(), "it is empty (scripts/flows/heel-pain.lua:10, scripts/flows/heel-pain.lua:101,",
                "heel-pain.lua:105 and 3 more show it)");
}

TEST_CASE("a layer that is shown must make a difference") {
    Pack pack;
    pack.pictures.still = {"foot.svg"};
    pack.slide(0).picture.show = {"band"};
    CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: showing \"band\" of \"foot.svg\" changes nothing",
               "transparent, covered or off the page");
}

TEST_CASE("a part must lie on the page") {
    Pack pack;
    pack.pictures.add_element("foot.svg", "far", {{500, 10, 20, 20}, "", false});
    pack.slide(0).parts = {{"far", "Far", ""}};
    CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: element \"far\" of \"foot.svg\" lies off the page");
}

TEST_CASE("each moment of a picture must look different from the one before") {
    Pack pack;
    pack.pictures.add_hidden_layer("foot.svg", "healthy").add_hidden_layer("foot.svg", "sore");
    pack.folder.write("media/illustrations/foot.svg", "<a id=\"healthy\"/><a id=\"sore\"/>");
    auto& slide = pack.slide(0);
    slide.kind = flow::SlideKind::compare;
    slide.moments = {{{"healthy"}, "Healthy", "", ""}, {{"sore"}, "Sore", "", ""}};
    CHECK(support::printed(pack.check()) == "");
    SECTION("alike") {
        pack.pictures.still = {"foot.svg"};
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: nothing in the picture changes at \"Sore\"",
                   "looks different");
    }
    SECTION("in-betweens that cannot be used") {
        pack.pictures.broken_ways["foot.svg"] = {base::Severity::warning, "media/illustrations/foot.svg", 7,
                                                 "this drawing is cross-faded: one is missing", "number them"};
        CHECK_ONLY(pack.check(), "foot.svg:7: warning: this drawing is cross-faded: one is missing (", "number them");
    }
    SECTION("in-betweens are drawn once for a pair of states, and not for who only looks at a slide while writing it") {
        pack.pictures.broken_ways["foot.svg"] = {base::Severity::warning, "media/illustrations/foot.svg", 7,
                                                 "this drawing is cross-faded", "number them"};
        pack.pictures.ways_asked = 0;
        check::check_pictures_of(pack.flow(), pack.pictures, pack.folder.path());
        CHECK(pack.pictures.ways_asked == 0);
        auto again = slide;
        again.id = "again";
        pack.flow().slides.insert(pack.flow().slides.begin() + 1, again);
        pack.check();
        CHECK(pack.pictures.ways_asked == 1);
    }
    SECTION("one of them empty") {
        pack.pictures.blank = {{"foot.svg", {"sore"}, {"healthy"}}};
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: nothing is to be seen of \"foot.svg\" here");
    }
}

TEST_CASE("a photograph says whose it is, and is not asked for layers and parts as a drawing is") {
    Pack pack;
    pack.add_drawing("inhaler.jpg", {});
    pack.pictures.add("inhaler.jpg", {}, {1600, 1200});
    auto& slide = pack.slide(0);
    slide.picture = {"inhaler.jpg", {}, {}, "An inhaler", "Photo: Ana Cruz"};
    slide.parts = {{"cap", "Cap", "", flow::Spot{40, 25}}};
    CHECK(support::printed(pack.check()) == "");
    SECTION("without a licence") {
        slide.picture.licence.clear();
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: warning: nothing says who took the photograph \"inhaler.jpg\"",
                   "licence = ");
    }
    SECTION("with few pixels") {
        pack.pictures.add("inhaler.jpg", {}, {200, 599});
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: warning: the photograph \"inhaler.jpg\" has only 200 × 599 pixels");
    }
    SECTION("that cannot be shown") {
        pack.pictures.broken["inhaler.jpg"] = {base::Severity::error, "media/illustrations/inhaler.jpg", 0,
                                               "this photograph cannot be shown: it is damaged", "copy it anew"};
        CHECK_ONLY(pack.check(), "inhaler.jpg: error: this photograph cannot be shown: it is damaged (");
    }
}

TEST_CASE("two photographs that are compared are each looked at, described and somebody's") {
    Pack pack;
    for (const char* file : {"before.jpg", "after.jpg"}) {
        pack.add_drawing(file, {});
        pack.pictures.add(file, {}, {1600, 1200});
    }
    auto& slide = pack.slide(0);
    slide.kind = flow::SlideKind::compare;
    slide.picture = {};
    slide.moments = {{{}, "Before", "", "", {"before.jpg", {}, {}, "Brown teeth", "Photo: our clinic"}},
                     {{}, "After", "", "", {"after.jpg", {}, {}, "White teeth", "Photo: our clinic"}}};
    CHECK(support::printed(pack.check()) == "");
    SECTION("one is not there") {
        slide.moments[1].photo.file = "aftr.jpg";
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: there is no picture \"aftr.jpg\"",
                   "did you mean \"after.jpg\"");
    }
    SECTION("one is nobody's") {
        slide.moments[0].photo.licence.clear();
        CHECK_ONLY(pack.check(), "nothing says who took the photograph \"before.jpg\"");
    }
    SECTION("one has no words") {
        slide.moments[1].photo.alt.clear();
        CHECK_ONLY(pack.check(), "has no words for people who cannot see it");
    }
}

TEST_CASE("layers and parts must be in the drawing and seen in the slide's state") {
    Pack pack;
    pack.pictures.add_hidden_layer("foot.svg", "sore", {"sore-spot"});
    pack.folder.write("media/illustrations/foot.svg",
                      "<g id='band'/><g id='heel-bone'/><g id=\"sore\"/><g id=\"sore-spot\"/>");
    SECTION("sound") {
        pack.slide(0).picture.show = {"sore"};
        pack.slide(0).picture.hide = {"band"};
        pack.slide(0).parts = {{"sore-spot", "Sore", ""}, {"heel-bone", "Heel", ""}};
        CHECK(support::printed(pack.check()) == "");
    }
    SECTION("a layer to show that is not there") {
        pack.slide(0).picture.show = {"soar"};
        CHECK_ONLY(pack.check(), "heel-pain.lua:10: error: \"foot.svg\" has no element \"soar\"",
                   "did you mean \"sore\"");
    }
    SECTION("a layer to hide that is not there") {
        pack.slide(0).picture.hide = {"bend"};
        CHECK_ONLY(pack.check(), "error: \"foot.svg\" has no element \"bend\"", "did you mean \"band\"");
    }
    SECTION("a part that is not there") {
        pack.slide(0).parts = {{"heelbone", "Heel", ""}};
        CHECK_ONLY(pack.check(), "error: \"foot.svg\" has no element \"heelbone\"", "did you mean \"heel-bone\"");
    }
    SECTION("a part whose layer is off") {
        pack.slide(0).parts = {{"sore-spot", "Sore", ""}};
        CHECK_ONLY(pack.check(), "error: element \"sore-spot\" of \"foot.svg\" has nothing to see here");
    }
}

TEST_CASE("each end of a compare slide is checked with its own layers") {
    Pack pack;
    pack.pictures.add_hidden_layer("foot.svg", "healthy", {"smooth"}).add_hidden_layer("foot.svg", "sore", {"spot"});
    pack.folder.write("media/illustrations/foot.svg",
                      "<a id=\"healthy\"/><a id=\"sore\"/><a id=\"smooth\"/><a id=\"spot\"/>");
    auto& slide = pack.slide(0);
    slide.kind = flow::SlideKind::compare;
    slide.moments = {{{"healthy"}, "Healthy", "", "smooth"}, {{"sore"}, "Sore", "", "spot"}};
    auto& before = slide.moments[0];
    auto& after = slide.moments[1];
    SECTION("sound") {
        CHECK(support::printed(pack.check()) == "");
    }
    SECTION("a leader to what the other end shows") {
        before.part = "spot";
        CHECK_ONLY(pack.check(), "error: element \"spot\" of \"foot.svg\" has nothing to see here");
    }
    SECTION("a leader to what only the other end shows, though the drawing shows it by itself") {
        pack.pictures.add_element("foot.svg", "band-edge", {{1, 1, 2, 2}, "band", false});
        before.layers = {"band"};
        before.part = after.part = "band-edge";
        CHECK_ONLY(pack.check(), "error: \"foot.svg\" has no element \"band-edge\"");
    }
    SECTION("a layer that is not there") {
        after.layers = {"soar"};
        after.part = "";
        CHECK_ONLY(pack.check(), "error: \"foot.svg\" has no element \"soar\"", "did you mean \"sore\"");
    }
}

TEST_CASE("words: no description of a picture, long titles and full slides are warnings") {
    Pack pack;
    pack.slide(0).picture.alt.clear();
    pack.slide(1).title = "Words that are short but that go on and on to sixty one of it";
    std::string words;
    for (int i = 0; i < 61; ++i) words += "Word. ";
    pack.slide(2).text = words;
    auto problems = pack.check();
    CHECK_FOUND(problems, "heel-pain.lua:10: warning", "cannot see it");
    CHECK_FOUND(problems, "heel-pain.lua:20: warning", "61 characters");
    CHECK_FOUND(problems, "heel-pain.lua:30: warning", "67 words");
    CHECK(problems.size() == 3);
}

TEST_CASE("signs that patients would see are warnings with their line and column; signs and pairs are none") {
    Pack pack;
    pack.slide(0).text = "Call *911 now.";
    pack.folder.write("scripts/flows/heel-pain.lua", std::string(10, '\n') + "text = \"Call *911 now.\"");
    CHECK_ONLY(pack.check(), "heel-pain.lua:11: warning: “Call *911 now.” has a star without its partner",
               "before and one after");
    CHECK(pack.place() == check::Place{11, 14, 15});
    pack.slide(0).text = "Rest <b>well</b>.";
    CHECK_ONLY(pack.check(), "heel-pain.lua:10: warning: “Rest <b>well</b>.” has “<b>”, which patients would see");
    CHECK(pack.place() == check::Place{});  // it came from elsewhere: the slide's line is told
    Pack sound;
    sound.slide(0).text = "Take 2 * 5 ml, 3 * a day. Call *911*.";
    CHECK(support::printed(sound.check()) == "");
    sound.folder.write("scripts/kiosk.lua", "return kiosk {\n  title = 'Où? What hurts*, and why?' }");
    sound.scripts.home->title = "Où? What hurts*, and why?";
    CHECK_ONLY(sound.check(), "scripts/kiosk.lua:2: warning: “Où? What hurts*, and why?” has a star");
    CHECK(sound.place() == check::Place{2, 26, 27});
}

TEST_CASE("a word of one's own after a wrong answer is neutral and short") {
    Pack pack;
    auto& question = pack.slide(1) = fakes::question_slide("second");
    question.line = 20;
    for (const char* neutral : {"", "Not quite right", "Many people think so", "Have another look"}) {
        question.otherwise = neutral;
        CHECK(support::printed(pack.check()) == "");
    }
    for (const char* praise : {"Good thought ♥", "Well, no.", "Yes, but not now", "That’s clever"}) {
        question.otherwise = praise;
        CHECK_ONLY(pack.check(), "heel-pain.lua:20: warning: otherwise of \"second\" praises", "dangerous");
    }
    question.otherwise = "Many of us think so too";
    CHECK_ONLY(pack.check(), "heel-pain.lua:20: warning: otherwise of \"second\" has 6 words");
}

TEST_CASE("what patients may ask is short, and so many questions fit") {
    Pack pack;
    auto& ask = pack.slide(1) = fakes::ask_slide("second", 5);
    ask.line = 20;
    CHECK(support::printed(pack.check()) == "");
    ask.questions[2] = "May I go out and run on it as far as I like?";
    CHECK_ONLY(pack.check(), "heel-pain.lua:20: warning: “May I go out", "has 13 words",
               "keep what patients may ask to 12");
}

TEST_CASE("hard words are a warning, in the language as written and in a translation") {
    Pack pack;
    pack.slide(1).text = "Degenerative alterations necessitate consultation.";
    auto problems = pack.check();
    CHECK_FOUND(problems, "heel-pain.lua:20: warning: \"second\" is hard to read: Flesch-Kincaid",
                "Degenerative, alterations");
}

TEST_CASE("without a voice the check says that grades are missing, and goes on") {
    Pack pack;
    pack.syllables.mute = true;
    CHECK_ONLY(pack.check(), "reading grades were not computed for \"en\"", "install espeak-ng-data");
}

TEST_CASE("feedback and descriptions are not counted among a slide's words") {
    Pack pack;
    std::string words;
    for (int i = 0; i < 61; ++i) words += "Word. ";
    pack.slide(0).picture.alt = words;
    pack.slide(0).parts = {{"band", "Band", words}};
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("problems are sorted by file and line, and nothing is told twice") {
    Pack pack;
    pack.slide(2).picture = {"none.svg", {}, {}, "None"};
    pack.slide(0).parts = {{"x-one", "One", ""}, {"x-one", "One", ""}};
    pack.scripts.home->topics.insert(pack.scripts.home->topics.begin(), "zzz");
    auto problems = pack.check();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].line == 10);
    CHECK(problems[1].line == 30);
    CHECK(problems[2].file == "scripts/kiosk.lua");
}

TEST_CASE("each limit that is reached is an error, and the check ends") {
    Pack pack;
    SECTION("problems") {
        pack.limits.problems = 3;
        for (int i = 0; i < 10; ++i) pack.slide(0).parts.push_back({"no-" + std::to_string(i), "Label", ""});
        auto problems = pack.check();
        CHECK(problems.size() == 4);
        CHECK_FOUND(problems, "error: there are more problems");
    }
    SECTION("flows") {
        pack.limits.flows = 1;
        pack.scripts.home->topics.push_back("z");
        pack.scripts.add(fakes::short_flow("z"));
        CHECK_ONLY(pack.check(), "scripts/flows: error: there are 2 flows");
    }
    SECTION("files") {
        pack.limits.files = 1;
        CHECK_ONLY(pack.check(), "media/illustrations: error: there are more than 1 files");
    }
    SECTION("languages") {
        pack.limits.languages = 0;
        pack.scripts.home->languages.push_back({"es", "Español"});
        CHECK_ONLY(pack.check(), "scripts/kiosk.lua: error: too many languages");
    }
}

TEST_CASE("a check that takes long by the clock, on a slow or busy computer, is finished and finds no fault") {
    Pack pack;
    pack.pictures.before_answer = [] { std::this_thread::sleep_for(std::chrono::milliseconds(120)); };
    pack.limits.work = std::chrono::milliseconds(100);
    pack.slide(0).parts = {{"heel-bone", "Heel bone", ""}};
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE(
    "a slide that takes more than its share of the processor is left unchecked, and the others are checked all the "
    "same") {
    Pack pack;
    std::chrono::nanoseconds now{0};
    pack.limits.clock = [&] { return now; };
    pack.pictures.before_answer = [&] { now += std::chrono::seconds(10); };
    pack.slide(0).parts = {{"heel-bone", "Heel bone", ""}};
    pack.slide(1).title = "one two one two one two one two one two one two one two one two";
    auto problems = pack.check();
    CHECK_FOUND(problems,
                "heel-pain.lua:10: unchecked: the picture of \"first\" takes more than 3 s of the processor's time");
    CHECK_FOUND(problems, "scripts/kiosk.lua: unchecked: the home screen's figure");
    CHECK_FOUND(problems, "warning", "has 63 characters");
    CHECK_FALSE(base::has_error(problems));
}

TEST_CASE(
    "functions that take their time with every visit are left unchecked, and what they lead to counts as a draft") {
    Pack pack;
    std::chrono::nanoseconds now{0};
    pack.limits.clock = [&] { return now; };
    pack.next_slide = fakes::NextSlide([&](const flow::Slide& slide, const flow::VisitView&) {
        now += std::chrono::milliseconds(1600);
        return std::optional(slide.next.targets.front());
    });
    pack.slide(0).next = {{"second"}, true};
    pack.flow().review.status = flow::ReviewStatus::reviewed;
    auto report =
        check::check_pack({pack.scripts, pack.next_slide, pack.pictures, pack.syllables, pack.letters, support::site},
                          pack.folder.path(), pack.limits);
    CHECK_FOUND(report.problems, "unchecked: the function that chooses the slide after \"first\" takes more than 3 s");
    CHECK(pack.next_slide.views.size() == 2);
    REQUIRE(report.reviews.size() == 1);
    CHECK(report.reviews.front().state == pack::ReviewState::draft);
}

TEST_CASE("a part's point that lies beside the part is an error where the slide names it") {
    Pack pack;
    pack.slide(0).parts = {{"band", "The band", "It is strong."}};
    CHECK(support::printed(pack.check()) == "");
    pack.pictures.own_points[{"foot.svg", "band"}] = {200, 200};
    CHECK_ONLY(pack.check(), "heel-pain.lua", "error: the point of \"band\" in \"foot.svg\" lies beside it",
               "\"band-point\"");
}

TEST_CASE("a line from a name that runs across the drawing is a warning, one that stays at its edge is none") {
    Pack pack;
    pack.slide(0).parts = {{"band", "The band", "It is strong."}};
    pack.pictures.ink = 1;
    CHECK_ONLY(pack.check(), "heel-pain.lua", "warning: the line from the name of \"band\" runs across \"foot.svg\"",
               "\"band-point\"");
    pack.pictures.ink = 0.1F;
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("what is read at a glance has the lengths of the guide") {
    Pack pack;
    auto& slide = pack.slide(0);
    slide.parts = {{"heel-bone", "The bone of your heel", ""}, {"band", "The strong band", ""}};
    auto question = fakes::question_slide("check");
    question.answers[0].text = "In the morning, when you rise";
    question.answers[1].text = "Only at night, in your bed, alone";
    question.answers[1].say =
        "One two three four five six seven eight nine ten one two three four five six seven eight nine "
        "ten one two three four five six.";
    pack.flow().slides.insert(pack.flow().slides.begin() + 1, question);
    auto problems = pack.check();
    CHECK_FOUND(problems, "the name of a part of \"first\" has 5 words", "3 words");
    CHECK_FOUND(problems, "an answer of \"check\" has 7 words", "6 words");
    CHECK_FOUND(problems, "what is said to an answer of \"check\" has 26 words", "25 words");
    CHECK(support::printed(problems).find("In the morning") == std::string::npos);
    CHECK(support::printed(problems).find("strong band") == std::string::npos);
}

TEST_CASE("words that came with a new topic are told once") {
    Pack pack;
    pack.flow().title = "New topic";
    pack.slide(0).text = "Say the main message here, in two or three short sentences.";
    auto problems = pack.check();
    INFO(support::printed(problems));
    CHECK(std::count_if(problems.begin(), problems.end(), [](const auto& each) {
              return each.what.find("came with the new topic, and so does 1 other") != std::string::npos;
          }) == 1);
}

TEST_CASE("a review is not dated in the future, and not due before it was made") {
    Pack pack;
    auto& review = pack.flow().review;
    review.reviewed_on = "2026-12-01";
    review.due = "2026-11-30";
    auto days = [&](const std::string& today) {
        return support::printed(check::check_pack({pack.scripts, pack.next_slide, pack.pictures, pack.syllables,
                                                   pack.letters, support::site, today},
                                                  pack.folder.path(), pack.limits)
                                    .problems);
    };
    CHECK(days("2026-11-29").find("dated \"2026-12-01\", a day that is yet to come") != std::string::npos);
    CHECK(days("2026-12-01").find("yet to come") == std::string::npos);
    CHECK(days("2026-12-01").find("due on \"2026-11-30\", before it was made") != std::string::npos);
}

TEST_CASE("flows in a folder of their own are not read, and that is said") {
    Pack pack;
    pack.folder.write("scripts/flows/new/knee.lua", "return flow { }");
    pack.folder.write("scripts/flows/.git/knee.lua", "return flow { }");
    pack.folder.write("scripts/flows/pictures/knee.png", "");
    CHECK_ONLY(pack.check(), "scripts/flows/new: warning: the files in this folder are not read",
               "move them to scripts/flows");
}
