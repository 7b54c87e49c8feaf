#include "pack/pack_library.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/scripts.h"

using Languages = std::vector<flow::Home::Language>;

namespace {

const flow::Home::Language english{"en", "English"}, spanish{"es", "Español"};

/// Two topics and the warning signs, in English and, unless a test spoils it, in Spanish.
struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;
    base::Problems reported;
    pack::PackLibrary library{scripts, pack::catalogs_in(folder.path()),
                              [this](const base::Problem& each) { reported.push_back(each); }};

    Pack() {
        scripts.home = fakes::home_of({"heel-pain", "run-well"}, {english, spanish});
        scripts.home->urgent_flow = "warning-signs";
        for (const char* id : {"heel-pain", "run-well", "warning-signs"}) scripts.add(fakes::short_flow(id));
    }

    void write_spanish(std::vector<std::string> without = {}, const std::string& without_word = "") {
        auto po = support::po_header + support::po_interface(without_word);
        po += support::po_texts(*scripts.home, without);
        for (const auto& [id, flow] : scripts.flows) po += support::po_texts(flow, without);
        folder.write("scripts/translations/es.po", po);
    }
};

}  // namespace

TEST_CASE("nothing is read before it is asked for, and then once") {
    Pack pack;
    CHECK(pack.library.home("en").topics.size() == 2);
    CHECK(pack.scripts.reads.empty());
    CHECK(pack.library.tile("heel-pain", "en").title == "All about heel-pain");
    CHECK(pack.library.flow("heel-pain", "en")->slides.size() == 2);
    CHECK(pack.library.flow("heel-pain", "en") == pack.library.flow("heel-pain", "en"));
    CHECK(pack.scripts.reads == std::map<std::string, int>{{"heel-pain", 1}});
}

TEST_CASE("a language for which this kiosk has no letters is never listed, and that of the scripts always is") {
    Pack pack;
    pack.write_spanish();
    std::vector<std::string> asked;
    const pack::LettersThere letters = [&](const std::string& words) {
        asked.push_back(words);
        return false;
    };
    pack::PackLibrary library(
        pack.scripts, pack::catalogs_in(pack.folder.path()),
        [&](const base::Problem& each) { pack.reported.push_back(each); }, {}, letters);
    CHECK(library.home("en").languages == Languages{english});
    CHECK(library.home("es").title == library.home("en").title);
    CHECK_FALSE(library.flow("heel-pain", "es"));
    CHECK_FALSE(library.judge_languages());
    CHECK(asked == std::vector<std::string>{"EspañolSiguiente"});
    CHECK(support::find_problem(pack.reported,
                                {"scripts/kiosk.lua: warning: the language \"es\" is not offered", "fonts"}));
}

TEST_CASE("topics of the home screen are read ahead one at a time, in the language asked for, until all are known") {
    Pack pack;
    pack.write_spanish();
    CHECK_FALSE(pack.library.is_known("heel-pain", "en"));
    CHECK(pack.library.read_ahead("en"));
    CHECK(pack.library.is_known("heel-pain", "en"));
    CHECK_FALSE(pack.library.is_known("run-well", "en"));
    CHECK(pack.library.read_ahead("en"));
    CHECK_FALSE(pack.library.read_ahead("en"));
    CHECK_FALSE(pack.library.is_known("run-well", "es"));
    CHECK(pack.library.read_ahead("es"));
    CHECK(pack.library.is_known("heel-pain", "es"));
    CHECK(pack.scripts.reads["run-well"] == 1);
}

TEST_CASE("a home screen of more topics than are kept in memory reads no script again, in no language") {
    Pack pack;
    pack.scripts.home->topics.clear();
    for (int i = 0; i < 90; ++i) {
        auto id = "topic-" + std::to_string(i);
        pack.scripts.home->topics.push_back(id);
        pack.scripts.add(fakes::short_flow(id));
    }
    pack.write_spanish();
    auto look = [&] {
        for (const char* language : {"en", "es"})
            for (const auto& id : pack.scripts.home->topics) {
                CHECK(pack.library.offered(id, language));
                CHECK(pack.library.tile(id, language).title != "");
            }
    };
    look();
    auto reads = pack.scripts.reads;
    look();
    CHECK(pack.scripts.reads == reads);
}

