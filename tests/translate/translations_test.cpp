#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "base/plain_file.h"
#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/scripts.h"
#include "pack/pack_files.h"
#include "pack/pack_library.h"
#include "translate/translation_template.h"
#include "translate/translation_update.h"

using Catch::Contains;
using support::po_entry;
using support::po_header;
using translate::MeaningUnchanged;

namespace {

const std::string es = "scripts/translations/es.po";
const std::string now = "2027-03-14 09:30+0000", later = "2027-05-02 16:05+0000";

/// One topic and the warning signs, all in Spanish.
struct Pack {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;

    Pack() {
        scripts.home = fakes::home_of({"heel-pain"}, {{"en", "English"}, {"es", "Español"}});
        scripts.home->urgent_flow = "warning-signs";
        scripts.add(fakes::short_flow("heel-pain"));
        scripts.add(fakes::flow_of("warning-signs", {fakes::warning_slide("signs"), fakes::summary_slide("home")}));
        translate_all();
    }

    void translate_all() {
        std::vector<std::string> done;
        auto po = po_header + support::po_interface() + support::po_texts(*scripts.home, done);
        for (const auto& [id, flow] : scripts.flows) po += support::po_texts(flow, done);
        folder.write(es, po);
    }

    auto update(const std::string& language = "es", const std::optional<MeaningUnchanged>& unchanged = std::nullopt) {
        return translate::update_translation(scripts, folder.path(), language, now, unchanged);
    }

    std::string bytes(const std::string& file = es) { return base::read_start(folder.path() / file, 1 << 20); }

    bool offered() {
        pack::PackLibrary library(scripts, pack::catalogs_in(folder.path()), nullptr);
        bool offered = library.offered("heel-pain", "es");
        auto flow = library.flow("heel-pain", "es");
        CHECK((flow != nullptr) == offered);
        if (flow)
            flow::for_each_text(*flow, [](const std::string& text, const std::string& where) {
                INFO(where);
                CHECK(text.starts_with("es: "));  // never a mix
            });
        return offered;
    }

    flow::Slide& first_slide() { return scripts.flows["heel-pain"].slides[0]; }
};

}  // namespace

TEST_CASE(
    "what the program says is left to it, unless a pack says it itself or the program does not speak the language") {
    Pack pack;
    CHECK(pack.update("de").value);
    CHECK_THAT(pack.bytes("scripts/translations/de.po"), !Contains("interface") && Contains("Text of first."));
    CHECK(pack.update("it").value);
    CHECK_THAT(pack.bytes("scripts/translations/it.po"), Contains("msgctxt \"interface\"\nmsgid \"Back\""));
    CHECK(pack.update().value->merged.translated > 0);
    CHECK_THAT(pack.bytes(), Contains("msgstr \"es: Back\"") && !Contains("#~"));
}

TEST_CASE("of the language that scripts are written in nothing is translated but words that the program lacks") {
    Pack pack;
    pack.scripts.home->source = "de";
    pack.scripts.home->languages = {{"de", "Deutsch"}};
    CHECK_THAT(support::printed(pack.update("de").problems), Contains("the scripts are written in \"de\""));
    pack.scripts.home->source = "it";
    pack.scripts.home->languages = {{"it", "Italiano"}};
    CHECK(pack.update("it").value);
    CHECK_THAT(pack.bytes("scripts/translations/it.po"), Contains("msgid \"Back\"") && !Contains("Text of first."));
}

TEST_CASE("one changed word takes a topic out of the language until it is translated or declared to mean the same") {
    Pack pack;
    CHECK(pack.update().value->merged.translated > 0);
    CHECK(pack.offered());
    pack.first_slide().text = "Texts of first.";
    CHECK_FALSE(pack.offered());
    CHECK(pack.update().value->merged.fuzzy == 1);
    CHECK_FALSE(pack.offered());
    CHECK(pack.update("es", MeaningUnchanged{"warning-signs", ""}).value->merged.fuzzy == 1);
    CHECK_FALSE(pack.offered());

    SECTION("declared to mean the same") {
        auto updated = pack.update("es", MeaningUnchanged{"heel-pain", "first"});
        CHECK(updated.value->merged.kept.size() == 1);
        CHECK(pack.offered());
    }
    SECTION("translated") {
        auto po = pack.bytes();
        auto at = po.find("#, fuzzy\n#| msgid \"Text of first.\"\n");
        REQUIRE(at != std::string::npos);
        pack.folder.write(es, po.erase(at, std::string("#, fuzzy\n").size()));
        CHECK(pack.offered());
        CHECK(pack.update().value->merged.fuzzy == 0);
        CHECK_THAT(pack.bytes(), !Contains("#|") && !Contains("English has changed"));
    }
}

