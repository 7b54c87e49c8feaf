#include "stats/demo_visits.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"

TEST_CASE("visitors of the demonstration look into the rooms of every stop, the last one's too, and answer there") {
    using namespace fakes;
    const std::vector<flow::Flow> flows{flow_of(
        "heel-pain", {with_rooms(text_slide("main"), {{"How it feels", {"feel"}}}), in_room("main", text_slide("feel")),
                      with_rooms(summary_slide("take-home"), {{"Quick check", {"check"}}}),
                      in_room("take-home", question_slide("check"))})};
    stats::Dice dice(7);
    const stats::Clinic clinic = stats::make_clinic(0, flows.size(), dice);
    int felt = 0, answered = 0, completed = 0;
    for (int visit = 0; visit < 200; ++visit) {
        const flow::Visit seen = stats::demo_visit(clinic, flows, dice);
        felt += static_cast<int>(seen.slides.count({"heel-pain", "feel"}));
        answered += seen.answers.empty() ? 0 : 1;
        for (const auto& [flow, use] : seen.flows) completed += use.completed ? 1 : 0;
    }
    CHECK(felt > 10);
    CHECK(answered > 10);
    CHECK(completed > answered);
}
