#include "app/paper/paper_lines.h"

#include <algorithm>
#include <catch2/catch.hpp>

using app::PaperNews;
using app::PaperState;
using screen::LeafletPart;

namespace {

app::Printout printout() {
    app::Printout made;
    auto& leaflet = made.leaflet;
    leaflet.language = "ar", leaflet.language_name = "العربية";
    leaflet.title = "Heel \"pain\"\n\tand more", leaflet.subtitle = "足底筋膜炎";
    leaflet.notice = "Draft", leaflet.reviewed = "By", leaflet.sources_title = "Sources", leaflet.version = "1";
    leaflet.address = "clinic.example", leaflet.page_of = "{position} of {total}";
    leaflet.sources = {"A", "B"};
    LeafletPart words;
    words.title = "Words", words.text = "*bold*", words.may_go = true;
    words.pictures = {{{"foot.svg", {"a", "b"}, {"c"}, ""}, "Sore", "Thick."}};
    LeafletPart now;
    now.kind = LeafletPart::Kind::now, now.items = {"One", "Two"}, now.first = "Tell.", now.elsewhere = "Call.";
    leaflet.parts = {words, now};
    made.sheet = {screen::Paper::letter, screen::Print::large};
    return made;
}

}  // namespace

TEST_CASE("a leaflet goes to the process that prints on one line, and arrives as it was") {
    const auto line = app::to_json_line(printout());
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(line.back() == '\n');
    CHECK(app::read_printout(line) == printout());
}

TEST_CASE("every state of a printer arrives as it was") {
    for (const auto state : {PaperState::ready, PaperState::sending, PaperState::busy, PaperState::printing,
                             PaperState::done, PaperState::no_paper, PaperState::jam, PaperState::open,
                             PaperState::no_ink, PaperState::needs_help, PaperState::not_there, PaperState::failed})
        for (const bool over : {false, true}) {
            const PaperNews news{state, over, "because\nof"};
            CHECK(app::read_paper_news(app::to_json_line(news)) == news);
        }
}

TEST_CASE("lines that mean nothing are none") {
    for (const char* line : {"", "{}", "[]", "1", "null", "{\"state\":\"done\"}", "{\"state\":\"nice\",\"over\":true}",
                             "{\"state\":\"done\",\"over\":1}", "{\"paper\":\"a4\"}",
                             "{\"paper\":\"a3\",\"print\":\"large\"}", "\xff\xfe", "{\"state\":"}) {
        CHECK_FALSE(app::read_paper_news(line));
        CHECK_FALSE(app::read_printout(line));
    }
    const auto odd = app::read_printout(
        "{\"paper\":\"a4\",\"print\":\"normal\",\"title\":7,\"parts\":[1,{\"kind\":\"odd\",\"items\":[2,\"x\"],"
        "\"pictures\":[{}]}]}");
    REQUIRE(odd);
    REQUIRE(odd->leaflet.parts.size() == 1);
    CHECK(odd->leaflet.parts.front().items == std::vector<std::string>{"x"});
    CHECK(odd->leaflet.parts.front().pictures.empty());
}
