// Topics of a society's pack in a clinic's own: whole, with the clinic's sentences, and never changed without a word.
#include "layers/join_layers.h"

#include <catch2/catch.hpp>

#include "fakes/two_packs.h"
#include "pack/sounds.h"

using Catch::Contains;
using support::Clinic;
using support::po_entry;
using support::po_header;
using support::Society;

namespace {

/// A clinic that offers the society's topic before its own.
struct Layered : Clinic {
    Layered() {
        folder.write("scripts/kiosk.lua",
                     "return kiosk { title = \"Our clinic\", topics = { \"heel\", \"walk\" }, builds_on = "
                     "\"society.kioskpack\",\n"
                     "  languages = { en = \"English\", es = \"Español\" } }\n");
    }
};

struct Joined {
    fakes::TemporaryFolder folder;
    flow::Loaded<std::vector<layers::Origin>> origins;

    Joined(const Clinic& clinic, const std::vector<const Society*>& societies) {
        std::vector<layers::Layer> below;
        for (const auto* each : societies)
            below.push_back({below.empty() ? "society" : "second", each->path(), "20271101101500"});
        origins = layers::join_layers(clinic.path(), below, folder.path());
        INFO(support::printed(origins.problems));
    }
    const std::filesystem::path& path() const { return folder.path(); }
    std::string bytes(const std::string& file) const { return base::read_start(folder.path() / file, 1 << 20); }
};

}  // namespace

TEST_CASE(
    "a topic that the pack offers and has not comes whole from the pack below, and the author's folder stays as it "
    "is") {
    Society society;
    Layered clinic;
    const auto before = clinic.all();
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    CHECK(*joined.origins.value == std::vector<layers::Origin>{{"heel", "society", "20271101101500", 0}});
    CHECK(layers::origins_in(joined.path()) == *joined.origins.value);
    CHECK(support::hashes(joined.path(), "heel") == support::hashes(society.path(), "heel"));
    CHECK(support::hashes(joined.path(), "walk") == support::hashes(clinic.path(), "walk"));
    CHECK(clinic.all() == before);
}

TEST_CASE("a topic of the pack's own goes before one of the pack below, and the first pack before the second") {
    Society society, second;
    second.folder.write("scripts/lib/warnings.lua", "return { foot = { \"Another\" } }\n");
    Layered clinic;
    Joined first(clinic, {&society, &second});
    CHECK(support::hashes(first.path(), "heel") == support::hashes(society.path(), "heel"));
    clinic.folder.write(support::heel, "return flow { title = \"Mine\", slide { \"a\", title = \"Mine\" } }\n");
    Joined own(clinic, {&society});
    REQUIRE(own.origins.value);
    CHECK(own.origins.value->empty());
    CHECK_THAT(own.bytes(support::heel), Contains("Mine"));
}

TEST_CASE(
    "a clinic's own recording goes before that of the pack below, and languages that it does not offer stay away") {
    Society society;
    Layered clinic;
    for (const char* file : {"main.es.ogg", "main.es.txt", "main.de.ogg", "home.es.wav"})
        society.folder.write("media/sounds/heel/" + std::string(file), "the society's");
    clinic.folder.write("media/sounds/heel/main.es.wav", "the clinic's");
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    const auto sounds = pack::sounds_of(joined.path(), "heel");
    REQUIRE(sounds.size() == 2);
    CHECK(joined.bytes(sounds[0].file) == "the society's");
    CHECK(sounds[0].slide == "home");
    CHECK(joined.bytes(sounds[1].file) == "the clinic's");
    CHECK(joined.bytes("media/sounds/heel/main.es.txt") == "");
}

TEST_CASE("libraries and drawings of one name stay apart, so that every review holds") {
    Society society;
    Layered clinic;
    clinic.folder.write(support::warnings, "return { foot = { \"Something else\" } }\n");
    clinic.folder.write("media/illustrations/foot.svg", "<svg/>\n");
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    CHECK(support::hashes(joined.path(), "heel") == support::hashes(society.path(), "heel"));
    CHECK(joined.bytes("media/illustrations/foot.svg") == "<svg/>\n");
}

