#include "pack/catalogs_ahead.h"

#include <catch2/catch.hpp>

#include "fakes/pack_support.h"

TEST_CASE("translations that were read ahead are there when the disk is gone") {
    fakes::TemporaryFolder folder;
    folder.write("scripts/translations/es.po", support::po_header + support::po_entry("Heel", "Talón"));
    folder.write("scripts/translations/de.po", support::po_header + "msgid \"Heel\"\nmsgstr \"Ferse\n");
    folder.write("scripts/translations/notes.txt", "");
    const auto refused = pack::read_catalog(folder.path(), "de").problems;
    pack::CatalogsAhead ahead(folder.path());
    ahead.wait();
    std::filesystem::remove_all(folder.path() / "scripts");
    auto spanish = ahead.take("es");
    REQUIRE(spanish.value);
    CHECK(*spanish.value->find("Heel") == "Talón");
    auto german = ahead.take("de");
    CHECK_FALSE(german.value);
    CHECK_FALSE(refused.empty());
    CHECK(german.problems == refused);
}

TEST_CASE("a language without a file is told as it is without reading ahead") {
    fakes::TemporaryFolder folder;
    pack::CatalogsAhead ahead(folder.path());
    CHECK(ahead.take("es").problems == pack::read_catalog(folder.path(), "es").problems);
    CHECK_FALSE(ahead.take("es").value);
}
