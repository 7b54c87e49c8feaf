// The trial of a pack on a real disk: when the kiosk goes back by itself, what is written then, and what it does beside somebody
// who publishes.
#include "publish/trial_keeper.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/durable.h"
#include "base/plain_file.h"
#include "fakes/temporary_folder.h"

namespace fs = std::filesystem;
using Catch::Contains;

namespace {

const std::string spring = "20270301000000", summer = "20270601000000", autumn = "20270901000000";
constexpr std::time_t year_2030 = 1'893'456'000;

/// A kiosk's data folder with spring published and then summer, which is on trial.
struct Kiosk {
    fakes::TemporaryFolder data;
    publish::PackStore store{data.path(), year_2030};
    base::Problems told;
    publish::TrialKeeper keeper{data.path(), [this](const base::Problem& problem) { told.push_back(problem); },
                                [] { return std::string("2027-06-02"); }};
    publish::PackTrial trial;

    Kiosk() {
        publish(spring);
        publish(summer);
        trial = keeper.begin("boot");
    }
    void publish(const std::string& version) {
        auto room = store.make_room();
        REQUIRE(std::holds_alternative<fs::path>(room));
        const auto& folder = std::get<fs::path>(room);
        REQUIRE_FALSE(base::write_durably(folder / "scripts/kiosk.lua", "-- " + version));
        REQUIRE_FALSE(store.take_into_use(folder, version));
    }
    bool fail_once_more() { return keeper.keep(trial = publish::failed(trial)); }
    bool fail_three_times() {
        fail_once_more();
        fail_once_more();
        return fail_once_more();
    }
    std::string file(const std::string& name) const { return base::read_start(data.path() / "packs" / name, 4096); }
    publish::PackTrial kept() const { return publish::read_trial(file("trial")); }
    /// A folder with something in it stands where a file should go.
    void block(const std::string& name) const {
        fs::remove(data.path() / "packs" / name);
        data.write("packs/" + name + "/in the way");
    }
};

}  // namespace

TEST_CASE("a pack that failed three times is left for the one before, and staff can read why") {
    Kiosk kiosk;
    CHECK(kiosk.trial.version == summer);
    CHECK_FALSE(kiosk.fail_once_more());
    CHECK_FALSE(kiosk.fail_once_more());
    CHECK(kiosk.kept().failures == 2);
    CHECK(kiosk.store.current_version() == summer);
    CHECK(kiosk.fail_once_more());
    CHECK(kiosk.store.current_version() == spring);
    CHECK(kiosk.file("reverted") == "2027-06-02 the pack " + summer +
                                        " failed 3 times before the first visit was finished; back to " + spring +
                                        "\n");
    REQUIRE(kiosk.told.size() == 1);
    CHECK_THAT(kiosk.told[0].what, Contains("back to " + spring));
}

TEST_CASE("the pack that a kiosk went back to begins its own trial, whatever the pack that was left still does") {
    Kiosk kiosk;
    kiosk.fail_three_times();
    CHECK(kiosk.fail_once_more());
    CHECK(kiosk.keeper.keep(publish::finished_visit(kiosk.trial)));
    CHECK(kiosk.kept() == publish::PackTrial{spring, false, 0, ""});
    CHECK(kiosk.store.current_version() == spring);
}

TEST_CASE("a pack that must be given up is given up at the next start, before it is shown") {
    Kiosk kiosk;
    kiosk.data.write("packs/trial", publish::to_text({summer, false, 2, "boot"}));
    CHECK(kiosk.keeper.begin("boot") == publish::PackTrial{spring, false, 0, "boot"});
    CHECK(kiosk.store.current_version() == spring);
    CHECK(kiosk.kept() == publish::PackTrial{spring, false, 0, "boot"});
}

TEST_CASE(
    "while somebody publishes or rolls back the kiosk does not go back, and does so at the next failure or start") {
    Kiosk kiosk;
    {
        publish::PackStoreLock somebody(kiosk.data.path());
        CHECK_FALSE(kiosk.fail_three_times());
        CHECK_FALSE(kiosk.fail_once_more());
        CHECK(kiosk.store.current_version() == summer);
        CHECK(kiosk.kept().failures >= publish::most_failures);
        CHECK(kiosk.file("reverted").empty());
        REQUIRE(kiosk.told.size() == 1);
        CHECK_THAT(kiosk.told[0].what, Contains("another publish or rollback is under way"));
        CHECK_FALSE(kiosk.told[0].advice.empty());
    }
    SECTION("failure") {
        CHECK(kiosk.fail_once_more());
    }
    SECTION("start") {
        CHECK(kiosk.keeper.begin("boot").version == spring);
    }
    CHECK(kiosk.store.current_version() == spring);
}

TEST_CASE("a pack that was published while the one before it failed is not undone") {
    Kiosk kiosk;
    kiosk.fail_once_more();
    kiosk.fail_once_more();
    kiosk.publish(autumn);
    CHECK(kiosk.fail_once_more());
    CHECK(kiosk.store.current_version() == autumn);
    CHECK(kiosk.file("reverted").empty());
    CHECK(kiosk.told.empty());
}