TEST_CASE("what is about the clinic is offered, is no topic, and nobody need be told that no clinician read it") {
    Pack pack;
    auto about = fakes::short_flow("our-clinic");
    about.slides = {fakes::text_slide("way")};
    pack.scripts.add(about);
    CHECK_FALSE(pack.library.offered("our-clinic", "en"));
    Pack told;
    told.scripts.add(about);
    told.scripts.home->about_flow = "our-clinic";
    told.write_spanish();
    CHECK(told.library.offered("our-clinic", "en"));
    CHECK(told.library.offered("our-clinic", "es"));
    for (const char* language : {"en", "es"}) {
        CHECK(told.library.flow("our-clinic", language)->review.status == flow::ReviewStatus::not_needed);
        CHECK(told.library.flow("heel-pain", language)->review.status == flow::ReviewStatus::draft);
    }
    told.library.tell_reviews({});
    CHECK(told.library.flow("our-clinic", "en")->review.status == flow::ReviewStatus::not_needed);
}

TEST_CASE("a flow about the clinic that asks a question is a draft as any other") {
    Pack pack;
    auto about = fakes::short_flow("our-clinic");
    about.slides = {fakes::text_slide("way"), fakes::question_slide("check"), fakes::text_slide("end")};
    pack.scripts.add(about);
    pack.scripts.home->about_flow = "our-clinic";
    CHECK(pack.library.flow("our-clinic", "en")->review.status == flow::ReviewStatus::draft);
}

TEST_CASE("in the source language every topic is offered; what is not listed is not even looked for") {
    Pack pack;
    CHECK(pack.library.offered("heel-pain", "en"));
    CHECK(pack.library.offered("warning-signs", "en"));
    CHECK_FALSE(pack.library.offered("not-listed", "en"));
    CHECK_FALSE(pack.scripts.reads.contains("not-listed"));
}

TEST_CASE("a topic in another language than the pack's is offered as it is written, and else where it is translated") {
    Pack pack;
    pack.scripts.home->languages.push_back({"de", "Deutsch"});
    pack.scripts.flows["run-well"].source = "de";
    pack.write_spanish();
    std::vector<std::string> done;
    auto german = support::po_header + support::po_interface("") + support::po_texts(*pack.scripts.home, done);
    for (const char* id : {"heel-pain", "warning-signs"}) german += support::po_texts(pack.scripts.flows[id], done);
    pack.folder.write("scripts/translations/de.po", german);
    CHECK(pack.library.offered("run-well", "de"));
    CHECK(pack.library.flow("run-well", "de")->title == "All about run-well");
    CHECK(pack.library.flow("run-well", "") == pack.library.flow("run-well", "de"));
    CHECK(pack.library.flow("run-well", "es")->title == "es: All about run-well");
    CHECK(pack.library.flow("heel-pain", "")->title == "All about heel-pain");
    CHECK_FALSE(pack.library.offered("run-well", "en"));
    CHECK_FALSE(pack.library.flow("run-well", "en"));
    CHECK(pack.reported.empty());
}

TEST_CASE("the pack's own language has a file of translations for topics that are written in another") {
    Pack pack;
    pack.scripts.flows["run-well"].source = "es";
    std::vector<std::string> done;
    pack.folder.write("scripts/translations/en.po", support::po_header +
                                                        support::po_texts(pack.scripts.flows["run-well"], done) +
                                                        support::po_texts(pack.scripts.flows["heel-pain"], done));
    CHECK(pack.library.offered("run-well", "en"));
    CHECK(pack.library.flow("run-well", "en")->title == "es: All about run-well");
    CHECK(pack.library.flow("heel-pain", "en")->title == "All about heel-pain");
    CHECK(pack.library.word("Next", "en") == "Next");
}

TEST_CASE("a language is complete when warning signs that are written in it need no translation") {
    Pack pack;
    pack.scripts.flows["warning-signs"].source = "es";
    std::vector<std::string> done;
    pack.folder.write("scripts/translations/es.po",
                      support::po_header + support::po_interface("") + support::po_texts(*pack.scripts.home, done));
    CHECK(pack.library.home("es").languages == Languages{english, spanish});
    CHECK(pack.library.offered("warning-signs", "es"));
    CHECK_FALSE(pack.library.offered("warning-signs", "en"));
}

