// Which recordings of a pack the kiosk knows: found on a thread of their own, so a test waits until they are.
#include "commands/recordings.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "fakes/app_support.h"
#include "fakes/temporary_folder.h"

namespace {

bool comes(const std::function<bool()>& condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return condition();
}

flow::State at(const std::string& slide, const std::string& language) {
    flow::State state;
    state.settings.language = language;
    state.history = {{}, {"heel", slide, 0, ""}};
    return state;
}

}  // namespace

TEST_CASE("a recording is of its slide and language, as long as its words stand there") {
    fakes::TemporaryFolder pack;
    pack.write("media/sounds/heel/one.en.ogg", "a sound");
    pack.write("media/sounds/heel/one.en.txt", "Title of one\nText of one.");
    pack.write("media/sounds/heel/three.en.wav", "a sound");
    pack.write("media/sounds/heel/three.en.txt", "other words");
    pack.write("media/sounds/heel/two.es.wav", "a sound");
    support::KioskRun run;
    commands::Recordings recordings(pack.path());
    REQUIRE(comes([&] { return recordings.any_in("en"); }));
    CHECK(recordings.any_in("es"));
    CHECK_FALSE(recordings.any_in("ar"));
    const auto found = recordings.of(at("one", "en"), run.world);
    CHECK(found.file == (pack.path() / "media/sounds/heel/one.en.ogg").string());
    CHECK(found.words.starts_with("Title of one"));
    CHECK(recordings.of(at("three", "en"), run.world).file.empty());
    CHECK(recordings.of(at("two", "en"), run.world).file.empty());
    CHECK(recordings.of(at("one", "es"), run.world).file.empty());
}
