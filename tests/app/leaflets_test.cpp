// What it looks like on paper is read back in end_to_end/leaflet_test.py.
#include "app/paper/leaflets.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"

using Kind = screen::LeafletPart::Kind;

namespace {

std::vector<Kind> kinds(const screen::Leaflet& leaflet) {
    std::vector<Kind> all;
    for (const auto& part : leaflet.parts) all.push_back(part.kind);
    return all;
}

app::LeafletFacts facts() {
    app::LeafletFacts given;
    given.language = "en";
    given.site.words.emergency_number = "112";
    return given;
}

screen::Leaflet leaflet_of(std::vector<flow::Slide> slides, const flow::State& state = {}) {
    return app::leaflet_of(fakes::flow_of("heel-pain", std::move(slides)), state, facts());
}

flow::Slide steps_slide(const std::string& id, const std::string& picture) {
    auto slide = fakes::text_slide(id);
    slide.kind = flow::SlideKind::steps;
    slide.steps = {{"Rest", "2 minutes", {picture, {}, {}, ""}}, {"Walk", "", {picture, {}, {}, ""}}};
    return slide;
}

}  // namespace

TEST_CASE("a leaflet has what everybody passes, without what asks and without rooms; warning signs come last") {
    const auto leaflet = leaflet_of({fakes::with_picture(fakes::text_slide("main"), "foot.svg"),
                                     fakes::in_room("main", fakes::text_slide("more")), steps_slide("home", "a.svg"),
                                     fakes::question_slide("check"), fakes::choice_slide("where", {"main"}),
                                     fakes::warning_slide("now"), fakes::warning_slide("today", flow::Urgency::today),
                                     fakes::ask_slide("ask"), fakes::summary_slide("end")});
    CHECK(kinds(leaflet) == std::vector{Kind::words, Kind::pictures, Kind::points, Kind::now, Kind::today});
    CHECK(leaflet.parts.front().pictures.front().picture.file == "foot.svg");
    CHECK(leaflet.parts[1].pictures.front().detail == "2 minutes");
    CHECK(leaflet.parts[2].items == std::vector<std::string>{"Point of end"});
}

TEST_CASE("a topic that begins with warning signs begins with them on paper") {
    const auto leaflet =
        leaflet_of({fakes::warning_slide("now"), fakes::text_slide("tell"), fakes::summary_slide("end")});
    CHECK(kinds(leaflet) == std::vector{Kind::now, Kind::words, Kind::points});
}

TEST_CASE("warning signs on paper say what to do, here and elsewhere") {
    const auto part = leaflet_of({fakes::warning_slide("now")}).parts.front();
    CHECK(part.items.size() == 2);
    CHECK(part.first == "Tell the front desk now.");
    CHECK(part.elsewhere == "Not in the clinic? Call *112*.");
}

TEST_CASE("what a visitor chose stands on their leaflet, and on nobody else's") {
    auto list = fakes::text_slide("list");
    list.kind = flow::SlideKind::checklist;
    list.things = {"Walk", "Rest"};
    flow::State state;
    state.to_ask[{"heel-pain", "ask"}] = {2};
    state.to_do[{"heel-pain", "list"}] = {1};
    const std::vector slides{list, fakes::ask_slide("ask"), fakes::summary_slide("end"), fakes::warning_slide("now")};
    const auto leaflet = leaflet_of(slides, state);
    REQUIRE(kinds(leaflet) == std::vector{Kind::points, Kind::to_do, Kind::to_ask, Kind::now});
    CHECK(leaflet.parts[1].items == std::vector<std::string>{"Walk"});
    CHECK(leaflet.parts[2].items == std::vector<std::string>{"Question 2 of ask"});
    CHECK(kinds(leaflet_of(slides)) == std::vector{Kind::points, Kind::now});
}

TEST_CASE("only what explains more than the opening may be left out for room") {
    auto compare = fakes::with_picture(fakes::text_slide("sore"), "foot.svg");
    compare.kind = flow::SlideKind::compare;
    compare.moments = {{{"healthy"}, "Healthy", "Smooth.", ""}, {{"sore"}, "Sore", "Thick.", ""}};
    const auto leaflet = leaflet_of({fakes::text_slide("main"), compare, steps_slide("home", "a.svg"),
                                     fakes::summary_slide("end"), fakes::warning_slide("now")});
    std::vector<bool> may_go;
    for (const auto& part : leaflet.parts) may_go.push_back(part.may_go);
    CHECK(may_go == std::vector{false, true, false, false, false});
    CHECK(leaflet.parts[1].pictures.size() == 2);
    CHECK(leaflet.parts[1].pictures.back().label == "Sore");
}

TEST_CASE("steps without a picture each are a list") {
    const auto part = leaflet_of({steps_slide("home", "")}).parts.front();
    CHECK(part.kind == Kind::points);
    CHECK(part.items == std::vector<std::string>{"*Rest*: 2 minutes", "*Walk*"});
}

TEST_CASE("a leaflet says how far its review has come, and which version it is") {
    auto flow = fakes::flow_of("heel-pain", {fakes::summary_slide("end")});
    auto given = facts();
    given.version = "3f2a";
    given.date = "2026-11-29";
    auto leaflet = app::leaflet_of(flow, {}, given);
    CHECK(leaflet.notice == "Draft. Not yet checked by a clinician.");
    CHECK(leaflet.reviewed.empty());
    CHECK(leaflet.version == "Version 3f2a, 2026-11-29");
    CHECK(leaflet.sources == std::vector<std::string>{"A source"});
    CHECK(leaflet.address.empty());
    flow.review.status = flow::ReviewStatus::reviewed;
    flow.review.reviewer = "Dr. Ruiz";
    flow.review.reviewed_on = "2026-10-01";
    given.site.words.web_site = "https://clinic.example";
    leaflet = app::leaflet_of(flow, {}, given);
    CHECK(leaflet.address == "https://clinic.example/en/heel-pain.html");
    CHECK(leaflet.notice.empty());
    CHECK(leaflet.reviewed == "Checked by Dr. Ruiz on 2026-10-01.");
}
