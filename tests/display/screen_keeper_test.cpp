#include "display/window/screen_keeper.h"

#include <catch2/catch.hpp>

using flow::Time;

TEST_CASE("a kiosk takes its screen back at once, and again from who insists, but not all the time") {
    display::ScreenKeeper keeper;
    CHECK_FALSE(keeper.takes_back(Time(1000)));
    CHECK_FALSE(keeper.due());
    keeper.lost(Time(1000));
    keeper.lost(Time(1001));  // of one loss several things are told
    CHECK(keeper.due() == Time(1000));
    CHECK(keeper.takes_back(Time(1001)));
    CHECK_FALSE(keeper.takes_back(Time(1001)));
    keeper.lost(Time(1050));
    CHECK(keeper.due() == Time(1201));
    CHECK_FALSE(keeper.takes_back(Time(1200)));
    CHECK(keeper.takes_back(Time(1201)));
    keeper.lost(Time(5000));
    CHECK(keeper.takes_back(Time(5000)));
}