TEST_CASE("the clinic's own sentences take the place of the society's, in each language, and nothing else changes") {
    Society society;
    Layered clinic;
    clinic.folder.write("scripts/changes/heel.en.po",
                        po_header + po_entry("Give it time.", "Ask \"Ana\" at desk 2.") + po_entry("Rest", ""));
    clinic.folder.write("scripts/changes/heel.es.po", po_header + po_entry("Give it time.", "Pregunte a «Ana».") +
                                                          po_entry("A foot.", "Un pie humano."));
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    CHECK(joined.origins.value->at(0).changed == 3);
    auto english = script::load_flow(joined.path(), "heel").value;
    REQUIRE(english);
    CHECK(english->slides[0].text == "Ask \"Ana\" at desk 2.");
    CHECK(english->slides[0].title == "Most heels heal");
    auto spanish = support::spanish(joined.path(), "heel");
    REQUIRE(spanish);
    CHECK(spanish->slides[0].text == "Pregunte a «Ana».");
    CHECK(spanish->slides[0].picture.alt == "Un pie humano.");
    CHECK(spanish->slides[0].title == "Casi todos los talones sanan");
}

TEST_CASE("a sentence that was changed and not translated takes the topic out of the language, never mixes two") {
    Society society;
    Layered clinic;
    clinic.folder.write("scripts/changes/heel.en.po", po_header + po_entry("Give it time.", "Ask at desk 2."));
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    CHECK_FALSE(support::spanish(joined.path(), "heel"));
}

TEST_CASE(
    "an update of the society's goes on sentence by sentence, and stops where it changed what the clinic had changed") {
    Society society;
    Layered clinic;
    clinic.folder.write("scripts/changes/heel.en.po", po_header + po_entry("Give it time.", "Ask at desk 2."));
    auto script = support::heel_script;
    auto update = [&](const std::string& was, const std::string& is) {
        script.replace(script.find(was), was.size(), is);
        society.folder.write(support::heel, script);
    };
    update("Most heels heal", "Nearly all heels heal");
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    auto flow = script::load_flow(joined.path(), "heel").value;
    CHECK(flow->slides[0].title == "Nearly all heels heal");
    CHECK(flow->slides[0].text == "Ask at desk 2.");
    update("Give it time.", "Give it some time.");
    Joined again(clinic, {&society});
    CHECK_FALSE(again.origins.value);
    CHECK(support::find_problem(again.origins.problems,
                                {"scripts/changes/heel.en.po:4:", "no longer says “Give it time.”", "“Ask at desk 2.”",
                                 "it may now be “Give it some time.”"}));
}

TEST_CASE("sentences of a library and sentences joined by .. can be changed, what a script puts together cannot") {
    Society society;
    Layered clinic;
    auto script = support::heel_script;
    script.replace(script.find("\"Give it time.\""), 15, "\"Give it \"\n      .. 'time.'");
    society.folder.write(support::heel, script);
    clinic.folder.write("scripts/changes/heel.en.po", po_header + po_entry("Give it time.", "Ask at desk 2.") +
                                                          po_entry("Your foot is cold", "Your foot is cold or blue"));
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    auto flow = script::load_flow(joined.path(), "heel").value;
    CHECK(flow->slides[0].text == "Ask at desk 2.");
    CHECK(flow->slides[1].signs.at(0) == "Your foot is cold or blue");
    script.replace(script.find("'time.'"), 7, "string.lower(\"TIME.\")");
    society.folder.write(support::heel, script);
    Joined again(clinic, {&society});
    CHECK_FALSE(again.origins.value);
    CHECK(support::find_problem(again.origins.problems, {"heel.en.po", "clinic-kiosk take"}));
}

