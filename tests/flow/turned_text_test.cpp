// Characters that turn the order of what is read: which are refused, and which right-to-left texts need.
#include "flow/turned_text.h"

#include <catch2/catch.hpp>

using flow::turning_character;

TEST_CASE("overrides and embeddings are found, wherever they stand") {
    CHECK(turning_character("Call \u202E112\u202C now") == "U+202E");
    CHECK(turning_character("\u202A") == "U+202A");
    CHECK(turning_character("a\u202B") == "U+202B");
    CHECK(turning_character("a\u202C") == "U+202C");
    CHECK(turning_character("first\n\nsecond \u202Dline") == "U+202D");
}

TEST_CASE("isolates pass in pairs, and are found alone") {
    CHECK(turning_character("اتصل \u2066+1 555\u2069 الآن").empty());
    CHECK(turning_character("\u2067a \u2068b\u2069 c\u2069").empty());
    CHECK(turning_character("Call \u2067112") == "U+2067");
    CHECK(turning_character("Call 112\u2069") == "U+2069");
    CHECK(turning_character("\u2066one\n\ntwo\u2069") == "U+2066");  // nothing reaches into the next paragraph
}

TEST_CASE("what texts need passes: direction marks, joiners, dashes, broken bytes") {
    for (const char* text :
         {"", "plain", "\u200E112\u200F \u061C", "\u200D\u200C", "“a” – b … ‰", "\xE2", "\xE2\x80", "añ€😀"})
        CHECK(turning_character(text).empty());
}
