// What is on paper, word for word, is read back in end_to_end/leaflet_test.py.
#include "display/paper/leaflet_press.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>

#include "display_support.h"

using screen::LeafletPart;

namespace {

LeafletPart part(LeafletPart::Kind kind, std::size_t items = 0) {
    LeafletPart made;
    made.kind = kind;
    made.title = "Title";
    made.items.assign(items, "An item to keep in mind");
    return made;
}

screen::Leaflet leaflet(std::vector<LeafletPart> parts) {
    screen::Leaflet made;
    made.language = "en";
    made.title = "Heel pain";
    made.page_of = "{position} of {total}";
    made.parts = std::move(parts);
    return made;
}

struct Desk {
    std::string set(const screen::Leaflet& what, const screen::LeafletSheet& sheet = {}) {
        display::PdfLeafletPress press(folder.path(), reported.report());
        auto pdf = press.set(what, sheet);
        REQUIRE(std::holds_alternative<screen::SetLeaflet>(pdf));
        return std::get<screen::SetLeaflet>(pdf).pdf;
    }
    /// Of a tool of poppler's.
    std::string told(const std::string& pdf, const std::string& command) {
        folder.write("leaflet.pdf", pdf);
        const auto whole = command + " '" + (folder.path() / "leaflet.pdf").string() + "' -";
        std::FILE* from = popen(whole.c_str(), "r");
        std::string all;
        for (char line[512]; std::fgets(line, sizeof line, from);) all += line;
        pclose(from);
        return all;
    }
    long pages(const std::string& pdf) {
        const auto words = told(pdf, "pdftotext");
        return std::count(words.begin(), words.end(), '\f');
    }

    fakes::TemporaryFolder folder;
    Reported reported;
};

}  // namespace

TEST_CASE("what only explains more is left out of a leaflet before it needs a second page; nothing else is") {
    Desk desk;
    auto more = part(LeafletPart::Kind::points, 60);
    more.may_go = true;
    more.items.front() = "It can be left out";
    const auto pdf = desk.set(leaflet({part(LeafletPart::Kind::now, 20), more}));
    CHECK(desk.pages(pdf) == 1);
    CHECK(desk.told(pdf, "pdftotext").find("left out") == std::string::npos);
    more.may_go = false;
    const auto longer =
        desk.set(leaflet({part(LeafletPart::Kind::now, 20), more, part(LeafletPart::Kind::points, 20)}));
    CHECK(desk.pages(longer) == 2);
    CHECK(desk.told(longer, "pdftotext").find("left out") != std::string::npos);
    CHECK(desk.told(longer, "pdftotext").find("2 of 2") != std::string::npos);
}

TEST_CASE("a drawing that is refused leaves a leaflet without it, and is told once") {
    Desk desk;
    desk.folder.write("illustrations/bad.svg", svg("<image href='/etc/passwd'/>"));
    auto words = part(LeafletPart::Kind::words);
    words.text = "Still here.";
    words.pictures = {{{"bad.svg", {}, {}, ""}, "", ""}};
    const auto pdf = desk.set(leaflet({words, words}));
    CHECK(desk.told(pdf, "pdftotext").find("Still here.") != std::string::npos);
    CHECK(desk.reported.problems.size() == 1);
}

TEST_CASE("from right to left ranges keep their order on a leaflet") {
    Desk desk;
    auto arabic = leaflet({part(LeafletPart::Kind::points)});
    arabic.language = "ar";
    arabic.parts.front().items = {"خلال 5–10 أيام"};
    const auto words = desk.told(desk.set(arabic), "pdftotext -bbox");
    const auto range = words.find("5–10");
    CHECK(range != std::string::npos);
}

TEST_CASE("no words are too long for a leaflet") {
    Desk desk;
    auto endless = part(LeafletPart::Kind::words);
    for (int i = 0; i < 6000; ++i) endless.text += "ñ";
    endless.title = std::string(200, 'W');
    for (const auto print : {screen::Print::normal, screen::Print::large})
        CHECK(desk.pages(desk.set(leaflet({endless, endless, part(LeafletPart::Kind::today, 60)}), {{}, print})) > 1);
}
