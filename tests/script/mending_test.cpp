// What can be mended in a script without its author.
#include "script/mending.h"

#include <catch2/catch.hpp>
#include <random>

namespace {

std::string in_flow(const std::string& line) {
    return "return flow { title = \"Heel\",\n" + line + "\n}\n";
}

/// The line as it is mended; the flow can be read then.
std::string mended(const std::string& line) {
    auto result = script::mend_syntax(in_flow(line));
    INFO(result.text);
    CHECK(script::can_be_read(result.text));
    CHECK_FALSE(result.why.empty());
    auto begin = result.text.find('\n') + 1;
    return result.text.substr(begin, result.text.size() - begin - 3);
}

bool is_left(const std::string& line) {
    auto text = in_flow(line);
    auto result = script::mend_syntax(text);
    INFO(result.text);
    return result.text == text && result.why.empty();
}

}  // namespace

TEST_CASE("commas that were missing are put in, many at once") {
    CHECK(mended(R"(slide { "a" title = "A" text = "B" })") == R"(slide { "a", title = "A", text = "B" })");
    CHECK(mended("slide { \"a\", title = \"A\" }\nslide { \"b\", title = \"B\",\n signs = { \"x\"\n\"y\" } }") ==
          "slide { \"a\", title = \"A\" },\nslide { \"b\", title = \"B\",\n signs = { \"x\",\n\"y\" } }");
    CHECK(mended("f = function() return 1 end\n[\"x\"] = { { \"a\" } { \"b\" } }") ==
          "f = function() return 1 end,\n[\"x\"] = { { \"a\" }, { \"b\" } }");
}

TEST_CASE("two texts of one field are joined where a blank parts them") {
    CHECK(mended("text = \"One \"\n  \"two\"") == "text = \"One \"\n  .. \"two\"");
    CHECK(mended("text = \"One \" . \"two\"") == "text = \"One \" .. \"two\"");
    CHECK(is_left("text = \"One\"\n  \"two\""));
}

TEST_CASE("quotation marks of an office program around a text become straight ones") {
    CHECK(mended("title2 = “A band”, text = „It’s strong“") == "title2 = \"A band\", text = \"It’s strong\"");
    CHECK(is_left("title2 = “A “strong” band”"));
    CHECK(is_left("title2 = ‘The band’s end’"));
}

TEST_CASE("words without quotation marks are put between them") {
    CHECK(mended("slide { \"a\", title = Soft shoes can help, text = \"B\" }") ==
          "slide { \"a\", title = \"Soft shoes can help\", text = \"B\" }");
    CHECK(mended("subtitle = Don't run yet,") == "subtitle = \"Don't run yet\",");
    CHECK(mended("subtitle = Dolor de talón") == "subtitle = \"Dolor de talón\"");
    CHECK(mended("subtitle = A band\",") == "subtitle = \"A band\",");
}

TEST_CASE("what has no one right answer stays as it is") {
    for (const char* line :
         {"slide { \"a\", title = \"A\",", "slide ( \"a\", title = \"A\" ),", "title2 = ,", "# note", "text = \"A,",
          "text = \"The \"band\" here\",", "x = 1 + , y = 2", "x = 5 ), y = Soft shoes can help"})
        CHECK(is_left(line));
}

TEST_CASE("a script that can be read has nothing to mend") {
    CHECK(is_left("slide { \"a\", title = \"A\" }, -- “so” 5-10"));
}

TEST_CASE("habits are kept in words, not in names, keys, reviews and sources") {
    std::string source =
        "return flow { review = { status = \"draft\", sources = { \"NHS - read 5-10\" } },\n"
        "  slide { \"five-5-10\", title = \"Walk 5-10 minutes\", picture = \"foot-5-10.svg\", text = 'Don\\'t \"run\" "
        "' .. \"yet\",\n"
        "    parts = { [\"a - b\"] = \"One -- two\" } } }\n";
    auto fixed = base::fixed(source, script::unlike_habits(source, "en"));
    CHECK(fixed ==
          "return flow { review = { status = \"draft\", sources = { \"NHS - read 5-10\" } },\n"
          "  slide { \"five-5-10\", title = \"Walk 5–10 minutes\", picture = \"foot-5-10.svg\", text = 'Don’t “run” ' "
          ".. \"yet\",\n"
          "    parts = { [\"a - b\"] = \"One – two\" } } }\n");
    CHECK(script::can_be_read(fixed));
}

TEST_CASE("whatever is damaged, mending ends, reads no worse, and changes nothing that could be read") {
    const std::string good =
        in_flow("slide { \"a\", title = \"A band\", text = \"One \" .. \"two\" }, slide { \"b\", title = \"B\" },");
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        auto text = good;
        for (std::uint32_t times = 1 + random() % 4; times > 0; --times) {
            auto at = random() % text.size();
            if (random() % 2)
                text.erase(at, 1 + random() % 3);
            else
                text.insert(at, 1, "{}()[]\"'=,.;:-#\\\n "[random() % 18]);
        }
        CAPTURE(text);
        auto result = script::mend_syntax(text);
        REQUIRE((result.text == text) == result.why.empty());
        if (script::can_be_read(text)) REQUIRE(result.text == text);
        REQUIRE(script::mend_syntax(result.text).text == result.text);
    }
}
