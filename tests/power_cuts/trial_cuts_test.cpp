// What is promised of a pack on trial: a power cut is no failure of it, once proved it stays, and going back is whole.
#include <algorithm>
#include <vector>

#include "power_cuts/data_folder.h"
#include "publish/trial_keeper.h"

namespace fs = std::filesystem;
using power_cuts::autumn, power_cuts::winter, power_cuts::now;
using power_cuts::Data, power_cuts::bytes_of, power_cuts::is_whole, power_cuts::every_call_fails;

namespace {

/// One start of a kiosk.
struct Start {
    base::Problems told;
    publish::TrialKeeper keeper;
    publish::PackTrial trial;

    Start(const fs::path& data, const std::string& boot)
        : keeper(
              data, [this](const base::Problem& problem) { told.push_back(problem); },
              [] { return std::string("2027-12-28"); }),
          trial(keeper.begin(boot)) {}
    bool fail() { return keeper.keep(trial = publish::failed(trial)); }
    void finish_visit() { keeper.keep(trial = publish::finished_visit(trial)); }
    void stop() { keeper.keep(trial = publish::stopped(trial)); }
};

publish::PackTrial kept_in(const fs::path& data) {
    return publish::read_trial(bytes_of(data / "packs/trial"));
}

/// With autumn published and then winter, which is on trial and failed so often.
void prepare(const Data& data, int failures) {
    REQUIRE_FALSE(data.publish(autumn));
    REQUIRE_FALSE(data.publish(winter));
    Start start(data.path, "boot 1");
    for (int each = 0; each < failures; ++each) REQUIRE_FALSE(start.fail());
}

void check_whole(const fs::path& data) {
    publish::PackStore store(data, now);
    CHECK((store.current_version() == autumn || store.current_version() == winter));
    CHECK(is_whole(store.current(), store.current_version()));
    CHECK(store.newest() == winter);
}

/// Whoever must go back and could not yet does so at the next start; every other pack goes on with the failures it had.
void check_next_start(const fs::path& data) {
    const auto version = publish::PackStore(data, now).current_version();
    const auto kept = kept_in(data);
    const bool goes_on = kept.version == version && !publish::must_go_back(kept);
    const Start next(data, "another boot");
    CHECK(next.trial.version == (version == winter && goes_on ? winter : autumn));
    CHECK(next.trial.failures == (goes_on ? kept.failures : 0));
    check_whole(data);
}

}  // namespace

TEST_CASE("a power cut is no failure of the pack on trial, and each failure is kept or not, never unreadable") {
    Data data;
    prepare(data, 0);
    power_cuts::Recording recording(data.path);
    Start start(data.path, "boot 2");
    std::vector<std::size_t> kept_at;
    for (int each = 0; each < publish::most_failures - 1; ++each) {
        REQUIRE_FALSE(start.fail());
        kept_at.push_back(recording.calls().size());
    }
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        const auto kept = kept_in(left);
        const auto told =
            static_cast<int>(std::count_if(kept_at.begin(), kept_at.end(), [&](std::size_t at) { return at <= done; }));
        INFO("after " << done << " calls");
        CHECK(kept.version == winter);
        CHECK((kept.failures == told || kept.failures == told + 1));
        const Start next(left, "boot 3");
        CHECK(next.trial == publish::PackTrial{winter, false, kept.failures, "boot 3"});
        CHECK(next.told.empty());
    });
}

TEST_CASE("a pack that proved itself stays proved, whenever the power goes") {
    Data data;
    prepare(data, publish::most_failures - 1);
    power_cuts::Recording recording(data.path);
    Start proves(data.path, "boot 2");
    proves.finish_visit();
    const auto proved_at = recording.calls().size();
    proves.stop();
    Start(data.path, "boot 3").fail();
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        INFO("after " << done << " calls");
        if (done >= proved_at) CHECK(kept_in(left).proved);
        const bool proved = kept_in(left).proved;
        Start next(left, "boot 4");
        CHECK(next.trial.version == winter);
        CHECK(next.fail() != proved);
        CHECK(publish::PackStore(left, now).current_version() == (proved ? winter : autumn));
    });
}

TEST_CASE("a power cut while a kiosk goes back by itself leaves a whole pack, and told is only what happened") {
    Data data;
    prepare(data, publish::most_failures - 1);
    power_cuts::Recording recording(data.path);
    Start start(data.path, "boot 2");
    REQUIRE(start.fail());
    const auto reverted = bytes_of(data.path / "packs/reverted");
    REQUIRE_FALSE(reverted.empty());
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        const auto version = publish::PackStore(left, now).current_version();
        const bool told = fs::exists(left / "packs/reverted");
        INFO("after " << done << " calls " << version << " is in use");
        check_whole(left);
        CHECK((!told || version == autumn));
        CHECK((!told || bytes_of(left / "packs/reverted") == reverted));
        CHECK((kept_in(left).version == winter || kept_in(left) == publish::PackTrial{autumn, false, 0, ""}));
        if (done == recording.calls().size()) CHECK((told && version == autumn));
        check_next_start(left);
    });
}

TEST_CASE("when any call of going back fails, a whole pack stays in use, the trial can be read, and failure is told") {
    every_call_fails([](const Data& data) { prepare(data, publish::most_failures - 1); },
                     [](const Data& data) {
                         Start start(data.path, "boot 2");
                         const bool went = start.fail();
                         const auto version = publish::PackStore(data.path, now).current_version();
                         CHECK(version == (went ? autumn : winter));
                         CHECK((went || !start.told.empty()));
                         for (const auto& problem : start.told) CHECK_FALSE(problem.advice.empty());
                         const auto kept = kept_in(data.path);
                         CHECK((kept.version == winter || kept == publish::PackTrial{autumn, false, 0, ""}));
                         check_next_start(data.path);
                     });
}

TEST_CASE("when any call of keeping a trial fails, what was kept before can still be read, and failure is told") {
    every_call_fails([](const Data& data) { prepare(data, 0); },
                     [](const Data& data) {
                         Start start(data.path, "boot 2");
                         start.finish_visit();
                         const auto kept = kept_in(data.path);
                         CHECK(kept.version == winter);
                         CHECK((kept.proved || !start.told.empty()));
                     });
}
