// A problem as staff read it: where, the line with the words underlined, what to do.
#include "check/report/problem_text.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "check/report/mark.h"
#include "fakes/temporary_folder.h"

namespace {

const std::string file = "scripts/flows/heel.lua";

base::Problem error(std::string what, std::string advice = "") {
    return {base::Severity::error, file, 12, std::move(what), std::move(advice)};
}

std::string text(const base::Problem& problem, const std::string& line) {
    return check::to_text(check::mark(problem, line));
}

}  // namespace

TEST_CASE("the misspelt field is underlined, and what to do stands below") {
    CHECK(text(error("slide \"band\" has a field \"titel\" that is not known", "did you mean \"title\""),
               "  slide { \"band\", titel = \"About titel\",") ==
          "scripts/flows/heel.lua:12:19: error: slide \"band\" has a field \"titel\" that is not known\n"
          "      12 |   slide { \"band\", titel = \"About titel\",\n"
          "         |                   ^^^^^\n"
          "      = help: did you mean \"title\"?\n");
}

TEST_CASE("carets stand under the words after tabs, accents and wide characters") {
    auto marked = check::mark(error("there is no slide \"sor\""), "\t\"né漢\", next = \"sor\" },");
    CHECK(marked.column == 17);
    CHECK(marked.end_column == 20);
    CHECK(check::to_text(marked) ==
          "scripts/flows/heel.lua:12:17: error: there is no slide \"sor\"\n"
          "      12 |     \"né漢\", next = \"sor\" },\n"
          "         |                     ^^^\n");
}

TEST_CASE("what has to be added at the end of a line is marked behind it") {
    CHECK(check::mark(error("a comma is missing at the end of this line"), "  text = \"A\"").column == 13);
}

TEST_CASE("the field is underlined, not the slide whose name stands elsewhere on the line") {
    CHECK(check::mark(error("title of slide \"band\" is empty"), "slide { \"band\", title = \"\" },").column == 17);
    CHECK(check::mark(error("next of slide \"band\" has no to"), "next = { \"band\" } },").column == 1);
}

TEST_CASE("words that stand on the line twice, or not at all, leave it without a mark") {
    CHECK(check::mark(error("\"then\" is missing before \"name\""), "if name == 1 name = 2 end").column == 0);
    CHECK(text(error("there is no slide \"sor\""), "  next = other },") ==
          "scripts/flows/heel.lua:12: error: there is no slide \"sor\"\n"
          "      12 |   next = other },\n");
}

TEST_CASE("of a very long line the piece around the words is shown") {
    std::string filler(5'000, 'x');
    auto shown = text(error("there is no slide \"sor\""), filler + " \"sor\" " + filler);
    CHECK(shown.size() < 500);
    CHECK(shown.find("xxx \"sor\" xxx") != std::string::npos);
    auto line = shown.find("| …") + 2;  // the letter that stands for what was cut is three bytes and one column wide
    auto carets = shown.find("^^^");
    CHECK(shown.find("sor", line) - line - 2 == carets - shown.rfind("| ", carets) - 2);
}

TEST_CASE("nothing a pack says reaches the terminal as a command") {
    auto shown = text(error("the title “\x1b[2J\n” is odd", "a\rb"), "x\x1b]0;owned\x07 \xFF\xE2\x80\xAE y");
    for (char byte : {'\x1b', '\x07', '\r', '\xFF'}) CHECK(shown.find(byte) == std::string::npos);
    CHECK(shown.find("\xE2\x80\xAE") == std::string::npos);  // turns the direction of what follows
    CHECK(std::count(shown.begin(), shown.end(), '\n') == 3);
}

TEST_CASE("a problem of a whole file shows no line; one of no file has no place") {
    CHECK(check::to_text({{base::Severity::warning, file, 0, "it names no sources", "list them"}}) ==
          "scripts/flows/heel.lua: warning: it names no sources\n      = help: list them\n");
    CHECK(check::to_text({{base::Severity::error, "", 0, "it is late", ""}}) == "error: it is late\n");
}

TEST_CASE("lines are read from inside the pack only") {
    fakes::TemporaryFolder folder;
    std::ofstream(folder.path() / "secret") << "a \"secret\"\n";
    std::filesystem::create_directory(folder.path() / "pack");
    std::ofstream(folder.path() / "pack/kiosk.lua") << "return\r\nkiosk \"heel\"\r\n";
    auto marked = check::mark_all({{base::Severity::error, "kiosk.lua", 2, "there is no flow \"heel\"", ""},
                                   {base::Severity::error, "kiosk.lua", 9, "there is no flow \"heel\"", ""},
                                   {base::Severity::error, "../secret", 1, "\"secret\"", ""}},
                                  folder.path() / "pack");
    REQUIRE(marked.size() == 3);
    CHECK(marked[0].source == "kiosk \"heel\"");
    CHECK(marked[0].column == 8);
    CHECK(marked[1].source.empty());
    CHECK(marked[2].source.empty());
}

TEST_CASE("the summary counts errors, warnings and flows") {
    base::Problem warning{base::Severity::warning, file, 1, "odd", ""};
    CHECK(check::summary({error("a"), error("b"), warning}, 8) == "2 errors, 1 warning in 8 flows");
    CHECK(check::summary({warning, warning}, 1) == "2 warnings in 1 flow");
    CHECK(check::summary({}, 8) == "no problems in 8 flows");
}
