// Rooms beside a slide: how they are read, and what is said where they are written wrongly.
#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/loader.h"
#include "script/scripts.h"

namespace {

struct Pack {
    explicit Pack(const std::string& slides) {
        folder.write("scripts/flows/heel.lua", "return flow {\n  title = 'Heel',\n" + slides + "\n}\n");
    }

    flow::Flow sound() const {
        auto loaded = script::load_flow(folder.path(), "heel");
        for (const auto& problem : loaded.problems) FAIL_CHECK(base::to_line(problem));
        REQUIRE(loaded.value);
        return *loaded.value;
    }

    std::string only_problem() const {
        auto loaded = script::load_flow(folder.path(), "heel");
        CHECK_FALSE(loaded.value);
        for (std::size_t i = 1; i < loaded.problems.size(); ++i) FAIL_CHECK(base::to_line(loaded.problems[i]));
        return loaded.problems.empty() ? "" : base::to_line(loaded.problems[0]);
    }

    fakes::TemporaryFolder folder;
};

void check_says(const std::string& slides, const std::string& what, const std::string& advice) {
    auto line = Pack(slides).only_problem();
    INFO(line);
    CHECK(line.find(what) != std::string::npos);
    CHECK(line.find(advice) != std::string::npos);
}

}  // namespace

TEST_CASE("a room belongs to the slide above it, and its slides follow in order") {
    auto flow =
        Pack(
            "slide { 'a', title = 'A' }, room { 'More', slide { 'b', title = 'B' }, slide { 'c', title = 'C' } },\n"
            "room { 'Other', slide { 'd', title = 'D' } }, slide { 'e', title = 'E' },\n"
            "room { 'Last', slide { 'f', title = 'F' } }")
            .sound();
    REQUIRE(flow.slides.size() == 6);
    CHECK(flow.slides[0].rooms == std::vector<flow::Room>{{"More", {"b", "c"}}, {"Other", {"d"}}});
    CHECK(flow.slides[1].stop == "a");
    CHECK(flow.slides[3].stop == "a");
    CHECK(flow.slides[4].stop.empty());
    CHECK(flow.slides[4].rooms == std::vector<flow::Room>{{"Last", {"f"}}});
    CHECK(flow.slides[5].stop == "e");
}

TEST_CASE("a room of a long flow keeps its stop while the slides move in memory") {
    std::string slides;
    for (int i = 0; i < 60; ++i) {
        auto id = std::to_string(i);
        slides += "slide { 's" + id + "', title = 'S' }, room { 'R', slide { 'r" + id + "', title = 'R' }, slide { 'q" +
                  id + "', title = 'Q' } },\n";
    }
    for (const auto& slide : Pack(slides).sound().slides)
        CHECK(slide.stop == (slide.id[0] == 's' ? "" : "s" + slide.id.substr(1)));
}

TEST_CASE("a function in a room is found where the script writes it") {
    Pack pack(
        "slide { 'a', title = 'A' }, room { 'One', slide { 'b', title = 'B' } },\n"
        "room { 'Two', slide { 'c', title = 'C' },\n"
        "  question { 'check', title = 'Q', answer { 'Yes', right = true }, answer { 'No' },\n"
        "    next = { to = { 'd', 'e' }, choose = function(visit) return visit:right('check') and 'd' or 'e' end } },\n"
        "  slide { 'd', title = 'D' }, slide { 'e', title = 'E' } },\n"
        "question { 'way', title = 'Q', answer { 'Yes', right = true }, answer { 'No' },\n"
        "  next = { to = { 'z', 'a' }, choose = function(visit) return visit:right('way') and 'z' or 'a' end } },\n"
        "slide { 'z', title = 'Z' }");
    auto flow = pack.sound();
    script::Scripts scripts(pack.folder.path(),
                            [](const base::Problem& problem) { FAIL_CHECK(base::to_line(problem)); });
    auto given = [](const char* slide, bool right) {
        return flow::VisitView{{{slide, right ? 1 : 2, right, ""}}, {slide}};
    };
    CHECK(scripts.choose(flow, *flow.find("check"), given("check", true)) == "d");
    CHECK(scripts.choose(flow, *flow.find("check"), given("check", false)) == "e");
    CHECK(scripts.choose(flow, *flow.find("way"), given("way", true)) == "z");
    CHECK(scripts.choose(flow, *flow.find("way"), given("way", false)) == "a");
}

TEST_CASE("what is wrong with a room is said with the cure") {
    const std::string a = "slide { 'a', title = 'A' },\n", b = "slide { 'b', title = 'B' }";
    SECTION("before the first slide") {
        check_says("room { 'More', " + b + " },\n" + a, "heel.lua:3: error: a room stands before the first slide",
                   "put it after the slide it belongs to");
    }
    SECTION("no words") {
        check_says(a + "room { " + b + " }", "the words for its button of this room must be words",
                   "in quotation marks");
    }
    SECTION("no slide") {
        check_says(a + "room { 'More' }", "heel.lua:4: error: room \"More\" holds no slide", "put one in");
    }
    SECTION("words in place of a slide") {
        check_says(a + "room { 'More', " + b + ", 'words' }", "words in room \"More\"", "write slide { … } there");
    }
    SECTION("a room in a room") {
        check_says(a + "room { 'More', " + b + ",\nroom { 'Deep', slide { 'c', title = 'C' } } }",
                   "heel.lua:5: error: room { } stands inside room \"More\"", "end it with }");
    }
    SECTION("an answer in a room") {
        check_says(a + "room { 'More', " + b + ", answer { 'Yes' } }", "answer { } stands inside room \"More\"",
                   "end it with }");
    }
    SECTION("a field") {
        check_says(a + "room { 'More', title = 'Words', " + b + " }", "has a field \"title\"", "take it out");
    }
    SECTION("a warning, which everybody must see") {
        check_says(a + "room { 'More', warning { 'w', title = 'W', level = 'now', signs = { 'A fever' } } }",
                   "a warning stands in a room", "outside of the room");
    }
    SECTION("a summary") {
        check_says(a + "room { 'More', summary { 's', title = 'S', points = { { 'Rest' } } } }",
                   "a summary stands in a room", "at the end of the flow");
    }
    SECTION("four rooms") {
        std::string rooms;
        for (char id = 'b'; id < 'f'; ++id)
            rooms += "room { 'More', slide { '" + std::string(1, id) + "', title = 'T' } },\n";
        check_says(a + rooms, "heel.lua:7: error: slide \"a\" has more than 3 rooms", "keep the three that matter");
    }
    SECTION("a way into a room") {
        check_says("slide { 'a', title = 'A', next = 'b' }, room { 'More', " + b + " }, slide { 'c', title = 'C' }",
                   "leads into the room \"More\"", "take \"b\" out of the room");
    }
    SECTION("a way out of a room") {
        check_says(a + "room { 'More', slide { 'b', title = 'B', next = 'c' } }, slide { 'c', title = 'C' }",
                   "slide \"b\" leads out of its room", "its last slide leads back by itself");
    }
    SECTION("a way from room to room") {
        check_says(
            a + "room { 'More', slide { 'b', title = 'B', next = 'c' } }, room { 'Other', slide { 'c', title = 'C' } }",
            "leads into the room \"Other\"", "name a slide outside of it");
    }
}
