#include <catch2/catch.hpp>

#include "commands/common.h"
#include "fakes/flows.h"
#include "fakes/pack_support.h"
#include "fakes/scripts.h"

namespace {

struct Pack {
    Pack() {
        scripts.home = fakes::home_of({"heel-pain"}, {{"tr", "Türkçe"}, {"de", "Deutsch"}, {"es", "Español"}});
        scripts.home->source = "de";
        scripts.add(fakes::short_flow("heel-pain"));
    }
    void translate(const std::string& language) {
        std::vector<std::string> done;
        folder.write("scripts/translations/" + language + ".po",
                     support::po_header + support::po_texts(*scripts.home, done));
    }
    std::string first(const std::string& wanted) {
        pack::PackLibrary library(scripts, pack::catalogs_in(folder.path()), nullptr);
        return commands::first_language(library, wanted);
    }
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;
};

}  // namespace

TEST_CASE("visits start in the clinic's language where the pack offers it, else in the first that it does") {
    Pack pack;
    pack.translate("es");
    CHECK(pack.first("es") == "es");
    CHECK(pack.first("de") == "de");
    CHECK(pack.first("") == "de");  // Turkish stands first and is not translated
    CHECK(pack.first("tr") == "de");
    CHECK(pack.first("en") == "de");  // which the pack does not list
    pack.translate("tr");
    CHECK(pack.first("") == "tr");
    CHECK(pack.first("en") == "tr");
}
