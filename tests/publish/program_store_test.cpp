// Programs that came as signed updates: which runs, which may be taken, and how one goes back.
#include "publish/programs/program_store.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "base/durable.h"
#include "fakes/temporary_folder.h"
#include "publish/archive.h"

namespace fs = std::filesystem;
using Catch::Contains;
using publish::ProgramStore;
using Next = ProgramStore::Next;

namespace {

const std::string installed = "20270101000000", spring = "20270301000000", summer = "20270601000000",
                  today = "2027-06-02";
constexpr auto counts = ProgramStore::GivenUp::counts;

struct Kiosk {
    fakes::TemporaryFolder folder;
    ProgramStore store{folder.path()};

    void take(const std::string& version) {
        const auto room = store.make_room();
        REQUIRE(std::holds_alternative<fs::path>(room));
        REQUIRE_FALSE(base::write_durably(std::get<fs::path>(room) / "bin/clinic-kiosk", version));
        REQUIRE_FALSE(store.take_into_use(std::get<fs::path>(room), version));
    }
    Next begin_try() {
        const auto next = store.begin_try(today);
        REQUIRE(std::holds_alternative<Next>(next));
        return std::get<Next>(next);
    }
    std::string refusal(const std::string& version) const {
        const auto problem = store.refusal(version, installed, counts);
        return problem ? problem->what : "";
    }
};

}  // namespace

TEST_CASE("a program tells its version, and what is none tells nothing") {
    const auto name = publish::read_program_name("version 0.2.0+20270901.101500\ndebian bookworm\n");
    REQUIRE(name);
    CHECK(name->made() == "20270901101500");
    CHECK(name->debian == "bookworm");
    CHECK_FALSE(publish::read_program_name("version 0.2.0\ndebian bookworm\n"));
    CHECK_FALSE(publish::read_program_name(""));
}

TEST_CASE("a program is on trial until it stands; then older ones go, but for the one before") {
    Kiosk kiosk;
    CHECK(kiosk.store.current().empty());
    kiosk.take(spring);
    CHECK(kiosk.store.current() == spring);
    CHECK(kiosk.store.before().empty());
    CHECK(kiosk.store.on_trial());
    CHECK(kiosk.begin_try() == Next::watch);
    REQUIRE_FALSE(kiosk.store.stands());
    CHECK_FALSE(kiosk.store.on_trial());
    CHECK(kiosk.begin_try() == Next::nothing);
    kiosk.take(summer);
    REQUIRE_FALSE(kiosk.store.stands());
    CHECK(kiosk.store.before() == spring);
    kiosk.take("20270901000000");
    REQUIRE_FALSE(kiosk.store.stands());
    CHECK_FALSE(fs::exists(kiosk.store.folder(spring)));
    CHECK(fs::exists(kiosk.store.folder(summer)));
}

TEST_CASE("older programs and the one that runs are refused, whether that was installed or came as an update") {
    Kiosk kiosk;
    CHECK_THAT(kiosk.refusal("20261231000000"), Contains("is older than the one that runs"));
    CHECK_THAT(kiosk.refusal(installed), Contains("runs already"));
    CHECK(kiosk.refusal(spring).empty());
    kiosk.take(summer);
    CHECK_THAT(kiosk.refusal(spring), Contains("is older than the one that runs"));
    CHECK_THAT(kiosk.refusal(summer), Contains("runs already"));
}

TEST_CASE("one that goes back leaves the one before, a line of why, and is taken again only when somebody wants it") {
    Kiosk kiosk;
    kiosk.take(spring);
    REQUIRE_FALSE(kiosk.store.stands());
    kiosk.take(summer);
    REQUIRE_FALSE(kiosk.store.go_back("no home screen appeared within 60 s", today));
    CHECK(kiosk.store.current() == spring);
    CHECK_FALSE(kiosk.store.on_trial());
    CHECK(kiosk.store.last_given_up() == summer + " 2027-06-02 no home screen appeared within 60 s");
    CHECK_THAT(kiosk.refusal(summer), Contains("went back before"));
    CHECK_FALSE(kiosk.store.refusal(summer, installed, ProgramStore::GivenUp::is_forgotten));
    kiosk.take(summer);
    CHECK(kiosk.begin_try() == Next::watch);
    REQUIRE_FALSE(kiosk.store.stands());
    REQUIRE_FALSE(kiosk.store.go_back("somebody asked for it", today));  // also one that stood
    REQUIRE_FALSE(kiosk.store.go_back("somebody asked for it", today));
    CHECK(kiosk.store.current().empty());
    const auto no_more = kiosk.store.go_back("somebody asked for it", today);
    REQUIRE(no_more);
    CHECK_THAT(no_more->what, Contains("there is none before it"));
}

TEST_CASE("a program that was tried too often without standing goes back before it is tried once more") {
    Kiosk kiosk;
    kiosk.take(spring);
    for (int i = 0; i < ProgramStore::most_tries; ++i) CHECK(kiosk.begin_try() == Next::watch);
    CHECK(kiosk.begin_try() == Next::went_back);
    CHECK(kiosk.store.current().empty());
    CHECK_THAT(kiosk.store.last_given_up(), Contains("the power went"));
}

TEST_CASE("a signed program comes out as it went in, with programs that run; content does not pass for one") {
    fakes::TemporaryFolder folder;
    const auto from = folder.path() / "from", to = folder.path() / "to";
    for (const char* name : {"program", "bin/clinic-kiosk", "bin/clinic-kiosk-wall", "content/scripts/kiosk.lua"})
        REQUIRE_FALSE(base::write_durably(from / name, name));
    REQUIRE_FALSE(base::write_durably(from / "bin/notes.txt", "left out"));
    constexpr publish::ArchiveLimits program{.holds = publish::Holds::program};
    const auto packed = publish::pack_files(from, program);
    REQUIRE(std::holds_alternative<std::string>(packed));
    const auto& bytes = std::get<std::string>(packed);
    REQUIRE(std::holds_alternative<std::monostate>(publish::unpack_files(bytes, to, program)));
    CHECK((fs::status(to / "bin/clinic-kiosk-wall").permissions() & fs::perms::owner_exec) == fs::perms::owner_exec);
    CHECK((fs::status(to / "content/scripts/kiosk.lua").permissions() & fs::perms::owner_exec) == fs::perms::none);
    CHECK_FALSE(fs::exists(to / "bin/notes.txt"));
    const auto as_content = publish::unpack_files(bytes, folder.path() / "content");
    REQUIRE(std::holds_alternative<base::Problem>(as_content));
    const auto content = publish::pack_files(from / "content");
    REQUIRE(std::holds_alternative<std::string>(content));
    const auto as_program = publish::unpack_files(std::get<std::string>(content), folder.path() / "program", program);
    REQUIRE(std::holds_alternative<base::Problem>(as_program));
    CHECK_THAT(std::get<base::Problem>(as_program).what, Contains("this is no program for a kiosk"));
}
