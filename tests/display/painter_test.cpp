#include "display/painter.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "display/drawings/pictures.h"
#include "display/window/damage.h"
#include "display_support.h"

namespace {

struct Studio {
    Studio() {
        folder.write("illustrations/red.svg", svg("<rect width='100' height='100' fill='#ff0000'/>"));
        list.size = {200, 200};
        list.page = screen::rgb(0xFAF7F2);
    }
    display::Canvas& paint() {
        painter.paint(list, canvas);
        return canvas;
    }
    fakes::TemporaryFolder folder;
    Reported reported;
    std::unique_ptr<display::Fonts> fonts = open_fonts();
    display::Pictures pictures{folder.path(), reported.report()};
    display::Painter painter{*fonts, pictures};
    screen::DrawList list;
    display::Canvas canvas{display::PixelSize{200, 200}};
};

/// More than the few levels by which cairo's edges depend on where it is clipped.
bool differ(std::uint32_t a, std::uint32_t b) {
    for (int shift : {0, 8, 16})
        if (std::abs(static_cast<int>(a >> shift & 0xff) - static_cast<int>(b >> shift & 0xff)) > 12) return true;
    return false;
}

/// One of every paint, overlapping, none on whole pixels.
std::vector<screen::Paint> everything() {
    screen::Box lined = box({20.5F, 20.5F, 120, 90}, {200, 30, 30, 120}, 30);
    lined.line = screen::rgb(0x112233);
    lined.line_width = 5;
    lined.dashed = true;
    screen::Image round = picture("red.svg", {50.3F, 60.7F, 100, 100});
    round.clip = {60.2F, 70.2F, 60, 60};
    round.clip_radius = 30;
    return {lined,
            box({-10, 150, 300, 10}, screen::rgb(0x00aa00)),
            screen::Stroke{{10, 10}, {190, 170}, screen::rgb(0x0000ff), 7},
            screen::Arc{{100, 100}, 70, 12, 0.7F, screen::rgb(0x884400)},
            round,
            text("Heel (pj)", 8.4F, 120.6F, 48),
            picture("missing.svg", {150, 10, 45, 45})};
}

}  // namespace

TEST_CASE("boxes are filled, rounded and outlined inside") {
    Studio studio;
    screen::Box lined = box({50, 50, 100, 60}, screen::rgb(0xffffff), 20);
    lined.line = screen::rgb(0x000000);
    lined.line_width = 4;
    studio.list.paints = {box({10, 10, 20, 20}, screen::rgb(0x0000ff)), lined};
    display::Canvas& canvas = studio.paint();
    CHECK(canvas.at(10, 10) == 0x0000ff);
    CHECK(canvas.at(29, 29) == 0x0000ff);
    CHECK(canvas.at(30, 30) == 0xFAF7F2);
    CHECK(canvas.at(50, 50) == 0xFAF7F2);   // the corner is round
    CHECK(canvas.at(100, 51) == 0x000000);  // outline, four wide
    CHECK(canvas.at(100, 53) == 0x000000);
    CHECK(canvas.at(100, 55) == 0xffffff);
    CHECK(canvas.at(100, 49) == 0xFAF7F2);
}

TEST_CASE("a whole arc is a ring and a share begins at twelve o'clock") {
    Studio studio;
    studio.list.paints = {screen::Arc{{100, 100}, 50, 10, 0.25F, screen::rgb(0xff0000)}};
    display::Canvas& canvas = studio.paint();
    CHECK(canvas.at(135, 65) == 0xff0000);
    CHECK(canvas.at(65, 65) == 0xFAF7F2);
    CHECK(canvas.at(65, 135) == 0xFAF7F2);
    std::get<screen::Arc>(studio.list.paints[0]).share = 1;
    CHECK(studio.paint().at(65, 135) == 0xff0000);
}

TEST_CASE("text has its colour and keeps to its place") {
    Studio studio;
    screen::Text word = text("HHH", 20, 120, 60);
    word.color = screen::rgb(0x0E5A55);
    studio.list.paints = {word};
    display::Canvas& canvas = studio.paint();
    int inked = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x) {
            if (canvas.at(x, y) == 0x0E5A55) ++inked;
            if (y > 122 || y < 74 || x < 20) CHECK(canvas.at(x, y) == 0xFAF7F2);
        }
    CHECK(inked > 500);
}

TEST_CASE("a picture is cropped by its round window") {
    Studio studio;
    screen::Image image = picture("red.svg", {0, 0, 200, 200});
    image.clip = {50, 50, 100, 100};
    image.clip_radius = 50;
    studio.list.paints = {image};
    display::Canvas& canvas = studio.paint();
    CHECK(canvas.at(100, 100) == 0xff0000);
    CHECK(canvas.at(100, 52) == 0xff0000);
    CHECK(canvas.at(52, 52) == 0xFAF7F2);
    CHECK(canvas.at(100, 48) == 0xFAF7F2);
}

