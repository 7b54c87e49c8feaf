// Where in a file a text stands: below the very sign there is a caret.
#include "check/report/written.h"

#include <catch2/catch.hpp>

using check::Place;

namespace {

/// Of the first "<b>" of a text: "line:column-end"; "": nowhere.
std::string shown(const std::optional<Place>& place) {
    if (!place) return "";
    return std::to_string(place->line) + ":" + std::to_string(place->column) + "-" + std::to_string(place->end_column);
}

std::string in_lua(const std::string& source, const std::string& text, int from = 1, int until = 0) {
    return shown(check::WrittenLua(source).find(text, {text.find("<b>"), 3}, from, until));
}

std::string in_po(const std::string& source, int line, const std::string& text) {
    return shown(check::find_in_po(source, line, text, {text.find("<b>"), 3}));
}

}  // namespace

TEST_CASE("a sign of a script's text is found however the text is written") {
    CHECK(in_lua("text = \"Rest <b>well</b>\"", "Rest <b>well</b>") == "1:14-17");
    CHECK(in_lua("title = 'é <b>'", "é <b>") == "1:12-15");  // letters, not bytes
    CHECK(in_lua("text = \"One\\n\\n\" ..\n  'two <b>'", "One\n\ntwo <b>") == "2:8-11");
    CHECK(in_lua("text = 'a' -- 'b' ..\n .. [[c <b>]]", "ac <b>") == "2:9-12");
    CHECK(in_lua("text = [[\n  One\n  two <b>\n]]", "One two <b>") == "3:7-10");
    CHECK(in_lua("text = [==[ ]] <b> ]==]", "]] <b>") == "1:16-19");
    CHECK(in_lua("text = 'a\\z\n   \\65\\x41\\u{e9} <b>'", "aAA\u00e9 <b>") == "2:18-21");
    CHECK(in_lua("text = 'a\\\n<b>'", "a <b>") == "2:1-4");
    CHECK(in_lua("--[[ 'a <b>' ]] text = 'a <b>'", "a <b>") == "1:27-30");
    CHECK(in_lua("text = '\\<b>'", "<b>").empty() == false);
}

TEST_CASE("of two the same the one of the slide is meant, and its own before one that holds it") {
    const std::string source = "slide { text = 'a <b>' }\nslide { text = 'and a <b>',\n  title = 'a <b>' }";
    CHECK(in_lua(source, "a <b>", 1, 2) == "1:19-22");
    CHECK(in_lua(source, "a <b>", 2, 0) == "3:14-17");
    CHECK(in_lua(source, "and a <b>", 1, 2) == "2:23-26");  // said elsewhere, shown here
}

TEST_CASE("of a text that a script puts together, the word is found; another is nowhere") {
    CHECK(in_lua("text = 'Rest <b>well</b> ' .. name", "Rest <b>well</b> Anna") == "1:14-17");
    CHECK(in_lua("text = name", "Rest <b>well</b>").empty());
    CHECK(in_lua("", "<b>").empty());
    CHECK(in_lua("'\\", "<b>").empty());
    CHECK(in_lua("[[ <b>", "<b>") == "1:4-7");
    CHECK(in_lua("'\\x", "<b>").empty());
    CHECK(in_lua("'\\u{", "<b>").empty());
}

TEST_CASE("a sign of a translation is found in its msgstr, on any of its lines") {
    const std::string po =
        "#~ msgstr \"<b>\"\nmsgid \"a <b>\"\nmsgstr \"\"\n\"Uno \\\"dos\\\"\\n\"\n\"tres <b>\"\n\nmsgid \"b\"\nmsgstr "
        "\"<b>\"\n";
    CHECK(in_po(po, 2, "Uno \"dos\"\ntres <b>") == "5:7-10");
    CHECK(in_po(po, 7, "<b>") == "8:9-12");
    CHECK(in_po(po, 2, "other <b>").empty());
    CHECK(in_po(po, 99, "<b>").empty());
    CHECK(in_po("", 1, "<b>").empty());
}
