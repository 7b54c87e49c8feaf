#include "display/window/two_fingers.h"

#include <catch2/catch.hpp>

using display::PointerMessage;
using namespace std::chrono_literals;

namespace {

struct Hands {
    display::TwoFingers two;
    flow::Time now{1000};

    Hands& put(PointerMessage::Kind kind, std::int64_t finger, screen::Point point = {200, 300},
               PointerMessage::Device device = PointerMessage::Device::finger) {
        two.feed({device, kind, finger, point, now}, 4);
        return *this;
    }
    Hands& down(std::int64_t finger, screen::Point point = {200, 300}) {
        return put(PointerMessage::Kind::down, finger, point);
    }
    Hands& up(std::int64_t finger) { return put(PointerMessage::Kind::up, finger); }
    Hands& wait(flow::Time time) { return now += time, *this; }
    bool ask() { return two.rested(now); }
};

}  // namespace

TEST_CASE("two fingers that rest for three seconds ask once, however they tremble") {
    Hands hands;
    hands.down(1).wait(400ms).down(2, {600, 300});
    CHECK(hands.two.due() == hands.now + 3s);
    hands.wait(1s).put(PointerMessage::Kind::move, 1, {215, 310}).wait(1900ms);
    CHECK_FALSE(hands.ask());
    hands.wait(100ms);
    CHECK(hands.ask());
    hands.wait(5s);
    CHECK_FALSE(hands.ask());
    CHECK_FALSE(hands.two.due());
    hands.up(1).up(2).down(3).down(4).wait(3s);
    CHECK(hands.ask());
}

TEST_CASE("one finger, a palm, a finger that slides and a mouse do not ask") {
    CHECK_FALSE(Hands().down(1).wait(10s).ask());
    CHECK_FALSE(Hands().down(1).down(2).down(3).wait(10s).ask());
    CHECK_FALSE(Hands().down(1).down(2).down(3).up(3).wait(10s).ask());
    CHECK_FALSE(Hands().down(1).down(2).wait(1s).put(PointerMessage::Kind::move, 2, {260, 300}).wait(10s).ask());
    CHECK_FALSE(Hands().down(1).down(2).wait(2s).up(2).wait(10s).ask());
    CHECK_FALSE(Hands().put(PointerMessage::Kind::down, 1, {}, PointerMessage::Device::mouse).down(2).wait(10s).ask());
}

TEST_CASE("a window that lost its input forgets them") {
    Hands hands;
    hands.down(1).down(2);
    hands.two.reset();
    CHECK_FALSE(hands.wait(10s).ask());
}
