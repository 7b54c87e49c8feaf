#include "app/proofs.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/library.h"
#include "fakes/temporary_folder.h"

namespace {

flow::Flow every_kind() {
    auto touched = fakes::with_picture(fakes::text_slide("band"), "foot.svg");
    touched.parts = {{"heel", "Heel bone", "At the back."}};
    auto compare = fakes::with_picture(fakes::text_slide("sore"), "foot.svg");
    compare.kind = flow::SlideKind::compare;
    compare.between = "Getting sore";
    compare.moments = {{{"healthy"}, "Healthy", "Smooth.", ""}, {{"sore"}, "Sore", "Thick.", ""}};
    auto change = fakes::with_picture(fakes::text_slide("ages"), "disc.svg");
    change.kind = flow::SlideKind::change;
    change.moments = {{{"young"}, "Young", "", ""}, {{"older"}, "Older", "Thin.", ""}, {{"old"}, "Old", "", ""}};
    auto steps = fakes::text_slide("home");
    steps.kind = flow::SlideKind::steps;
    steps.steps = {{"Rest", "2 minutes", {"rest.svg", {}, {}, "A chair"}}, {"Walk", "", {}}};
    auto myths = fakes::text_slide("rest");
    myths.kind = flow::SlideKind::myths;
    myths.myths = {{"Bed rest", "A walk"}};
    auto checklist = fakes::text_slide("to-do");
    checklist.kind = flow::SlideKind::checklist;
    checklist.things = {"Walk", "Rest"};
    auto hours = fakes::text_slide("open");
    hours.kind = flow::SlideKind::hours;
    hours.hours = {{"Monday", "8:00 – 18:00"}, {"Sunday", "Closed"}};
    auto people = fakes::text_slide("team");
    people.kind = flow::SlideKind::people;
    people.people = {{"Ana Ruiz", "Nurse", {"ana.jpg", {}, {}, "", "Photo: Ana"}}, {"Ben", "Doctor", {}}};
    auto timeline = fakes::text_slide("weeks");
    timeline.kind = flow::SlideKind::timeline;
    timeline.timeline = {{"Week 1", "Rest"}, {"Week 2", "Walk"}};
    return fakes::flow_of("heel-pain",
                          {checklist, hours, people, timeline, myths, touched, compare, change, steps,
                           fakes::question_slide("check"), fakes::choice_slide("where", {"band", "home"}),
                           fakes::warning_slide("now"), fakes::portion_slide("heal"), fakes::summary_slide("end")});
}

const screen::ProofSlide& slide_of(const screen::Proof& proof, const std::string& id) {
    return *std::find_if(proof.slides.begin(), proof.slides.end(),
                         [&](const screen::ProofSlide& slide) { return slide.id == id; });
}

std::vector<std::string> captions(const screen::ProofSlide& slide) {
    std::vector<std::string> all;
    for (const auto& picture : slide.pictures) all.push_back(picture.caption);
    return all;
}

bool holds(const screen::Proof& proof, const std::string& text) {
    if (text == proof.title || text == proof.subtitle) return true;
    return std::any_of(proof.slides.begin(), proof.slides.end(), [&](const screen::ProofSlide& slide) {
        return slide.title == text || std::any_of(slide.texts.begin(), slide.texts.end(),
                                                  [&](const screen::ProofText& entry) { return entry.text == text; });
    });
}

/// Remembers what it was given; refuses one flow.
class FakePress : public screen::ProofPress {
public:
    std::vector<std::string> written;
    std::string refused;

    std::optional<base::Problem> write(const screen::Proof& proof, const std::filesystem::path& file) override {
        if (proof.flow == refused) return base::Problem{base::Severity::error, file.string(), 0, "no paper", ""};
        written.push_back(file.filename().string());
        return std::nullopt;
    }
};

/// Two flows, of which "b" is not translated into Spanish.
struct Shop {
    Shop() {
        library.front = fakes::home_of({"a", "b"}, {{"en", "English"}, {"es", "Español"}});
        library.add(fakes::short_flow("a")).add(fakes::short_flow("b")).missing = {{"b", "es"}};
        options.out = folder.path() / "new";
        options.proof = true;
    }
    base::Problems run() {
        return app::write_proofs(
            options, library, "v1", [](const flow::Flow& flow, const std::string&) { return "hash of " + flow.title; },
            press);
    }
    void in(const std::string& language) {
        options.settings.language = language;
        options.language_given = true;
    }

