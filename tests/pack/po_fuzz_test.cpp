#include <catch2/catch.hpp>
#include <random>

#include "fakes/pack_support.h"
#include "pack/catalog.h"

TEST_CASE("whatever bytes a PO file holds, reading it ends with a catalog or with an error") {
    std::mt19937 random(20240601);
    std::string sound = support::po_header;
    for (const char* word : {"Leg", "Foot", "Low back"}) sound += support::po_entry(word, "es", "#, fuzzy\n# note\n");
    fakes::TemporaryFolder pack;
    int read = 0;
    for (int round = 0; round < 1000; ++round) {
        auto po = support::spoiled(sound, random);
        pack.write("scripts/translations/es.po", po);
        auto loaded = pack::read_catalog(pack.path(), "es");
        INFO(po);
        REQUIRE(loaded.value.has_value() != base::has_error(loaded.problems));
        read += loaded.value ? 1 : 0;
    }
    CHECK(read > 50);
    CHECK(read < 950);
}
