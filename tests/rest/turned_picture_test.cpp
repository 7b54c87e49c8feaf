// The calm page on a panel that hangs on another side.
#include "rest/turned_picture.h"

#include <catch2/catch.hpp>
#include <vector>

namespace {

/// "123 / 456", turned, line by line.
std::vector<std::uint32_t> turned(int degrees) {
    std::vector<std::uint32_t> from{1, 2, 3, 4, 5, 6}, to(6);
    const bool lies = degrees == 90 || degrees == 270;
    const int width = lies ? 2 : 3;
    rest::turn({from.data(), 3, 2, 3}, degrees, {to.data(), width, 6 / width, width});
    return to;
}

}  // namespace

TEST_CASE("a picture is turned clockwise") {
    CHECK(turned(0) == std::vector<std::uint32_t>{1, 2, 3, 4, 5, 6});
    CHECK(turned(90) == std::vector<std::uint32_t>{4, 1, 5, 2, 6, 3});
    CHECK(turned(180) == std::vector<std::uint32_t>{6, 5, 4, 3, 2, 1});
    CHECK(turned(270) == std::vector<std::uint32_t>{3, 6, 2, 5, 1, 4});
}
