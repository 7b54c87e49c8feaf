// What others see of a visit: a sensitive topic's slides and tile, and a place that was hidden.
#include <catch2/catch.hpp>

#include "findings.h"
#include "screen/home/attract.h"
#include "tour.h"

using desk::Findings;
using desk::View;

namespace {

const flow::Action hide{flow::ActionKind::hide, ""};

void make_sensitive(desk::Desk& desk, const std::string& neutral_title) {
    desk.flow.sensitive = true;
    desk.flow.neutral_title = neutral_title;
    desk.library.add(desk.flow);
}

bool shows_a_word_of(const screen::DrawList& list, const std::string& text) {
    const auto painted = desk::painted(list);
    const auto words = desk::words_of(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& word) { return painted.find(word) != std::string::npos; });
}

void check_screen(const screen::DrawList& list, const View& view, const std::string& where, Findings& findings) {
    desk::check_inside_screen(list, where, findings);
    desk::check_words_are_free(list, where, findings);
    desk::check_targets(list, view.panel(), where, findings);
    desk::check_letters(list, view.panel(), where, findings);
    desk::check_contrast(list, view, where, findings);
}

std::vector<View> all_looks() {
    auto views = desk::all_views();
    for (const auto& view : desk::all_themes()) views.push_back(view);
    return views;
}

}  // namespace

TEST_CASE("every page of a sensitive topic has \"Hide\" in the same corner, and no word of the topic's title") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : all_looks()) {
        auto& desk = desks.in(view.settings.language);
        make_sensitive(desk, "");
        screen::Rect corner;
        for (const auto& slide : desk.flow.slides)
            for (const auto& list : desk.pages(desk.at(slide.id, view), view)) {
                const auto where = view.name() + ", " + slide.id;
                check_screen(list, view, where, findings);
                const auto* found = list.find(hide);
                if (!found) {
                    findings.add(where, "no way to hide it");
                    continue;
                }
                if (corner.w > 0 && found->rect != corner) findings.add(where, "\"Hide\" stands elsewhere");
                corner = found->rect;
                if (shows_a_word_of(list, desk.flow.title)) findings.add(where, "tells what it is about");
            }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("other topics have no \"Hide\", and their title above their slides") {
    desk::Desk desk;
    const auto list = desk.page(desk.at("plain", View{}), View{});
    CHECK_FALSE(list.find(hide));
    CHECK(shows_a_word_of(list, desk.flow.title));
}

TEST_CASE("the tile of a sensitive topic has its neutral title alone") {
    desk::Desk desk;
    desk.flow.subtitle = "kaleka";
    desk.flow.tile = "foot.svg";
    for (const auto* neutral : {"", "neutral words"}) {
        make_sensitive(desk, neutral);
        const auto list = desk.page(desk::Desk::home(View{}), View{});
        CHECK_FALSE(shows_a_word_of(list, desk.flow.title + " " + desk.flow.subtitle));
        const auto* tile = list.find({flow::ActionKind::open, desk.flow.id});
        REQUIRE(tile);
        CHECK(tile->label == (*neutral ? neutral : "Private topic"));
        for (const auto& image : screen::images(list)) CHECK(image.file != "foot.svg");
    }
}

TEST_CASE("of a hidden place nothing is seen but how to go on") {
    Findings findings;
    desk::Desks desks;
    for (const auto& view : all_looks()) {
        auto& desk = desks.in(view.settings.language);
        make_sensitive(desk, "");
        for (const auto& slide : {desk.flow.slides.front(), desk.flow.slides.back()}) {
            auto state = desk.at(slide.id, view);
            state.hidden = flow::Time(0);
            state.settings.read_aloud = true;
            const auto list = desk.page(state, view);
            const auto where = view.name() + ", hidden " + slide.id;
            check_screen(list, view, where, findings);
            if (list.elements.size() != 1) findings.add(where, "more than how to go on");
            if (shows_a_word_of(list, desk.flow.title + " " + slide.title)) findings.add(where, "tells what it was");
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("the attract loop shows no picture of a sensitive topic") {
    desk::Desk desk;
    desk.library.front.figure = {};
    desk.flow.tile = "foot.svg";
    desk.library.add(desk.flow);
    REQUIRE(screen::attract_pictures(desk.library, "en").size() == 1);
    make_sensitive(desk, "");
    CHECK(screen::attract_pictures(desk.library, "en").empty());
}
