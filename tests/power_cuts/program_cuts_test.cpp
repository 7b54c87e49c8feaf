// What is promised of an update of the program: after a power cut the old one or the new one runs, whole; the new one is tried or given up.
#include "power_cuts/data_folder.h"
#include "publish/programs/program_store.h"

namespace fs = std::filesystem;
using power_cuts::bytes_of;
using publish::ProgramStore;
using Next = ProgramStore::Next;

namespace {

const std::string spring = "20270301000000", summer = "20270601000000", today = "2027-06-02",
                  why = "no home screen appeared";
const std::vector<std::string> files{"program", "bin/clinic-kiosk", "bin/clinic-kiosk-wall",
                                     "content/scripts/kiosk.lua"};

std::optional<base::Problem> take(const fs::path& programs, const std::string& version) {
    ProgramStore store(programs);
    auto made = store.make_room();
    if (auto* failed = std::get_if<base::Problem>(&made)) return *failed;
    for (const auto& file : files)
        if (auto failed = base::write_durably(std::get<fs::path>(made) / file, version + file)) return failed;
    return store.take_into_use(std::get<fs::path>(made), version);
}

/// Spring stands; with `then_summer` that is on trial.
void prepare(const fs::path& programs, bool then_summer) {
    REQUIRE_FALSE(take(programs, spring));
    REQUIRE_FALSE(ProgramStore(programs).stands());
    if (!then_summer) return;
    REQUIRE_FALSE(take(programs, summer));
    REQUIRE(std::get<Next>(ProgramStore(programs).begin_try(today)) == Next::watch);
}

void check_whole(const fs::path& programs) {
    const auto version = ProgramStore(programs).current();
    REQUIRE((version == spring || version == summer));
    for (const auto& file : files) CHECK(bytes_of(programs / version / file) == version + file);
}

/// As the PC does when it is switched on: then nothing is half done any more.
Next switch_on(const fs::path& programs) {
    const auto next = ProgramStore(programs).begin_try(today);
    REQUIRE(std::holds_alternative<Next>(next));
    check_whole(programs);
    return std::get<Next>(next);
}

}  // namespace

TEST_CASE("a power cut while a program is taken leaves the old one standing or the new one on trial") {
    fakes::TemporaryFolder folder;
    prepare(folder.path(), false);
    power_cuts::Recording recording(folder.path());
    REQUIRE_FALSE(take(folder.path(), summer));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        INFO("after " << done << " calls");
        check_whole(left);
        const bool runs = ProgramStore(left).current() == summer;
        CHECK(ProgramStore(left).on_trial() == runs);
        CHECK(switch_on(left) == (runs ? Next::watch : Next::nothing));
        CHECK(ProgramStore(left).last_given_up().empty());
        if (!runs) {
            CHECK_FALSE(ProgramStore(left).refusal(summer, "", ProgramStore::GivenUp::counts));
            CHECK_FALSE(take(left, summer));
        }
        CHECK(ProgramStore(left).on_trial());
    });
}

TEST_CASE(
    "a power cut while a program goes back leaves it to be tried or ends its going back, and tells what happened") {
    fakes::TemporaryFolder folder;
    prepare(folder.path(), true);
    power_cuts::Recording recording(folder.path());
    REQUIRE_FALSE(ProgramStore(folder.path()).go_back(why, today));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        INFO("after " << done << " calls");
        check_whole(left);
        if (!ProgramStore(left).last_given_up().empty()) CHECK(ProgramStore(left).current() == spring);
        const auto next = switch_on(left);
        const auto runs = ProgramStore(left).current();
        CHECK((next == Next::watch) == (runs == summer));
        if (runs == spring) CHECK(ProgramStore(left).last_given_up() == summer + " " + today + " " + why);
        if (runs == spring) CHECK_FALSE(fs::exists(left / "trial"));
    });
}

TEST_CASE("a program that stood stays, whenever the power goes") {
    fakes::TemporaryFolder folder;
    prepare(folder.path(), true);
    power_cuts::Recording recording(folder.path());
    REQUIRE_FALSE(ProgramStore(folder.path()).stands());
    recording.after_every_cut([&](const fs::path& left, std::size_t) {
        CHECK(ProgramStore(left).current() == summer);
        CHECK(switch_on(left) != Next::went_back);
    });
}

TEST_CASE("every power cut in a trial counts as a try, so that a program that never stands is given up") {
    fakes::TemporaryFolder folder;
    prepare(folder.path(), true);
    int tries = 1;
    while (tries < 2 * ProgramStore::most_tries && switch_on(folder.path()) == Next::watch) ++tries;
    CHECK(tries == ProgramStore::most_tries);
    CHECK(ProgramStore(folder.path()).current() == spring);
}
