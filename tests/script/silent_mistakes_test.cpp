// What Lua takes without a word.
#include "script/mistakes/silent_mistakes.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

TEST_CASE("a field that stands twice in one { } is found, wherever that is") {
    auto found = script::repeated_fields("local list = {\n  a = 1,\n  b = { a = 2 },\n  [\"a\"] = 3;\n  a = 4 }");
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "a");
    CHECK(found[0].line == 4);
    CHECK(found[0].first_line == 2);
    CHECK(found[1].line == 5);
    CHECK(
        script::repeated_fields("return { part = { [\"heel-bone\"] = \"One\", [\"heel-bone\"] = \"Two\" } }").size() ==
        1);
}

TEST_CASE("what only looks like a field that stands twice is left alone") {
    for (const char* fine : {
             "return { { a = 1 }, { a = 2 } }",
             "return { f = function() a = 1; a = 2 if a then a = 3 end a = 4 end, a = 1 }",
             "return { f = function(x) for i = 1, 2 do a = 1; a = 2 end repeat a = 1; a = 2 until x end, a = 1 }",
             "return { [1] = 1, [1 + 0] = 2 }",
             "return { a == b, a == b }",
             "return { \"a = 1, a = 2\" } -- { a = 1, a = 2 }",
         }) {
        CAPTURE(fine);
        CHECK(script::repeated_fields(fine).empty());
    }
}

TEST_CASE("what a visit is asked about is found with its line") {
    auto found =
        script::asked_of_visits("a\nvisit:right(\"check\") v:seen 'more' visit:answer(name) visit:choice(\"a\" .. b)");
    REQUIRE(found.size() == 2);
    CHECK(found[0].question == "right");
    CHECK(found[0].slide == "check");
    CHECK(found[0].line == 2);
    CHECK(found[1].slide == "more");
    CHECK(script::asked_of_visits("name:right(\"x\"").empty());
}

TEST_CASE("a question to a visit is found whatever stands between it and its colon") {
    for (const char* between : {"", " ", "\n\t", " --[[ a note ]] ", "-- a note\n"}) {
        CAPTURE(between);
        CHECK(script::asked_of_visits("return visit:" + std::string(between) + "seen('more')").size() == 1);
    }
    CHECK(script::asked_of_visits("return { title = 'Two: right, and seen' }").empty());
}

TEST_CASE("lines are counted past texts of several lines, escaped ones and ones that do not end") {
    const auto line = [](const std::string& before) {
        const auto found = script::asked_of_visits(before + " v:seen('more')");
        return found.size() == 1 ? found[0].line : 0;
    };
    CHECK(line("a = 'one\\\ntwo' b = \"it's\"\n") == 3);
    CHECK(line("a = [[\n'\n]]") == 3);
    CHECK(line("a = 'no end\nb = \"none\n\n") == 4);
    CHECK(line("a = 'quoted \\' within'\n") == 2);
}

TEST_CASE("a field that stands twice in a library is told, and the flow can be read") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/lib/signs.lua", "return {\n  foot = { \"A fever\" },\n  foot = { \"A fall\" },\n}");
    pack.write("scripts/flows/heel.lua",
               "local signs = use \"signs\"\nreturn flow { title = \"Heel\", warning { \"now\", "
               "title = \"Help\", level = \"now\", signs = signs.foot } }");
    auto loaded = script::load_flow(pack.path(), "heel");
    CHECK(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(base::to_line(loaded.problems[0])
              .starts_with("scripts/lib/signs.lua:3: warning: \"foot\" stands twice in the same { }, first on line 2"));
}
