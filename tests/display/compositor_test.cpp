#include "display/window/compositor.h"

#include <catch2/catch.hpp>

#include "display/drawings/pictures.h"
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