TEST_CASE("an update that changes nothing leaves the file's very bytes and time") {
    Pack pack;
    pack.update();
    auto before = pack.bytes();
    auto path = pack.folder.path() / es;
    auto long_ago = std::filesystem::last_write_time(path) - std::chrono::hours(1);
    std::filesystem::last_write_time(path, long_ago);
    pack.update();
    CHECK(pack.bytes() == before);
    CHECK(std::filesystem::last_write_time(path) == long_ago);
}

TEST_CASE("what translators and their tools wrote survives") {
    Pack pack;
    auto po = pack.bytes();
    auto at = po.find("msgid \"Text of first.\"");
    po.insert(at, "# 100 % sure? See: página 3, naïve \\\n#. thrown away\n#: nowhere.c:7\n");
    po = "# Español: \"usted\"\n#\n# File: a.c, line: 3\n" + po +
         "#, fuzzy\n#| msgid \"Older\"\nmsgid \"Old\"\nmsgid_plural \"Olds\"\nmsgstr[0] \"Viejo\"\nmsgstr[1] "
         "\"Viejos\"\n\n"
         "# kept\n#, fuzzy\n#~| msgid \"Past\"\n#~ msgctxt \"interface\"\n#~ msgid \"Gone\"\n#~ msgstr \"Ido\"\n\n"
         "#, c-format\nmsgid \"%d feet\"\nmsgstr \"%d pies\"\n";
    pack.folder.write(es, po);
    REQUIRE(pack.update().value);
    auto updated = pack.bytes();
    CHECK_THAT(updated, Contains("# Español: \"usted\"\n#\n# File: a.c, line: 3\nmsgid \"\""));
    CHECK_THAT(updated,
               Contains("# 100 % sure? See: página 3, naïve\n# #. thrown away\n#. heel-pain, slide first: text"));
    CHECK_THAT(updated, !Contains("nowhere.c"));
    CHECK_THAT(updated,
               Contains("#~| msgid \"Older\"\n#~ msgid \"Old\"\n#~ msgid_plural \"Olds\"\n#~ msgstr[0] \"Viejo\"\n"
                        "#~ msgstr[1] \"Viejos\"\n"));
    CHECK_THAT(updated,
               Contains("# kept\n#, fuzzy\n#~| msgid \"Past\"\n#~ msgctxt \"interface\"\n#~ msgid \"Gone\"\n"));
    CHECK_THAT(updated, Contains("#, c-format\n#~ msgid \"%d feet\"\n"));
    pack.update();
    CHECK(pack.bytes() == updated);
}

TEST_CASE("a new language begins with every sentence empty and a header that tools understand") {
    Pack pack;
    auto updated = pack.update("zh-Hant").value;
    REQUIRE(updated);
    CHECK(updated->is_new);
    CHECK_FALSE(updated->listed);
    CHECK(updated->merged.translated == 0);
    std::size_t waiting = 0;
    for (const auto& each : updated->waiting) waiting += each.texts;
    CHECK(waiting == updated->merged.empty);
    auto has_place = [&](const std::string& where) {
        return std::any_of(updated->waiting.begin(), updated->waiting.end(),
                           [&](auto& each) { return each.where == where; });
    };
    CHECK(has_place("heel-pain"));
    auto po = pack.bytes("scripts/translations/zh-Hant.po");
    CHECK_THAT(po, Contains("\"Language: zh_Hant\\n\"") && Contains("charset=UTF-8") &&
                       Contains("\"PO-Revision-Date: " + now + "\\n\"") &&
                       Contains("\"Plural-Forms: nplurals=1; plural=0;\\n\"") &&
                       Contains("\"X-Generator: clinic-kiosk\\n\""));
    CHECK_THAT(po, Contains("#. heel-pain, slide last: point 1 (render/heel-pain/last.png)\n#: "
                            "scripts/flows/heel-pain.lua:20\nmsgid \"Point of last\"\nmsgstr \"\"\n"));
    CHECK(pack.update("zh-Hant").value->merged.empty == updated->merged.empty);
    CHECK(pack.bytes("scripts/translations/zh-Hant.po") == po);
}