TEST_CASE("a file of changes that changes nothing is told, with the name that was meant") {
    Society society;
    Layered clinic;
    auto told = [&](const std::string& name, const std::vector<std::string>& words) {
        clinic.folder.write("scripts/changes/" + name, po_header + po_entry("Give it time.", "Ask at desk 2."));
        Joined joined(clinic, {&society});
        INFO(support::printed(joined.origins.problems));
        CHECK_FALSE(joined.origins.value);
        CHECK(support::find_problem(joined.origins.problems, words));
        std::filesystem::remove(clinic.path() / "scripts/changes" / name);
    };
    told("hell.en.po", {"scripts/changes/hell.en.po", "nothing is changed", "did you mean \"heel\""});
    told("walk.en.po", {"scripts/changes/walk.en.po", "nothing is changed", "scripts/flows"});
    told("heel.po", {"scripts/changes/heel.po", "not read", "scripts/changes/heel.en.po"});
    told("heel.en.po.txt", {"heel.en.po.txt", "not read"});
}

TEST_CASE(
    "a topic in another language than the pack's says so, with the review that it has, and is translated by the "
    "clinic") {
    Society society;
    Layered clinic;
    clinic.folder.write("scripts/kiosk.lua",
                        "return kiosk { title = \"Füße\", topics = { \"heel\" }, builds_on = \"society.kioskpack\", "
                        "source = \"de\",\n  languages = { { \"de\", \"Deutsch\" }, { \"en\", \"English\" } } }\n");
    clinic.folder.write("scripts/translations/de.po", po_header + po_entry("Give it time.", "Geduld hilft."));
    clinic.folder.write("scripts/changes/heel.en.po", po_header + po_entry("Rest", "Rest well"));
    clinic.folder.write("scripts/changes/heel.de.po", po_header + po_entry("A foot.", "Ein Fuß."));
    Joined joined(clinic, {&society});
    INFO(support::printed(joined.origins.problems));
    REQUIRE(joined.origins.value);
    auto flow = script::load_flow(joined.path(), "heel").value;
    REQUIRE(flow);
    CHECK(flow->source == "en");
    CHECK(flow->slides[2].points[0].text == "Rest well");
    CHECK(flow->slides[0].line == 4);
    auto german = pack::read_catalog(joined.path(), "de").value;
    REQUIRE(german);
    CHECK(*german->find("Give it time.") == "Geduld hilft.");
    CHECK(*german->find("A foot.", "heel") == "Ein Fuß.");
    CHECK_FALSE(german->find("A foot."));
    CHECK(joined.bytes(support::es) == clinic.bytes(support::es));  // Spanish is not offered
}

TEST_CASE("a script that cannot be made to say its language is told, and its makers can say it themselves") {
    Society society;
    Layered clinic;
    clinic.folder.write("scripts/kiosk.lua",
                        "return kiosk { title = \"Füße\", topics = { \"heel\" }, builds_on = \"society.kioskpack\", "
                        "languages = { de = \"Deutsch\" } }\n");
    auto script = support::heel_script;
    script.replace(script.find("return flow {"), 13, "local make = flow\nreturn make {");
    society.folder.write(support::heel, script);
    Joined joined(clinic, {&society});
    CHECK_FALSE(joined.origins.value);
    CHECK(support::find_problem(joined.origins.problems,
                                {"layers/society.kioskpack", "another language", "source = \"en\""}));
    script.insert(script.find("make {") + 6, " source = \"en\",");
    society.folder.write(support::heel, script);
    CHECK(Joined(clinic, {&society}).origins.value);
}

TEST_CASE("words of a layer are its topics' alone: what the clinic has not translated stays untranslated") {
    Society society;
    Layered clinic;
    clinic.folder.write(support::es, po_header + po_entry("Walking", "Caminar") + po_entry("Walk.", "Camine."));
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    CHECK_FALSE(support::spanish(joined.path(), "walk"));  // which says "Take this home" too
    CHECK(support::spanish(joined.path(), "heel"));
}

