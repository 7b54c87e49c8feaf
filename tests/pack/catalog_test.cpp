#include "pack/catalog.h"

#include <catch2/catch.hpp>

#include "checkout.h"
#include "fakes/pack_support.h"
#include "pack/po_reader.h"

using pack::Catalog;
using support::po_entry;
using support::po_header;

namespace {

flow::Loaded<Catalog> read(const std::string& po) {
    fakes::TemporaryFolder pack;
    pack.write("scripts/translations/es.po", po);
    return pack::read_catalog(pack.path(), "es");
}

}  // namespace

TEST_CASE("a sentence and a word of the interface are looked up apart") {
    auto loaded = read(po_header + po_entry("Back", "Espalda") + po_entry("Back", "Atrás", "msgctxt \"interface\"\n"));
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    CHECK(*loaded.value->find("Back") == "Espalda");
    CHECK(*loaded.value->find_interface("Back") == "Atrás");
    CHECK_FALSE(loaded.value->find("Leg"));
}

TEST_CASE("a fuzzy or empty translation counts as missing") {
    auto loaded = read(po_header + po_entry("Leg", "Pierna", "#, fuzzy\n") + po_entry("Foot", ""));
    REQUIRE(loaded.value);
    CHECK_FALSE(loaded.value->find("Leg"));
    CHECK_FALSE(loaded.value->find("Foot"));
    CHECK(loaded.value->entry("", "Leg")->state == Catalog::State::fuzzy);
    CHECK(loaded.value->entry("", "Foot")->state == Catalog::State::empty);
}

TEST_CASE("an obsolete fuzzy entry says nothing about the next one") {
    auto loaded = read(po_header + "#, fuzzy\n#~ msgid \"Old\"\n#~ msgstr \"Viejo\"\n\n" + po_entry("Leg", "Pierna"));
    REQUIRE(loaded.value);
    CHECK(loaded.value->entries().size() == 1);
    CHECK(*loaded.value->find("Leg") == "Pierna");
}

TEST_CASE("strings over several lines, escapes and any script are read as written") {
    auto loaded =
        read(po_header +
             "msgid \"\"\n\"One \"\n\"two\\n\\n*three* \\\"four\\\"\"\nmsgstr \"\"\n\"痛み \"\n\"عربي 🦶\"\n");
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->find("One two\n\n*three* \"four\""));
    CHECK(*loaded.value->find("One two\n\n*three* \"four\"") == "痛み عربي 🦶");
}

TEST_CASE("entries know their line") {
    auto loaded =
        read(po_header + "# A comment\n#: a.lua:1\n#| msgid \"old\"\n" + po_entry("Leg", "Pierna") +
             "#~ msgid \"Old\"\n#~ msgstr \"Viejo\"\n\n" + po_entry("Back", "Atrás", "msgctxt \"interface\"\n"));
    REQUIRE(loaded.value);
    CHECK(loaded.value->entry("", "Leg")->line == 8);
    CHECK(loaded.value->entry("interface", "Back")->line == 15);
}

TEST_CASE("a byte order mark and lines that end as on Windows do no harm") {
    auto loaded = read(
        "\xEF\xBB\xBFmsgid \"\"\r\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\r\n\r\nmsgid "
        "\"Leg\"\r\nmsgstr \"Pierna\"\r\n");
    REQUIRE(loaded.value);
    CHECK(*loaded.value->find("Leg") == "Pierna");
}

TEST_CASE("a broken file is a problem with file and line, and no catalog") {
    struct Broken {
        const char* name;
        std::string po;
        int line;
    };
    auto broken = GENERATE_COPY(values<Broken>({
        {"a string without end", po_header + "msgid \"Leg\nmsgstr \"Pierna\"\n", 4},
        {"a word that means nothing", po_header + "msgfoo \"Leg\"\n", 4},
        {"no translation", po_header + "msgid \"Leg\"\n", 4},
        {"twice the same", po_header + po_entry("Leg", "a") + po_entry("Leg", "b"), 7},
        {"Latin-1", po_header + "msgid \"Leg\"\nmsgstr \"Piern\xE1\"\n", 5},
        {"NUL", po_header + "msgid \"Leg\"\nmsgstr \"" + std::string(1, '\0') + "\"\n", 5},
        {"curly quotes", po_header + "msgid “Leg”\nmsgstr \"Pierna\"\n", 4},
        {"an escape before a letter with an accent", po_header + "msgid \"Leg\"\nmsgstr \"\\é\"\n", 5},
        {"escapes that are no text", po_header + po_entry("Foot", "Pie") + "msgid \"Leg\"\nmsgstr \"\\377\"\n", 7},
        {"a control character", po_header + "msgid \"Leg\"\nmsgstr \"\\033[2J\"\n", 4},
    }));
    INFO(broken.name);
    auto loaded = read(broken.po);
    CHECK_FALSE(loaded.value);
    REQUIRE_FALSE(loaded.problems.empty());
    INFO(support::printed(loaded.problems));
    CHECK(base::has_error(loaded.problems));
    CHECK(loaded.problems.front().file == "scripts/translations/es.po");
    CHECK(loaded.problems.front().line >= broken.line);
    CHECK(loaded.problems.front().line <= broken.line + 1);
}

TEST_CASE("another character set than UTF-8 is refused, also where converting it would make the library abort") {
    // After 0x88 0x62 glibc's BIG5-HKSCS consumes bytes and gives no character yet, which libgettext-po takes for a
    // bug.
    auto charset = GENERATE("ISO-8859-1", "BIG5-HKSCS", "SHIFT_JIS", "NO-SUCH");
    auto header = std::string("msgid \"\"\nmsgstr \"Content-Type: text/plain; char\"\n\"set=") + charset + "\\n\"\n\n";
    auto loaded = read(header + "msgid \"Leg\"\nmsgstr \"\xC8\x88\x62\xC2\x88\x62\"\n");
    CHECK_FALSE(loaded.value);
    CHECK(support::find_problem(loaded.problems, {"es.po", "error", "character set"}));
}

