// What has to be held shows how long: it fills from its start.
#include <catch2/catch.hpp>

#include "findings.h"

namespace {

/// The last that was painted here; words and pictures do not count.
screen::Color seen_at(const screen::DrawList& list, screen::Point point) {
    screen::Color seen = list.page;
    for (const auto& paint : list.paints)
        if (const auto* box = std::get_if<screen::Box>(&paint); box && box->fill && box->rect.contains(point))
            seen = box->fill;
    return seen;
}

void check_filling(desk::Desk& desk, const flow::State& state, const desk::View& view, const std::string& where,
                   desk::Findings& findings) {
    for (const auto& element : desk.page(state, view).elements) {
        if (!element.action || element.chosen) continue;
        screen::Interaction doing;
        doing.pressed = element.action;
        doing.held = 40;
        const auto list = desk.page(state, view, 0, doing);
        const auto& rect = element.rect;
        const float y = rect.y + rect.h * 0.3f;  // above the bar at the foot
        if (seen_at(list, {rect.x + 0.2f * rect.w, y}) == seen_at(list, {rect.right() - 0.15f * rect.w, y}))
            findings.add(where + ": " + to_string(element.action), "not seen to fill");
    }
}

}  // namespace

TEST_CASE("whatever has to be held is seen to fill, in every theme") {
    desk::Findings findings;
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast})
        for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}}) {
            desk::View view{px, 21.5, {}};
            view.settings.theme = theme;
            view.settings.touch = flow::Touch::easier;
            desk::Desk desk;
            check_filling(desk, desk::Desk::home(view), view, view.name() + ", home", findings);
            for (const char* slide : {"plain", "parts-3", "question-3"})
                check_filling(desk, desk.at(slide, view), view, view.name() + ", " + slide, findings);
        }
    INFO(findings.told());
    CHECK(findings.none());
}
