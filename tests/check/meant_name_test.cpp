#include "pack/meant_name.h"

#include <catch2/catch.hpp>

#include "check/check_files.h"
#include "fakes/pack_support.h"
#include "fakes/temporary_folder.h"
#include "pack/pack_files.h"

using Catch::Contains;

TEST_CASE("a name that is nearly right is known") {
    CHECK(pack::meant_name("knee-pain.lua.txt", ".lua") == "knee-pain.lua");
    CHECK(pack::meant_name("knee-pain.LUA", ".lua") == "knee-pain.lua");
    CHECK(pack::meant_name("Knee pain.lua", ".lua") == "knee-pain.lua");
    CHECK(pack::meant_name("Dolor de talón.lua", ".lua") == "dolor-de-talon.lua");
    CHECK(pack::meant_name("es_MX.po", ".po") == "es-MX.po");
    CHECK(pack::meant_name("es (1).po", ".po") == "es.po");
    CHECK(pack::meant_name("es - Copy.po", ".po") == "es.po");
    CHECK(pack::meant_name("es copy 2.po", ".po") == "es.po");
    CHECK(pack::meant_name("es.PO", ".po") == "es.po");
    CHECK(pack::meant_name("es.po.txt", ".po") == "es.po");
    CHECK(pack::meant_name("foot inside.SVG", ".svg") == "foot-inside.svg");
    for (const char* right :
         {"knee-pain.lua", "README.md", "notes.txt", "messages.pot", ".lua", "(1).lua", "es.po.old", ""})
        CHECK(pack::meant_name(right, ".lua").empty());
}

TEST_CASE("files that nobody reads because of their names are told, with the name to give them") {
    fakes::TemporaryFolder pack;
    for (const char* name :
         {"scripts/kiosk.lua", "scripts/README.md", "scripts/knee.lua", "scripts/flows/heel-pain.lua",
          "scripts/flows/knee-pain.lua.txt", "scripts/flows/back.LUA", "scripts/lib/Warn signs.lua",
          "scripts/translations/es.po", "scripts/translations/es (1).po", "scripts/translations/pt_BR.po",
          "scripts/translations/es.po.old", "scripts/translations/messages.pot", "media/icons/shoe.svg",
          "media/illustrations/foot inside.svg"})
        pack.write(name);
    check::CheckLimits limits;
    check::Findings findings(limits);
    check::check_files(pack.path(), findings);
    const std::string unread = ": warning: this file is not read under this name; ";
    CHECK(support::printed(findings.take()) ==
          "media/illustrations/foot inside.svg" + unread + "rename it to foot-inside.svg\n" + "scripts/flows/back.LUA" +
              unread + "rename it to back.lua\n" + "scripts/flows/knee-pain.lua.txt" + unread +
              "rename it to knee-pain.lua\n" + "scripts/knee.lua" + unread +
              "move it to scripts/flows or scripts/lib\n" + "scripts/lib/Warn signs.lua" + unread +
              "rename it to warn-signs.lua\n" + "scripts/translations/es (1).po" + unread +
              "es.po is there too: keep the right one of the two, under that name\n" + "scripts/translations/pt_BR.po" +
              unread + "rename it to pt-BR.po\n");
    CHECK(pack::misnamed(pack.path() / "scripts/translations", "pt-BR.po") == "pt_BR.po");
    CHECK(pack::misnamed(pack.path() / "scripts/translations", "de.po").empty());
}

TEST_CASE("what programs leave beside people's files is passed over in every folder, without a word") {
    fakes::TemporaryFolder pack;
    for (const char* folder :
         {"scripts", "scripts/flows", "scripts/lib", "scripts/translations", "media/illustrations", "media/icons"})
        for (const char* name : {"._heel-pain.lua", "~$es.po", ".DS_Store", "es.po~", "#heel.lua#", "._shoe.svg"})
            pack.write(std::string(folder) + "/" + name);
    check::CheckLimits limits;
    check::Findings findings(limits);
    check::check_files(pack.path(), findings);
    CHECK(support::printed(findings.take()) == "");
    CHECK(pack::list_folder(pack.path() / "media/icons", 100).names.empty());
}