TEST_CASE("an arrow of a language that runs from the right is drawn the other way round") {
    Studio studio;
    studio.folder.write("illustrations/left.svg", svg("<rect width='30' height='100' fill='#ff0000'/>"));
    screen::Image image = picture("left.svg", {0, 0, 100, 100});
    for (bool mirrored : {false, true, false}) {
        image.mirrored = mirrored;
        studio.list.paints = {image};
        display::Canvas& canvas = studio.paint();
        CHECK(canvas.at(10, 50) == (mirrored ? 0xFAF7F2 : 0xff0000));
        CHECK(canvas.at(90, 50) == (mirrored ? 0xff0000 : 0xFAF7F2));
    }
}

TEST_CASE("two states of a picture mix: what only one has fades, what both have stays") {
    Studio studio;
    studio.folder.write("illustrations/two.svg",
                        svg("<rect width='50' height='100' fill='#ff0000'/>"
                            "<g id='one'><rect x='50' width='25' height='100' fill='#000000'/></g>"
                            "<g id='other'><rect x='75' width='25' height='100' fill='#000000'/></g>"));
    screen::Image image = picture("two.svg", {0, 0, 200, 200});
    image.show = {"one"};
    image.hide = {"other"};
    image.to_show = {"other"};
    image.to_hide = {"one"};
    auto at = [&](float share, int x) {
        image.share = share;
        studio.list.paints = {image};
        return studio.paint().at(x, 100);
    };
    CHECK(at(0, 120) == 0x000000);
    CHECK(at(0, 180) == 0xFAF7F2);
    for (float share : {0.25F, 0.5F, 0.75F}) {
        CHECK_FALSE(differ(at(share, 20), 0xff0000));
        auto level = [&](float ink) { return static_cast<std::uint32_t>(0xFA * (1 - ink)); };
        CHECK_FALSE(differ(at(share, 120) >> 16 << 16, level(1 - share) << 16));
        CHECK_FALSE(differ(at(share, 180) >> 16 << 16, level(share) << 16));
    }
    CHECK(studio.reported.problems.empty());
}

TEST_CASE("where a picture is missing stands a quiet box") {
    Studio studio;
    studio.list.paints = {picture("missing.svg", {50, 50, 100, 100})};
    display::Canvas& canvas = studio.paint();
    CHECK(canvas.at(100, 100) != 0xFAF7F2);
    CHECK((canvas.at(100, 100) & 0xff) > 0xa0);
    CHECK(canvas.at(20, 20) == 0xFAF7F2);
    CHECK(studio.reported.problems.size() == 1);
}

TEST_CASE("painting in pieces is painting the whole, and nothing outside the pieces is touched") {
    Studio studio;
    studio.list.paints = everything();
    studio.paint();
    display::Canvas pieces({200, 200});
    pieces.fill(pieces.bounds(), screen::rgb(0x123456));
    const std::vector<display::PixelRect> dirty{{0, 0, 70, 200}, {70, 30, 61, 97}, {131, 180, 500, 500}};
    studio.painter.paint(studio.list, pieces, dirty);
    int wrong_inside = 0, touched_outside = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x) {
            const bool inside = std::any_of(dirty.begin(), dirty.end(), [&](const display::PixelRect& rect) {
                return !rect.common({x, y, 1, 1}).empty();
            });
            if (inside)
                wrong_inside += differ(pieces.at(x, y), studio.canvas.at(x, y));
            else
                touched_outside += pieces.at(x, y) != 0x123456;
        }
    CHECK(wrong_inside == 0);
    CHECK(touched_outside == 0);
}

TEST_CASE("painting only what changed gives the same picture as painting everything") {
    Studio studio;
    studio.list.paints = everything();
    studio.paint();
    for (std::size_t gone = 0; gone < everything().size(); ++gone) {
        screen::DrawList next = studio.list;
        next.paints = everything();
        next.paints.erase(next.paints.begin() + static_cast<std::ptrdiff_t>(gone));
        studio.painter.paint(next, studio.canvas, display::damage(studio.list, next));
        display::Canvas fresh({200, 200});
        studio.painter.paint(next, fresh);
        int wrong = 0;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x) wrong += differ(fresh.at(x, y), studio.canvas.at(x, y));
        CHECK(wrong == 0);
        studio.list = next;
    }
}

TEST_CASE("a step of a living picture that has been given up leaves no hole") {
    Studio studio;
    studio.folder.write(
        "illustrations/way.svg",
        svg("<rect width='100' height='100' fill='#00ff00'/><g id='left'><path d='M0,40h20v20h-20z'/></g>"
            "<g id='right' display='none'><path d='M80,40h20v20h-20z'/></g>"
            "<g id='left-to-right-1' display='none'><path d='M0,40h20v20h-20z'/></g>"
            "<g id='left-to-right-2' display='none'><path d='M80,40h20v20h-20z'/></g>"));
    auto way = picture("way.svg", {0, 0, 200, 200});
    way.show = {"left"}, way.hide = {"right"}, way.to_show = {"right"}, way.to_hide = {"left"}, way.share = 0.5F;
    studio.list.paints = {way};
    studio.painter.settle(studio.list);
    REQUIRE_FALSE(std::get<screen::Image>(studio.list.paints[0]).moving.empty());
    studio.pictures.expect_none();
    const display::PixelRect inside{90, 90, 20, 20};
    studio.painter.paint(studio.list, studio.canvas, {&inside, 1});
    CHECK(studio.canvas.at(100, 100) == 0x00ff00);
}
