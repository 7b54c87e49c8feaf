#include "commands/sound_look.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/scripts.h"

TEST_CASE("a look that cannot be read shows the program's own colours and is told; the clinic's name stays") {
    fakes::Scripts scripts;
    scripts.home = fakes::home_of({"heel-pain"});
    scripts.home->look = {"Praxis am Park", "logo.svg", 0xFFCC00, 0xFBFAF7, flow::Letters::serif};
    commands::SoundLook sound(scripts);
    auto loaded = sound.read_home();
    REQUIRE(loaded.value);
    CHECK(loaded.value->look == flow::Look{"Praxis am Park", "logo.svg", {}, {}, flow::Letters::serif});
    CHECK(loaded.value->topics == scripts.home->topics);
    REQUIRE(loaded.problems.size() == 1);
    const auto& problem = loaded.problems[0];
    CHECK(problem.severity == base::Severity::warning);
    CHECK(problem.file == "scripts/kiosk.lua");
    CHECK(problem.what.find("\"#ffcc00\"") != std::string::npos);
    CHECK(problem.what.find("the program shows its own colours") != std::string::npos);
    CHECK(problem.advice.find("write accent = \"#") == 0);
}

TEST_CASE("a sound look is shown as it is, and a kiosk.lua that fails stays told as that") {
    fakes::Scripts scripts;
    scripts.home = fakes::home_of({"heel-pain"});
    scripts.home->look.accent = 0x006D77;
    commands::SoundLook sound(scripts);
    CHECK(sound.read_home().value->look == scripts.home->look);
    CHECK(sound.read_home().problems.empty());
    scripts.home.reset();
    CHECK_FALSE(sound.read_home().value);
}
