// Whose keys count for packs, and who may choose them.
#include "publish/custody.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "fakes/temporary_folder.h"
#include "publish/keys.h"

namespace fs = std::filesystem;

namespace {

std::string new_key() {
    return std::get<publish::KeyPair>(publish::make_keys("")).public_key;
}

const std::string one = new_key(), other = new_key();

struct Kiosk {
    fakes::TemporaryFolder folder;
    const fs::path home = folder.path() / "content", of_root = folder.path() / "etc/content.pub";

    std::optional<base::Problem> pin(const std::vector<std::string>& keys) const {
        return publish::pin_keys(home, of_root, keys);
    }
    std::vector<std::string> keys() const {
        const auto found = publish::keys_in_custody(home, of_root);
        return found ? found->keys : std::vector<std::string>{"settings"};
    }
};

}  // namespace

TEST_CASE("a key is chosen once, and another one is refused in words") {
    const Kiosk kiosk;
    CHECK(kiosk.keys() == std::vector<std::string>{"settings"});
    CHECK_FALSE(kiosk.pin({one}));
    CHECK(kiosk.keys() == std::vector<std::string>{one});
    CHECK_FALSE(kiosk.pin({one}));
    for (const auto& keys : std::vector<std::vector<std::string>>{{other}, {one, other}}) {
        const auto refused = kiosk.pin(keys);
        REQUIRE(refused);
        CHECK(refused->what == "this kiosk has a content key already, which nobody changes on the glass");
    }
    CHECK(kiosk.keys() == std::vector<std::string>{one});
}

TEST_CASE("root's keys count alone, and where root's file has none nothing counts") {
    const Kiosk kiosk;
    REQUIRE_FALSE(kiosk.pin({one}));
    kiosk.folder.write("etc/content.pub", "untrusted comment: clinic\n" + other + "\n" + one + "\n");
    CHECK(kiosk.keys() == std::vector<std::string>{other, one});
    kiosk.folder.write("etc/content.pub", "");
    CHECK(kiosk.keys().empty());
    CHECK(kiosk.pin({one}));
}

TEST_CASE("what is no key is not kept") {
    const Kiosk kiosk;
    CHECK(kiosk.pin({}));
    CHECK(kiosk.pin({one, "RWnonsense"}));
    CHECK(kiosk.keys() == std::vector<std::string>{"settings"});
}

TEST_CASE("packs lie in the data folder unless a unit says otherwise") {
    ::unsetenv("CLINIC_KIOSK_CONTENT");
    CHECK(publish::pack_home("/srv/data") == "/srv/data");
    ::setenv("CLINIC_KIOSK_CONTENT", "/srv/content", 1);
    CHECK(publish::pack_home("/srv/data") == "/srv/content");
    ::unsetenv("CLINIC_KIOSK_CONTENT");
}
