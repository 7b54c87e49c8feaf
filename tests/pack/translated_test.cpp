#include "pack/translated.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/pack_support.h"

namespace {

pack::Catalog catalog_with(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::vector<pack::Catalog::Entry> entries;
    for (const auto& [english, translation] : pairs)
        entries.push_back({"", english, translation, pack::Catalog::State::translated, 0});
    return pack::Catalog(std::move(entries));
}

}  // namespace

TEST_CASE("a flow is translated whole, and only its words change") {
    auto english =
        fakes::flow_of("heel-pain", {fakes::text_slide("first"), fakes::choice_slide("way", {"first", "last"}),
                                     fakes::question_slide("check"), fakes::summary_slide("last")});
    std::vector<std::pair<std::string, std::string>> pairs;
    flow::for_each_text(english,
                        [&](const std::string& text, const std::string&) { pairs.emplace_back(text, "es " + text); });
    auto translated = pack::translate(english, catalog_with(pairs));
    REQUIRE(translated.value);
    CHECK(translated.missing.empty());
    CHECK(translated.value->title == "es All about heel-pain");
    CHECK(translated.value->slides[2].answers[1].say == "es Feedback 2 of check");
    auto back = *translated.value;
    flow::for_each_text(back, [](std::string& text, const std::string&) { text.erase(0, 3); });
    CHECK(back == english);
}

TEST_CASE("one missing sentence leaves no flow, and is named once with its place") {
    auto english = fakes::short_flow("heel-pain");
    english.slides[1].title = english.slides[0].title = "Twice";
    auto translated = pack::translate(english, catalog_with({{"All about heel-pain", "Todo"},
                                                             {"Text of first.", "T"},
                                                             {"Text of last.", "T"},
                                                             {"Point of last", "P"}}));
    CHECK_FALSE(translated.value);
    CHECK(translated.missing == std::vector<pack::Missing>{{"Twice", "first: title"}});
}

TEST_CASE("the home screen keeps the names of languages") {
    auto home = fakes::home_of({"heel-pain"}, {{"en", "English"}, {"es", "Español"}});
    auto translated = pack::translate(home, catalog_with({{"What hurts?", "¿Qué duele?"}}));
    REQUIRE(translated.value);
    CHECK(translated.value->title == "¿Qué duele?");
    CHECK(translated.value->languages == home.languages);
}

TEST_CASE("what a flow says in a way of its own goes before what others say, as long as it is translated") {
    using State = pack::Catalog::State;
    auto flow = fakes::flow_of("heel", {fakes::text_slide("first")});
    std::vector<pack::Catalog::Entry> entries;
    flow::for_each_text(flow, [&](const std::string& text, const std::string&) {
        entries.push_back({"", text, "for all", State::translated, 0});
    });
    entries.push_back({"heel", flow.title, "for heel", State::translated, 0});
    entries.push_back({"heel", flow.slides[0].title, "not yet", State::fuzzy, 0});
    entries.push_back({"knee", flow.slides[0].text, "for knee", State::translated, 0});
    auto translated = pack::translate(flow, pack::Catalog(entries)).value;
    REQUIRE(translated);
    CHECK(translated->title == "for heel");
    CHECK(translated->slides[0].title == "for all");
    CHECK(translated->slides[0].text == "for all");
}