TEST_CASE("a broken file is refused with its line and stays as it is, like the other languages") {
    Pack pack;
    pack.folder.write("scripts/translations/de.po", po_header + po_entry("Foot", "Fuß"));
    auto german = pack.bytes("scripts/translations/de.po");
    auto broken = GENERATE_COPY(values<std::string>({
        po_header + "msgid \"Foot\nmsgstr \"Pie\"\n",
        po_header + "msgid \"Foot\"\nmsgstr \"Pi\xE9\"\n",
        po_header + po_entry("Foot", "a") + po_entry("Foot", "b"),
        po_header + "msgid \"Foot\"\nmsgstr \"\\377\"\n",
    }));
    pack.folder.write(es, broken);
    auto updated = pack.update();
    CHECK_FALSE(updated.value);
    INFO(support::printed(updated.problems));
    REQUIRE(base::has_error(updated.problems));
    CHECK(updated.problems.front().file == es);
    CHECK(updated.problems.front().line >= 4);
    CHECK(pack.bytes() == broken);
    CHECK(pack.bytes("scripts/translations/de.po") == german);

    pack.folder.write(es, po_header + "domain \"other\"\n" + po_entry("Foot", "Pie"));
    CHECK(support::find_problem(pack.update().problems, {es, "domain", "take it out"}));
}

TEST_CASE("a translation with the line ends of old Macs, of Windows or of both is kept") {
    Pack pack;
    pack.update();
    auto before = pack.bytes();
    auto line_end = GENERATE(values<std::string>({"\r", "\r\n", "mixed"}));
    std::string po;
    for (std::size_t i = 0; i < before.size(); ++i)
        po += before[i] != '\n'     ? std::string(1, before[i])
              : line_end != "mixed" ? line_end
              : i % 2 == 0          ? "\r"
                                    : "\r\n";
    pack.folder.write(es, po);
    auto updated = pack.update();
    INFO(support::printed(updated.problems));
    REQUIRE(updated.value);
    CHECK(updated.value->merged.empty == 0);
    CHECK(updated.value->kept_beside.empty());
    CHECK(pack.bytes() == before);
}

TEST_CASE("a file that cannot be read whole is never replaced") {
    Pack pack;
    struct Unread {
        std::string po, told;
    };
    auto unread = GENERATE_COPY(values<Unread>({
        {"", "there is no entry in it"},
        {"# nothing else\n", "there is no entry in it"},
        {"\xFF\xFEm\0s\0", "this text is saved as UTF-16"},
        {po_header + "# one\u2028msgid \"Foot\"\u2028msgstr \"Pie\"\n",
         "es.po:4: error: this line holds an invisible line end"},
        {po_header + "# one\fmsgid \"Foot\"\n", "invisible line end"},
        {po_header + "<<<<<<< HEAD\n" + po_entry("Foot", "Pie") + "=======\n" + po_entry("Foot", "Pata") +
             ">>>>>>> ana\n",
         "es.po:4: error: <<<<<<< is left of two versions of this file that were joined"},
    }));
    pack.folder.write(es, unread.po);
    auto updated = pack.update();
    CHECK_FALSE(updated.value);
    CHECK_THAT(support::printed(updated.problems), Contains(unread.told));
    CHECK(pack.bytes() == unread.po);
}

TEST_CASE("the file as it was is kept beside when more than a tenth of its translations go out of use") {
    Pack pack;
    std::vector<flow::Slide> slides;
    for (int i = 0; i < 20; ++i) slides.push_back(fakes::text_slide("slide-" + std::to_string(i)));
    pack.scripts.add(fakes::flow_of("heel-pain", slides));  // much beside the words of the interface
    pack.translate_all();
    pack.update();
    auto before = pack.bytes();
    CHECK_FALSE(std::filesystem::exists(pack.folder.path() / (es + ".old")));
    pack.scripts.home->topics.clear();
    pack.scripts.flows.erase("heel-pain");
    auto updated = pack.update();
    REQUIRE(updated.value);
    CHECK(updated.value->given_up > 0);
    CHECK(updated.value->kept_beside == es + ".old");
    CHECK(pack.bytes(es + ".old") == before);

    SECTION("an older copy is kept too") {
        pack.folder.write(es, before + "# a note\n");
        CHECK(pack.update().value->kept_beside == es + ".old2");
        CHECK(pack.bytes(es + ".old") == before);
    }
}

TEST_CASE("the file as it was is kept beside when its last line is not whole, as where it was cut off") {
    Pack pack;
    auto po = pack.bytes();
    po.erase(po.find_last_not_of('\n') + 1);
    pack.folder.write(es, po);
    auto updated = pack.update();
    REQUIRE(updated.value);
    CHECK(updated.value->given_up == 0);
    CHECK(pack.bytes(updated.value->kept_beside) == po);
}