TEST_CASE("a layer whose first screen cannot be read is told, as nobody knows its language") {
    Society society;
    Layered clinic;
    society.folder.write("scripts/kiosk.lua", "return kiosk { title = 5 }\n");
    Joined joined(clinic, {&society});
    CHECK_FALSE(joined.origins.value);
    CHECK(support::find_problem(joined.origins.problems,
                                {"layers/society.kioskpack, scripts/kiosk.lua", "first screen"}));
}

TEST_CASE(
    "where nothing is in use nothing is taken apart, whatever lies in the folder that the program was started in") {
    CHECK(layers::take_apart({}, "/nowhere"));
    CHECK(layers::origins_in({}).empty());
}

TEST_CASE("a joined pack can be taken apart into what it was joined of, byte for byte") {
    Society society;
    Layered clinic;
    clinic.folder.write(support::warnings, "return { foot = { \"Something else\" } }\n");
    clinic.folder.write("scripts/changes/heel.en.po", po_header + po_entry("Give it time.", "Ask at desk 2."));
    Joined joined(clinic, {&society});
    REQUIRE(joined.origins.value);
    joined.folder.write("layers/society.kioskpack", "signed");
    joined.folder.write("layers/society.pub", "key");
    fakes::TemporaryFolder apart;
    CHECK_FALSE(layers::take_apart(joined.path(), apart.path()));
    CHECK(base::read_start(apart.path() / "layers/society.kioskpack", 100) == "signed");
    CHECK(base::read_start(apart.path() / "layers/society.pub", 100) == "key");
    std::filesystem::remove_all(apart.path() / "layers");
    CHECK(support::files_in(apart.path()) == clinic.all());
}

TEST_CASE("a pack that does not say how it was joined is not taken apart") {
    Clinic clinic;
    fakes::TemporaryFolder apart;
    auto problem = layers::take_apart(clinic.path(), apart.path());
    REQUIRE(problem);
    CHECK_THAT(problem->advice, Contains("packed anew"));
}

TEST_CASE("a topic that no pack has and one that cannot be read are told") {
    Society society;
    Layered clinic;
    auto told = [&](const std::vector<std::string>& words) {
        Joined joined(clinic, {&society});
        INFO(support::printed(joined.origins.problems));
        CHECK_FALSE(joined.origins.value);
        CHECK(support::find_problem(joined.origins.problems, words));
    };
    clinic.folder.write("scripts/changes/heel.en.po", "msgid \"a\nmsgstr");
    told({"scripts/changes/heel.en.po"});
    std::filesystem::remove(clinic.path() / "scripts/changes/heel.en.po");
    society.folder.write(support::warnings, "return {");
    told({"layers/society.kioskpack, scripts/lib/warnings.lua"});
    std::filesystem::rename(society.path() / support::heel, society.path() / "scripts/flows/heels.lua");
    told({"scripts/kiosk.lua", "there is no topic \"heel\"", "did you mean \"heels\""});
}

TEST_CASE("what a pack builds on are names of files in layers, each once") {
    fakes::TemporaryFolder pack;
    auto read = [&](const std::string& names) {
        pack.write("scripts/kiosk.lua", "return kiosk { title = \"A\", builds_on = " + names + " }\n");
        return script::load_built_on(pack.path());
    };
    CHECK(read("\"a.kioskpack\"").value == std::vector<std::string>{"a.kioskpack"});
    CHECK(read("{ \"b.kioskpack\", \"a.kioskpack\" }").value == std::vector<std::string>{"b.kioskpack", "a.kioskpack"});
    CHECK(read("nil").value == std::vector<std::string>{});
    for (const auto* wrong : {"\"../a.kioskpack\"", "\"layers/a.kioskpack\"", "\"a.zip\"", "\".kioskpack\"", "{ 1 }",
                              "true", "{ \"a.kioskpack\", \"a.kioskpack\" }"}) {
        auto names = read(wrong);
        INFO(wrong);
        CHECK_FALSE(names.value);
        CHECK(support::find_problem(names.problems, {"scripts/kiosk.lua:1:"}));
    }
}
