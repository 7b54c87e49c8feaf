#include "app/reading/recorded_words.h"

#include <catch2/catch.hpp>

using Indices = std::vector<std::size_t>;
using screen::Role;

namespace {

screen::Element element(Role role, const std::string& label, const std::string& action = "") {
    screen::Element made;
    made.role = role;
    made.label = label;
    if (!action.empty()) made.action = flow::parse_action(action);
    return made;
}

const std::vector<screen::Element> slide{element(Role::text, "Rest"),
                                         element(Role::title, "Rest"),
                                         element(Role::text, "Sit down, and wait!"),
                                         element(Role::text, "42 minutes"),
                                         element(Role::button, "Rest", "next"),
                                         element(Role::picture, "")};

}  // namespace

TEST_CASE("a recording has what it says, from the title on, whatever the signs; controls are no part of it") {
    CHECK(app::recorded_elements(slide, {0, 1, 2, 3, 4, 5}, "Rest.\nSit down and wait.") == Indices{1, 2});
    CHECK(app::recorded_elements(slide, {0, 1, 2, 3, 4, 5}, "Rest.\nSit down and wait. 42 minutes") ==
          Indices{1, 2, 3});
}

TEST_CASE("where the title is not to be read, neither is the recording") {
    CHECK(app::recorded_elements(slide, {2, 3}, "Rest.\nSit down and wait.").empty());
    CHECK(app::recorded_elements(slide, {}, "Rest.").empty());
}

TEST_CASE("the words of a recording are sentences, for the voice") {
    CHECK(app::as_sentences(slide, {1, 2}) == "Rest. Sit down, and wait! ");
}
