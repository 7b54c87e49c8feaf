#include "display/window/fade.h"

#include <catch2/catch.hpp>

#include "display/pixels.h"
#include "display_support.h"

using display::Canvas;
using display::PixelRect;
using flow::Time;

namespace {

struct Two {
    Two() {
        shown.fill(shown.bounds(), screen::rgb(0x000000));
        to.fill(to.bounds(), screen::rgb(0xffffff));
    }
    Canvas shown{display::PixelSize{64, 32}}, to{display::PixelSize{64, 32}};
    display::Fade fade;
    const std::vector<PixelRect> half{{0, 0, 32, 32}};
};

}  // namespace

TEST_CASE("mixing is exact at both ends and between the two elsewhere") {
    std::vector<std::uint32_t> a(37, 0x00102030), b(37, 0x00f0e0d0);
    auto mixed = [&](int weight) {
        std::vector<std::uint32_t> out = a;
        display::mix(out.data(), b.data(), out.size(), weight);
        CHECK(std::all_of(out.begin(), out.end(), [&](std::uint32_t pixel) { return pixel == out[0]; }));
        return out[0];
    };
    CHECK(mixed(0) == a[0]);
    CHECK(mixed(256) == b[0]);
    CHECK(mixed(128) == 0x00808080);
    for (int weight = 1; weight <= 256; ++weight) CHECK((mixed(weight) & 0xff) >= (mixed(weight - 1) & 0xff));
}

TEST_CASE("mixing gives the same bytes as one at a time, however wide this processor's vectors are") {
    std::uint32_t chance = 12345;
    auto next = [&] { return chance = chance * 1664525U + 1013904223U; };
    for (std::size_t count : {1U, 3U, 15U, 16U, 17U, 67U, 1080U})
        for (int weight = 0; weight <= 256; weight += 1) {
            std::vector<std::uint32_t> shown(count), to(count), expected(count);
            for (auto* pixels : {&shown, &to})
                for (auto& pixel : *pixels) pixel = next();
            for (std::size_t i = 0; i < count; ++i)
                for (int byte = 0; byte < 32; byte += 8) {
                    const std::uint32_t a = shown[i] >> byte & 0xff, b = to[i] >> byte & 0xff;
                    const auto share = static_cast<std::uint32_t>(weight);
                    expected[i] |= (a * (256 - share) + b * share + 128) >> 8 << byte;
                }
            display::mix(shown.data(), to.data(), count, weight);
            REQUIRE(shown == expected);
        }
}

TEST_CASE("the first step of a fade can be seen at once") {
    CHECK(display::fade_progress(0) > 0.1F);
    CHECK(display::fade_progress(0) < 0.2F);
    CHECK(display::fade_progress(1) == 1);
    Two two;
    two.fade.start(two.half, Time(250), Time(1000));
    CHECK(two.fade.step(two.to, two.shown, Time(1000)).size() == 1);
    CHECK((two.shown.at(5, 5) & 0xff) >= 0x1a);
}

TEST_CASE("a fade only ever comes nearer, ends exactly and leaves the rest alone") {
    for (int frame : {1, 7, 16, 33, 100}) {
        Two two;
        two.fade.start(two.half, Time(250), Time(0));
        std::uint32_t before = 0;
        int steps = 0;
        for (int now = 0; two.fade.running(); now += frame) {
            if (two.fade.step(two.to, two.shown, Time(now)).empty()) continue;
            ++steps;
            CHECK(two.shown.at(5, 5) >= before);
            before = two.shown.at(5, 5);
            // Near the curve, whatever the frames: small steps must not be lost in rounding.
            const float wanted = now >= 250 ? 255 : 255 * display::fade_progress(static_cast<float>(now) / 250);
            CHECK(static_cast<float>(before & 0xff) == Approx(wanted).margin(6));
        }
        CHECK(two.shown.at(5, 5) == 0xffffff);
        CHECK(two.shown.at(40, 5) == 0x000000);
        CHECK(steps >= 250 / std::max(frame, 17));
        CHECK(two.fade.step(two.to, two.shown, Time(9999)).empty());
    }
}

TEST_CASE("a change in the middle of a fade starts from what is visible") {
    Two two;
    two.fade.start(two.half, Time(250), Time(0));
    two.fade.step(two.to, two.shown, Time(0));
    two.fade.step(two.to, two.shown, Time(60));
    const std::uint32_t visible = two.shown.at(5, 5) & 0xff;
    const std::vector<PixelRect> other{{16, 0, 48, 32}};
    two.to.fill({16, 0, 48, 32}, screen::rgb(0x000000));
    two.fade.start(other, Time(250), Time(60));
    two.fade.step(two.to, two.shown, Time(60));
    CHECK((two.shown.at(5, 5) & 0xff) > visible);           // goes on to white
    CHECK((two.shown.at(20, 5) & 0xff) < visible);          // turns back to black
    CHECK((two.shown.at(20, 5) & 0xff) > visible * 3 / 4);  // without a jump
    two.fade.step(two.to, two.shown, Time(400));
    CHECK(two.shown.at(5, 5) == 0xffffff);
    CHECK(two.shown.at(20, 5) == 0x000000);
    CHECK_FALSE(two.fade.running());
}

TEST_CASE("a fade of no time is done in one step") {
    Two two;
    two.fade.start(two.half, Time(0), Time(0));
    CHECK(two.fade.step(two.to, two.shown, Time(0)).size() == 1);
    CHECK(two.shown.at(5, 5) == 0xffffff);
    CHECK_FALSE(two.fade.running());
}

TEST_CASE("a fade over the largest screen reaches every pixel") {
    const display::PixelSize large{3840, 2160};
    Canvas shown(large), to(large);
    shown.fill(shown.bounds(), screen::rgb(0x000000));
    to.fill(to.bounds(), screen::rgb(0xffffff));
    display::Fade fade;
    const std::vector<PixelRect> rects{{0, 0, 3840, 1081}, {0, 1081, 3840, 1079}};
    fade.start(rects, Time(250), Time(0));
    fade.step(to, shown, Time(100));
    const std::uint32_t middle = shown.at(0, 0);
    int wrong = 0;
    for (const PixelRect& rect : rects)
        for (int y = rect.y; y < rect.bottom(); ++y)
            for (int x = rect.x; x < rect.right(); x += 7) wrong += shown.at(x, y) != middle;
    CHECK(wrong == 0);
}
