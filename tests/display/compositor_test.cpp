#include "display/window/compositor.h"

#include <catch2/catch.hpp>

#include "display_support.h"

using flow::Time;

namespace {

struct Theatre {
    Theatre() {
        list.size = {300, 200};
        list.page = screen::rgb(0x000000);
        list.paints = {box({10, 10, 50, 50}, screen::rgb(0xff0000)), box({200, 100, 64, 64}, screen::rgb(0x00ff00))};
    }
    screen::DrawList with_button(std::uint32_t color) const {
        screen::DrawList next = list;
        std::get<screen::Box>(next.paints[1]).fill = screen::rgb(color);
        return next;
    }
    std::uint32_t button() { return presenter.memory().at(220, 120); }

    fakes::TemporaryFolder folder;
    std::unique_ptr<display::Fonts> fonts = open_fonts();
    display::Pictures pictures{folder.path(), nullptr};
    display::Painter painter{*fonts, pictures};
    display::MemoryPresenter presenter{{300, 200}};
    display::Compositor compositor{painter, presenter};
    screen::DrawList list;
};

}  // namespace

TEST_CASE("the first list is shown whole and at once") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(250), Time(0));
    CHECK(theatre.presenter.last_shown() == std::vector<display::PixelRect>{{0, 0, 300, 200}});
    CHECK(theatre.presenter.memory().at(20, 20) == 0xff0000);
    CHECK_FALSE(theatre.compositor.fading());
}

TEST_CASE("a pressed look is shown at once and touches the button only") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    theatre.compositor.show(theatre.with_button(0x0000ff), Time(0), Time(10));
    CHECK(theatre.button() == 0x0000ff);
    REQUIRE(theatre.presenter.last_shown().size() == 1);
    CHECK(theatre.presenter.last_shown()[0].area() <= 96 * 96);
}

TEST_CASE("the same list again shows nothing") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    theatre.presenter.show({});
    theatre.compositor.show(theatre.list, Time(250), Time(10));
    CHECK(theatre.presenter.last_shown().empty());
    CHECK_FALSE(theatre.compositor.fading());
}

TEST_CASE("a fade takes its first step in show and ends at the list") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    theatre.compositor.show(theatre.with_button(0x0000ff), Time(250), Time(100));
    CHECK(theatre.compositor.fading());
    CHECK((theatre.button() & 0xff) >= 0x1a);
    theatre.compositor.step(Time(200));
    CHECK((theatre.button() & 0xff) > 0x80);
    theatre.compositor.step(Time(360));
    CHECK(theatre.button() == 0x0000ff);
    CHECK_FALSE(theatre.compositor.fading());
}

TEST_CASE("what is pressed during a fade stays pressed through its steps") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    screen::DrawList faded = theatre.with_button(0x0000ff);
    std::get<screen::Box>(faded.paints[0]).fill = screen::rgb(0xffffff);
    theatre.compositor.show(faded, Time(250), Time(0));
    std::get<screen::Box>(faded.paints[1]).fill = screen::rgb(0x777777);
    theatre.compositor.show(faded, Time(0), Time(50));
    CHECK(theatre.button() == 0x777777);
    theatre.compositor.step(Time(100));
    CHECK(theatre.button() == 0x777777);
    CHECK(theatre.presenter.memory().at(20, 20) != 0xffffff);
    theatre.compositor.step(Time(300));
    CHECK(theatre.presenter.memory().at(20, 20) == 0xffffff);
}

TEST_CASE("another size of the window paints everything again") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    theatre.presenter = display::MemoryPresenter({150, 100});
    theatre.compositor.step(Time(5));
    theatre.list.size = {150, 100};
    theatre.compositor.show(theatre.list, Time(250), Time(10));
    CHECK_FALSE(theatre.compositor.fading());
    CHECK(theatre.presenter.memory().at(20, 20) == 0xff0000);
}

TEST_CASE("what was forgotten is painted again, what was uncovered only shown") {
    Theatre theatre;
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    theatre.presenter.memory().fill({0, 0, 300, 200}, screen::rgb(0x555555));
    theatre.compositor.expose();
    CHECK(theatre.presenter.last_shown() == std::vector<display::PixelRect>{{0, 0, 300, 200}});
    CHECK(theatre.button() == 0x555555);
    theatre.compositor.forget();
    theatre.compositor.show(theatre.list, Time(0), Time(0));
    CHECK(theatre.button() == 0x00ff00);
}

namespace {

/// A drawing with a way, in a corner of the theatre: a bar that moves from left to right.
struct LivingTheatre : Theatre {
    LivingTheatre() {
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
