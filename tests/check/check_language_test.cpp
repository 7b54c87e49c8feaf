#include <algorithm>
#include <catch2/catch.hpp>

#include "base/plain_file.h"
#include "check/check_pack.h"
#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/pictures.h"
#include "fakes/scripts.h"
#include "fakes/syllables.h"
#include "fakes/text_measure.h"
#include "pack/pack_files.h"

using Catch::Contains;

namespace {

const std::string es = "scripts/translations/es.po";

struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;

    Pack() {
        scripts.home = fakes::home_of({"heel-pain"}, {{"en", "English"}, {"es", "Español"}});
        scripts.add(fakes::short_flow("heel-pain"));
        folder.write("media/icons/shoe.svg");
    }

    void write_spanish(std::vector<std::string> without = {}, const std::string& without_word = "",
                       const std::string& more = "") {
        auto po = support::po_header + support::po_interface(without_word) + support::po_texts(*scripts.home, without);
        for (const auto& [id, flow] : scripts.flows) po += support::po_texts(flow, without);
        folder.write(es, po + more);
    }

    std::string check() {
        fakes::Pictures pictures;
        fakes::Syllables syllables;
        fakes::TextMeasure letters;
        fakes::NextSlide next_slide;
        return support::printed(
            check::check_pack({scripts, next_slide, pictures, syllables, letters, support::site}, folder.path())
                .problems);
    }
};

}  // namespace

TEST_CASE("a complete translation has no problems") {
    Pack pack;
    pack.write_spanish();
    CHECK(pack.check() == "");
}

TEST_CASE("a listed language without a PO file is an error") {
    CHECK_THAT(Pack().check(),
               Contains(es + ": error: there is no such file; run clinic-kiosk translate update es, or take"));
}

TEST_CASE("a language that is listed by its name is asked for by its code, where it is listed") {
    Pack pack;
    pack.scripts.home->languages = {{"en", "English"}, {"german", "Deutsch"}};
    CHECK(pack.check() == "scripts/kiosk.lua: error: \"german\" is no language's code; did you mean \"de\" (German)\n");
    pack.folder.write("scripts/translations/german.po", support::po_header + support::po_interface());
    CHECK_THAT(pack.check(), !Contains("is no language's code"));
}

TEST_CASE("a broken PO file is an error with its line") {
    Pack pack;
    pack.folder.write(es, support::po_header + "msgid \"Leg\n");
    CHECK_THAT(pack.check(), Contains(es + ":4: error: a quotation mark is missing at the end of this line"));
}

TEST_CASE("the words of the program are laid out in every language of a pack") {
    Pack pack;
    pack.write_spanish({}, "Back", support::po_entry("Back", std::string(70, 'm'), "msgctxt \"interface\"\n"));
    CHECK_THAT(pack.check(), Contains(es + ":") && Contains("error: “mmmm") && Contains("has no room on a"));
}

TEST_CASE("a word of the interface is an error where neither pack nor program has it in the language") {
    Pack pack;
    pack.write_spanish({}, "Next");
    CHECK(pack.check() == "");
    const std::string it = "scripts/translations/it.po";
    pack.scripts.home->languages.back() = {"it", "Italiano"};
    std::filesystem::rename(pack.folder.path() / es, pack.folder.path() / it);
    CHECK_THAT(pack.check(),
               Contains(it + ": error: Italiano cannot be offered: of the interface 1 of 36 texts is not translated, "
                             "the first is “Next”"));
}

TEST_CASE("scripts in a language that the program speaks need no file for it, in another one its words") {
    Pack pack;
    pack.scripts.home->source = "de";
    pack.scripts.home->languages = {{"de", "Deutsch"}};
    CHECK_THAT(pack.check(), !Contains("translat"));
    pack.scripts.home->source = "it";
    pack.scripts.home->languages = {{"it", "Italiano"}};
    const std::string it = "scripts/translations/it.po";
    CHECK_THAT(pack.check(),
               Contains(it + ": error: Italiano cannot be offered: of the interface 36 of 36 texts are not"));
    pack.folder.write(it, support::po_header + support::po_interface());
    CHECK(pack.check() == "");
    pack.folder.write(it, support::po_header + support::po_interface() + support::po_entry("Text of first.", "Testo"));
    CHECK_THAT(pack.check(), Contains("1 entry is no longer used, the first is “Text of first.”"));
}

TEST_CASE("what is said of a translation names the original where that is not English") {
    Pack pack;
    pack.scripts.home->source = "de";
    pack.scripts.home->languages = {{"es", "Español"}, {"de", "Deutsch"}};
    pack.write_spanish({"Text of first."}, "", support::po_entry("Text of first.", "Texto 100"));
    CHECK_THAT(pack.check(), Contains("“Text of first.” says 100, the original does not"));
}

TEST_CASE("what a flow or the home screen is missing is one warning each, with number and first text") {
    Pack pack;
    pack.write_spanish({"What hurts?", "Text of first.", "Point of last"});
    auto problems = pack.check();
    CHECK_THAT(problems,
               Contains(es + ": warning: Español is not offered: of the home screen 1 of 1 text is not translated"));
    CHECK_THAT(
        problems,
        Contains(es + ": warning: \"heel-pain\" is not offered in Español: 2 of 6 texts are not translated, the first "
                      "is “Text of first.” (first: text)"));
}

TEST_CASE("a fuzzy entry is named with its line") {
    Pack pack;
    pack.write_spanish({"Text of first."}, "", support::po_entry("Text of first.", "Texto", "#, fuzzy\n"));
    CHECK_THAT(pack.check(),
               Contains(es + ":") && Contains("warning: \"heel-pain\" is not offered") && !Contains(es + ": warning"));
}