TEST_CASE("a template takes no file's place in which somebody translated, or that cannot be read") {
    Pack pack;
    auto file = [&](const std::string& bytes) {
        pack.folder.write("messages.pot", bytes);
        return translate::unfit_for_template(pack.folder.path() / "messages.pot");
    };
    CHECK_FALSE(translate::unfit_for_template(pack.folder.path() / "none.pot"));
    CHECK_FALSE(file(po_header + po_entry("Foot", "")));
    CHECK_THAT(file(po_header + po_entry("Foot", "Pie"))->what, Contains("somebody has translated 1 text in it"));
    CHECK_THAT(file("my notes")->what, Contains("it is no template"));
}

TEST_CASE("a translation under another name is not begun anew") {
    Pack pack;
    std::filesystem::rename(pack.folder.path() / es, pack.folder.path() / "scripts/translations/es_MX.po");
    auto updated = pack.update("es-MX");
    CHECK_FALSE(updated.value);
    CHECK_THAT(support::printed(updated.problems),
               Contains("scripts/translations/es_MX.po: error: this may be the translation") &&
                   Contains("rename it to es-MX.po"));
    CHECK_THAT(support::printed(pack.update("es_MX").problems), Contains("did you mean \"es-MX\" (Mexican Spanish)"));
}

TEST_CASE("blanks in place of a translation wait for the translator") {
    Pack pack;
    auto po = pack.bytes();
    auto at = po.find("es: Text of first.");
    po.replace(at, std::string("es: Text of first.").size(), " \u00a0");
    pack.folder.write(es, po);
    auto updated = pack.update();
    CHECK(updated.value->merged.empty == 1);
    CHECK_FALSE(pack.offered());
}

TEST_CASE("while a script fails the file stays as it is") {
    Pack pack;
    auto before = pack.bytes();
    pack.scripts.fail("heel-pain");
    auto updated = pack.update();
    CHECK_FALSE(updated.value);
    CHECK(support::find_problem(updated.problems, {"scripts/flows/heel-pain.lua:7: error"}));
    CHECK(pack.bytes() == before);
}

TEST_CASE("a language, topic or slide that is not there is told, with what to do") {
    Pack pack;
    auto problem = [&](const std::string& language, MeaningUnchanged unchanged) {
        return support::printed(pack.update(language, unchanged).problems);
    };
    CHECK_THAT(problem("../es", {}), Contains("\"../es\" is no language's code"));
    CHECK_THAT(problem("en", {}), Contains("the scripts are written in \"en\""));
    CHECK_THAT(problem("es", {"heel-pian", ""}),
               Contains("there is no flow \"heel-pian\"") && Contains("did you mean \"heel-pain\""));
    CHECK_THAT(problem("es", {"heel-pain", "second"}), Contains("there is no slide \"second\""));
}

TEST_CASE("the template has every sentence once, and the same pack gives the same bytes") {
    Pack pack;
    auto template_at = [&](const std::string& time, const std::string& before = "") {
        return translate::translation_template(pack.scripts, pack.folder.path(), time, pack.folder.path() / before);
    };
    auto made = template_at(now);
    REQUIRE(made.value);
    CHECK_THAT(*made.value, Contains("\"POT-Creation-Date: " + now + "\\n\""));
    CHECK_THAT(*made.value, Contains("msgctxt \"interface\"\nmsgid \"Next\"\nmsgstr \"\"\n"));
    CHECK_THAT(*made.value, Contains("#. heel-pain, slide first: title (render/heel-pain/first.png)\n"));
    pack.folder.write("before.pot", *made.value);
    CHECK(made.value == template_at(later, "before.pot").value);
    pack.first_slide().text = "Other words.";
    CHECK_THAT(*template_at(later, "before.pot").value, Contains("POT-Creation-Date: " + later));
}

TEST_CASE("the day on which the English changed stands in the header, and an update that changes nothing keeps it") {
    Pack pack;
    pack.update("de");
    const std::string german = "scripts/translations/de.po";
    auto begun = pack.bytes(german);
    CHECK_THAT(begun, Contains("\"POT-Creation-Date: " + now + "\\n\"\n\"PO-Revision-Date: " + now + "\\n\"\n"));
    auto update_later = [&](const std::string& language) {
        return translate::update_translation(pack.scripts, pack.folder.path(), language, later);
    };
    update_later("de");
    CHECK(pack.bytes(german) == begun);
    pack.first_slide().text = "Other words.";
    update_later("de");
    CHECK_THAT(pack.bytes(german), Contains("POT-Creation-Date: " + later) && Contains("PO-Revision-Date: " + now));
    update_later("es");  // begun by hand, without a date
    CHECK_THAT(pack.bytes(), Contains("POT-Creation-Date: " + later));
}

