// The small parts: likeness of words, reading a script's text, UTF-8.
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "script/mistakes/locate.h"
#include "script/mistakes/suggest.h"
#include "script/mistakes/tokens.h"

TEST_CASE("a slip of the pen is recognised, another word is not") {
    CHECK(script::edit_distance("title", "tilte") == 1);
    CHECK(script::edit_distance("title", "titel") == 1);
    CHECK(script::edit_distance("kitten", "sitting") == 3);
    CHECK(script::edit_distance("", "abc") == 3);
    CHECK(script::edit_distance(std::string(1000, 'x'), "x") > 100);
    CHECK(script::did_you_mean("Title", {"text", "title"}) == "did you mean \"title\"");
    CHECK(script::did_you_mean("colour", {"text", "title"}).empty());
    CHECK(script::did_you_mean("b", {"a"}).empty());
}

TEST_CASE("the text of a script falls into words with their lines") {
    auto tokens = script::tokenize("a = \"x\\\"y\" -- remark\n--[[ long\nremark ]] b = [==[ ]] ]==]\n  “c”");
    std::vector<std::string> texts;
    for (const auto& token : tokens) texts.emplace_back(token.text);
    CHECK(texts == std::vector<std::string>{"a", "=", "\"x\\\"y\"", "b", "=", "[==[ ]] ]==]", "“", "c", "”"});
    CHECK(tokens[3].line == 3);
    CHECK(tokens[6].line == 4);
    CHECK(tokens[6].indent == 2);
    CHECK(tokens[6].kind == script::TokenKind::not_ascii);
    CHECK(script::tokenize("\"never").front().kind == script::TokenKind::cut_off);
    CHECK(script::tokenize("--[[ never").front().kind == script::TokenKind::cut_off);
    CHECK(script::tokenize("\"\\").size() == 1);
    CHECK(script::tokenize("").empty());
}

TEST_CASE("a field is found on its own line, not on one of the same name elsewhere") {
    script::Locator locator(R"lua(return flow {
  slide { "a",
    picture = { "f.svg",
      title = "inner" },
    choose = function() if x then title = 1 end end,
    ["title"] = "outer",
    "second" },
})lua");
    CHECK(locator.line_of(2, "slide", {"title"}) == 6);
    CHECK(locator.line_of(2, "slide", {"picture", "title"}) == 4);
    CHECK(locator.line_of(2, "slide", {1LL}) == 2);
    CHECK(locator.line_of(2, "slide", {2LL}) == 7);
    CHECK(locator.line_of(2, "slide", {"picture", "show"}) == 3);
    CHECK(locator.line_of(2, "slide", {"text"}) == 2);
    CHECK(locator.line_of(2, "warning", {"title"}) == 2);
    CHECK(locator.line_of(99, "slide", {"title"}) == 99);
    CHECK(locator.writes(2, "slide", {"picture"}));
    CHECK_FALSE(locator.writes(2, "slide", {"text"}));
}

TEST_CASE("only well-formed UTF-8 passes") {
    CHECK(base::first_bad_byte("añ€😀") == std::string::npos);
    CHECK(base::first_bad_byte("a\xC0\x80") == 1);
    CHECK(base::first_bad_byte("\xED\xA0\x80") == 0);
    CHECK(base::first_bad_byte("\xF4\x90\x80\x80") == 0);
    CHECK(base::first_bad_byte("ab\xC3") == 2);
    for (std::size_t at = 0; at < 40; ++at) {
        std::string words(40, 'a');
        words[at] = '\xFF';
        CHECK(base::first_bad_byte(words) == at);
    }
    CHECK(base::first_bad_byte(std::string(40, 'a') + "ñ") == std::string::npos);
    CHECK(base::printable("a\x1b[1m\xFF") == "a [1m?");
    CHECK(base::printable("ñññ", 4) == "ññ…");
}
