// The one reader of lists: which lines are items, and how they are said.
#include "flow/lists.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "flow/marks.h"
#include "flow/session.h"

using flow::Passage;

namespace {

/// Each line with a sign before it: • item, | gap, ¶ paragraph.
std::string read(const std::string& text) {
    std::string all;
    for (const auto& passage : flow::passages(text)) {
        all += passage.kind == Passage::Kind::item ? "•" : passage.kind == Passage::Kind::gap ? "|" : "¶";
        all += text.substr(passage.first, passage.last - passage.first);
    }
    return all;
}

}  // namespace

TEST_CASE("lines in a row that begin with a dash and a blank are items") {
    CHECK(read("Do this:\n- rest\n- walk") == "¶Do this:•rest•walk");
    CHECK(read("- rest\n- walk\n\nThen sleep.") == "•rest•walk|¶Then sleep.");
    CHECK(read("a\n\nb\n\n- rest\n\n\n- walk\n- sleep\n\nc") == "¶a|¶b•rest•walk•sleep|¶c");
    CHECK(read("- 5 ml\n- -5 °C\n- *- 3*") == "•5 ml•-5 °C•*- 3*");
    CHECK(flow::count_items("a\n- b\n- c\n\nd\n\n- e\n- f\n- g") == 5);
}

TEST_CASE("a dash that belongs to its sentence stays where it is") {
    for (const char* text :
         {"It takes 3\n- 4 weeks", "- alone", "-5 °C\n-6 °C", "3 - 4", "–\n– a\n– b", "- \n- ", "-"}) {
        INFO(text);
        CHECK(flow::count_items(text) == 0);
    }
    CHECK(read("a\n\n- alone") == "¶a|¶- alone");
    CHECK(read("3\n- 4 weeks\nb\n- c") == "¶3¶- 4 weeks¶b¶- c");
    CHECK(read("") == "|");
}

TEST_CASE("items are said as sentences, so that a voice pauses after each") {
    CHECK(flow::said("Do *this*\n- rest\n- *walk*!\n- eat, and\n- “sleep”").words ==
          "Do this.\nrest.\nwalk!\neat, and.\n“sleep”.");
    CHECK(flow::said("a:\n\n- b\n- c\n\nd").words == "a:\nb.\nc.\n\nd");
    CHECK(flow::said("这样做\n- 休息\n- 散步。").words == "这样做。\n休息。\n散步。");
    CHECK(flow::said("यह करें\n- आराम\n- चलना").words == "यह करें।\nआराम।\nचलना।");
    CHECK(flow::said("افعل:\n- استرح\n- امش؟").words == "افعل:\nاسترح.\nامش؟");
    CHECK(flow::said("3\n- 4 weeks").words == "3\n- 4 weeks");
}

TEST_CASE("the dash of an item is no word that takes time to read") {
    flow::Slide slide;
    slide.text = "Do this:\n- rest\n- walk";
    CHECK(flow::word_count(slide) == 4);
}
