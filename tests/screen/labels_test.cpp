// Words on buttons: they take two lines, never run over anything, and larger text is never smaller.
#include <catch2/catch.hpp>

#include "desk.h"
#include "findings.h"
#include "screen/label_places.h"

using desk::Findings;
using desk::View;

namespace {

View view_of(screen::Size px, flow::TextSize size) {
    View view;
    view.px = px;
    view.settings.text_size = size;
    return view;
}

/// The dock's buttons of the slide.
std::vector<screen::Element> buttons(const screen::DrawList& list) {
    std::vector<screen::Element> all;
    for (const auto& element : list.elements)
        if (element.role == screen::Role::button) all.push_back(element);
    return all;
}

}  // namespace

TEST_CASE("a long Back stays in its button, on two lines, and is not smaller at 200 % than at 100 %") {
    Findings findings;
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}})
        for (const char* back :
             {"Zurück zur vorigen Seite", "Volver a la página anterior", "Vorherige", "Zurückblättern"}) {
            desk::Desk desk;
            desk.library.words["en"] = {{"Back", back}, {"Finish", "Besuch beenden"}, {"Topics", "Alle Themen"}};
            std::map<std::string, float> before;
            for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest}) {
                auto view = view_of(px, size);
                auto list = desk.page(desk.at("plain", view), view);
                auto where = view.name() + ", " + back;
                desk::check_words_are_free(list, where, findings);
                desk::check_inside_screen(list, where, findings);
                desk::check_letters(list, view.panel(), where, findings);
                for (const auto& button : buttons(list)) {
                    if (button.font_px + 0.1f < before[button.label])
                        findings.add(where + ": " + button.label, "smaller in larger text");
                    before[button.label] = button.font_px;
                }
            }
        }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("words of a button that fit on one line keep their size") {
    desk::Desk desk;
    auto view = view_of({1080, 1920}, flow::TextSize::normal);
    auto list = desk.page(desk.at("plain", view), view);
    const auto* back = list.find({flow::ActionKind::back, ""});
    REQUIRE(back);
    CHECK(back->font_px == Approx(44).margin(0.1));
}

TEST_CASE("names stand on the side of a drawing on which their parts are, so that no line runs across it") {
    auto view = view_of({1080, 1920}, flow::TextSize::normal);
    for (screen::Size shape : {screen::Size{300, 600}, {600, 700}})
        for (bool at_right : {true, false}) {
            desk::Desk desk;
            desk.pictures.add("foot.svg", {}, shape);
            for (int i = 1; i <= 3; ++i)
                desk.pictures.add_element(
                    "foot.svg", "part-" + std::to_string(i),
                    {{at_right ? shape.w - 60 : 40, 100.0f * static_cast<float>(i), 20, 20}, "", false});
            auto list = desk.page(desk.at("parts-3", view), view);
            REQUIRE(list.nearest.size() == 1);
            REQUIRE(list.nearest[0].anchors.size() == 3);
            for (const auto& [anchor, element] : list.nearest[0].anchors) {
                const auto& name = list.elements[element].rect;
                CHECK((at_right ? name.x > anchor.x : name.right() < anchor.x));
            }
        }
}

TEST_CASE("names stand beside a picture that leaves them just the room that they need") {
    for (float width = 200; width < 400; width += 0.37f)
        for (auto side : {screen::Beside::left, screen::Beside::right}) {
            screen::LabelSpace space;
            space.stage = {64.1f, 12.3f, 952.7f, 800};
            float column = width + space.pad + space.gap / 2;
            bool left = side == screen::Beside::left;
            screen::Rect area{space.stage.x + (left ? column : 0), 20, space.stage.w - column, 700};
            float fit = area.w / 600;  // as a picture is placed
            screen::Rect picture{area.x + (area.w - 600 * fit) / 2, 20, 600 * fit, 700};
            CHECK(screen::places_beside({{picture.centre(), width}}, space, picture, side).size() == 1);
        }
}
