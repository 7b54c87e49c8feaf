#include "display/window/pointer_filter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using display::PointerChange;
using display::PointerFilter;
using display::PointerMessage;
using Device = PointerMessage::Device;
using Kind = PointerMessage::Kind;

namespace {

struct Panel {
    PointerFilter filter;
    std::vector<PointerChange> seen;
    std::vector<screen::Point> taps;
    void feed(Device device, Kind kind, std::int64_t id, float x, float y, int ms) {
        for (const PointerChange& change : filter.feed({device, kind, id, {x, y}, flow::Time(ms)})) note(change);
    }
    void note(const PointerChange& change) {
        seen.push_back(change);
        if (change.kind == PointerChange::Kind::release) taps.push_back(change.point);
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

TEST_CASE("ten fingers are one tap, that of the newest") {
    Panel panel;
    for (int i = 0; i < 10; ++i) panel.finger(Kind::down, i, static_cast<float>(100 * i), 50, i);
    for (int i = 9; i >= 0; --i) panel.finger(Kind::up, i, static_cast<float>(100 * i), 50, 209 - i);
    CHECK(panel.releases() == 1);
    CHECK(panel.taps == std::vector<screen::Point>{{900, 50}});
}

TEST_CASE("ten fingers that slap in any order are one tap or none") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        struct Touch {
            int ms;
            Kind kind;
            int id;
        };
        std::vector<Touch> touches;
        for (int id = 0; id < 10; ++id) {
            int lands = static_cast<int>(random() % 120), stays = 130 + static_cast<int>(random() % 200);
            touches.push_back({lands, Kind::down, id});
            touches.push_back({lands + stays, Kind::up, id});
        }
        std::stable_sort(touches.begin(), touches.end(), [](const Touch& a, const Touch& b) { return a.ms < b.ms; });
        Panel panel;
        for (const auto& each : touches)
            panel.finger(each.kind, each.id, static_cast<float>(100 * each.id), 50, each.ms);
        INFO("seed " << seed);
        CHECK(panel.releases() <= 1);
        panel.finger(Kind::down, 77, 300, 900, 1000);
        panel.finger(Kind::up, 77, 300, 900, 1060);
        CHECK(panel.taps.back() == screen::Point{300, 900});
    }
}

TEST_CASE("a palm that rests and trembles by a pixel blocks no other finger, and is no tap when it goes") {
    Panel panel;
    panel.finger(Kind::down, 1, 200, 1500, 0);
    int taps = 0;
    for (int ms = 50; ms < 20'000; ms += 50) {
        panel.finger(Kind::move, 1, 200 + static_cast<float>(ms / 50 % 2), 1500, ms);
        if (ms % 1000 != 0) continue;
        panel.finger(Kind::down, 1 + ms, 700, 900, ms);
        panel.finger(Kind::up, 1 + ms, 702, 901, ms + 20);
        ++taps;
        REQUIRE(panel.taps.size() == static_cast<std::size_t>(taps));
        CHECK(panel.taps.back() == screen::Point{702, 901});
    }
    panel.finger(Kind::up, 1, 200, 1500, 20'000);
    CHECK(panel.releases() == taps);
}

TEST_CASE("a hand that leans on a control for seconds has not tapped it, a slow finger has") {
    Panel panel;
    panel.finger(Kind::down, 1, 200, 1500, 0);
    panel.finger(Kind::up, 1, 200, 1500, 3000);
    CHECK(panel.count(PointerChange::Kind::cancel) == 1);
    CHECK(panel.releases() == 0);
    panel.finger(Kind::down, 2, 200, 1500, 4000);
    panel.finger(Kind::up, 2, 200, 1500, 6900);
    CHECK(panel.releases() == 1);
}

TEST_CASE("a finger that draws something along for long is no leaning hand") {
    Panel panel;
    panel.finger(Kind::down, 1, 200, 1500, 0);
    for (int ms = 100; ms <= 8000; ms += 100) panel.finger(Kind::move, 1, 200 + static_cast<float>(ms) / 10, 1500, ms);
    panel.finger(Kind::up, 1, 1000, 1500, 8100);
    CHECK(panel.releases() == 1);
}

TEST_CASE("a palm that comes down beside the controls takes no press from a finger on one") {
    screen::DrawList list;
    list.px_per_mm = 4;
    list.elements.emplace_back();
    list.elements.back().action = {flow::ActionKind::next, ""};
    list.elements.back().rect = {600, 800, 200, 200};
    Panel panel;
    panel.filter.aim(&list);
    panel.finger(Kind::down, 1, 700, 900, 0);
    panel.finger(Kind::down, 2, 300, 1500, 500);
    panel.finger(Kind::up, 1, 701, 900, 600);
    CHECK(panel.taps == std::vector<screen::Point>{{701, 900}});
    panel.finger(Kind::down, 3, 700, 900, 2000);  // the palm still rests
    panel.finger(Kind::up, 3, 700, 900, 2080);
    CHECK(panel.taps.size() == 2);
}

TEST_CASE("a finger whose touch falls apart in two is one tap") {
    Panel panel;
    panel.finger(Kind::down, 1, 300, 400, 0);
    panel.finger(Kind::down, 2, 330, 405, 20);  // 7 mm beside
    SECTION("the first ends first") {
        panel.finger(Kind::up, 1, 300, 400, 70);
        panel.finger(Kind::up, 2, 330, 405, 90);
    }
    SECTION("the second ends first") {
        panel.finger(Kind::up, 2, 330, 405, 70);
        panel.finger(Kind::up, 1, 300, 400, 90);
    }
    CHECK(panel.taps == std::vector<screen::Point>{{300, 400}});
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

TEST_CASE("a finger-up that the device lost costs no tap, wherever the next finger lands") {
    Panel panel;
    auto next = GENERATE(screen::Point{100, 100}, screen::Point{500, 500});
    panel.finger(Kind::down, 1, 100, 100, 0);  // never lifted
    panel.finger(Kind::down, 2, next.x, next.y, 500);
    panel.finger(Kind::up, 2, next.x, next.y, 560);
    CHECK(panel.taps == std::vector{next});
    panel.finger(Kind::down, 3, next.x, next.y, 900);
    panel.finger(Kind::up, 3, next.x, next.y, 960);
    CHECK(panel.taps.size() == 2);
    CHECK(panel.count(PointerChange::Kind::cancel) == 1);
    panel.finger(Kind::up, 1, 100, 100, 9000);  // late, and no longer known
    CHECK(panel.releases() == 2);
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
