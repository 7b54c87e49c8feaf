// The bar that tells how far a visitor has come.
#include "screen/frame/header.h"

#include <catch2/catch.hpp>

#include "findings.h"

namespace {

using screen::HeaderText;

/// Each disc and piece of the bar: its fill or its outline stands out from what lies behind it.
void check_bar(const screen::DrawList& list, screen::Color ground, const std::string& where, desk::Findings& findings) {
    constexpr double least = 3;    // WCAG 2.2, 1.4.11
    constexpr float highest = 40;  // pixels: what is higher is no bar
    int pieces = 0;
    for (const auto& paint : list.paints) {
        const auto* box = std::get_if<screen::Box>(&paint);
        if (!box || box->rect.h > highest || box->rect.h < 4 || box->radius == 0) continue;
        ++pieces;
        const auto seen = box->line && box->line_width > 0 ? box->line : box->fill;
        const double is = desk::contrast(seen, ground);
        if (is < least) findings.add(where + ": " + std::to_string(is), "a bar that is not seen");
        if (box->line && box->line_width < 3) findings.add(where, "an outline thinner than 3");
    }
    if (pieces < 2) findings.add(where, "no bar");
}

}  // namespace

TEST_CASE("every piece of the bar and every mark of a room has a contrast of 3:1 in every theme") {
    desk::Findings findings;
    const auto marks = std::vector{screen::RoomMark::open, screen::RoomMark::seen, screen::RoomMark::here};
    for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast})
        for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}})
            for (const float above : {0.0f, 998.0f})
                for (const auto& text : {HeaderText{"Topic", 2, 5, true, nullptr, nullptr, marks},
                                         HeaderText{"Topic", 2, 40, false, nullptr, nullptr}}) {
                    desk::Desk desk;
                    desk::View view{px, 21.5, {}};
                    view.settings.theme = theme;
                    auto panel = view.panel();
                    panel.above = above;
                    screen::Typesetter typesetter(desk.measure);
                    screen::Sheet sheet(panel, view.settings, {}, typesetter, desk.pictures, desk.library);
                    screen::header(sheet, text);
                    const auto& colors = sheet.colors();
                    const auto ground = sheet.room_above() > 0 ? colors.surface : colors.page;
                    check_bar(sheet.finish(1), ground, view.name() + (above > 0 ? " low" : ""), findings);
                }
    INFO(findings.told());
    CHECK(findings.none());
}
