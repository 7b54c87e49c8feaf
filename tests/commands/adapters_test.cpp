// The window as the kiosk sees it: what is told first.
#include "commands/adapters.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "fakes/temporary_folder.h"

using namespace std::chrono_literals;

namespace {

/// A window of SDL's own that nobody sees, and a drawing with a way.
struct Shown {
    Shown() {
        folder.write("illustrations/way.svg",
                     "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>"
                     "<g id='left'><path d='M0,40h20v20h-20z'/></g>"
                     "<g id='right' display='none'><path d='M80,40h20v20h-20z'/></g>"
                     "<g id='left-to-right-1' display='none'><path d='M0,40h20v20h-20z'/></g>"
                     "<g id='left-to-right-2' display='none'><path d='M80,40h20v20h-20z'/></g></svg>");
        half_way.file = "way.svg";
        half_way.show = half_way.to_hide = {"left"};
        half_way.hide = half_way.to_show = {"right"};
        half_way.dest = half_way.clip = {0, 0, 100, 100};
        half_way.share = 0.5F;
    }
    static std::unique_ptr<display::Window> open_window() {
        setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto opened = display::Window::open({"test", display::PixelSize{320, 200}});
        return std::move(std::get<std::unique_ptr<display::Window>>(opened));
    }
    static std::unique_ptr<display::Fonts> open_fonts() {
        auto opened = display::Fonts::open(nullptr);
        return std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
    }
    /// Until another thread has drawn it, which it tells of.
    void wait_for_step() {
        const auto until = std::chrono::steady_clock::now() + 20s;
        while (pictures.on_the_way(half_way).kind != display::WayStep::Kind::step) {
            REQUIRE(std::chrono::steady_clock::now() < until);
            std::this_thread::sleep_for(1ms);
        }
    }
    fakes::TemporaryFolder folder;
    screen::Image half_way;
    std::unique_ptr<display::Window> window = open_window();
    std::unique_ptr<display::Fonts> fonts = open_fonts();
    display::Pictures pictures{folder.path(), [](const base::Problem&) {}, {{}, [] {}}};
    display::Painter painter{*fonts, pictures};
    WindowScreen screen{*window, painter, pictures, *fonts, 0};
};

}  // namespace

TEST_CASE(
    "whoever touches is heard before a nearer step of the picture is painted, which waits for the next idle look") {
    using Kind = screen::Input::Kind;
    Shown shown;
    while (shown.screen.wait(0ms)) {
    }
    shown.wait_for_step();
    const bool touched = GENERATE(true, false);
    if (touched) shown.window->quit();
    const auto input = shown.screen.wait(0ms);
    CHECK((input && input->kind == Kind::quit) == touched);
    CHECK(shown.pictures.take_new_steps() == touched);
}
