#include "flow/action.h"

#include <catch2/catch.hpp>

#include "base/problem.h"

TEST_CASE("an action is written and read in the same words") {
    for (const char* words : {"open:heel-pain", "next", "back", "home", "finish", "stay", "answer:2", "option:1",
                              "part:heel-bone", "moment:2", "compare", "compare:37", "play", "body-part:low-back",
                              "language:es", "text-size:150", "theme:dark", "staff:digit:3"}) {
        INFO(words);
        auto action = flow::parse_action(words);
        CHECK(action);
        CHECK(flow::to_string(action) == words);
    }
}

TEST_CASE("words that name no action are none") {
    for (const char* words : {"", "dance", "nex", "NEXT", ":next", " next"}) {
        INFO(words);
        CHECK_FALSE(flow::parse_action(words));
    }
    CHECK(flow::to_string({}) == "");
}

TEST_CASE("what an action applies to may hold a colon") {
    CHECK(flow::parse_action("part:a:b").of == "a:b");
}

TEST_CASE("a problem is printed as a compiler would") {
    using base::Severity;
    CHECK(base::to_line({Severity::error, "scripts/flows/heel.lua", 12, "no slide \"x\"", "did you mean \"y\""}) ==
          "scripts/flows/heel.lua:12: error: no slide \"x\"; did you mean \"y\"");
    CHECK(base::to_line({Severity::warning, "scripts/kiosk.lua", 0, "no title", ""}) ==
          "scripts/kiosk.lua: warning: no title");
    CHECK(base::to_line({Severity::error, "", 3, "no display", "plug one in"}) == "error: no display; plug one in");
}

TEST_CASE("warnings alone are no error") {
    CHECK_FALSE(base::has_error({}));
    CHECK_FALSE(base::has_error({{base::Severity::warning, "", 0, "w", ""}}));
    CHECK(base::has_error({{base::Severity::warning, "", 0, "w", ""}, {base::Severity::error, "", 0, "e", ""}}));
}
