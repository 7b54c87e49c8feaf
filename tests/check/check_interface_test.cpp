#include "check/check_interface.h"

#include <catch2/catch.hpp>
#include <set>

#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/text_measure.h"
#include "pack/interface_words.h"

using support::find_problem;

namespace {

struct Desk {
    fakes::TextMeasure letters;
    fakes::Pictures pictures;
    check::CheckLimits limits;
    std::map<std::string, std::string> translations;
    flow::Home home = fakes::home_of({"heel-pain"}, {{"en", "English"}, {"xx", "Xish"}});
    std::map<std::string, flow::Library::Tile> tiles{{"heel-pain", {"Heel pain", "Plantar fasciitis", "", "foot"}}};

    Desk() {
        pictures.add("runner.svg", {"foot", "low-back"}).add("resting.svg", {}, {600, 500});
        home.figure = {"runner.svg", {}, {}, "A runner"};
        home.body_parts = {{"foot", "Foot", ""}, {"low-back", "Low back", ""}};
    }

    base::Problems check() {
        check::Findings findings(limits);
        check::InterfaceCheck check(letters, pictures, support::site, findings);
        auto word = [&](const std::string& english) {
            auto found = translations.find(english);
            return found == translations.end() ? english : found->second;
        };
        std::vector<check::PlacedWords> places;
        int line = 0;
        for (auto english : all_words()) places.push_back({word(std::string(english)), "xx.po", ++line * 10});
        flow::for_each_text(home, [&](const std::string& text, const std::string&) {
            places.push_back({text, "kiosk.lua", 7});
        });
        for (const auto& [id, tile] : tiles) places.push_back({tile.title, id + ".lua", 3});
        check.language({"xx", home, tiles, word, places});
        return findings.take();
    }

    static std::vector<std::string_view> all_words() {
        std::vector<std::string_view> all(pack::interface_words.begin(), pack::interface_words.end());
        all.insert(all.end(), pack::seldom_words.begin(), pack::seldom_words.end());
        return all;
    }

    /// The line of the word in the PO file above.
    static std::string line_of(std::string_view english) {
        auto all = all_words();
        return "xx.po:" + std::to_string((std::find(all.begin(), all.end(), english) - all.begin() + 1) * 10) + ":";
    }
};

}  // namespace

TEST_CASE("the program's own English fits on every screen at every text size") {
    Desk desk;
    CHECK(support::printed(desk.check()) == "");
}

TEST_CASE("a translated word of the program that has no room is an error on its line, and no other word is blamed") {
    for (const char* english : {"Back", "Next", "Finish", "Topics", "seconds", "All topics", "Yes, keep going",
                                "Play again", "Still there?", "Not quite", "This topic is resting"}) {
        Desk desk;
        desk.translations[english] = std::string(70, 'm');
        auto problems = desk.check();
        INFO(english << "\n" << support::printed(problems));
        CHECK(find_problem(problems, {Desk::line_of(english), "error: “mmmm", "has no room on a", "shorter words"}));
        for (const auto& problem : problems)  // on another screen it may only be divided
            CHECK(base::to_line(problem).rfind(Desk::line_of(english), 0) == 0);
    }
}

TEST_CASE("every word of the program is laid out, also those that are seldom seen") {
    const std::set<std::string_view> shown_nowhere_yet{"Languages", "Choose a topic", "Keep your finger on it",
                                                       "Step {number}"};
    Desk desk;
    std::vector<std::string_view> told;
    for (auto english : Desk::all_words()) {
        bool left_out_without_room = english == "You chose" || english == "Get help now" || english == "Hide";
        bool only_heard = english == "Picture" || english == "Slider" || english == "Answer" || english == "Button" ||
                          english == "chosen" || english.starts_with("To have this screen read") ||
                          english == "About {clinic}" || english == "Play the picture" ||
                          english == "Stop the picture" || english == "Square code for your phone";
        bool of_the_web_site = english == "Skip to the content" || english == "Sources" ||
                               english.starts_with("Checked by {name}") || english.starts_with("Version {version}");
        if (shown_nowhere_yet.contains(english) || left_out_without_room || only_heard || of_the_web_site) continue;
        told.push_back(english);
        auto brace = english.find('{');  // what the program fills in stays
        desk.translations[std::string(english)] =
            std::string(67, 'm') + std::to_string(100 + told.size()) +
            (brace == std::string_view::npos ? "" : " " + std::string(english.substr(brace)));
    }
    auto problems = desk.check();
    for (auto english : told) {
        INFO(english << "\n" << support::printed(problems));
        CHECK(find_problem(problems, {Desk::line_of(english), "“mmmm"}));
    }
}

TEST_CASE("a word that is divided is a warning that tells of soft hyphens, and with one it is none") {
    Desk desk;
    desk.translations["Touch a name to learn more."] = "Berühren " + std::string(16, 'm') + std::string(16, 'o');
    auto problems = desk.check();
    INFO(support::printed(problems));
    CHECK(find_problem(problems, {Desk::line_of("Touch a name to learn more."), "warning", "divided", "soft hyphen"}));
    CHECK(problems.size() == 1);
    desk.translations["Touch a name to learn more."] =
        "Berühren " + std::string(16, 'm') + "\u00AD" + std::string(16, 'o');
    CHECK(support::printed(desk.check()) == "");
}

TEST_CASE("words of the home screen and names of topics that have no room are told where they are written") {
    Desk desk;
    desk.home.body_parts[0].label = std::string(60, 'm');
    desk.tiles["heel-pain"].title = std::string(60, 'o');
    auto problems = desk.check();
    INFO(support::printed(problems));
    CHECK(find_problem(problems, {"kiosk.lua:7: error: “mmmm"}));
    CHECK(find_problem(problems, {"heel-pain.lua:3: error: “oooo"}));
    CHECK(problems.size() == 2);
}
