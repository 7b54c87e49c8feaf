#include "display/window/monitors.h"

#include <catch2/catch.hpp>

using display::Monitor;

TEST_CASE("the whole screen is the primary monitor, else the first") {
    const std::vector<Monitor> two{{{0, 0, 1920, 1080}, false}, {{1920, 0, 1080, 1920}, true}};
    CHECK(*display::main_monitor(two) == two[1]);
    const std::vector<Monitor> none_primary{{{0, 0, 1920, 1080}, false}, {{1920, 0, 1080, 1920}, false}};
    CHECK(*display::main_monitor(none_primary) == none_primary[0]);
    CHECK(display::main_monitor({}) == nullptr);
}
