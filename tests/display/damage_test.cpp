#include "display/window/damage.h"

#include <catch2/catch.hpp>

#include "display_support.h"

namespace {

screen::DrawList slide() {
    screen::DrawList list;
    list.size = {1080, 1920};
    list.page = screen::rgb(0xFAF7F2);
    list.paints = {text("A strong band under your foot", 64, 240, 44),
                   box({64, 300, 952, 660}, screen::rgb(0xE3EDE8), 40), picture("foot.svg", {64, 320, 952, 615}),
                   box({64, 1750, 214, 112}, screen::rgb(0xffffff), 24),
                   box({304, 1750, 214, 112}, screen::rgb(0xffffff), 24)};
    return list;
}

bool covers(const std::vector<display::PixelRect>& rects, const screen::Rect& wanted) {
    display::PixelRect all = display::around(wanted);
    std::int64_t covered = 0;
    for (const auto& rect : rects) covered += rect.common(all).area();
    return covered == all.area();
}

}  // namespace

TEST_CASE("nothing changes when the paints are the same, whatever can be touched") {
    screen::DrawList next = slide();
    next.elements.push_back({});
    CHECK(display::damage(slide(), next).empty());
}

TEST_CASE("a pressed button is one small rectangle") {
    screen::DrawList next = slide();
    std::get<screen::Box>(next.paints[3]).fill = screen::rgb(0xD6E8E2);
    auto rects = display::damage(slide(), next);
    REQUIRE(rects.size() == 1);
    CHECK(covers(rects, {64, 1750, 214, 112}));
    CHECK(rects[0].area() < 2 * 214 * 112);
}

TEST_CASE("a picture that is turned round is dirty") {
    screen::DrawList next = slide();
    std::get<screen::Image>(next.paints[2]).mirrored = true;
    CHECK(covers(display::damage(slide(), next), {64, 320, 952, 615}));
}

TEST_CASE("what moved is dirty where it was and where it is") {
    screen::DrawList next = slide();
    std::get<screen::Box>(next.paints[4]).rect.y = 1000;
    auto rects = display::damage(slide(), next);
    CHECK(covers(rects, {304, 1750, 214, 112}));
    CHECK(covers(rects, {304, 1000, 214, 112}));
    std::int64_t area = 0;
    for (const auto& rect : rects) area += rect.area();
    CHECK(area < 4 * 214 * 112);
}

TEST_CASE("another order of painting is a change where paints overlap") {
    screen::DrawList next = slide();
    std::swap(next.paints[1], next.paints[2]);
    CHECK(covers(display::damage(slide(), next), {64, 320, 952, 615}));
}

TEST_CASE("every field of every paint counts") {
    auto differ = [](screen::Paint paint, auto change) {
        screen::DrawList before = slide(), next = slide();
        before.paints.push_back(paint);
        change(paint);
        next.paints.push_back(paint);
        return !display::damage(before, next).empty();
    };
    using namespace screen;
    CHECK(differ(box({0, 0, 9, 9}, rgb(1)), [](Paint& p) { std::get<Box>(p).radius = 3; }));
    CHECK(differ(box({0, 0, 9, 9}, rgb(1)), [](Paint& p) { std::get<Box>(p).line = rgb(5); }));
    CHECK(differ(box({0, 0, 9, 9}, rgb(1)), [](Paint& p) { std::get<Box>(p).line_width = 5; }));
    CHECK(differ(box({0, 0, 9, 9}, rgb(1)), [](Paint& p) { std::get<Box>(p).dashed = true; }));
    CHECK(differ(Stroke{{1, 1}, {9, 9}, rgb(1), 2}, [](Paint& p) { std::get<Stroke>(p).color = rgb(2); }));
    CHECK(differ(Arc{{50, 50}, 20, 4, 0.5F, rgb(1)}, [](Paint& p) { std::get<Arc>(p).share = 0.6F; }));
    CHECK(differ(text("a", 0, 50, 40), [](Paint& p) { std::get<Text>(p).text = "b"; }));
    CHECK(differ(text("a", 0, 50, 40), [](Paint& p) { std::get<Text>(p).style.weight = Weight::bold; }));
    CHECK(differ(text("a", 0, 50, 40), [](Paint& p) { std::get<Text>(p).style.language = "ja"; }));
    CHECK(differ(picture("a.svg", {0, 0, 9, 9}), [](Paint& p) { std::get<Image>(p).show = {"x"}; }));
    CHECK(differ(picture("a.svg", {0, 0, 9, 9}), [](Paint& p) { std::get<Image>(p).highlight = "x"; }));
    CHECK(differ(picture("a.svg", {0, 0, 9, 9}), [](Paint& p) { std::get<Image>(p).tint = rgb(9); }));
    CHECK(differ(picture("a.svg", {0, 0, 9, 9}), [](Paint& p) { std::get<Image>(p).clip_radius = 9; }));
}

TEST_CASE("another page colour or size is everything") {
    screen::DrawList next = slide();
    next.page = screen::rgb(0);
    CHECK(display::damage(slide(), next) == std::vector<display::PixelRect>{{0, 0, 1080, 1920}});
    next = slide();
    next.size.h = 1000;
    CHECK(display::damage(slide(), next) == std::vector<display::PixelRect>{{0, 0, 1080, 1000}});
}

TEST_CASE("changes stay few, apart from each other and on the screen") {
    screen::DrawList before = slide(), next = slide();
    for (int i = 0; i < 200; ++i)
        next.paints.push_back(box({static_cast<float>(i * 97 % 1080), static_cast<float>(i * 331 % 1920), 30, 30},
                                  screen::rgb(static_cast<std::uint32_t>(i))));
    auto rects = display::damage(before, next);
    CHECK(rects.size() <= 12);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        CHECK(rects[i].common({0, 0, 1080, 1920}) == rects[i]);
        for (std::size_t j = i + 1; j < rects.size(); ++j) CHECK(rects[i].common(rects[j]).empty());
    }
    for (std::size_t i = before.paints.size(); i < next.paints.size(); ++i)
        CHECK(covers(rects, [&] {
            screen::Rect rect = std::get<screen::Box>(next.paints[i]).rect;
            rect.w = std::min(rect.w, 1080 - rect.x);
            rect.h = std::min(rect.h, 1920 - rect.y);
            return rect;
        }()));
}

TEST_CASE("canvases differ only within the narrowed rectangles, which stay inside the given ones") {
    display::Canvas one({400, 300}), other({400, 300});
    for (display::Canvas* canvas : {&one, &other}) canvas->fill(canvas->bounds(), screen::rgb(0xFAF7F2));
    const std::vector<display::PixelRect> given{{0, 0, 400, 200}, {0, 250, 100, 50}};
    CHECK(display::trimmed_damage(one, other, given).empty());
    other.fill({100, 50, 30, 30}, screen::rgb(0x0E5A55));
    other.fill({399, 199, 1, 1}, screen::rgb(0x0E5A55));
    other.fill({0, 210, 400, 20}, screen::rgb(0x0E5A55));  // outside what was given
    auto rects = display::trimmed_damage(one, other, given);
    CHECK(covers(rects, {100, 50, 30, 30}));
    CHECK(covers(rects, {399, 199, 1, 1}));
    std::int64_t area = 0;
    for (const auto& rect : rects) {
        area += rect.area();
        CHECK(rect.common(given[0]) == rect);
    }
    CHECK(area < 6000);
}
