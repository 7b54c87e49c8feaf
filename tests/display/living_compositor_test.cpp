// A living picture on the screen: gliding, at rest, and with its steps drawn on another thread.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/window/compositor.h"
#include "display_support.h"

using flow::Time;

namespace {

/// A drawing with a way, in a corner of the theatre: a bar that moves from left to right.
struct LivingTheatre {
    explicit LivingTheatre(display::Patience patience = {}) : pictures(folder.path(), nullptr, std::move(patience)) {
        list.size = {300, 200};
        folder.write("illustrations/way.svg",
                     svg("<g id='left'><path d='M0,40h20v20h-20z'/></g>"
                         "<g id='right' display='none'><path d='M80,40h20v20h-20z'/></g>"
                         "<g id='left-to-right-1' display='none'><path d='M0,40h20v20h-20z'/></g>"
                         "<g id='left-to-right-2' display='none'><path d='M80,40h20v20h-20z'/></g>"));
        list.page = screen::rgb(0xffffff);
        list.paints = {way(0), box({200, 100, 64, 64}, screen::rgb(0x00ff00))};
    }
    static screen::Image way(float share) {
        auto image = picture("way.svg", {64, 64, 100, 100});
        image.show = {"left"}, image.hide = {"right"}, image.to_show = {"right"}, image.to_hide = {"left"};
        image.share = share;
        return image;
    }
    static screen::Image right() {
        auto image = way(0);
        std::swap(image.show, image.to_show), std::swap(image.hide, image.to_hide);
        return image;
    }
    void show(screen::Image image, Time fade, Time now) {
        list.paints[0] = std::move(image);
        compositor.show(list, fade, now);
    }
    /// Where the bar begins.
    int bar() {
        for (int x = 0; x < 200; ++x)
            if (presenter.memory().at(x, 64 + 50) < 0x202020) return x - 64;
        return -1;
    }

    fakes::TemporaryFolder folder;
    std::unique_ptr<display::Fonts> fonts = open_fonts();
    display::Pictures pictures;
    display::Painter painter{*fonts, pictures};
    display::MemoryPresenter presenter{{300, 200}};
    display::Compositor compositor{painter, presenter};
    screen::DrawList list;
};

}  // namespace

TEST_CASE("a living picture that is drawn along shows what lies between, and only what moves is painted") {
    LivingTheatre theatre;
    theatre.show(theatre.way(0), Time(0), Time(0));
    CHECK(theatre.bar() == 0);
    theatre.show(theatre.way(0.1F), Time(0), Time(10));
    CHECK(theatre.bar() == Approx(8).margin(1));
    theatre.show(theatre.way(0.2F), Time(0), Time(20));
    CHECK(theatre.bar() == Approx(16).margin(1));
    REQUIRE(theatre.presenter.last_shown().size() == 1);
    CHECK(theatre.presenter.last_shown()[0].h <= 64);
    theatre.show(theatre.way(0.1F), Time(0), Time(30));
    theatre.show(theatre.way(0), Time(0), Time(40));
    CHECK(theatre.bar() == 0);
}

TEST_CASE("a living picture goes to the end that is touched in steps, and rests there") {
    LivingTheatre theatre;
    theatre.show(theatre.way(0), Time(0), Time(0));
    theatre.show(theatre.way(0.05F), Time(0), Time(0));  // now it is known to live
    theatre.show(theatre.right(), Time(300), Time(100));
    int before = theatre.bar();
    CHECK(before < 20);
    for (int ms = 120; theatre.compositor.fading(); ms += 20) {
        theatre.compositor.step(Time(ms));
        CHECK(theatre.bar() >= before);
        CHECK(theatre.bar() - before <= 12);
        before = theatre.bar();
        REQUIRE(ms < 1000);
    }
    CHECK(theatre.bar() == 80);
}

TEST_CASE("with reduced motion a living picture shows its states alone, though it is known to live") {
    LivingTheatre theatre;
    theatre.show(theatre.way(0), Time(0), Time(0));
    theatre.show(theatre.way(0.05F), Time(0), Time(0));
    theatre.show(theatre.way(0), Time(0), Time(0));
    for (int ms = 10; theatre.compositor.fading(); ms += 10) theatre.compositor.step(Time(ms));
    REQUIRE(theatre.bar() == 0);
    theatre.show(theatre.right(), Time(0), Time(1000));
    CHECK(theatre.bar() == 80);
    CHECK_FALSE(theatre.compositor.fading());
}

TEST_CASE("living: what is ready long after a finger moved is gone to as a hand moves, not at a bound") {
    std::atomic<int> news{0};
    display::Patience patience;
    patience.ready = [&] { ++news; };
    LivingTheatre theatre(patience);
    theatre.pictures.raster(theatre.way(0));
    theatre.pictures.raster(theatre.right());
    theatre.show(theatre.way(0), Time(0), Time(0));
    for (int ms = 0; !theatre.pictures.is_living(theatre.way(0)) && ms < 20'000; ++ms)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(theatre.pictures.is_living(theatre.way(0)));
    theatre.show(theatre.way(0.9F), Time(0), Time(0));
    theatre.compositor.step(Time(400));  // as far as it is to go, but what is seen there has yet to be drawn
    CHECK_FALSE(theatre.compositor.fading());
    CHECK(theatre.bar() <= 10);
    for (int ms = 0; !theatre.pictures.step(theatre.way(0.9F)) && ms < 20'000; ++ms)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(theatre.pictures.take_new_steps());
    theatre.compositor.renew();
    CHECK(theatre.compositor.fading());
    Time now(60'000);
    theatre.compositor.step(now);
    CHECK(theatre.bar() <= 20);
    for (int before = theatre.bar(); theatre.bar() < 72 && now < Time(90'000); now += Time(16)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (theatre.pictures.take_new_steps()) theatre.compositor.renew();
        theatre.compositor.step(now);
        CHECK(theatre.bar() >= before);
        before = theatre.bar();
    }
    CHECK(theatre.bar() == Approx(72).margin(1));
}