TEST_CASE("words that the program fills in are marked for translators' tools, and braces of an author are not") {
    Pack pack;
    pack.first_slide().text = "Not {filled} in, but *bold*.";
    auto po = pack.bytes();
    po += "#, c-format, python-brace-format\n" + po_entry("Not {filled} in, but *bold*.", "No {filled}, *oscuro*.");
    pack.folder.write(es, po);
    REQUIRE(pack.update().value);
    CHECK_THAT(pack.bytes(), Contains("#. Keep what stands in { } as it is\n#, python-brace-format\n"
                                      "msgctxt \"interface\"\nmsgid \"{position} of {total}\"\n"));
    CHECK_THAT(pack.bytes(), Contains("#. Keep the pairs of *: what stands in them is bold\n"
                                      "#: scripts/flows/heel-pain.lua:10\n#, c-format\nmsgid \"Not {filled} in"));
    auto updated = pack.bytes();
    pack.update();
    CHECK(pack.bytes() == updated);
}

TEST_CASE("a language by its name is no code: it is asked whether its code is meant, and nothing is begun") {
    Pack pack;
    for (auto typed : {"german", "Deutsch", "DE", "ger"}) {
        INFO(typed);
        auto updated = pack.update(typed);
        CHECK_FALSE(updated.value);
        CHECK_THAT(support::printed(updated.problems), Contains("did you mean \"de\" (German)"));
    }
    CHECK_FALSE(std::filesystem::exists(pack.folder.path() / "scripts/translations/german.po"));
    pack.scripts.home->languages.push_back({"klingon", "tlhIngan Hol"});  // somebody's own
    CHECK(pack.update("klingon").value);
}

TEST_CASE(
    "whatever bytes a file holds, an update ends with a file that another update leaves alone, or with an error") {
    std::mt19937 random(20270314);
    Pack pack;
    std::string sound = po_header;
    for (const char* word : {"Title of first", "Text of firs.", "Point of last"})
        sound += po_entry(word, "es", "#, fuzzy\n# nóte\n#| msgid \"Old\"\n") + "#~ msgid \"" + word +
                 " then\"\n#~ msgstr \"es\"\n\n";
    int updated = 0;
    for (int round = 0; round < 400; ++round) {
        auto po = support::spoiled(sound, random);
        pack.folder.write(es, po);
        INFO(po);
        auto first = pack.update();
        REQUIRE(first.value.has_value() != base::has_error(first.problems));
        auto once = pack.bytes();
        if (!first.value) CHECK(once == po);
        if (!first.value) continue;
        ++updated;
        auto second = pack.update();
        INFO(once << support::printed(second.problems));
        REQUIRE(second.value);
        REQUIRE(pack.bytes() == once);
    }
    CHECK(updated > 10);
    CHECK(updated < 380);
}

TEST_CASE(
    "what one flow says in a way of its own stays its own, and a changed one is handed on for the translator to read") {
    Pack pack;
    pack.scripts.add(fakes::short_flow("knee-pain"));
    auto& heel = pack.scripts.flows.at("heel-pain");
    auto& knee = pack.scripts.flows.at("knee-pain");
    heel.slides[0].title = knee.slides[0].title = "Take this home";
    pack.translate_all();
    pack.folder.write(es, pack.bytes() + po_entry("Take this home", "Para llevar", "msgctxt \"heel-pain\"\n"));
    auto update = pack.update();
    REQUIRE(update.value);
    CHECK(update.value->merged.unused == 0);
    CHECK_THAT(pack.bytes(), Contains("msgctxt \"heel-pain\"\nmsgid \"Take this home\"\nmsgstr \"Para llevar\""));
    CHECK_THAT(pack.bytes(), Contains("msgid \"Take this home\"\nmsgstr \"es: Take this home\""));
    const auto before = pack.bytes();
    REQUIRE(pack.update().value);
    CHECK(pack.bytes() == before);
    heel.slides[0].title = "Take it home";
    REQUIRE(pack.update().value);
    CHECK_THAT(pack.bytes(), Contains("msgid \"Take it home\"\nmsgstr \"Para llevar\""));
    CHECK_THAT(pack.bytes(), Contains("msgid \"Take this home\"\nmsgstr \"es: Take this home\""));
}
