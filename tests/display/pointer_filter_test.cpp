#include "display/pointer_filter.h"

#include <catch2/catch.hpp>

using display::PointerChange;
using display::PointerFilter;
using display::PointerMessage;
using Device = PointerMessage::Device;
using Kind = PointerMessage::Kind;

namespace {

struct Panel {
    PointerFilter filter;
    std::vector<PointerChange> seen;
    void feed(Device device, Kind kind, std::int64_t id, float x, float y, int ms) {
        for (const PointerChange& change : filter.feed({device, kind, id, {x, y}, flow::Time(ms)}))
            seen.push_back(change);
    }
    void finger(Kind kind, std::int64_t id, float x, float y, int ms) { feed(Device::finger, kind, id, x, y, ms); }
    void mouse(Kind kind, std::int64_t button, float x, float y, int ms) {
        feed(Device::mouse, kind, button, x, y, ms);
    }
    int count(PointerChange::Kind kind) const {
        int found = 0;
        for (const PointerChange& change : seen) found += change.kind == kind;
        return found;
    }
    int presses() const { return count(PointerChange::Kind::press); }
    int releases() const { return count(PointerChange::Kind::release); }
};

}  // namespace

TEST_CASE("one finger presses, moves and releases") {
    Panel panel;
    panel.finger(Kind::down, 7, 10, 20, 0);
    panel.finger(Kind::move, 7, 12, 22, 10);
    panel.finger(Kind::up, 7, 14, 24, 90);
    CHECK(panel.seen == std::vector<PointerChange>{{PointerChange::Kind::press, {10, 20}},
                                                   {PointerChange::Kind::move, {12, 22}},
                                                   {PointerChange::Kind::release, {14, 24}}});
}

TEST_CASE("ten fingers are one tap, that of the first") {
    Panel panel;
    for (int i = 0; i < 10; ++i) panel.finger(Kind::down, i, static_cast<float>(100 * i), 50, i);
    for (int i = 9; i >= 0; --i) panel.finger(Kind::up, i, static_cast<float>(100 * i), 50, 200 + i);
    CHECK(panel.presses() == 1);
    CHECK(panel.releases() == 1);
    CHECK(panel.seen.back().point == screen::Point{0, 50});
}

TEST_CASE("a finger that lands while others are still down is not a tap") {
    Panel panel;
    panel.finger(Kind::down, 1, 0, 0, 0);
    panel.finger(Kind::down, 2, 500, 500, 10);
    panel.finger(Kind::up, 1, 0, 0, 300);
    panel.finger(Kind::down, 3, 900, 900, 500);  // 2 still rests
    panel.finger(Kind::up, 3, 900, 900, 600);
    CHECK(panel.presses() == 1);
    panel.finger(Kind::up, 2, 500, 500, 700);
    panel.finger(Kind::down, 4, 900, 900, 900);
    CHECK(panel.presses() == 2);
}

TEST_CASE("a palm of many contacts that flicker is one tap") {
    Panel panel;
    for (int i = 0; i < 30; ++i) {
        panel.finger(Kind::down, i, 300 + static_cast<float>(i), 400, i * 8);
        if (i > 0) panel.finger(Kind::up, i - 1, 300 + static_cast<float>(i - 1), 400, i * 8 + 4);
    }
    panel.finger(Kind::up, 29, 329, 400, 300);
    CHECK(panel.presses() == 1);
    CHECK(panel.releases() == 1);
}

TEST_CASE("the system's copy of a finger as a mouse does not count, nor a mouse while a finger is down") {
    Panel panel;
    panel.feed(Device::touch_as_mouse, Kind::down, 1, 10, 10, 0);
    panel.finger(Kind::down, 1, 10, 10, 0);
    panel.mouse(Kind::down, 1, 10, 10, 1);
    panel.mouse(Kind::up, 1, 10, 10, 80);
    panel.finger(Kind::up, 1, 10, 10, 80);
    panel.feed(Device::touch_as_mouse, Kind::up, 1, 10, 10, 80);
    panel.mouse(Kind::down, 1, 10, 10, 85);  // told late
    panel.mouse(Kind::up, 1, 10, 10, 90);
    CHECK(panel.presses() == 1);
    CHECK(panel.releases() == 1);
}

TEST_CASE("a mouse presses with the left button only") {
    Panel panel;
    panel.mouse(Kind::move, 0, 5, 5, 0);
    panel.mouse(Kind::down, 3, 10, 10, 10);
    panel.mouse(Kind::up, 3, 10, 10, 20);
    panel.mouse(Kind::down, 2, 10, 10, 30);
    panel.mouse(Kind::up, 2, 10, 10, 40);
    CHECK(panel.seen.empty());
    panel.mouse(Kind::down, 1, 10, 10, 100);
    panel.mouse(Kind::move, 0, 11, 11, 110);
    panel.mouse(Kind::up, 1, 12, 12, 120);
    CHECK(panel.seen.size() == 3);
}

TEST_CASE("a bounce on the same spot is the same tap, a quick tap elsewhere is another") {
    Panel panel;
    panel.finger(Kind::down, 1, 100, 100, 0);
    panel.finger(Kind::up, 1, 100, 100, 80);
    panel.finger(Kind::down, 2, 103, 99, 110);
    panel.finger(Kind::up, 2, 103, 99, 150);
    panel.finger(Kind::down, 3, 103, 99, 190);  // 40 ms after the bounce: the contact chatters on
    panel.finger(Kind::up, 3, 103, 99, 200);
    CHECK(panel.presses() == 1);
    panel.finger(Kind::down, 4, 500, 100, 210);
    panel.finger(Kind::up, 4, 500, 100, 240);
    CHECK(panel.presses() == 2);
    panel.finger(Kind::down, 5, 500, 100, 300);  // 60 ms: meant
    CHECK(panel.presses() == 3);
}

TEST_CASE("a finger whose up never came does not block the screen") {
    Panel panel;
    panel.finger(Kind::down, 1, 100, 100, 0);  // never lifted
    panel.finger(Kind::down, 2, 500, 500, 2000);
    panel.finger(Kind::up, 2, 500, 500, 2100);
    CHECK(panel.presses() == 1);
    panel.finger(Kind::down, 3, 500, 500, 5200);
    panel.finger(Kind::up, 3, 500, 500, 5300);
    CHECK(panel.presses() == 2);
    CHECK(panel.count(PointerChange::Kind::cancel) == 1);
    CHECK(panel.seen.back() == PointerChange{PointerChange::Kind::release, {500, 500}});
    panel.finger(Kind::up, 1, 100, 100, 9000);  // late, and no longer known
    CHECK(panel.releases() == 1);
}

TEST_CASE("the same finger landing twice was lifted in between") {
    Panel panel;
    panel.finger(Kind::down, 1, 100, 100, 0);
    panel.finger(Kind::down, 1, 300, 300, 400);
    panel.finger(Kind::up, 1, 300, 300, 500);
    CHECK(panel.presses() == 2);
    CHECK(panel.count(PointerChange::Kind::cancel) == 1);
    CHECK(panel.releases() == 1);
}

TEST_CASE("a press is cancelled when the window loses its input") {
    Panel panel;
    panel.finger(Kind::down, 1, 100, 100, 0);
    CHECK(panel.filter.reset() == std::vector<PointerChange>{{PointerChange::Kind::cancel, {100, 100}}});
    panel.finger(Kind::up, 1, 100, 100, 50);
    CHECK(panel.releases() == 0);
    CHECK(panel.filter.reset().empty());
}
