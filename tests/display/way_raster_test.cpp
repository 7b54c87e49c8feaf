// Where a way between two states differs from them, and what it may take to draw that.
#include "display/living/way_raster.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "display/living/way_files.h"
#include "display_support.h"

using display::PixelRect;

namespace {

std::string layer(const std::string& id, const std::string& inside, bool shown = false) {
    return "<g id='" + id + "'" + (shown ? "" : " display='none'") + ">" + inside + "</g>";
}
std::string bar(const std::string& where) {
    return "<rect " + where + " width='10' height='10'/>";
}

/// The way from "a" to "b" of a drawing, seen 400 pixels wide at 0, 0.
struct Way {
    explicit Way(const std::string& inside, screen::Rect dest = {0, 0, 400, 400}) {
        folder.write("way.svg", svg(inside));
        image = picture("way.svg", dest);
        image.show = {"a"}, image.hide = {"b"}, image.to_show = {"b"}, image.to_hide = {"a"};
    }
    std::shared_ptr<const display::WayPixels> open(int samples = 1000) {
        return display::ways_of(folder.path())(image, [&] { return ++asked <= samples; });
    }
    fakes::TemporaryFolder folder;
    screen::Image image;
    int asked = 0;
};

/// `extra` in the layer "a" alone.
std::string moving(const std::string& extra = "") {
    return layer("a", bar("x='0' y='40'") + extra, true) + layer("b", bar("x='90' y='40'")) +
           layer("a-to-b-1", bar("x='0' y='40'")) + layer("a-to-b-2", bar("x='90' y='40'"));
}

}  // namespace

TEST_CASE("living: a step covers all that an end shows, also what the poses leave out") {
    Way way(moving(bar("x='20' y='80'")));
    const auto pixels = way.open();
    REQUIRE(pixels);
    CHECK(pixels->place().bottom() >= 360);
    CHECK(Way(moving()).open()->place().bottom() < 240);
}

TEST_CASE("living: what swings far out between two poses is not cut off") {
    auto pose = [](const std::string& number, const std::string& degrees) {
        return layer("a-to-b-" + number,
                     "<rect x='50' y='48' width='40' height='4' transform='rotate(" + degrees + ",50,50)'/>");
    };
    Way way(layer("a", "", true) + layer("b", "") + pose("1", "0") + pose("2", "0") + pose("3", "180") +
            pose("4", "180"));
    const auto pixels = way.open();
    REQUIRE(pixels);
    CHECK(pixels->place().bottom() >= 4 * 90);
    CHECK(pixels->place().y >= 4 * 40);
    CHECK(way.asked == 1 + 7);  // the ends; four poses and three middles, each once
}

TEST_CASE("living: opening a way ends when nobody wants it any more") {
    Way way(moving());
    CHECK_THROWS_AS(way.open(2), std::runtime_error);
    CHECK(way.asked == 3);
}

TEST_CASE("living: a picture that is too large to be drawn along is not") {
    CHECK_THROWS_AS(Way(moving(), {0, 0, 31'000, 31'000}).open(), std::runtime_error);
    const auto full = [](const std::string& id) { return layer(id, "<rect width='100' height='100'/>", true); };
    const std::string between = layer("a", bar("x='0' y='0'"), true) + layer("b", bar("x='90' y='90'")) +
                                layer("a-to-b-1", bar("x='0' y='0'")) + layer("a-to-b-2", bar("x='90' y='90'"));
    CHECK_THROWS_AS(Way(full("below") + between + full("above"), {0, 0, 2400, 2400}).open(), std::runtime_error);
    const auto small = Way(full("below") + between + full("above"), {0, 0, 400, 400}).open();
    REQUIRE(small);
    CHECK(small->bytes() >= std::size_t{2} * 4 * 380 * 380);
}