TEST_CASE("a missing file, a folder and a file of more than 16 MiB are problems") {
    fakes::TemporaryFolder pack;
    auto problems = [&](const char* language) { return pack::read_catalog(pack.path(), language).problems; };
    pack.write("scripts/translations/de.po/inside", "");
    pack.write("scripts/translations/fr.po", po_header + std::string(16 << 20, '#'));
    CHECK(support::find_problem(problems("es"), {"scripts/translations/es.po: error: there is no such file"}));
    CHECK(support::find_problem(problems("de"), {"scripts/translations/de.po: error: there is no such file"}));
    CHECK(support::find_problem(problems("fr"), {"scripts/translations/fr.po: error", "16 MiB"}));
}

TEST_CASE("a language's code is no way out of the pack") {
    fakes::TemporaryFolder pack;
    pack.write("other.po", po_header);
    for (const char* code : {"../../other", "", "a/b", "es.po", ".."}) {
        auto loaded = pack::read_catalog(pack.path(), code);
        CHECK_FALSE(loaded.value);
        CHECK(base::has_error(loaded.problems));
    }
}

TEST_CASE("what libgettext-po calls fatal ends the reading, not the program") {
    fakes::TemporaryFolder folder;  // opens like a file, and then fails
    auto po = pack::read_po(folder.path().string());
    CHECK_FALSE(po.sound);
    CHECK(po.problems.size() >= 1);
    CHECK(pack::read_po("/dev/null").sound);  // and the next reading is a fresh one
}

TEST_CASE("references that multiply take no quadratic time") {
    std::string references = po_header;
    for (int i = 0; i < 300'000; ++i) references += (i % 8 == 0 ? "\n#: a:" : " a:") + std::to_string(i);
    references += "\nmsgid \"Leg\" #: b:1 b:2 b:3\nmsgstr \"Pierna\"\n";
    auto loaded = read(references);
    REQUIRE(loaded.value);
    CHECK(*loaded.value->find("Leg") == "Pierna");
}

TEST_CASE("a comment that ends in a backslash goes on in the next line") {
    auto loaded = read(po_header + "# one \\\nmsgid \"Foot\"\nmsgid \"Leg\"\nmsgstr \"Pierna\"\n");
    REQUIRE(loaded.value);
    CHECK(loaded.value->entries().size() == 1);
    CHECK(loaded.value->entry("", "Leg")->line == 7);
}

TEST_CASE("the Spanish that is shipped can be read") {
    auto loaded = pack::read_catalog(checkout(), "es");
    INFO(support::printed(loaded.problems));
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    CHECK(*loaded.value->find_interface("Back") == "Atrás");
    for (const auto& entry : loaded.value->entries()) CHECK(entry.line > 0);
}

TEST_CASE("blanks and invisible characters are no translation") {
    for (const char* blank : {" ", "\u00a0", "\u200b", "\u2060 \u3000", "\ufeff", "\u00ad"}) {
        auto loaded = read(po_header + po_entry("Back", blank));
        REQUIRE(loaded.value);
        CHECK_FALSE(loaded.value->find("Back"));
    }
}

TEST_CASE("a translation has the limit of a text in a script") {
    CHECK(read(po_header + po_entry("Leg", std::string(4096, 'x'))).value);
    auto loaded = read(po_header + po_entry("Foot", "Pie") + po_entry("Leg", std::string(1 << 20, 'x')));
    CHECK_FALSE(loaded.value);
    CHECK(support::printed(loaded.problems) ==
          "scripts/translations/es.po:8: error: the translation is longer than 4096 bytes; keep only what stands for "
          "the English\n");
}

TEST_CASE("a file that may not be read is a problem, not an empty catalog") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/translations/es.po", po_header + po_entry("Leg", "Pierna"));
    auto file = pack.path() / "scripts/translations/es.po";
    std::filesystem::permissions(file, std::filesystem::perms::none);
    if (std::ifstream(file)) return;  // root reads every file
    CHECK_THAT(support::printed(pack::read_catalog(pack.path(), "es").problems),
               Catch::Contains("the file cannot be read: Permission denied"));
}

TEST_CASE("what is wrong with a PO file is told with what to do about it") {
    struct Broken {
        std::string po, told;
    };
    auto broken = GENERATE_COPY(values<Broken>({
        {po_header + "msgid “Leg”\nmsgstr “Pierna”\n",
         "es.po:4: error: “ only looks like a quotation mark here; write straight ones: msgid \"Leg\""},
        {po_header + "msgid \"Leg\"\nmsgstr \"un \"pie\"\"\n",
         "es.po:5: error: a quotation mark inside the text ends it before “pie”; inside a text write “ ”"},
        {po_header + po_entry("Leg", "a") + po_entry("Leg", "b"),
         "es.po:7: error: this text stands in the file twice, first in line 4; keep the right one of the two entries"},
        {po_header + "msgid \"Leg\"\nmsgstr \"Pier",
         "es.po:5: error: the file ends inside this text; bring back a copy of the whole file"},
        {po_header + "msgid \"Leg\"\n",
         "es.po:4: error: the translation of this text is missing: no msgstr follows; write msgstr"},
    }));
    CHECK_THAT(support::printed(read(broken.po).problems), Catch::Contains(broken.told));
}
