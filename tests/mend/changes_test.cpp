// What would be changed in the files of a pack.
#include "mend/changes.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "mend/po_habits.h"

namespace {

const std::string sound = "return flow { title = \"Heel pain\", slide { \"a\", title = \"A band\" } }\n";

}  // namespace

TEST_CASE("a sound pack is left alone") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/kiosk.lua", "return kiosk { title = \"What hurts?\" }\n");
    pack.write("scripts/flows/heel.lua", sound);
    CHECK(mend::changes_of(pack.path(), "en").empty());
}

TEST_CASE("marks and line ends of Windows go, and every other byte stays") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel.lua", "\xEF\xBB\xBF-- a\rb\r\n" + sound);
    auto changes = mend::changes_of(pack.path(), "en");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after == "-- a\rb\n" + sound);
    CHECK_FALSE(changes[0].is_told());
    CHECK(mend::lines_that_differ(changes[0]).empty());
    CHECK(mend::slips_in_words(changes[0]).find("line ends of Windows (1)") != std::string::npos);
}

TEST_CASE("marks and line ends of Windows go from a PO file too, and every other byte stays") {
    fakes::TemporaryFolder pack;
    const std::string head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    const std::string kept =
        head + "# a\rb\t \n#~ msgid \"Arm\"\n#~ msgstr \"Brazo\"\nmsgid \"Leg\"\nmsgstr \"Pier\\r\\nna\"";
    std::string windows = "\xEF\xBB\xBF";
    for (char c : kept) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    pack.write("scripts/translations/es.po", windows);
    auto changes = mend::changes_of(pack.path(), "en");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after == kept);
    CHECK_FALSE(changes[0].is_told());
    pack.write("scripts/translations/es.po", kept);
    CHECK(mend::changes_of(pack.path(), "en").empty());
    std::filesystem::rename(pack.path() / "scripts/translations/es.po", pack.path() / "es.po");
    pack.write("es.po", windows);
    std::filesystem::create_symlink(pack.path() / "es.po", pack.path() / "scripts/translations/es.po");
    CHECK(mend::changes_of(pack.path(), "en").empty());
}

TEST_CASE("a change shows each line as it was and as it would be, and its habits are one warning") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/lib/words.lua", "return {\n  a = \"Don't run 5-10 km\",\n  b = \"Walk -- or don't\",\n}\n");
    auto changes = mend::changes_of(pack.path(), "en");
    REQUIRE(changes.size() == 1);
    CHECK(mend::lines_that_differ(changes[0]) ==
          "       2 -   a = \"Don't run 5-10 km\",\n       2 +   a = \"Don’t run 5–10 km\",\n"
          "       3 -   b = \"Walk -- or don't\",\n       3 +   b = \"Walk – or don’t\",\n");
    auto warnings = mend::habit_warnings(changes);
    REQUIRE(warnings.size() == 1);
    CHECK(base::to_line(warnings[0])
              .starts_with("scripts/lib/words.lua:2: warning: words are not written as their language does: "));
    CHECK(warnings[0].what.find("straight apostrophes (2)") != std::string::npos);
    pack.write("scripts/lib/words.lua", "return { a = \"Don't run\" b = \"Walk\" }");
    changes = mend::changes_of(pack.path(), "en");
    CHECK(changes.size() == 1);
    CHECK(mend::habit_warnings(changes).empty());  // first of all it cannot be read
}

TEST_CASE("what no one may touch is not touched") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/word.lua", "PK\x03\x04 \"a\" - b");
    pack.write("scripts/flows/latin.lua", "return { \"Don't run, tal\xF3n\" }\r\n");
    pack.write("scripts/flows/broken.lua", "return flow { title = \"Don't run\",\n");
    pack.write("elsewhere.lua", "return { \"Don't run\" }");
    std::filesystem::create_symlink(pack.path() / "elsewhere.lua", pack.path() / "scripts/flows/link.lua");
    CHECK(mend::changes_of(pack.path(), "en").empty());
}

TEST_CASE("a reviewed topic says what a change of its words costs") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel.lua", "return flow { title = \"Don't run\", review = { status = \"reviewed\" } }");
    auto changes = mend::changes_of(pack.path(), "en");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].loses_review);
}

TEST_CASE("where flows are named, nothing else is looked at") {
    fakes::TemporaryFolder pack;
    for (const char* file : {"scripts/flows/heel.lua", "scripts/flows/knee.lua", "scripts/lib/words.lua"})
        pack.write(file, "return { a = \"Don't run\" }");
    auto changes = mend::changes_of_scripts(pack.path(), {"scripts/flows/heel.lua"}, "en");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].file == "scripts/flows/heel.lua");
    CHECK(mend::changes_of(pack.path(), "en").size() == 3);
}

TEST_CASE("of a PO file only the translations are looked at") {
    const std::string file =
        "msgid \"\"\nmsgstr \"\"\n\"Language: es - MX\\n\"\n\n# a \"note\" 5ml\nmsgid \"Say \\\"help\\\" 5ml\"\n"
        "msgstr \"\"\n\"Diga \\\"ayuda\"\n\" ya\\\" y 5ml\"\n\n#~ msgid \"x\"\n#~ msgstr \"a \\\"b\\\" 5ml\"\n";
    auto fixed = base::fixed(file, mend::unlike_habits_in_po(file, "es"));
    auto expected = file;
    auto put = [&](const std::string& before, const std::string& after) {
        expected.replace(expected.find(before), before.size(), after);
    };
    put("Diga \\\"ayuda", "Diga “ayuda");
    put(" ya\\\" y 5ml", " ya” y 5\u00A0ml");
    CHECK(fixed == expected);
}
