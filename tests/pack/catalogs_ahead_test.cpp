#include "pack/catalogs_ahead.h"

#include <catch2/catch.hpp>
#include <future>

#include "fakes/pack_support.h"

namespace {

/// Reads all, and says when it is through.
struct Ahead {
    explicit Ahead(const std::filesystem::path& pack) : catalogs(pack, [this] { through.set_value(); }) {}
    void read() {
        catalogs.begin();
        through.get_future().wait();
    }

    std::promise<void> through;
    pack::CatalogsAhead catalogs;
};

}  // namespace

TEST_CASE("translations that were read ahead are there when the disk is gone") {
    fakes::TemporaryFolder folder;
    folder.write("scripts/translations/es.po", support::po_header + support::po_entry("Heel", "Talón"));
    folder.write("scripts/translations/de.po", support::po_header + "msgid \"Heel\"\nmsgstr \"Ferse\n");
    folder.write("scripts/translations/notes.txt", "");
    const auto refused = pack::read_catalog(folder.path(), "de").problems;
    Ahead ahead(folder.path());
    ahead.read();
    std::filesystem::remove_all(folder.path() / "scripts");
    auto spanish = ahead.catalogs.take("es");
    REQUIRE(spanish.value);
    CHECK(*spanish.value->find("Heel") == "Talón");
    auto german = ahead.catalogs.take("de");
    CHECK_FALSE(german.value);
    CHECK_FALSE(refused.empty());
    CHECK(german.problems == refused);
}

TEST_CASE("who wants a translation while they are read waits for it, and hears once that all are") {
    fakes::TemporaryFolder folder;
    folder.write("scripts/translations/es.po", support::po_header + support::po_entry("Heel", "Talón"));
    Ahead ahead(folder.path());
    CHECK_FALSE(ahead.catalogs.take_news());
    ahead.catalogs.begin();
    CHECK(ahead.catalogs.take("es").value);
    ahead.through.get_future().wait();
    CHECK(ahead.catalogs.take_news());
    CHECK_FALSE(ahead.catalogs.take_news());
}

TEST_CASE("a language that the first picture needs is read before all others, and not once more") {
    fakes::TemporaryFolder folder;
    folder.write("scripts/translations/es.po", support::po_header + support::po_entry("Heel", "Talón"));
    folder.write("scripts/translations/fr.po", support::po_header + support::po_entry("Heel", "Talon"));
    Ahead ahead(folder.path());
    REQUIRE(ahead.catalogs.take("es").value);
    ahead.read();
    std::filesystem::remove_all(folder.path() / "scripts");
    CHECK_FALSE(ahead.catalogs.take("es").value);
    CHECK(ahead.catalogs.take("fr").value);
}

TEST_CASE("a language without a file is told as it is without reading ahead") {
    fakes::TemporaryFolder folder;
    Ahead ahead(folder.path());
    CHECK(ahead.catalogs.take("es").problems == pack::read_catalog(folder.path(), "es").problems);
    ahead.read();
    CHECK(ahead.catalogs.take("es").problems == pack::read_catalog(folder.path(), "es").problems);
    CHECK_FALSE(ahead.catalogs.take("es").value);
}
