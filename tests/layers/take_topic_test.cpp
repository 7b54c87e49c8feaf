// A topic of another pack with all that it needs, and nothing that was there lost.
#include "layers/take_topic.h"

#include <catch2/catch.hpp>

#include "fakes/two_packs.h"

using Catch::Contains;
using support::Clinic;
using support::Society;

namespace {

flow::Loaded<layers::Taken> take(const Society& from, const Clinic& into,
                                 layers::Differing differing = layers::Differing::stops) {
    auto parts = layers::parts_of(from.path(), "heel");
    REQUIRE(std::holds_alternative<layers::TopicParts>(parts));
    return layers::take_topic(std::get<layers::TopicParts>(std::move(parts)), into.path(), {differing, "society"});
}

}  // namespace

TEST_CASE("a topic comes with its libraries, drawings, icons and translations, and with nothing else") {
    Society society;
    Clinic clinic;
    auto taken = take(society, clinic);
    INFO(support::printed(taken.problems));
    REQUIRE(taken.value);
    for (const auto* file : {"scripts/flows/heel.lua", "scripts/lib/warnings.lua", "media/illustrations/foot.svg",
                             "media/illustrations/tile.svg", "media/icons/rest.svg"})
        CHECK(clinic.bytes(file) == base::read_start(society.path() / file, 1 << 20));
    CHECK_FALSE(clinic.has("media/illustrations/other.svg"));
    CHECK_THAT(clinic.bytes(support::es), !Contains("Of another topic"));
    CHECK(support::hashes(clinic.path(), "heel") == support::hashes(society.path(), "heel"));
}

TEST_CASE("a topic's recordings come along with their words, and differing ones stop everything") {
    Society society;
    Clinic clinic;
    society.folder.write("media/sounds/heel/main.es.ogg", "spoken");
    society.folder.write("media/sounds/heel/main.es.txt", "Casi todos los talones sanan");
    society.folder.write("media/sounds/other/main.es.ogg", "of another topic");
    REQUIRE(take(society, clinic).value);
    CHECK(clinic.bytes("media/sounds/heel/main.es.ogg") == "spoken");
    CHECK(clinic.bytes("media/sounds/heel/main.es.txt") == "Casi todos los talones sanan");
    CHECK_FALSE(clinic.has("media/sounds/other/main.es.ogg"));
    Clinic with_its_own;
    with_its_own.folder.write("media/sounds/heel/main.es.ogg", "spoken here");
    auto stopped = take(society, with_its_own);
    CHECK_FALSE(stopped.value);
    CHECK(support::find_problem(stopped.problems, {"media/sounds/heel/main.es.ogg", "differs"}));
}

TEST_CASE("what two packs translate otherwise stays what it was in each topic, and a review holds in both") {
    Society society;
    Clinic clinic;
    const auto walk = support::spanish(clinic.path(), "walk");
    auto taken = take(society, clinic);
    REQUIRE(taken.value);
    REQUIRE(taken.value->translations.size() == 1);
    CHECK(taken.value->translations[0].added == 8);
    CHECK(taken.value->translations[0].for_topic == 1);
    CHECK(support::spanish(clinic.path(), "walk") == walk);
    CHECK(support::spanish(clinic.path(), "heel")->slides[2].title == "Para llevar a casa");
    CHECK_THAT(clinic.bytes(support::es), Contains("msgctxt \"heel\"\nmsgid \"Take this home\""));
    CHECK_THAT(clinic.bytes(support::es), !Contains("#~"));  // what was set aside is in use again
    CHECK_THAT(clinic.bytes(support::es), !Contains("other, slide x"));
}

TEST_CASE("a library that differs stops everything, is named, and nothing is written") {
    Society society;
    Clinic clinic;
    clinic.folder.write(support::warnings, "return { foot = { \"Something else\" } }\n");
    clinic.folder.write("media/illustrations/foot.svg", "<svg/>\n");
    const auto before = clinic.all();
    auto taken = take(society, clinic);
    CHECK_FALSE(taken.value);
    CHECK(support::find_problem(taken.problems, {support::warnings, "differs", "--beside"}));
    CHECK(support::find_problem(taken.problems, {"media/illustrations/foot.svg", "differs", "--beside"}));
    CHECK(clinic.all() == before);
}

