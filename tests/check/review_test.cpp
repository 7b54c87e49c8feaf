#include "pack/review.h"

#include <catch2/catch.hpp>
#include <functional>

#include "check/check_pack.h"
#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/scripts.h"
#include "fakes/syllables.h"
#include "fakes/text_measure.h"
#include "pack/content_version.h"
#include "pack/pack_library.h"

using flow::ReviewStatus;

namespace {

flow::Flow reviewed_flow() {
    auto flow = fakes::short_flow("heel-pain");
    flow.slides = {fakes::with_picture(fakes::text_slide("a"), "foot.svg", {"band"}),
                   fakes::question_slide("check"),
                   fakes::choosing(fakes::text_slide("b"), {"c", "d"}),
                   fakes::text_slide("c"),
                   fakes::text_slide("d"),
                   fakes::portion_slide("e"),
                   fakes::with_picture(fakes::text_slide("f"), "inhaler.jpg")};
    flow.slides[4].people = {{"Ana Ruiz", "Nurse", {}}};
    flow.slides[6].parts = {{"cap", "Cap", "", flow::Spot{40, 25}}};
    flow.review.status = ReviewStatus::reviewed;
    flow.review.reviewer = "Dr A";
    flow.review.reviewed_on = "2026-11-01";
    flow.review.due = "2027-11-01";
    return flow;
}

struct Desk {
    fakes::TemporaryFolder folder;
    fakes::NextSlide next_slide;
    flow::Flow flow = reviewed_flow();

    Desk() {
        folder.write("media/illustrations/foot.svg", "<svg/>");
        folder.write("media/illustrations/inhaler.jpg", photograph("a"));
        for (const char* kind : {".en.wav", ".en.txt"})
            folder.write("media/sounds/" + flow.id + "/" + flow.slides[0].id + kind, "as it was signed");
    }
    /// Larger than a drawing may be.
    static std::string photograph(const std::string& end) { return std::string(3 << 20, 'p') + end; }

    std::string hash() { return pack::review_hash(flow, "en", folder.path(), next_slide); }
    void sign() { flow.review.hashes["en"] = hash(); }
    ReviewStatus standing(const std::string& day = "2027-01-01", const std::string& language = "en") {
        return pack::standing(flow.review, pack::review_holds(flow, language, folder.path(), next_slide), day);
    }
};

}  // namespace

TEST_CASE("a review counts for the words, pictures and ways that were signed, and for nothing else") {
    using Change = std::function<void(Desk&)>;
    const std::pair<const char*, Change> changes[] = {
        {"a word", [](Desk& desk) { desk.flow.slides[0].text += " Rest."; }},
        {"feedback", [](Desk& desk) { desk.flow.slides[1].answers[1].say = "No."; }},
        {"a picture's words", [](Desk& desk) { desk.flow.slides[0].picture.alt = "A hand"; }},
        {"which answer is right",
         [](Desk& desk) { std::swap(desk.flow.slides[1].answers[0].right, desk.flow.slides[1].answers[1].right); }},
        {"the picture", [](Desk& desk) { desk.folder.write("media/illustrations/foot.svg", "<svg><g/></svg>"); }},
        {"what it shows", [](Desk& desk) { desk.flow.slides[0].picture.show = {"bone"}; }},
        {"a photograph",
         [](Desk& desk) { desk.folder.write("media/illustrations/inhaler.jpg", Desk::photograph("b")); }},
        {"where a part of it is",
         [](Desk& desk) {
             desk.flow.slides[6].parts[0].at = flow::Spot{40, 26};
         }},
        {"two photographs that are compared",
         [](Desk& desk) {
             desk.flow.slides[4].moments = {{{}, "", "", "", {"inhaler.jpg", {}, {}, ""}}};
         }},
        {"a target", [](Desk& desk) { desk.flow.slides[3].next.targets = {"a"}; }},
        {"what a function chooses",
         [](Desk& desk) {
             desk.next_slide = fakes::NextSlide([](const flow::Slide&, const flow::VisitView&) { return "d"; });
         }},
        {"how many of ten", [](Desk& desk) { desk.flow.slides[5].portion.count = 5; }},
        {"how many of how many", [](Desk& desk) { desk.flow.slides[5].portion.of = 100; }},
        {"the order of slides", [](Desk& desk) { std::swap(desk.flow.slides[3], desk.flow.slides[4]); }},
        {"when it is open",
         [](Desk& desk) {
             desk.flow.slides[3].hours = {{"Monday", "8–12"}};
         }},
        {"somebody's name", [](Desk& desk) { desk.flow.slides[4].people[0].name = "Mei Tan"; }},
        {"somebody's photograph",
         [](Desk& desk) {
             desk.flow.slides[3].people = {{"", "", {"inhaler.jpg", {}, {}, ""}}};
         }},
        {"a recording that is heard in place of its words",
         [](Desk& desk) {
             desk.folder.write("media/sounds/" + desk.flow.id + "/" + desk.flow.slides[0].id + ".en.wav", "other");
         }},
        {"the words of a recording",
         [](Desk& desk) {
             desk.folder.write("media/sounds/" + desk.flow.id + "/" + desk.flow.slides[0].id + ".en.txt", "other");
         }},
        {"a slide taken away", [](Desk& desk) { desk.flow.slides.pop_back(); }},
    };
    for (const auto& [name, change] : changes) {
        Desk desk;
        desk.sign();
        CHECK(desk.standing() == ReviewStatus::reviewed);
        change(desk);
        INFO(name);
        CHECK(desk.standing() == ReviewStatus::draft);
    }
}

