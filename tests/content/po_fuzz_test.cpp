#include <catch2/catch.hpp>
#include <random>

#include "content/catalog.h"
#include "support.h"

TEST_CASE("whatever bytes a PO file holds, reading it ends with a catalog or with an error") {
    const std::vector<std::string> pieces{"\"",
                                          "\n",
                                          "\\",
                                          "\\\n",
                                          "#",
                                          "#,",
                                          "#~ ",
                                          "#~| ",
                                          "#| ",
                                          "#: a:1 ",
                                          "msgid ",
                                          "msgstr ",
                                          "msgctxt ",
                                          "domain ",
                                          "msgid_plural ",
                                          "msgstr[0] ",
                                          "msgstr[99999999999] ",
                                          "\"é\"",
                                          "\xC3",
                                          "\xFF",
                                          "\"charset=BIG5-HKSCS\\n\" ",
                                          "\"charset=\\n\"",
                                          "fuzzy, ",
                                          "range: 0..",
                                          "c-format, ",
                                          "\\x",
                                          "\\777",
                                          "\r",
                                          "痛",
                                          "[",
                                          "]"};
    std::mt19937 random(20240601);
    auto below = [&](std::size_t most) { return random() % most; };
    std::string sound = support::po_header;
    for (const char* word : {"Leg", "Foot", "Low back"}) sound += support::po_entry(word, "es", "#, fuzzy\n# note\n");
    fakes::TemporaryFolder pack;
    int read = 0;
    for (int round = 0; round < 1000; ++round) {
        auto po = sound;
        for (auto changes = 1 + below(6); changes > 0; --changes)
            po.replace(below(po.size()), below(12), pieces[below(pieces.size())]);
        pack.write("scripts/translations/es.po", po);
        auto loaded = content::read_catalog(pack.path(), "es");
        INFO(po);
        REQUIRE(loaded.value.has_value() != flow::has_error(loaded.problems));
        read += loaded.value ? 1 : 0;
    }
    CHECK(read > 50);
    CHECK(read < 950);
}