TEST_CASE("a script that fails leaves a tile with words of its id, and is reported once") {
    Pack pack;
    pack.scripts.fail("heel-pain");
    CHECK(pack.library.tile("heel-pain", "en").title == "Heel pain");
    CHECK(pack.library.offered("heel-pain", "en"));
    CHECK_FALSE(pack.library.flow("heel-pain", "en"));
    CHECK_FALSE(pack.library.flow("heel-pain", "en"));
    CHECK(pack.scripts.reads["heel-pain"] == 1);
    REQUIRE(pack.reported.size() == 1);
    CHECK(pack.reported[0].line == 7);
    CHECK(pack.library.flow("run-well", "en"));
}

TEST_CASE("without kiosk.lua the kiosk offers every flow there is") {
    Pack pack;
    pack.scripts.home.reset();
    pack.scripts.home_problems = {{base::Severity::error, "scripts/kiosk.lua", 3, "unexpected symbol", ""}};
    const auto& home = pack.library.home("en");
    CHECK(home.topics == std::vector<std::string>{"heel-pain", "run-well", "warning-signs"});
    CHECK(home.languages == Languages{english});
    CHECK_FALSE(home.title.empty());
    CHECK(pack.reported.size() == 1);
}

TEST_CASE("a complete language shows everything in it") {
    Pack pack;
    pack.write_spanish();
    CHECK(pack.library.home("es").title == "es: What hurts?");
    CHECK(pack.library.home("es").languages == Languages{english, spanish});
    CHECK(pack.library.word("Next", "es") == "es: Next");
    CHECK(pack.library.word("Next", "en") == "Next");
    CHECK(pack.library.offered("heel-pain", "es"));
    CHECK(pack.library.tile("heel-pain", "es").title == "es: All about heel-pain");
    CHECK(pack.library.flow("heel-pain", "es")->slides[0].title == "es: Title of first");
    CHECK(pack.reported.empty());
}

TEST_CASE("a flow with one sentence missing is not offered in that language, the others are") {
    Pack pack;
    pack.write_spanish({"All about heel-pain"});
    CHECK_FALSE(pack.library.offered("heel-pain", "es"));
    CHECK_FALSE(pack.library.flow("heel-pain", "es"));
    CHECK(pack.library.offered("run-well", "es"));
    CHECK(pack.library.offered("heel-pain", "en"));
    CHECK(pack.library.home("es").languages == Languages{english, spanish});
}

TEST_CASE("an older pack loses no language to a new word of the program, and says its own words where it has them") {
    Pack pack;
    pack.write_spanish({}, "Next");
    CHECK_FALSE(pack.library.judge_languages());
    CHECK(pack.library.offered("run-well", "es"));
    CHECK(pack.library.word("Next", "es") == "Siguiente");
    CHECK(pack.library.word("Back", "es") == "es: Back");
    CHECK(pack.reported.empty());
}

TEST_CASE("a language that the program does not speak needs each word of the interface") {
    Pack pack;
    pack.scripts.home->languages.back() = {"it", "Italiano"};
    pack.write_spanish({}, "Next");
    const auto folder = pack.folder.path() / "scripts/translations";
    std::filesystem::rename(folder / "es.po", folder / "it.po");
    CHECK(pack.library.judge_languages());
    CHECK_FALSE(pack.library.offered("run-well", "it"));
}

