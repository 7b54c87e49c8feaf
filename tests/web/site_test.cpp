// What the pages of a site say, and where they lead.
#include "web/site.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/library.h"
#include "fakes/pictures.h"

namespace {

using fakes::flow_of, fakes::home_of, fakes::text_slide, fakes::with_picture;
using namespace std::string_literals;

/// Draws nothing: a file's bytes tell what was asked for.
class Maker final : public web::PictureMaker {
public:
    std::string refused;  ///< file
    base::Result<File> picture(const flow::Picture& picture) override {
        if (picture.file == refused) return base::failure("cannot be shown", "draw it anew", picture.file);
        std::string state = picture.file;
        for (const auto& id : picture.show) state += " +" + id;
        for (const auto& id : picture.hide) state += " -" + id;
        return File{state, ".svg"};
    }
    std::string clip(const std::string& file) override { return file == "cap.webp" ? "moving" : ""; }
    std::optional<web::Way> way(const flow::Picture& from, const flow::Picture&) override {
        if (from.file != "foot.svg") return std::nullopt;
        return web::Way{
            {0, 0.5, 1}, {"<svg a=\"", "\" b='", "'/>"}, {{"1", "#aabbcc"}, {"2", "#aabbcd"}, {"-.5", "#ffffff"}}};
    }
    std::string icon(const std::string& name) override { return "<svg class=\"" + name + "\"></svg>"; }
};

struct Made {
    fakes::Library library;
    fakes::Pictures geometry;
    Maker maker;
    screen::SiteWords words;