TEST_CASE("taken beside, a topic uses its own library and drawing, and its review still holds") {
    Society society;
    Clinic clinic;
    clinic.folder.write(support::warnings, "return { foot = { \"Something else\" } }\n");
    clinic.folder.write("media/illustrations/foot.svg", "<svg/>\n");
    auto taken = take(society, clinic, layers::Differing::beside);
    INFO(support::printed(taken.problems));
    REQUIRE(taken.value);
    CHECK(clinic.bytes(support::warnings) == "return { foot = { \"Something else\" } }\n");
    CHECK(clinic.bytes("media/illustrations/foot.svg") == "<svg/>\n");
    CHECK_THAT(clinic.bytes(support::heel), Contains("use \"warnings-society\"  -- foot.svg\n"));
    CHECK_THAT(clinic.bytes(support::heel), Contains("{ \"foot--society.svg\", alt"));
    CHECK(taken.value->beside.size() == 2);
    CHECK(support::hashes(clinic.path(), "heel") == support::hashes(society.path(), "heel"));
    auto again = take(society, clinic, layers::Differing::beside);
    REQUIRE(again.value);
    CHECK(again.value->written.empty());
}

TEST_CASE("a library that uses one which differs is taken beside as well") {
    Society society;
    society.folder.write("scripts/lib/signs.lua", "return { foot = { \"Your foot is cold\" } }\n");
    society.folder.write(support::warnings, "return { foot = use(\"signs\").foot }\n");
    Clinic clinic;
    clinic.folder.write(support::warnings, "return { foot = use(\"signs\").foot }\n");
    clinic.folder.write("scripts/lib/signs.lua", "return { foot = { \"Mine\" } }\n");
    auto taken = take(society, clinic, layers::Differing::beside);
    INFO(support::printed(taken.problems));
    REQUIRE(taken.value);
    CHECK_THAT(clinic.bytes("scripts/lib/warnings-society.lua"), Contains("use(\"signs-society\")"));
    CHECK(support::hashes(clinic.path(), "heel") == support::hashes(society.path(), "heel"));
}

TEST_CASE("a topic that is here and differs is never replaced, not beside either") {
    Society society;
    Clinic clinic;
    clinic.folder.write(support::heel, "return flow { title = \"Mine\", slide { \"a\", title = \"Mine\" } }\n");
    const auto before = clinic.all();
    auto taken = take(society, clinic, layers::Differing::beside);
    CHECK_FALSE(taken.value);
    CHECK(support::find_problem(taken.problems, {support::heel, "here already"}));
    CHECK(clinic.all() == before);
}

TEST_CASE("a drawing whose name a script puts together cannot be renamed, and nothing is written") {
    Society society;
    auto script = support::heel_script;
    script.replace(script.find("\"foot.svg\""), 10, "\"foot\" .. \".svg\"");
    society.folder.write(support::heel, script);
    Clinic clinic;
    clinic.folder.write("media/illustrations/foot.svg", "<svg/>\n");
    const auto before = clinic.all();
    auto taken = take(society, clinic, layers::Differing::beside);
    CHECK_FALSE(taken.value);
    CHECK(support::find_problem(taken.problems, {"together of parts"}));
    CHECK(clinic.all() == before);
}

TEST_CASE("what the clinic has translated otherwise since it took the topic stays") {
    Society society;
    Clinic clinic;
    REQUIRE(take(society, clinic).value);
    auto po = clinic.bytes(support::es);
    po.replace(po.find("Dele tiempo."), 12, "Tenga paciencia.");
    clinic.folder.write(support::es, po);
    const auto before = clinic.all();
    auto again = take(society, clinic);
    REQUIRE(again.value);
    CHECK(again.value->written.empty());
    CHECK(again.value->translations.at(0).kept == 1);
    CHECK(clinic.all() == before);
}

