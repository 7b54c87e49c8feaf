#include "display/window/input_queue.h"

#include <catch2/catch.hpp>

using display::InputQueue;
using screen::Input;
using screen::Key;
using Kind = Input::Kind;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::vector<Kind> taken(InputQueue& queue, flow::Time now) {
    std::vector<Kind> kinds;
    while (auto input = queue.take(now)) kinds.push_back(input->kind);
    return kinds;
}

void put_tap(InputQueue& queue, flow::Time came) {
    queue.put({Kind::press, {10, 10}, Key::none}, came);
    queue.put({Kind::release, {10, 10}, Key::none}, came + milliseconds(50));
}

}  // namespace

TEST_CASE("after a stall thousands of old touches and keys are dropped, and what is new is told") {
    InputQueue queue;
    for (int i = 0; i < 5000; ++i) {
        put_tap(queue, milliseconds(10 * i));
        queue.put({Kind::key, {}, Key::enter}, milliseconds(10 * i));
    }
    put_tap(queue, seconds(60));
    auto first = queue.take(milliseconds(60'200));
    REQUIRE(first);
    CHECK(first->kind == Kind::press);
    CHECK(first->age == milliseconds(200));
    CHECK(taken(queue, milliseconds(60'200)) == std::vector{Kind::release});
}

TEST_CASE("the window's own messages never go stale") {
    InputQueue queue;
    for (auto kind : {Kind::resized, Kind::exposed, Kind::woken, Kind::quit})
        queue.put({kind, {}, Key::none}, seconds(0));
    CHECK(taken(queue, seconds(100)) == std::vector{Kind::resized, Kind::exposed, Kind::woken, Kind::quit});
}

TEST_CASE("a press that was told and whose end is stale is taken back, once") {
    InputQueue queue;
    queue.put({Kind::press, {10, 10}, Key::none}, milliseconds(900));
    CHECK(taken(queue, milliseconds(900)) == std::vector{Kind::press});
    queue.put({Kind::move, {12, 10}, Key::none}, milliseconds(950));
    queue.put({Kind::release, {12, 10}, Key::none}, milliseconds(990));
    put_tap(queue, milliseconds(1100));
    CHECK(taken(queue, seconds(60)) == std::vector{Kind::cancel});
}

TEST_CASE("the end of a press too old to be told is not told either") {
    InputQueue queue;
    queue.put({Kind::press, {10, 10}, Key::none}, seconds(0));
    queue.put({Kind::release, {10, 10}, Key::none}, seconds(2));
    CHECK(taken(queue, seconds(2)).empty());
}

TEST_CASE("of moves that wait behind each other only the last is told") {
    InputQueue queue;
    queue.put({Kind::press, {0, 0}, Key::none}, seconds(1));
    for (int i = 1; i <= 100; ++i) queue.put({Kind::move, {static_cast<float>(i), 0}, Key::none}, seconds(1));
    queue.put({Kind::release, {100, 0}, Key::none}, seconds(1));
    CHECK(queue.take(seconds(1))->kind == Kind::press);
    CHECK(queue.take(seconds(1)) == Input{Kind::move, {100, 0}, Key::none});
    CHECK(taken(queue, seconds(1)) == std::vector{Kind::release});
}
