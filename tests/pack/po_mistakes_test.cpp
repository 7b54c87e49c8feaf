// What a translator typed wrongly in a PO file, line by line; and what is right however odd it looks.
#include "pack/po_mistakes.h"

#include <catch2/catch.hpp>

#include "fakes/pack_support.h"
#include "fakes/temporary_folder.h"
#include "pack/catalog.h"

using Catch::Contains;
using support::po_header;

namespace {

/// "5: error: …"
std::string told_of(const std::string& file) {
    std::string all;
    for (const auto& problem : pack::po_mistakes(file))
        all += std::to_string(problem.line) + ": " + to_line(problem) + "\n";
    return all;
}

std::string told(const std::string& entries) {
    return told_of(po_header + entries);
}

/// Of the first entry's line, behind the three of the header.
constexpr char leg[] = "msgid \"Leg\"\nmsgstr \"Pierna\"\n";

}  // namespace

TEST_CASE("a slip is told of its own line, once") {
    struct Slip {
        std::string po, told;
    };
    auto slip = GENERATE(values<Slip>({
        {"msgid \"Leg\"\nmsgstr \"Pierna\n", "5: error: a quotation mark is missing at the end of this line"},
        {"msgid \"Leg\"\nmsgstr Pierna\"\n",
         "5: error: there is no quotation mark before this text; write msgstr \"Pierna\""},
        {"msgid \"Leg\"\nmsgstr «Pierna»\n",
         "5: error: « only looks like a quotation mark here; write straight ones: msgstr \"Pierna\""},
        {"msgid \"Leg\"\nmsgstr \"Pierna”\n",
         "5: error: ” only looks like a quotation mark here; write a straight one, \", at the end"},
        {"msgid \"Leg\"\nmsgstr \"La \"pierna\"\"\n",
         "5: error: a quotation mark inside the text ends it before “pierna”"},
        {"msgid \"Leg\"\nmsgstr \"Pierna\",\n", "5: error: behind the last quotation mark stands ,; take it out"},
        {"msgid \"Leg\"\nmsgstr \"Pier\\na\\l\"\n", "5: error: \\l means nothing in a PO file"},
        {"msgid \"Leg\"\nmsgstr = \"Pierna\"\n", "5: error: behind msgstr stands ="},
        {"msgid \"Leg\"\nmsgstr\n", "5: error: behind msgstr stands no text; write msgstr \"\""},
        {"msgid \"Leg\"\nmgstr \"Pierna\"\n", "5: error: there is no \"mgstr\"; did you mean \"msgstr\""},
        {"msgid \"Leg\"\n\nmsgid \"Foot\"\nmsgstr \"Pie\"\n", "4: error: the translation of this text is missing"},
        {"msgid \"Leg\"\nmsgstr \"Una\"\nmsgstr \"Otra\"\n", "6: error: this is a second translation of the same text"},
        {"msgstr \"Pierna\"\n", "4: error: this is a second translation"},
        {"msgid \"Leg\"\nmsgstr[0] \"Pierna\"\n", "5: error: this text has no plural"},
        {"msgid \"Leg\"\nmsgid_plural \"Legs\"\nmsgstr \"Pierna\"\n", "6: error: this text has a plural"},
        {"// left or right?\nmsgid \"Leg\"\nmsgstr \"Pierna\"\n", "4: error: a note does not begin with //"},
        {"msgid \"Leg\"\nmsgstr \"La\"\npierna\n",
         "6: error: this line has no quotation marks round its text; write \"pierna\""},
        {"msgid \"Leg\"\nmsgstr \"La\npierna\"\n", "5: error: this text goes on in the next line"},
        {"msgid \"Leg\"\nmsgstr \"Pier", "5: error: the file ends inside this text"},
    }));
    INFO(slip.po);
    CHECK(told(slip.po).starts_with(slip.told));
    CHECK(pack::po_mistakes(po_header + slip.po).size() == 1);
}

TEST_CASE("what libgettext-po reads is no mistake") {
    for (std::string sound :
         {leg, "  msgid\t\"Leg\" # of a table\n \"\"\nmsgstr \"Pier\" \"na\"\n\n\"\"\n",
          "msgctxt \"interface\"\nmsgid \"Leg\"\nmsgstr \"\"\n\"Pier\\\"na\\\\\\n\\x41\\101\"\n",
          "msgid \"Leg\"\nmsgid_plural \"Legs\"\nmsgstr[0] \"Pierna\"\nmsgstr[1] \"Piernas\"\n",
          "#, fuzzy\n#| msgid \"Log\"\nmsgid \"Leg\"\nmsgstr \"Pierna\"\n#~ msgid \"Arm\"\n#~ msgstr \"Brazo\"\n"}) {
        INFO(sound);
        fakes::TemporaryFolder pack;
        pack.write("scripts/translations/es.po", po_header + sound);
        CHECK(pack::read_catalog(pack.path(), "es").value);
        CHECK(told(sound) == "");
    }
}

TEST_CASE("of a file that is full of mistakes the first few are told, and of one that is no PO file only that") {
    std::string all;
    for (int i = 0; i < 20; ++i) all += "msgid \"Leg " + std::to_string(i) + "\"\nmsgstr Pierna\n";
    CHECK(pack::po_mistakes(po_header + all).size() == 5);
    CHECK(told_of("return flow {\n  title = \"Heel pain\",\n}\n")
              .starts_with("1: error: this is no translation: no line of it begins with msgid"));
    CHECK(pack::po_mistakes("return flow {\n}\n").size() == 1);
}

TEST_CASE("a field of the header is found in its line, and never in a text that looks like one") {
    CHECK(pack::line_of_header("# note\nmsgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Plural-Forms: 1\\n\"\n",
                               "Plural-Forms:") == 5);
    CHECK(pack::line_of_header("msgid \"\"\nmsgstr \"\"\n\nmsgid \"\"\n\"Language: of the body\"\nmsgstr \"\"\n",
                               "Language:") == 2);
    CHECK(pack::line_of_header("msgid \"\"\n\"Language: of the body\"\nmsgstr \"\"\n", "Language:") == 0);
    CHECK(pack::line_of_header("", "Language:") == 0);
}