TEST_CASE("an empty translation is filled in, and a translator's fuzzy one is left to the other topics") {
    Society society;
    Clinic clinic;
    clinic.folder.write(support::es, support::po_header + support::po_entry("Rest", "") +
                                         support::po_entry("A foot.", "¿Un pie?", "#, fuzzy\n"));
    REQUIRE(take(society, clinic).value);
    CHECK_THAT(clinic.bytes(support::es), Contains("msgid \"Rest\"\nmsgstr \"Descanse\""));
    CHECK_THAT(clinic.bytes(support::es), Contains("#, fuzzy\nmsgid \"A foot.\"\nmsgstr \"¿Un pie?\""));
    CHECK(support::hashes(clinic.path(), "heel") == support::hashes(society.path(), "heel"));
}

TEST_CASE("a topic is taken into translations that do not say what their letters are in") {
    Society society;
    for (const std::string header : {"", "msgid \"\"\nmsgstr \"Language: es\\n\"\n\n"}) {
        Clinic clinic;
        clinic.folder.write(support::es, header + support::po_entry("Walk.", "Día."));
        auto taken = take(society, clinic);
        INFO(support::printed(taken.problems));
        REQUIRE(taken.value);
        CHECK_THAT(clinic.bytes(support::es),
                   Contains("charset=UTF-8") && Contains("Día.") && Contains("Su pie está frío"));
        CHECK(support::spanish(clinic.path(), "heel"));
    }
}

TEST_CASE("a language the clinic has no file of begins with the topic's words") {
    Society society;
    Clinic clinic;
    std::filesystem::remove(clinic.path() / support::es);
    auto taken = take(society, clinic);
    REQUIRE(taken.value);
    CHECK(taken.value->translations.at(0).is_new);
    CHECK(support::hashes(clinic.path(), "heel") == support::hashes(society.path(), "heel"));
}

TEST_CASE("a topic that is not there, cannot be read or lacks a drawing is told before anything is written") {
    Society society;
    auto refused = [&](const std::string& id) {
        auto parts = layers::parts_of(society.path(), id);
        auto* problem = std::get_if<base::Problem>(&parts);
        return problem ? base::to_line(*problem) : "";
    };
    CHECK_THAT(refused("heal"), Contains("did you mean \"heel\""));
    CHECK_THAT(refused("../kiosk"), Contains("there is no topic"));
    std::filesystem::remove(society.path() / "media/illustrations/foot.svg");
    CHECK_THAT(refused("heel"), Contains("media/illustrations/foot.svg, which is not there"));
    society.folder.write(support::warnings, "return { foot = {");
    CHECK_THAT(refused("heel"), Contains(support::warnings));
}

TEST_CASE("photographs come with a topic, and beside others of the same name") {
    Society society;
    Clinic clinic;
    auto script = support::heel_script;
    script.insert(
        script.find("  warning {"),
        "  compare { \"caps\", title = \"Two caps\", before = { \"cap.jpg\", label = \"Blue\" },\n"
        "    after = { \"red.png\", label = \"Red\" } },\n"
        "  people { \"team\", title = \"Team\", person { \"Ana\", role = \"Nurse\", picture = \"ana.jpg\" } },\n");
    society.folder.write(support::heel, script);
    for (const char* file : {"cap.jpg", "red.png", "ana.jpg"})
        society.folder.write(std::string("media/illustrations/") + file, std::string("of the society: ") + file);
    clinic.folder.write("media/illustrations/cap.jpg", "another cap");
    clinic.folder.write("media/illustrations/ana.jpg", "another Ana");
    auto taken = take(society, clinic, layers::Differing::beside);
    INFO(support::printed(taken.problems));
    REQUIRE(taken.value);
    CHECK(clinic.bytes("media/illustrations/red.png") == "of the society: red.png");
    CHECK(clinic.bytes("media/illustrations/ana--society.jpg") == "of the society: ana.jpg");
    CHECK_THAT(clinic.bytes(support::heel), Contains("picture = \"ana--society.jpg\""));
    CHECK(clinic.bytes("media/illustrations/cap.jpg") == "another cap");
    CHECK(clinic.bytes("media/illustrations/cap--society.jpg") == "of the society: cap.jpg");
    CHECK_THAT(clinic.bytes(support::heel), Contains("before = { \"cap--society.jpg\", label"));
    auto hash = [](const std::filesystem::path& pack) {
        script::Scripts scripts(pack, {});
        return pack::review_hash(script::load_flow(pack, "heel").value.value(), "en", pack, scripts);
    };
    CHECK(hash(clinic.path()) == hash(society.path()));
}