TEST_CASE("what to do about a translation that is missing or stale is one command") {
    Pack pack;
    pack.write_spanish({"Text of first."});
    CHECK_THAT(pack.check(),
               Contains("(first: text); run clinic-kiosk translate update es (after a mere typo in English with "
                        "--meaning-unchanged), then translate what is empty or fuzzy"));
    SECTION("an entry that is there, but fuzzy, waits for a translator") {
        pack.write_spanish({"Text of first."}, "", support::po_entry("Text of first.", "Texto", "#, fuzzy\n"));
        CHECK_THAT(pack.check(),
                   Contains("(first: text, marked fuzzy); read it, mend it, and take out its line \"#, fuzzy\", which "
                            "Poedit calls “Needs work”; after a mere typo in "
                            "English run clinic-kiosk translate update es --meaning-unchanged"));
    }
}

TEST_CASE("entries that nothing uses any more are one warning") {
    Pack pack;
    pack.write_spanish({}, "", support::po_entry("Old one", "Viejo") + support::po_entry("Old two", "Viejo"));
    CHECK_THAT(pack.check(), Contains("warning: 2 entries are no longer used, the first is “Old one”; run clinic-kiosk "
                                      "translate update es, which sets them aside"));

    SECTION("but not while a flow cannot be read, which may use them") {
        pack.scripts.home->topics.push_back("broken");
        pack.scripts.fail("broken");
        CHECK_THAT(pack.check(), !Contains("no longer used"));
    }
}

TEST_CASE("a placeholder that a translation has lost or made up is an error") {
    Pack pack;
    pack.write_spanish({}, "Step {number}",
                       support::po_entry("Step {number}", "Paso {numero}", "msgctxt \"interface\"\n"));
    auto problems = pack.check();
    CHECK_THAT(problems,
               Contains("error: the translation of “Step {number}” has {numero} where the English has {number}"));
}

TEST_CASE("a translation that says something else is told with the line of its entry") {
    Pack pack;
    pack.scripts.flows["heel-pain"].slides[0].text = "Rest 10 to 20 minutes.";
    pack.write_spanish({"Rest 10 to 20 minutes."}, "",
                       support::po_entry("Rest 10 to 20 minutes.", "Descanse de 100 a 20 minutos."));
    auto po = base::read_start(pack.folder.path() / es, 1 << 20);
    auto lines = std::count(
        po.begin(), po.begin() + static_cast<std::ptrdiff_t>(po.find("msgstr", po.find("msgid \"Rest 10"))), '\n');
    CHECK_THAT(
        pack.check(),
        Contains(
            es + ":" + std::to_string(lines + 1) +
            ": error: the translation of “Rest 10 to 20 minutes.” says 100, the English 10; write the same numbers; "
            "if it is right, add the comment: stays as it is: 10, 100"));
    pack.write_spanish(
        {"Rest 10 to 20 minutes."}, "",
        support::po_entry("Rest 10 to 20 minutes.", "Descanse de 100 a 20 minutos.", "# stays as it is: 10, 100\n"));
    CHECK(pack.check() == "");
}

TEST_CASE("many texts copied from English are one error, a few are told each") {
    Pack pack;
    auto copied = [&](std::size_t most) {
        std::vector<std::string> without;
        std::string more;
        flow::for_each_text(pack.scripts.flows["heel-pain"], [&](const std::string& text, const std::string&) {
            if (without.size() == most || std::find(without.begin(), without.end(), text) != without.end()) return;
            without.push_back(text);
            more += support::po_entry(text, text);
        });
        pack.write_spanish(without, "", more);
        return pack.check();
    };
    auto few = copied(2), many = copied(6);
    CHECK_THAT(few, Contains("warning: the translation of “Title of first” is the English itself; translate it"));
    CHECK_THAT(many, Contains("error: 6 translations are the English itself, the first is"));
    CHECK(std::count(many.begin(), many.end(), '\n') == 1);
}

TEST_CASE("what is wrong with translated words is told of their line in the PO file, with the flow and the slide") {
    Pack pack;
    auto& flow = pack.scripts.flows["heel-pain"];
    flow.slides[0].title = "A title";
    flow.slides[0].text = "Some words.";
    auto check_with = [&](const std::string& english, const std::string& spanish) {
        pack.write_spanish({english});
        auto before = base::read_start(pack.folder.path() / es, 1 << 20);
        pack.write_spanish({english}, "", support::po_entry(english, spanish));
        auto line = std::count(before.begin(), before.end(), '\n') + 2;  // of the msgstr
        auto problems = pack.check();
        INFO(problems);
        CHECK_THAT(problems, !Contains("scripts/flows/"));
        return std::pair(problems, es + ":" + std::to_string(line) + ": ");
    };
    std::string long_title;
    for (int i = 0; i < 25; ++i) long_title += i ? " mmmmmmmmmmmm" : "mmmmmmmmmmmm";
    auto [hard, title_line] = check_with("A title", long_title);
    CHECK_THAT(hard, Contains(title_line + "warning: heel-pain: \"first\", in \"es\", has a sentence of 25 words"));
    auto [boxes, text_line] = check_with("Some words.", "Unas \u2603 palabras.");
    CHECK_THAT(boxes, Contains(text_line + "error: heel-pain: “Unas \u2603 palabras.” has a character that no font"));
}

TEST_CASE("a file of another language is an error") {
    Pack pack;
    pack.write_spanish();
    auto po = base::read_start(pack.folder.path() / es, 1 << 20);
    auto with = [&](const std::string& language) {
        auto changed = po;
        pack.folder.write(es, changed.insert(changed.find("Content-Type"), "Language: " + language + "\\n"));
        return pack.check();
    };
    CHECK_THAT(with("fr"), Contains(es + ":2: error: the header says that this is another language: \"fr\""));
    CHECK(with("es_MX") == "");
}
