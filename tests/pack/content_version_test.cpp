#include "pack/content_version.h"

#include <catch2/catch.hpp>

#include "fakes/pack_support.h"

using pack::content_version;

TEST_CASE("the content version is 16 hex digits and stays while the pack stays") {
    fakes::TemporaryFolder pack, copy;
    for (auto* each : {&pack, &copy}) {
        each->write("scripts/kiosk.lua", "return kiosk {}");
        each->write("media/icons/shoe.svg", "<svg/>");
    }
    auto version = content_version(pack.path());
    CHECK(version.size() == 16);
    CHECK(version.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(content_version(copy.path()) == version);
}

TEST_CASE("the content version changes with a script, a translation or a picture, and with nothing else") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/kiosk.lua", "return kiosk {}");
    pack.write("scripts/translations/es.po", "a");
    pack.write("media/icons/shoe.svg", "<svg/>");
    auto version = content_version(pack.path());
    auto changes = [&](const char* file, const char* bytes) {
        pack.write(file, bytes);
        return std::exchange(version, content_version(pack.path())) != version;
    };
    CHECK(changes("scripts/kiosk.lua", "return kiosk { }"));
    CHECK(changes("scripts/translations/es.po", "b"));
    CHECK(changes("scripts/lib/new.lua", ""));
    CHECK(changes("media/icons/shoe.svg", "<svg />"));
    CHECK(changes("media/illustrations/new.svg", ""));
    CHECK(changes("media/illustrations/new.jpg", "a"));
    CHECK(changes("media/illustrations/new.jpeg", "ab"));
    CHECK(changes("media/illustrations/new.png", "abc"));
    CHECK(changes("media/sounds/heel-pain/band.es.ogg", "a"));
    CHECK(changes("media/sounds/heel-pain/band.es.txt", "ab"));
    CHECK_FALSE(changes("media/sounds/heel-pain/band.es.mp3", "a"));
    CHECK_FALSE(changes("media/icons/new.png", "only drawings are icons"));
    CHECK_FALSE(changes("media/illustrations/new.heic", "a"));
    CHECK_FALSE(changes("README.md", "words"));
    CHECK_FALSE(changes("scripts/README.md", "the guide"));
    CHECK_FALSE(changes("scripts/.luals/kiosk.lua", "help for editors"));
    CHECK_FALSE(changes("scripts/translations/messages.pot", "the template"));
    CHECK_FALSE(changes("scripts/.kiosk.lua.swp", "an editor's"));
    CHECK_FALSE(changes("media/pen/foot.py", "a drawing tool"));
}

TEST_CASE("an empty folder has a content version too") {
    fakes::TemporaryFolder pack;
    CHECK(content_version(pack.path()) == "cbf29ce484222325");  // the offset basis of FNV-1a
}
