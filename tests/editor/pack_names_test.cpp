// The names an editor can propose.
#include "editor/pack_names.h"

#include <catch2/catch.hpp>

using Names = std::vector<std::string>;

TEST_CASE("slides are found in a script as it is while somebody types in it") {
    CHECK(editor::slides_in(R"(
        slide { "band", title = "{ \"no\" }" }, compare{ 'sore', parts = { "not-one" } },
        steps ({ "first", step { "Not one" } }), question {  -- half written
        warning { "now)") == Names{"band", "sore", "first"});
    CHECK(editor::slides_in(R"(slide { "Not An Id" }, myslide { "other" }, slide { other })").empty());
}

TEST_CASE("body parts are found in the home screen's script") {
    CHECK(editor::body_parts_in(R"(return kiosk { topics = { "a" }, figure = { "runner.svg", show = { "x" },
        parts = { ["low-back"] = { "Low = back", picture = "w.svg" }, leg={ "Leg" }, ['hip'] = "Hip", } },
        languages = { en = "English" } })") == Names{"low-back", "leg", "hip"});
    CHECK(editor::body_parts_in("return kiosk { languages = { en = \"English\" } }").empty());
    CHECK(editor::body_parts_in("parts = { [\"half").empty());
}

TEST_CASE("of a drawing, what can be shown or touched is named, not what it needs for itself") {
    CHECK(editor::elements_in(R"(<svg id="all"><defs><g id="pose"/></defs><g id="heel-bone"/>
        <g id="heel-bone-point"/><g id="sore-to-well-1"/><g id="well-to-do"/><defs><g id="p2"/></defs><g id="L5"/></svg>)") ==
          Names{"L5", "all", "heel-bone", "well-to-do"});
    CHECK(editor::elements_in("<svg><g id=\"a\"/><defs><g id=\"b\"/>").size() == 1);  // cut off
}
