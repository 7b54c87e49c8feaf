#include "display/window/screen_keeper.h"

#include <catch2/catch.hpp>

using flow::Time;

TEST_CASE("a kiosk takes its screen back each time it is lost, but does nothing else for who insists") {
    display::ScreenKeeper keeper;
    for (int i = 0; i < 8; ++i) CHECK(keeper.takes_back(Time(1000 + i)));
    CHECK_FALSE(keeper.takes_back(Time(1008)));
    CHECK_FALSE(keeper.takes_back(Time(10'999)));
    CHECK(keeper.takes_back(Time(11'000)));
    CHECK_FALSE(keeper.takes_back(Time(11'000)));
    for (int i = 0; i < 20; ++i) CHECK(keeper.takes_back(Time(30'000 + 2000 * i)));
}
