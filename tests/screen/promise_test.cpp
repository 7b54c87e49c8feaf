// What holds on every screen: any size, any text size, any kind of slide, left to right and right to left.
#include <catch2/catch.hpp>

#include "findings.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

void require_none(const Findings& findings) {
    INFO(findings.told());
    CHECK(findings.none());
}

}  // namespace

TEST_CASE("everything stands inside the screen") {
    Findings findings;
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View&, const std::string& where) {
        desk::check_inside_screen(list, where, findings);
    });
    require_none(findings);
}

TEST_CASE("targets are 20 mm, tools 15 mm, apart from each other and never over one another") {
    Findings findings;
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View& view, const std::string& where) {
        desk::check_targets(list, view.panel(), where, findings);
    });
    require_none(findings);
}

TEST_CASE("capitals are 4.8 mm high, names and answers 7.5 mm") {
    Findings findings;
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View& view, const std::string& where) {
        desk::check_letters(list, view.panel(), where, findings);
    });
    require_none(findings);
}

TEST_CASE("words stand free: not over each other, not out of a button, not under anything") {
    Findings findings;
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View&, const std::string& where) {
        desk::check_words_are_free(list, where, findings);
    });
    require_none(findings);
}

TEST_CASE("the sign on a control stands inside it") {
    Findings findings;
    auto stands_in = [](const screen::Rect& sign, const screen::Rect& control) {
        return sign.x >= control.x && sign.y >= control.y && sign.right() <= control.right() &&
               sign.bottom() <= control.bottom();
    };
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View&, const std::string& where) {
        for (const auto& paint : list.paints) {
            const auto* image = std::get_if<screen::Image>(&paint);
            if (!image || image->folder != screen::Image::Folder::icons) continue;
            for (const auto& element : list.elements)
                if (element.action && element.rect.contains(image->dest.centre()) &&
                    !stands_in(image->dest, element.rect))
                    findings.add(where + ": " + flow::to_string(element.action), "sign over the edge of its control");
        }
    });
    require_none(findings);
}

TEST_CASE("leaders of labels do not cross") {
    Findings findings;
    desk::tour_pages(desk::all_views(), [&](const screen::DrawList& list, const View&, const std::string& where) {
        if (where.find("parts-") != std::string::npos) desk::check_leaders(list, where, findings);
    });
    require_none(findings);
}

TEST_CASE("a touch in a picture means one of its parts, whatever stands above the picture") {
    desk::Desk desk;
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}}) {
        View view;
        view.px = px;
        auto list = desk.page(desk.at("parts-3", view), view);
        REQUIRE(list.nearest.size() == 1);
        REQUIRE(list.nearest[0].anchors.size() == 3);
        for (const auto& [point, element] : list.nearest[0].anchors)
            CHECK(list.elements.at(element).role == screen::Role::part);
    }
}

TEST_CASE("every word has contrast with what is behind it, in every theme, pressed and focused too") {
    Findings findings;
    desk::tour(desk::all_themes(), [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        for (const auto& list : desk.pages(stop.state, view)) {
            auto where = view.name() + ", " + stop.name;
            desk::check_contrast(list, view, where, findings);
            if (view.settings.text_size != flow::TextSize::normal) continue;
            for (const auto& element : list.elements) {
                if (!element.action) continue;
                screen::Interaction doing{element.action, element.action};
                desk::check_contrast(desk.page(stop.state, view, 0, doing), view, where + " pressed", findings);
                doing.held = 100;
                desk::check_contrast(desk.page(stop.state, view, 0, doing), view, where + " held", findings);
            }
        }
    });
    require_none(findings);
}

TEST_CASE("what has the focus has two rings of 4 px at least, of which one stands out 3:1 from whatever is beside it") {
    Findings findings;
    auto views = desk::all_themes();
    for (auto& view : desk::all_themes()) {
        if (view.settings.text_size != flow::TextSize::normal) continue;
        view.px = {1280, 720};
        view.inches = 15.6;
        views.push_back(view);
    }
    auto ring_of = [](const screen::DrawList& list, screen::Color color, const screen::Rect& control) {
        float widest = -1;  // beyond the control, of the box that is painted around it
        for (const auto& paint : list.paints) {
            const auto* box = std::get_if<screen::Box>(&paint);
            const bool around = box && box->fill == color && box->rect.x < control.x && box->rect.y < control.y &&
                                box->rect.right() > control.right() && box->rect.bottom() > control.bottom();
            if (around) widest = control.x - box->rect.x;
        }
        return widest;
    };
    desk::tour(views, [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        const auto& c = screen::palette(view.settings.theme);
        for (auto beside : {c.page, c.surface, c.stage, c.tint, c.bad_tint, c.accent, c.ground}) {
            const auto best = std::max(desk::contrast(c.focus, beside), desk::contrast(c.focus_gap, beside));
            if (best < 3) findings.add(view.name(), "no ring stands out");
        }
        for (const auto& element : desk.page(stop.state, view).elements) {
            if (!element.action || element.role == screen::Role::picture) continue;
            const auto list = desk.page(stop.state, view, 0, {{}, element.action});
            const float inner = ring_of(list, c.focus, element.rect), outer = ring_of(list, c.focus_gap, element.rect);
            const auto where = view.name() + ", " + stop.name + ": " + flow::to_string(element.action);
            if (inner < 4) findings.add(where, "no ring, or one of less than 4 px");
            if (outer - inner < 4) findings.add(where, "the outer ring has less than 4 px");
        }
    });
    require_none(findings);
}

TEST_CASE("pressing and focusing move nothing") {
    Findings findings;
    std::vector<View> views(2);
    views[1].px = {1920, 1080};
    desk::tour(views, [&](desk::Desk& desk, const desk::Stop& stop, const View& view) {
        auto quiet = desk.page(stop.state, view);
        for (const auto& element : quiet.elements) {
            if (!element.action) continue;
            auto pressed = desk.page(stop.state, view, 0, {element.action, element.action});
            REQUIRE(pressed.elements.size() == quiet.elements.size());
            for (std::size_t i = 0; i < pressed.elements.size(); ++i)
                if (pressed.elements[i].rect != quiet.elements[i].rect)
                    findings.add(view.name() + ", " + stop.name + ": " + pressed.elements[i].label, "moved");
        }
    });
    require_none(findings);
}