    web::Site site() {
        return web::make_site(
            {library, geometry, maker, [this](const std::string&) { return words; },
             [](const flow::Flow& flow, const std::string& language) { return flow.id + "/" + language; }, "the-pack",
             "2026-11-29"});
    }
    /// Of the one topic "heel", with these slides.
    std::string page(std::vector<flow::Slide> slides) {
        library.front = home_of({"heel"});
        library.add(flow_of("heel", std::move(slides)));
        return site().files.at("en/heel.html");
    }
};

bool holds(const std::string& page, const std::string& part) {
    INFO(page);
    CHECK(page.find(part) != std::string::npos);
    return page.find(part) != std::string::npos;
}

std::size_t count(const std::string& page, const std::string& part) {
    std::size_t found = 0;
    for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE(
    "each language has its pages, the first one's first screen stands at the top, and what is not offered is not "
    "linked") {
    Made made;
    made.library.front = home_of({"heel", "back"}, {{"en", "English"}, {"ar", "العربية"}});
    made.library.add(fakes::short_flow("heel")).add(fakes::short_flow("back"));
    made.library.missing.insert({"back", "ar"});
    const auto files = made.site().files;
    CHECK(files.count("en/heel.html") == 1);
    CHECK(files.count("ar/heel.html") == 1);
    CHECK(files.count("ar/back.html") == 0);
    holds(files.at("index.html"), "href=\"en/heel.html\"");
    holds(files.at("index.html"), "href=\"site.css\"");
    holds(files.at("en/heel.html"), "<html lang=\"en\" dir=\"ltr\">");
    holds(files.at("ar/heel.html"), "<html lang=\"ar\" dir=\"rtl\">");
    holds(files.at("en/heel.html"), "href=\"../ar/heel.html\"");
    holds(files.at("en/back.html"), "href=\"../ar/index.html\"");
    CHECK(files.at("ar/index.html").find("back.html") == std::string::npos);
}

TEST_CASE(
    "a sensitive topic is called by its neutral words on the first page, on its own, and in a browser's history") {
    Made made;
    made.library.front = home_of({"heel"});
    auto flow = flow_of("heel", {text_slide("one")});
    flow.title = "Bladder", flow.subtitle = "Leaks", flow.sensitive = true;
    for (const auto* neutral : {"", "For women"}) {
        flow.neutral_title = neutral;
        made.library.add(flow);
        const auto files = made.site().files;
        for (const auto* page : {"index.html", "en/heel.html"}) {
            holds(files.at(page), *neutral ? neutral : "Private topic");
            CHECK(count(files.at(page), "Bladder") == 0);
            CHECK(count(files.at(page), "Leaks") == 0);
        }
    }
}

TEST_CASE("untidy words of a flow stay words in text, names and addresses") {
    Made made;
    auto slide = with_picture(text_slide("first"), "foot.svg");
    slide.title = "\"<script>alert(1)</script>";
    slide.text = "a & b <img src=x onerror=alert(1)>";
    slide.picture.alt = "\"><script>";
    const auto page = made.page({slide, fakes::summary_slide("last")});
    CHECK(page.find("<script>") == std::string::npos);
    CHECK(page.find("<img src=x") == std::string::npos);
    holds(page, "a &amp; b &lt;img");
    holds(page, "alt=\"&quot;&gt;&lt;script&gt;\"");
}

TEST_CASE("every page forbids what comes from elsewhere") {
    Made made;
    const auto page = made.page({text_slide("first")});
    holds(page, "default-src &#39;none&#39;");
    for (const auto* allowed : {"unsafe", "http:", "https:", "*;"}) CHECK(page.find(allowed) == std::string::npos);
}

TEST_CASE("a draft says so at its head and foot, with the number that a proof of it has") {
    Made made;
    const auto page = made.page({text_slide("first")});
    CHECK(count(page, "Draft. Not yet checked by a clinician.") == 2);
    holds(page, "Version heel/en, 2026-11-29");
    holds(page, "<li><bdi>A source</bdi></li>");
}

TEST_CASE("a review that holds names who and when; one past its date says that too") {
    Made made;
    auto flow = fakes::short_flow("heel");
    flow.review.status = flow::ReviewStatus::overdue;
    flow.review.reviewer = "Dr. <Ana>";
    flow.review.reviewed_on = "2024-01-02";
    made.library.front = home_of({"heel"});
    made.library.add(flow);
    const auto page = made.site().files.at("en/heel.html");
    holds(page, "Checked by Dr. &lt;Ana&gt; on 2024-01-02.");
    holds(page, "Due for a new check by a clinician.");
    CHECK(page.find("Draft") == std::string::npos);
}

TEST_CASE(
    "the emergency number can be called; without one the front desk stands alone; what nobody can call is only shown") {
    const auto page_with = [](const std::string& number) {
        Made made;
        made.words.emergency_number = number;
        return made.page({fakes::warning_slide("now")});
    };
    holds(page_with("112"), "<a class=\"call\" href=\"tel:112\" dir=\"ltr\">112</a>");
    holds(page_with("+49 (0)30-112"), "href=\"tel:+49030112\"");
    CHECK(page_with("").find("tel:") == std::string::npos);
    CHECK(page_with("the \"nurse\"").find("tel:") == std::string::npos);
    holds(page_with("the \"nurse\""), "the &quot;nurse&quot;");
}

TEST_CASE("from each page the signs of its own topic are one step away, else the clinic's own") {
    Made made;
    made.library.front = home_of({"heel", "back"});
    made.library.front.urgent_flow = "signs";
    made.library.front.urgent_label = "Get help now";
    made.library.add(flow_of("heel", {text_slide("first"), fakes::warning_slide("now")}));
    made.library.add(fakes::short_flow("back")).add(flow_of("signs", {fakes::warning_slide("now")}));
    const auto files = made.site().files;
    holds(files.at("en/heel.html"), "class=\"tool help\" href=\"#now\"");
    holds(files.at("en/back.html"), "class=\"tool help\" href=\"signs.html\"");
    holds(files.at("index.html"), "href=\"en/signs.html\"");
}

TEST_CASE("all slides of a topic are there, those of a room folded beside their stop") {
    Made made;
    const auto page = made.page({fakes::with_rooms(text_slide("first"), {{"More <of> it", {"inner"}}}),
                                 fakes::summary_slide("last"), fakes::in_room("first", text_slide("inner"))});
    holds(page,
          "<details class=\"room\"><summary><svg class=\"plus\"></svg><span>More &lt;of&gt; it</span></summary>"
          "<section class=\"slide\" id=\"inner\"");
    CHECK(page.find("id=\"inner\"") < page.find("id=\"last\""));
    holds(page, "1 of 2");
}

TEST_CASE("every answer has what is said to it, and the right one no place of its own") {
    Made made;
    const auto page = made.page({fakes::question_slide("check", 3, 1)});
    for (const auto* said : {"Feedback 1 of check", "Feedback 2 of check", "Feedback 3 of check", "Yes, that’s it"})
        holds(page, said);
    CHECK(count(page, "Not quite") == 2);
    int firsts = 0;  // of many questions whose first answer is right
    for (int i = 0; i < 20; ++i) {
        Made other;
        const auto id = "check-" + std::to_string(i);
        const auto text = other.page({fakes::question_slide(id, 3, 1)});
        firsts +=
            text.find("Answer 1 of") < text.find("Answer 2 of") && text.find("Answer 1 of") < text.find("Answer 3 of");
    }
    CHECK(firsts > 0);
    CHECK(firsts < 15);
}

TEST_CASE("parts are numbered where they are in the picture, and open to their words") {
    Made made;
    made.geometry.add("foot.svg", {"heel"});
    made.geometry.add_element("foot.svg", "toe", {{80, 10, 20, 20}, "", false});
    auto slide = with_picture(text_slide("first"), "foot.svg");
    slide.parts = {{"heel", "Heel", "At the back."}, {"toe", "Toe", ""}};
    const auto page = made.page({slide});
    holds(page, "<circle cx=\"20.0\" cy=\"20.0\"");
    holds(page,
          "<details class=\"part\"><summary><span class=\"number\" "
          "aria-hidden=\"true\">1</span><span>Heel</span></summary><p>At the back.</p>");
    holds(page, "<p class=\"part\"><span class=\"number\" aria-hidden=\"true\">2</span><span>Toe</span></p>");
}

TEST_CASE("a picture that changes is there at each moment, and its way as a script beside it") {
    Made made;
    auto slide = with_picture(text_slide("sore"), "foot.svg");
    slide.kind = flow::SlideKind::compare;
    slide.moments = {{{"well"}, "Healthy", "Smooth.", "", {}}, {{"ill"}, "Sore", "Thick.", "", {}}};
    made.library.front = home_of({"heel"});
    made.library.add(flow_of("heel", {slide}));
    const auto files = made.site().files;
    CHECK(files.at("pictures/foot.svg") == "foot.svg +well -ill");
    CHECK(files.at("pictures/foot-2.svg") == "foot.svg +ill -well");
    holds(files.at("en/heel.html"), "data-ways=\"pictures/foot-way-1.js\"");
    CHECK(files.at("pictures/foot-way-1.js") ==
          R"(kioskWay("pictures/foot-way-1.js",{"shares":[0,500,1000],"pieces":["<svg a=\"","\" b='","'/>"],)"
          R"("frames":[[1,"#aabbcc"],[2,"#aabbcd"],[-.5,"#ffffff"]]});)"
          "\n");
    CHECK(count(files.at("en/heel.html"), "What foot.svg shows") == 2);  // once to read, once for the script
}