    fakes::TemporaryFolder folder;
    fakes::Library library;
    FakePress press;
    app::RenderOptions options;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("every word a patient can read is in the proof") {
    auto flow = every_kind();
    auto proof = app::proof_of(flow, "en", "v1", "hash");
    CHECK(proof.slides.size() == flow.slides.size());
    flow::for_each_text(flow, [&](const std::string& text, const std::string& at) {
        INFO(at);
        if (at != "heal: who") CHECK(holds(proof, text));
    });
}

TEST_CASE("the proof says a portion in the words a patient reads") {
    auto proof = app::proof_of(every_kind(), "en", "v1", "hash", {{}, [](const char* english) { return english; }});
    CHECK(slide_of(proof, "heal").texts[0] == screen::ProofText{"Shown by figures", "4 in 10 people of heal"});
}

TEST_CASE("the proof says which answer is right") {
    auto proof = app::proof_of(every_kind(), "en", "v1", "hash");
    CHECK(slide_of(proof, "to-do").texts.back() == screen::ProofText{"Thing to do 2", "Rest"});
    const auto& question = slide_of(proof, "check");
    CHECK(question.texts[1] == screen::ProofText{"Answer 1 (right)", "Answer 1 of check"});
    CHECK(question.texts[3].heading == "Answer 2 (not right)");
}

TEST_CASE("the proof shows the picture at every moment and every step") {
    auto flow = every_kind();
    auto proof = app::proof_of(flow, "en", "v1", "hash");
    using Captions = std::vector<std::string>;
    CHECK(captions(slide_of(proof, "band")) == Captions{"foot.svg"});
    CHECK(captions(slide_of(proof, "sore")) == Captions{"Healthy", "Getting sore", "Sore"});
    CHECK(captions(slide_of(proof, "ages")) == Captions{"Young", "Young – Older", "Older", "Older – Old", "Old"});
    CHECK(captions(slide_of(proof, "home")) == Captions{"Step 1: Rest"});
    CHECK(captions(slide_of(proof, "check")).empty());
    const auto& ages = *flow.find("ages");
    CHECK(slide_of(proof, "ages").pictures[2].picture == flow::picture_at(ages, ages.moments[1]));
    CHECK(slide_of(proof, "ages").pictures[3].picture == flow::picture_at(ages, ages.moments[1]));
    CHECK(slide_of(proof, "ages").pictures[3].to == flow::picture_at(ages, ages.moments[2]));
    CHECK(slide_of(proof, "ages").kind == "change");
}

TEST_CASE("the proof says how soon a warning sends for help") {
    auto flow = fakes::flow_of(
        "f", {fakes::warning_slide("a", flow::Urgency::now), fakes::warning_slide("b", flow::Urgency::today)});
    auto proof = app::proof_of(flow, "en", "v1", "hash");
    CHECK(proof.slides[0].texts[0] == screen::ProofText{"How soon", "Get help now"});
    CHECK(proof.slides[1].texts[0] == screen::ProofText{"How soon", "Get help today"});
}

TEST_CASE("the proof names every slide that may follow") {
    auto flow = fakes::flow_of("f", {fakes::text_slide("a"), fakes::leading_to(fakes::text_slide("b"), "d"),
                                     fakes::choosing(fakes::text_slide("c"), {"a", "d"}),
                                     fakes::choice_slide("d", {"a", "e"}), fakes::summary_slide("e")});
    auto proof = app::proof_of(flow, "en", "v1", "hash");
    CHECK(proof.slides[0].leads_to == "b");
    CHECK(proof.slides[1].leads_to == "d");
    CHECK(proof.slides[2].leads_to == "a function chooses one of: a, d");
    CHECK(proof.slides[3].texts[1].heading == "Option 1, to a");
    CHECK(proof.slides[3].texts[2].heading == "Option 2, to e");
    CHECK(proof.slides[4].leads_to == "the end of the flow");
}

TEST_CASE("the proof carries sources, what to confirm and the state of the review") {
    auto flow = fakes::short_flow("f");
    flow.review.sources.assign(30, "A source");
    flow.review.confirm = {"Two minutes of stretching"};
    flow.review.due = "2027-11-01";
    auto proof = app::proof_of(flow, "es", "v1", "hash");
    CHECK(proof.sources.size() == 30);
    CHECK(proof.confirm == flow.review.confirm);
    CHECK(proof.review == "Draft: not reviewed by a clinician; review due 2027-11-01");
    CHECK(proof.language == "es");
    flow.review.status = flow::ReviewStatus::reviewed;
    flow.review.reviewer = "Dr A";
    flow.review.reviewed_on = "2026-11-01";
    CHECK(app::proof_of(flow, "es", "v1", "hash").review == "Reviewed by Dr A on 2026-11-01; review due 2027-11-01");
}

TEST_CASE("the proof shows who works there, by name, with the photograph's licence") {
    const auto proof = app::proof_of(every_kind(), "en", "v1", "hash");
    CHECK(captions(slide_of(proof, "team")) == std::vector<std::string>{"Ana Ruiz"});
    CHECK(holds(proof, "Ana Ruiz"));
    CHECK(holds(proof, "Photo: Ana"));
}

TEST_CASE("the proof of what is about the clinic says that it needs no review") {
    auto flow = fakes::short_flow("our-clinic");
    flow.review.status = flow::ReviewStatus::not_needed;
    CHECK(app::proof_of(flow, "en", "v1", "hash").review == "About the clinic: needs no review by a clinician");
}

TEST_CASE("proofs are made of every flow in every language in which it is offered") {
    Shop shop;
    CHECK(shop.run().empty());
    CHECK(shop.press.written == Names{"a.en.pdf", "a.es.pdf", "b.en.pdf"});
    CHECK(std::filesystem::is_directory(shop.options.out));
}

TEST_CASE("a proof is made of the flow and in the language that were asked for") {
    Shop shop;
    shop.options.flow = "a";
    shop.in("es");
    CHECK(shop.run().empty());
    CHECK(shop.press.written == Names{"a.es.pdf"});
}

TEST_CASE("a proof of what is not there is a problem with advice") {
    Shop shop;
    shop.options.flow = "nope";
    auto problems = shop.run();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].advice == "with --flow write one of a, b");
    shop.options.flow = "b";
    shop.in("es");
    problems = shop.run();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "the flow is not translated into \"es\"");
    CHECK(shop.press.written.empty());
}

