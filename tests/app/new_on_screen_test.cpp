#include "app/reading/new_on_screen.h"

#include <catch2/catch.hpp>

using Elements = std::vector<screen::Element>;
using Indices = std::vector<std::size_t>;
using screen::Role;

namespace {

screen::Element element(Role role, const std::string& label, const std::string& action = "", float y = 0) {
    screen::Element made;
    made.role = role;
    made.label = label;
    if (!action.empty()) made.action = flow::parse_action(action);
    made.rect = {0, y, 100, 10};
    return made;
}

flow::State at(const std::string& slide, int page = 0) {
    flow::State state;
    state.history = {{}, {"heel", slide, page, ""}};
    return state;
}

}  // namespace

TEST_CASE(
    "on another slide its own words are new where they stand where others did, and what stands around it is not") {
    const Elements all{element(Role::title, "Rest"), element(Role::button, "Next", "next", 90)};
    CHECK(app::new_on_screen({all, at("two")}, {all, at("one")}) == Indices{0});
    CHECK(app::new_on_screen({all, at("one", 1)}, {all, at("one")}).empty());  // the same slide's next page
}

TEST_CASE("what stands around a slide is said again where it moved or means something else") {
    const Elements before{element(Role::button, "Next", "next", 90), element(Role::button, "Home", "home", 95)};
    const Elements now{element(Role::button, "Next", "next", 80), element(Role::button, "Home", "finish", 95)};
    CHECK(app::new_on_screen({now, at("two")}, {before, at("one")}) == Indices{0, 1});
}

TEST_CASE("on the same page only what says something else is new, wherever it stands") {
    const Elements before{element(Role::title, "Rest"), element(Role::answer, "Ice", "answer:1", 20)};
    Elements now{element(Role::title, "Rest", "", 5), element(Role::answer, "Ice", "answer:1", 20)};
    CHECK(app::new_on_screen({now, at("one")}, {before, at("one")}).empty());
    now[1].chosen = true;
    CHECK(app::new_on_screen({now, at("one")}, {before, at("one")}) == Indices{1});
}

TEST_CASE("all of a panel is new, but neither the controls of what is read nor the seconds that pass") {
    const Elements all{element(Role::title, "Still there?"), element(Role::progress, "29"),
                       element(Role::button, "Pause", "hear:pause")};
    auto covered = at("one");
    covered.asked = flow::Time(0);
    CHECK(app::new_on_screen({all, covered}, {all, at("one")}) == Indices{0, 1});
    CHECK(app::new_on_screen({all, covered}, {{}, covered}) == Indices{0});
}
