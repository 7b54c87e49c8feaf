// What is shown of a picture while a finger draws it along faster than it can be drawn.
#include "display/living/living_pictures.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/living/way_files.h"
#include "display_support.h"

using display::LivingPictures;
using display::WayStep;

namespace {

const char* slide_over =
    "<g id='ground'><rect width='100' height='100' fill='#00ff00'/></g><g id='left'><rect x='0' y='40' width='20' "
    "height='20'/></g>"
    "<g id='right' display='none'><rect x='80' y='40' width='20' height='20'/></g>"
    "<g id='left-to-right-1' display='none'><rect x='0' y='40' width='20' height='20'/></g>"
    "<g id='left-to-right-2' display='none'><rect x='80' y='40' width='20' height='20'/></g>"
    "<g id='plain' display='none'><rect width='5' height='5'/></g>";

struct Room {
    Room() { folder.write("illustrations/way.svg", svg(slide_over)); }
    screen::Image at(float share) const {
        auto image = picture("way.svg", {10, 10, 400, 400});
        image.show = {"left"}, image.hide = {"right"};
        image.to_show = {"right"}, image.to_hide = {"left"};
        image.share = share;
        return image;
    }
    fakes::TemporaryFolder folder;
};

/// A hand beside the drawing thread, which counts what that has drawn.
struct Drawn {
    std::atomic<int> steps{0};
    std::function<void()> told() {
        return [this] { ++steps; };
    }
    void wait_for(int count) {
        for (int ms = 0; steps < count && ms < 20'000; ++ms) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        REQUIRE(steps >= count);
    }
};

std::uint32_t pixel_at(const display::Raster& raster, const display::PixelRect& place, int x, int y) {
    return raster.pixels[static_cast<std::size_t>(y - place.y) * static_cast<std::size_t>(raster.size.w) +
                         static_cast<std::size_t>(x - place.x)];
}

}  // namespace

TEST_CASE("with nobody to wait, the step that is wanted is drawn, where something moves only") {
    Room room;
    LivingPictures living(display::ways_of(room.folder.path() / "illustrations"), nullptr);
    auto step = living.nearest(room.at(0.5F));
    REQUIRE(step.kind == WayStep::Kind::step);
    CHECK(step.per_cent == 50);
    CHECK(step.place.h < 120);
    CHECK(step.place.w >= 400 - 2);
    auto pixels = living.step(room.at(0.5F));
    REQUIRE(pixels);
    CHECK(pixel_at(*pixels, step.place, 10 + 200, 10 + 200) == 0xff000000);
    CHECK(pixel_at(*pixels, step.place, 10 + 60, 10 + 200) == 0xff00ff00);
}

TEST_CASE("the way back is the way there, from its other end") {
    Room room;
    LivingPictures living(display::ways_of(room.folder.path() / "illustrations"), nullptr);
    auto back = room.at(0.25F);
    std::swap(back.show, back.to_show), std::swap(back.hide, back.to_hide);
    auto step = living.nearest(back);
    CHECK(step.per_cent == 25);
    auto pixels = living.step(back);
    REQUIRE(pixels);
    CHECK(pixel_at(*pixels, step.place, 10 + 280, 10 + 200) == 0xff000000);
    CHECK(living.is_living(room.at(0)));
}

TEST_CASE("a drawing without in-betweens is cross-faded") {
    Room room;
    LivingPictures living(display::ways_of(room.folder.path() / "illustrations"), nullptr);
    auto image = room.at(0.5F);
    image.to_show = {"plain"}, image.hide = {"plain"};
    CHECK(living.nearest(image).kind == WayStep::Kind::none);
    CHECK_FALSE(living.is_living(image));
    image.file = "missing.svg";
    CHECK(living.nearest(image).kind == WayStep::Kind::none);
    image = room.at(0.5F);
    CHECK(living.nearest(image).kind == WayStep::Kind::step);
    image.file = "words.svg";  // too much to be drawn many times a second
    room.folder.write("illustrations/words.svg", svg(std::string(slide_over) + "<text>1</text>"));
    CHECK(living.nearest(image).kind == WayStep::Kind::none);
}

TEST_CASE("while a step is drawn the nearest that is ready is shown, and never one beyond it or behind the last") {
    Room room;
    Drawn drawn;
    LivingPictures living(display::ways_of(room.folder.path() / "illustrations"), drawn.told());
    CHECK(living.nearest(room.at(0.1F)).kind == WayStep::Kind::none);  // nobody waits for it: it is cross-faded
    drawn.wait_for(2);                                                 // it has in-betweens; the first step
    CHECK(living.nearest(room.at(0.1F)).per_cent == 10);
    int shown = 10, told = 2;
    for (int wanted : {30, 60, 70, 90}) {
        auto step = living.nearest(room.at(static_cast<float>(wanted) / 100));
        CHECK(step.per_cent >= shown);
        CHECK(step.per_cent <= wanted);
        shown = step.per_cent;
        drawn.wait_for(++told);
    }
    CHECK(living.nearest(room.at(0.9F)).per_cent == 90);
    CHECK(living.nearest(room.at(0.65F)).per_cent == 70);  // on the way back 60 lies beyond what is wanted
    CHECK(living.nearest(room.at(1)).per_cent == 100);
}

TEST_CASE("memory for steps is bounded, and given up when nothing is drawn along") {
    Room room;
    LivingPictures living(display::ways_of(room.folder.path() / "illustrations"), nullptr);
    for (int i = 1; i < 100; ++i) {
        auto image = room.at(static_cast<float>(i) / 100);
        image.dest = {0, 0, 2000, 2000};
        CHECK(living.nearest(image).per_cent == i);
        const std::size_t ground = std::size_t{4} * static_cast<std::size_t>(living.nearest(image).place.area());
        CHECK(living.kept_bytes() <= LivingPictures::most_bytes + ground);
    }
    auto other = room.at(0.5F);  // the one before is kept too, as far as there is room
    other.dest = {1, 0, 2000, 2000};
    const std::size_t ground = std::size_t{4} * static_cast<std::size_t>(living.nearest(other).place.area());
    CHECK(living.kept_bytes() > ground);
    CHECK(living.kept_bytes() <= LivingPictures::most_bytes + 2 * ground);
    living.forget();
    CHECK(living.kept_bytes() == 0);
}

TEST_CASE("what is wrong with the in-betweens of a file is told, and nothing where there are none") {
    Room room;
    const auto illustrations = room.folder.path() / "illustrations";
    auto why = [&](const std::string& file, const std::string& from, const std::string& to) {
        const auto fault = display::way_fault(illustrations, file, {{from}, {to}, {}}, {{to}, {from}, {}});
        return fault ? fault->why : "nothing";
    };
    CHECK(why("way.svg", "left", "right") == "nothing");
    CHECK(why("way.svg", "left", "plain") == "nothing");
    CHECK(why("missing.svg", "left", "right") == "nothing");
    room.folder.write("illustrations/words.svg", svg(std::string(slide_over) + "<text>1</text>"));
    CHECK(why("words.svg", "left", "right").find("too much to draw it many times") != std::string::npos);
    CHECK(why("words.svg", "left", "plain") == "nothing");
    std::string short_names = svg(slide_over);  // as Illustrator writes them: what is taken out lacks the long ones
    short_names.insert(5, "xmlns:x='&ns;' ");
    room.folder.write("illustrations/short.svg",
                      "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/1999/xhtml'>]>" + short_names);
    CHECK(why("short.svg", "left", "right").find("cannot be drawn by itself") != std::string::npos);
    CHECK(why("short.svg", "left", "plain") == "nothing");
}
