// What a code holds and how large it is. That phones' readers give the words back: end_to_end/take_home_test.
#include "qr/code.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

bool dark(const qr::Code& code, int x, int y) {
    return code.is_dark[static_cast<std::size_t>(y * code.side + x)];
}

}  // namespace

TEST_CASE("a code holds what room_of says of its size, and not a byte more") {
    for (int side = 21; side < 177; side += 4) {
        const auto room = qr::room_of(side);
        CAPTURE(side, room);
        const auto full = qr::encode(times(room / 2, "é") + times(room % 2, "e"));
        REQUIRE(full);
        CHECK(full->side == side);
        const auto over = qr::encode(times(room / 2 + 1, "é"));
        REQUIRE(over);
        CHECK(over->side > side);
    }
}

TEST_CASE("a size between two holds what the smaller one does; less than the smallest holds nothing") {
    CHECK(qr::room_of(24) == qr::room_of(21));
    CHECK(qr::room_of(20) == 0);
    CHECK(qr::room_of(1000) == qr::most_room());
}

TEST_CASE("what is in no code: no text, and more than the largest holds") {
    CHECK_FALSE(qr::encode(""));
    CHECK(qr::encode(std::string(qr::most_room(), 'x')));
    CHECK_FALSE(qr::encode(times(qr::most_room(), "é")));
}

TEST_CASE("a code has its three corners, and every module of its square") {
    const auto code = qr::encode("Wear soft shoes");
    REQUIRE(code);
    CHECK(code->is_dark.size() == static_cast<std::size_t>(code->side * code->side));
    const int last = code->side - 1;
    for (auto [x, y] : {std::pair{0, 0}, {last, 0}, {0, last}}) {
        const int inward_x = x == 0 ? 1 : -1, inward_y = y == 0 ? 1 : -1;
        CHECK(dark(*code, x, y));
        CHECK_FALSE(dark(*code, x + inward_x, y + inward_y));
        CHECK(dark(*code, x + 3 * inward_x, y + 3 * inward_y));
    }
}
