#include "translate/sentences.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/scripts.h"
#include "translate/interface_hints.h"

using translate::Occurrence;
using translate::Sentence;

namespace {

struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;

    Pack() { scripts.home = fakes::home_of({"run-well", "heel-pain"}); }

    flow::Loaded<std::vector<Sentence>> read() { return translate::sentences_of(scripts, folder.path()); }

    /// Those of home and the flows.
    std::vector<Sentence> sentences() {
        auto all = *read().value;
        std::erase_if(all, [](const Sentence& each) { return !each.context.empty(); });
        return all;
    }

    Sentence sentence(const std::string& english) {
        for (auto& each : sentences())
            if (each.english == english) return each;
        return {};
    }
};

std::vector<std::string> names(const Sentence& sentence) {
    std::vector<std::string> all;
    for (const auto& place : sentence.places) all.push_back(place.name);
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences come in reading order: the program, home, the warning signs, the topics as home lists them") {
    Pack pack;
    pack.scripts.home->urgent_flow = "warning-signs";
    for (const char* id : {"heel-pain", "run-well", "unlisted", "warning-signs"})
        pack.scripts.add(fakes::short_flow(id));
    auto all = *pack.read().value;
    CHECK(all.front() == Sentence{"interface", "Back", std::string(translate::interface_hint("Back")), {}});
    Names titles;
    for (const auto& each : pack.sentences())
        if (each.places.front().screenshot == "render/home.png") titles.push_back(each.english);
    CHECK(titles == Names{"What hurts?", "All about warning-signs", "All about run-well", "All about heel-pain",
                          "All about unlisted"});
}

TEST_CASE("a sentence that stands in several places is one, with every place") {
    Pack pack;
    auto flow = fakes::short_flow("heel-pain");
    flow.slides[0].title = flow.slides[1].title = "Twice";
    pack.scripts.add(flow);
    auto twice = pack.sentence("Twice");
    CHECK(names(twice) == Names{"heel-pain, slide first: title", "heel-pain, slide last: title"});
    CHECK(twice.places[1].screenshot == "render/heel-pain/last.png");
    CHECK(twice.places[1].file == "scripts/flows/heel-pain.lua");
    CHECK(pack.sentence("All about heel-pain").places[0].name == "heel-pain: title");
}

TEST_CASE("no two places share a name") {
    Pack pack;
    auto slide = fakes::question_slide("check");
    slide.parts = {{"heel-bone", "Heel bone", "It is hard."}, {"band", "Band", "It is long."}};
    slide.moments = {{{}, "Flat", "Low.", ""}, {{}, "Up", "High.", ""}};
    slide.steps = {{"Stand", "Upright", {"a.svg", {}, {}, "One stands"}},
                   {"Go", "Slowly", {"b.svg", {}, {}, "One walks"}}};
    slide.signs = {"Red", "Hot"};
    slide.points = {{"Rest", "shoe"}, {"Ice", "snow"}};
    slide.options = {{"This", "a"}, {"That", "b"}};
    pack.scripts.add(fakes::flow_of("heel-pain", {slide}));
    std::vector<std::string> all;
    for (const auto& each : pack.sentences())
        for (const auto& place : each.places) all.push_back(place.name);
    auto count = all.size();
    std::sort(all.begin(), all.end());
    CHECK(std::unique(all.begin(), all.end()) == all.end());
    CHECK(count == 1 + 1 + 2 + 4 + 4 + 6 + 6 + 2 + 2 + 2);
    CHECK(names(pack.sentence("It is hard.")) == Names{"heel-pain, slide check: part heel-bone (say)"});
    CHECK(names(pack.sentence("Feedback 2 of check")) == Names{"heel-pain, slide check: answer 2 (say)"});
    CHECK(names(pack.sentence("Hot")) == Names{"heel-pain, slide check: sign 2"});
}

TEST_CASE("a place names the line where the words stand, in a library too") {
    Pack pack;
    auto flow = fakes::short_flow("heel-pain");
    flow.slides[0].line = 4;
    flow.slides[1].line = 8;
    flow.slides[0].text = "A long sentence that the script breaks into two strings.";
    flow.slides[1].points[0].text = "See a doctor";
    flow.slides[1].text = "Made by a function";
    pack.scripts.add(flow);
    pack.folder.write("scripts/lib/warnings.lua", "return {\n  doctor = \"See a doctor\",\n}\n");
    pack.folder.write(
        "scripts/flows/heel-pain.lua",
        "-- All about heel-pain\nreturn flow {\n  title = \"All about heel-pain\",\n  slide { \"first\",\n"
        "    title = \"Title of first\",\n    text = \"A long sentence that the script \"\n"
        "      .. \"breaks into two strings.\" },\n  summary { \"last\", title = \"Title of last\" } }\n");
    auto line = [&](const std::string& english) { return pack.sentence(english).places.at(0).line; };
    CHECK(line("All about heel-pain") == 3);
    CHECK(line("Title of first") == 5);
    CHECK(line(flow.slides[0].text) == 6);
    CHECK(line("Made by a function") == 8);  // of the slide
    CHECK(pack.sentence("See a doctor").places.at(0).file == "scripts/lib/warnings.lua");
    CHECK(line("See a doctor") == 2);
}

TEST_CASE("what is written in a language already is not to be translated into it, be it the pack's own or a topic's") {
    Pack pack;
    pack.scripts.add(fakes::short_flow("run-well"));
    pack.scripts.add(fakes::short_flow("heel-pain"));
    pack.scripts.flows["heel-pain"].source = "de";
    auto titles = [&](const std::string& into) {
        const auto sentences = translate::sentences_of(pack.scripts, pack.folder.path(), into);
        std::vector<std::string> found;
        for (const auto& each : *sentences.value)
            if (each.english == pack.scripts.home->title || each.english.starts_with("All about"))
                found.push_back(each.english);
        return found;
    };
    const auto home = pack.scripts.home->title;
    CHECK(titles("de") == std::vector<std::string>{home, "All about run-well"});
    CHECK(titles("en") == std::vector<std::string>{"All about heel-pain"});
    CHECK(titles("es") == std::vector<std::string>{home, "All about run-well", "All about heel-pain"});
}

TEST_CASE("while a script fails there are no sentences, as the others would seem to be all") {
    Pack pack;
    pack.scripts.add(fakes::short_flow("heel-pain")).fail("run-well");
    auto loaded = pack.read();
    CHECK_FALSE(loaded.value);
    CHECK(support::find_problem(loaded.problems, {"scripts/flows/run-well.lua:7: error"}));
}

TEST_CASE("every word of the program has a hint for translators") {
    auto all_have = [](const auto& words) {
        for (auto word : words) {
            INFO(word);
            CHECK_FALSE(translate::interface_hint(word).empty());
        }
    };
    all_have(pack::interface_words);
    all_have(pack::seldom_words);
}
