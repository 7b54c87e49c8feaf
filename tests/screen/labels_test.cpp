// Words on buttons: they take two lines, never run over anything, and larger text is never smaller.
#include <catch2/catch.hpp>

#include "desk.h"
#include "findings.h"

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