TEST_CASE("what could not be written of going back is told with what to do about it") {
    Kiosk kiosk;
    auto name = GENERATE("trial", "reverted");
    kiosk.block(name);
    CHECK(kiosk.fail_three_times());
    CHECK(kiosk.store.current_version() == spring);
    auto is_of_it = [&](const base::Problem& problem) {
        return problem.file == (kiosk.data.path() / "packs" / name).string();
    };
    auto told = std::find_if(kiosk.told.begin(), kiosk.told.end(), is_of_it);
    REQUIRE(told != kiosk.told.end());
    CHECK_THAT(told->what, Contains("cannot be written"));
    CHECK_FALSE(told->advice.empty());
}

TEST_CASE("the failures are on the disk before the kiosk goes back, and it is told only where it did") {
    Kiosk kiosk;
    kiosk.block(".current.new");  // so that `current` cannot be switched
    CHECK_FALSE(kiosk.fail_three_times());
    CHECK(kiosk.store.current_version() == summer);
    CHECK(publish::must_go_back(kiosk.kept()));
    CHECK(kiosk.file("reverted").empty());
    REQUIRE(kiosk.told.size() == 1);
    CHECK_THAT(kiosk.told[0].what, Contains("failed 3 times, but"));
    fs::remove_all(kiosk.data.path() / "packs/.current.new");
    CHECK(kiosk.keeper.begin("boot").version == spring);
}

TEST_CASE("where there is no pack before, the one that fails stays, and that is told once") {
    Kiosk kiosk;
    kiosk.keeper.keep(publish::finished_visit(kiosk.trial));
    REQUIRE(
        std::holds_alternative<publish::PackVersion>(kiosk.store.roll_back(publish::PackStore::Asked::by_somebody)));
    kiosk.trial = kiosk.keeper.begin("boot");
    for (int failure = 0; failure < 6; ++failure) CHECK_FALSE(kiosk.fail_once_more());
    CHECK(kiosk.store.current_version() == spring);
    REQUIRE(kiosk.told.size() == 1);
    CHECK_THAT(kiosk.told[0].what, Contains("there is no pack before " + spring));
    CHECK_FALSE(kiosk.keeper.keep(publish::finished_visit(kiosk.trial)));
    CHECK(kiosk.kept().proved);
}

namespace {

/// A kiosk that may read the packs and nothing more.
struct ReadingKiosk {
    Kiosk content;  // whose data folder is the packs' home
    fakes::TemporaryFolder data;
    publish::TrialKeeper keeper{data.path(), [this](const base::Problem& problem) { told.push_back(problem); },
                                [] { return std::string("2027-06-02"); }, content.data.path()};
    base::Problems told;
    publish::PackTrial trial = keeper.begin("boot");

    bool fail_three_times() {
        for (int i = 0; i < 2; ++i) keeper.keep(trial = publish::failed(trial));
        return keeper.keep(trial = publish::failed(trial));
    }
    std::string shown() const { return publish::shown_version(content.data.path(), data.path()); }
};

}  // namespace

TEST_CASE("a kiosk that may only read the packs shows the one before, and leaves what is in use alone") {
    ReadingKiosk kiosk;
    REQUIRE(kiosk.trial.version == summer);
    CHECK(kiosk.fail_three_times());
    CHECK(kiosk.shown() == spring);
    CHECK(publish::shown_pack(kiosk.content.data.path(), kiosk.data.path()) == kiosk.content.store.folder(spring));
    CHECK(kiosk.content.store.current_version() == summer);
    CHECK_THAT(base::read_start(kiosk.data.path() / "packs/reverted", 4096), Contains("back to " + spring));
    publish::TrialKeeper next(
        kiosk.data.path(), [](const base::Problem&) {}, [] { return std::string(); }, kiosk.content.data.path());
    CHECK(next.begin("boot").version == spring);
    kiosk.content.publish(autumn);
    CHECK(kiosk.shown() == autumn);
    CHECK(next.begin("boot").version == autumn);
}

TEST_CASE("a pack that a kiosk gave up and that is published anew has another chance") {
    ReadingKiosk kiosk;
    CHECK(kiosk.fail_three_times());
    REQUIRE(std::holds_alternative<publish::PackVersion>(
        kiosk.content.store.roll_back(publish::PackStore::Asked::by_somebody)));
    CHECK(kiosk.shown() == spring);
    kiosk.content.publish(summer);
    CHECK(kiosk.shown() == summer);
}

TEST_CASE("a kiosk that gave up one pack after the other shows the one before both, and stays with the first") {
    ReadingKiosk kiosk;
    kiosk.content.publish(autumn);
    kiosk.trial = kiosk.keeper.begin("boot");
    CHECK(kiosk.fail_three_times());
    kiosk.trial = {summer, false, 0, ""};
    publish::TrialKeeper next(
        kiosk.data.path(), [&](const base::Problem& problem) { kiosk.told.push_back(problem); },
        [] { return std::string(); }, kiosk.content.data.path());
    auto fail_with = [&](publish::PackTrial trial) {
        trial.failures = publish::most_failures;
        return next.keep(trial);
    };
    CHECK(fail_with({summer, false, 0, ""}));
    CHECK(kiosk.shown() == spring);
    publish::TrialKeeper last(
        kiosk.data.path(), [&](const base::Problem& problem) { kiosk.told.push_back(problem); },
        [] { return std::string(); }, kiosk.content.data.path());
    CHECK_FALSE(last.keep({spring, false, publish::most_failures, ""}));
    CHECK(kiosk.shown() == spring);
    CHECK_THAT(kiosk.told.back().what, Contains("there is no pack before " + spring));
}