TEST_CASE("sources, dates and the line a slide stands on leave a review alone") {
    Desk desk;
    desk.sign();
    desk.flow.review.sources = {"NHS: Plantar fasciitis"};
    desk.flow.review.confirm = {"Ice up to 20 minutes"};
    for (auto& slide : desk.flow.slides) slide.line += 7;
    desk.flow.slides[6].picture.licence = "Photo: Ana Cruz";
    desk.folder.write("media/sounds/" + desk.flow.id + "/" + desk.flow.slides[0].id + ".es.wav", "in another language");
    desk.folder.write("media/sounds/" + desk.flow.id + "/gone.en.wav", "of a slide that is not there");
    CHECK(desk.standing() == ReviewStatus::reviewed);
}

TEST_CASE("colours, letters and logo end no review, but are another content version") {
    Desk desk;
    desk.folder.write("scripts/kiosk.lua", "return kiosk { look = { accent = \"#006d77\" } }");
    desk.sign();
    const auto before = pack::content_version(desk.folder.path());
    desk.folder.write("scripts/kiosk.lua", "return kiosk { look = { accent = \"#2e6b1f\" } }");
    CHECK(desk.standing() == ReviewStatus::reviewed);
    CHECK(pack::content_version(desk.folder.path()) != before);
}

TEST_CASE("each language is reviewed by itself") {
    Desk desk;
    desk.sign();
    CHECK(desk.standing("2027-01-01", "es") == ReviewStatus::draft);
}

TEST_CASE("a review holds through its last day and is overdue the day after") {
    Desk desk;
    desk.sign();
    CHECK(desk.standing("2027-11-01") == ReviewStatus::reviewed);
    CHECK(desk.standing("2027-11-02") == ReviewStatus::overdue);
    desk.flow.review.due.clear();
    CHECK(desk.standing("2099-01-01") == ReviewStatus::reviewed);
}

TEST_CASE("the hash on the proof is four groups of four, and the same tomorrow") {
    Desk desk;
    CHECK(desk.hash().size() == 19);
    CHECK(desk.hash()[4] == '-');
    CHECK(desk.hash() == Desk().hash());
}

TEST_CASE("check says that a flow changed since its review, that no hash is given, and that it is due") {
    Desk desk;
    fakes::Scripts scripts;
    fakes::Pictures pictures;
    fakes::Syllables syllables;
    fakes::TextMeasure letters;
    scripts.home = fakes::home_of({"heel-pain"}, {{"en", "English"}});
    auto problems = [&] {
        scripts.flows["heel-pain"] = desk.flow;
        return check::check_pack({scripts, desk.next_slide, pictures, syllables, letters, support::site, "2027-12-24"},
                                 desk.folder.path())
            .problems;
    };
    CHECK(support::find_problem(problems(), {"does not say what was reviewed in \"en\"", desk.hash()}));
    desk.sign();
    CHECK(support::find_problem(problems(), {"the review was due on 2027-11-01"}));
    desk.flow.slides[0].title = "Another title";
    CHECK(support::find_problem(problems(), {"changed since it was reviewed", desk.hash()}));
}

namespace {

/// A library over one flow, on a day the test chooses.
struct Kiosk {
    Desk desk;
    fakes::Scripts scripts;
    std::string day = "2027-10-31";

    pack::PackLibrary library(bool hide) {
        desk.sign();
        scripts.home = fakes::home_of({"heel-pain"}, {{"en", "English"}});
        scripts.add(desk.flow);
        return {scripts,
                pack::catalogs_in(desk.folder.path()),
                [](const base::Problem&) {},
                {.holds =
                     [this](const flow::Flow& flow, const std::string& language) {
                         return pack::review_holds(flow, language, desk.folder.path(), desk.next_slide);
                     },
                 .today = [this] { return day; },
                 .hide_overdue = hide}};
    }
};

}  // namespace

TEST_CASE("a running kiosk marks a flow on the day after its review was due") {
    Kiosk kiosk;
    auto library = kiosk.library(false);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::reviewed);
    kiosk.day = "2027-11-02";
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::overdue);
    CHECK(library.offered("heel-pain", "en"));
}

TEST_CASE("judging the languages first reads no flow twice") {
    Kiosk kiosk;
    auto library = kiosk.library(false);
    kiosk.scripts.home->urgent_flow = "heel-pain";
    kiosk.scripts.home->languages.push_back({"es", "Español"});
    kiosk.desk.folder.write("scripts/translations/es.po", support::po_header + support::po_interface());
    library.judge_languages();
    CHECK(library.flow("heel-pain", "en"));
    CHECK(kiosk.scripts.reads["heel-pain"] == 1);
}

TEST_CASE("where so configured, a flow is not offered after its date, but the warning signs always are") {
    Kiosk kiosk;
    auto library = kiosk.library(true);
    CHECK(library.offered("heel-pain", "en"));
    kiosk.day = "2027-11-02";
    CHECK_FALSE(library.offered("heel-pain", "en"));
    Kiosk urgent;
    auto signs = urgent.library(true);
    urgent.scripts.home->urgent_flow = "heel-pain";
    urgent.day = "2027-11-02";
    CHECK(signs.offered("heel-pain", "en"));
}