TEST_CASE("a flow that fails or cannot be printed does not keep the others from the press") {
    Shop shop;
    shop.library.failing = {"a"};
    CHECK(shop.run().size() == 1);
    CHECK(shop.press.written == Names{"b.en.pdf"});
    shop.library.failing = {};
    shop.press.refused = "b";
    auto problems = shop.run();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "no paper");
}

TEST_CASE("whoever signs sees what a warning tells to do and which emergency number is on it, or that there is none") {
    const auto flow = fakes::flow_of("help", {fakes::warning_slide("now")});
    auto text_of = [&](const app::ProofSite& site, const std::string& heading) {
        const auto proof = app::proof_of(flow, "es", "v1", "", site);
        for (const auto& each : proof.slides.front().texts)
            if (each.heading == heading) return each.text;
        return std::string();
    };
    app::ProofSite site{{"", "", "112"}, [](const char* english) { return "es: " + std::string(english); }};
    CHECK(text_of(site, "What to do") == "es: Tell the front desk now.");
    CHECK(text_of(site, "elsewhere") == "es: Not in the clinic? Call *112*.");
    CHECK(text_of(site, "Emergency number, of kiosk.toml") == "112");
    site.words = {"Avise a Zoe.", "", ""};
    CHECK(text_of(site, "What to do") == "Avise a Zoe.");
    CHECK(text_of(site, "elsewhere").empty());
    CHECK(text_of(site, "Emergency number, of kiosk.toml").find("none is set") == 0);
}
