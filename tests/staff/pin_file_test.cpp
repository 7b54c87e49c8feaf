// The PIN on the disk.
#include "staff/pin_file.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/plain_file.h"
#include "fakes/rights.h"
#include "fakes/temporary_folder.h"
#include "pack/pack_files.h"

namespace {

using PinThere = base::Result<bool>;

}  // namespace

TEST_CASE("only the PIN that was set is right") {
    fakes::TemporaryFolder data;
    CHECK(staff::has_pin(data.path()) == PinThere(false));
    CHECK_FALSE(staff::is_pin(data.path(), "19283746"));
    REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    CHECK(staff::has_pin(data.path()) == PinThere(true));
    CHECK(staff::is_pin(data.path(), "19283746"));
    for (const char* wrong : {"", "19283745", "192837460", "1928374"}) CHECK_FALSE(staff::is_pin(data.path(), wrong));
    REQUIRE_FALSE(staff::keep_pin(data.path(), "60718293"));
    CHECK_FALSE(staff::is_pin(data.path(), "19283746"));
    CHECK(staff::is_pin(data.path(), "60718293"));
}

TEST_CASE("the PIN's file is for the kiosk's user only and holds an Argon2id hash, never the PIN") {
    fakes::TemporaryFolder data;
    REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    auto file = data.path() / "staff/pin";
    CHECK(fakes::rights_of(file) == 0600);
    auto text = base::read_start(file, 1000);
    CHECK(text.starts_with("$argon2id$"));
    CHECK(text.find("19283746") == std::string::npos);
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    REQUIRE_FALSE(staff::keep_pin(data.path(), "60718293"));
    CHECK(fakes::rights_of(file) == 0600);
}

TEST_CASE("setting the PIN takes no rights from the files that another thread makes meanwhile") {
    fakes::TemporaryFolder data, elsewhere;
    fakes::Umask umask(022);
    fakes::FilesMeanwhile meanwhile(elsewhere.path());
    for (int n = 0; n < 3; ++n) REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    REQUIRE(meanwhile.made() > 0);
    CHECK(meanwhile.any() == 0644);
    CHECK(meanwhile.all() == 0644);
}

TEST_CASE("a removed PIN opens nothing; removing none is no error") {
    fakes::TemporaryFolder data;
    CHECK_FALSE(staff::remove_pin(data.path()));
    REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    CHECK_FALSE(staff::remove_pin(data.path()));
    CHECK(staff::has_pin(data.path()) == PinThere(false));
    CHECK_FALSE(staff::is_pin(data.path(), "19283746"));
}

TEST_CASE("a damaged PIN file opens nothing") {
    fakes::TemporaryFolder data;
    for (const char* text : {"", "\n", "19283746\n", "$argon2id$\n", "$argon2id$v=19$m=65536,t=3,p=1$AAAA$AAAA\n"}) {
        data.write("staff/pin", text);
        CHECK_FALSE(staff::is_pin(data.path(), "19283746"));
    }
}

TEST_CASE("another user's PIN file is not taken for none") {
    if (geteuid() != 0) {
        WARN("skipped: only root can become another user");
        return;
    }
    fakes::TemporaryFolder data;
    REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    std::filesystem::permissions(data.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(data.path() / "staff", std::filesystem::perms(0755));
    constexpr uid_t nobody = 65534;
    REQUIRE(seteuid(nobody) == 0);
    auto there = staff::has_pin(data.path());
    REQUIRE(seteuid(0) == 0);
    REQUIRE(std::holds_alternative<base::Problem>(there));
    CHECK(base::to_line(std::get<base::Problem>(there)).find("cannot be read: Permission denied") != std::string::npos);
}