TEST_CASE(
    "a picture is kept once however many pages show it; the first of a page comes at once, others when they are near") {
    Made made;
    const auto slide = with_picture(text_slide("a"), "foot.svg");
    const auto page = made.page({slide, with_picture(text_slide("b"), "foot.svg")});
    CHECK(count(page, "src=\"../pictures/foot.svg\"") == 2);
    CHECK(count(page, "loading=\"lazy\"") == 1);
}

TEST_CASE("a clip stands still until its button is pressed") {
    Made made;
    const auto page = made.page({with_picture(text_slide("a"), "cap.webp")});
    holds(page, "src=\"../pictures/cap.svg\"");
    holds(page, "data-clip=\"../pictures/cap.webp\"");
}

TEST_CASE("a picture or a topic that cannot be shown is told, so that no half site is taken for a whole one") {
    Made made;
    made.maker.refused = "foot.svg";
    made.library.front = home_of({"heel", "broken"});
    made.library.failing.insert("broken");
    made.library.add(flow_of("heel", {with_picture(text_slide("a"), "foot.svg")}));
    const auto problems = made.site().problems;
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].what == "the topic \"broken\" cannot be shown");
    CHECK(problems[1].file == "foot.svg");
}

TEST_CASE("names of files need no escape in an address, and lead out of no folder") {
    Made made;
    made.library.front = home_of({"index"});
    made.library.add(flow_of("index", {with_picture(text_slide("a"), "../My foot%.svg")}));
    const auto files = made.site().files;
    CHECK(files.count("pictures/---My-foot-.svg") == 1);
    CHECK(files.count("en/index-.html") == 1);
    holds(files.at("en/index.html"), "href=\"index-.html\"");
    made.library.front.languages = {{"../x", "X"}};
    CHECK(base::has_error(made.site().problems));
}

TEST_CASE("a touched body part of the first screen leaves its own topics, and one without topics is not named") {
    Made made;
    auto heel = fakes::short_flow("heel");
    heel.body_part = "foot";
    made.library.front = home_of({"heel"});
    made.library.front.figure = {"runner.svg", {}, {}, "A runner"};
    made.library.front.body_parts = {{"foot", "Foot", ""}, {"arm", "Arm", ""}};
    made.library.add(heel);
    const auto files = made.site().files;
    holds(files.at("index.html"), "href=\"#_part-foot\"");
    holds(files.at("index.html"), "<li class=\"of-foot\">");
    CHECK(files.at("index.html").find("Arm") == std::string::npos);
    holds(files.at("site.css"), "#_part-foot:target~.tiles>li:not(.of-foot)");
}

TEST_CASE("the style sheet has the clinic's colours, light, dark and in high contrast") {
    Made made;
    made.library.front = home_of({"heel"});
    made.library.front.look.accent = 0x006d77;
    made.library.front.look.letters = flow::Letters::serif;
    made.library.add(fakes::short_flow("heel"));
    const auto style = made.site().files.at("site.css");
    holds(style, "--accent:#006d77;");
    holds(style, "prefers-color-scheme:dark");
    holds(style, "prefers-contrast:more");
    holds(style, "Noto Serif");
}
