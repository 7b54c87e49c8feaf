#include "display/canvas.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "display_support.h"

using display::Canvas;
using display::PixelRect;

TEST_CASE("a fill stays inside its rectangle and the canvas") {
    Canvas canvas({20, 10});
    canvas.fill(canvas.bounds(), screen::rgb(0x112233));
    canvas.fill({15, 5, 100, 100}, screen::rgb(0xffffff));
    canvas.fill({-5, -5, 7, 7}, screen::rgb(0xff0000));
    CHECK(canvas.at(1, 1) == 0xff0000);
    CHECK(canvas.at(2, 2) == 0x112233);
    CHECK(canvas.at(15, 5) == 0xffffff);
    CHECK(canvas.at(14, 5) == 0x112233);
    CHECK(canvas.at(19, 9) == 0xffffff);
}

TEST_CASE("the pixels around a rectangle cover it wholly") {
    CHECK(display::around({0.5F, 1.0F, 2.0F, 2.5F}) == PixelRect{0, 1, 3, 3});
    CHECK(display::around({-0.5F, 0, 1, 1}) == PixelRect{-1, 0, 2, 1});
    CHECK(display::around({5, 5, 0, 9}).empty());
    CHECK(display::around({-1e30F, 0, 2e30F, 1}).w > 0);
}

TEST_CASE("a written PNG is one, and a folder that is not there is a problem") {
    fakes::TemporaryFolder folder;
    Canvas canvas({8, 8});
    canvas.fill(canvas.bounds(), screen::rgb(0x00ff00));
    CHECK_FALSE(display::write_png(canvas, folder.path() / "a.png"));
    std::ifstream file(folder.path() / "a.png", std::ios::binary);
    std::string start(8, ' ');
    file.read(start.data(), 8);
    CHECK(start == "\x89PNG\r\n\x1a\n");
    auto problem = display::write_png(canvas, folder.path() / "none" / "a.png");
    REQUIRE(problem);
    CHECK(problem->what.find("cannot write the picture") == 0);
}