TEST_CASE("scripts may be written in any language, and their languages stand in the author's order") {
    Pack pack;
    pack.scripts.home->source = "de";
    pack.scripts.home->languages = {spanish, {"de", "Deutsch"}, english};
    pack.write_spanish();
    CHECK(pack.library.word("Back", "de") == "Zurück");
    CHECK(pack.library.home({}).title == "What hurts?");
    CHECK(pack.library.home("de").languages.front() == spanish);
    CHECK(pack.library.home("es").title == "es: What hurts?");
    CHECK(pack.library.flow("run-well", "de")->title == "All about run-well");
    CHECK(pack.library.flow("run-well", "es")->title == "es: All about run-well");
    CHECK(pack.library.judge_languages());  // there is no English translation
    CHECK(pack.library.home("de").languages == Languages{spanish, {"de", "Deutsch"}});
    SECTION("a pack may say the program's words in its own way") {
        Pack other;
        other.scripts.home->source = "de";
        other.scripts.home->languages = {{"de", "Deutsch"}};
        other.folder.write("scripts/translations/de.po",
                           support::po_header + support::po_entry("Back", "Retour", "msgctxt \"interface\"\n"));
        CHECK(other.library.word("Back", "de") == "Retour");
        CHECK(other.library.word("Next", "de") == "Weiter");
        CHECK(other.reported.empty());
    }
}

TEST_CASE("a language is offered only when interface, home screen and warning signs are complete in it") {
    Pack pack;
    SECTION("the home screen is missing a text") {
        pack.write_spanish({"What hurts?"});
    }
    SECTION("the warning signs are missing a text") {
        pack.write_spanish({"All about warning-signs"});
    }
    SECTION("there is no PO file") {}
    SECTION("the PO file is broken") {
        pack.folder.write("scripts/translations/es.po", "msgid \"");
    }
    CHECK(pack.library.judge_languages());
    auto reported = pack.reported.size();
    CHECK(reported > 0);
    CHECK(pack.library.home("en").languages == Languages{english});
    CHECK(pack.library.home("es").title == "What hurts?");
    CHECK(pack.library.word("Back", "es") == "Back");
    CHECK_FALSE(pack.library.offered("run-well", "es"));
    CHECK_FALSE(pack.library.flow("run-well", "es"));
    CHECK_FALSE(pack.library.judge_languages());
    CHECK(pack.reported.size() == reported);
    CHECK(pack.reported.front().file == "scripts/translations/es.po");
}

TEST_CASE("until a language is judged the home screen lists it and no PO file is read") {
    Pack pack;
    pack.folder.write("scripts/translations/es.po", "broken");
    const auto& handed_out = pack.library.home("en");
    pack.library.flow("heel-pain", "en");
    pack.library.word("Next", "en");
    CHECK(handed_out.languages == Languages{english, spanish});
    CHECK(pack.reported.empty());

    pack.library.word("Next", "es");  // asking in the language judges it; what was handed out stays sound
    CHECK(handed_out.languages == Languages{english, spanish});
    CHECK(pack.library.home("en").languages == Languages{english});
}

TEST_CASE("judging complete languages changes nothing on the screen") {
    Pack pack;
    pack.write_spanish();
    CHECK_FALSE(pack.library.judge_languages());
    CHECK(pack.reported.empty());
}

TEST_CASE("a language nobody listed is answered in the source language") {
    Pack pack;
    CHECK(pack.library.home("fr").title == "What hurts?");
    CHECK(pack.library.word("Next", "fr") == "Next");
    CHECK_FALSE(pack.library.offered("heel-pain", "fr"));
    CHECK_FALSE(pack.library.flow("heel-pain", "../es"));
}

TEST_CASE("a thousand flows do not stay in memory, and their tiles stay known") {
    Pack pack;
    for (int i = 0; i < 1000; ++i) pack.scripts.add(fakes::short_flow("flow-" + std::to_string(i)));
    pack.scripts.warnings["flow-1"] = {{base::Severity::warning, "scripts/flows/flow-1.lua", 1, "a long line", ""}};
    auto held = pack.library.flow("flow-0", "en");
    std::weak_ptr<const flow::Flow> dropped = pack.library.flow("flow-1", "en");
    for (int i = 2; i < 1000; ++i) pack.library.tile("flow-" + std::to_string(i), "en");
    CHECK(dropped.expired());
    CHECK(held->id == "flow-0");
    CHECK(pack.library.tile("flow-1", "en").title == "All about flow-1");
    CHECK(pack.library.flow("flow-1", "en")->slides.size() == 2);
    CHECK(pack.scripts.reads["flow-1"] == 2);
    CHECK(pack.reported.size() == 1);
    CHECK(pack.library.flow("flow-999", "en"));
    CHECK(pack.scripts.reads["flow-999"] == 1);
}
