#include "display/window/display_look.h"

#include "display/window/monitors.h"
#include "display/window/sdl_window.h"
#include "display/window/x11_desktop.h"

namespace display {
namespace {

/// By what SDL knew at its start, where X11 tells nothing better.
std::optional<screen::Size> millimetres(PixelSize pixels) {
    constexpr float mm_an_inch = 25.4F;
    float across = 0, down = 0;
    if (SDL_GetDisplayDPI(0, nullptr, &across, &down) != 0 || across <= 0 || down <= 0) return std::nullopt;
    return believable(
        {static_cast<float>(pixels.w) * mm_an_inch / across, static_cast<float>(pixels.h) * mm_an_inch / down}, pixels);
}

}  // namespace

base::Result<ScreenFacts> look_at_display() {
    const Video video;
    if (!video.is_on()) return no_display(SDL_GetError());
    ScreenFacts facts;
    if (const char* driver = SDL_GetCurrentVideoDriver()) facts.driver = driver;
    SDL_Rect all{};
    SDL_GetDisplayBounds(0, &all);
    facts.screen = {all.w, all.h};
    const auto window =
        create_window({.title = "Clinic kiosk: a look", .windowed = PixelSize{1, 1}}, facts.driver);  // never shown
    const auto desktop = window ? X11Desktop::of(window.get()) : nullptr;
    if (desktop) desktop->look();
    const Monitor* monitor = desktop ? main_monitor(desktop->monitors()) : nullptr;
    if (monitor) facts.screen = {monitor->rect.w, monitor->rect.h};
    facts.mm = monitor && monitor->mm ? believable(*monitor->mm, facts.screen) : millimetres(facts.screen);
    return facts;
}

}  // namespace display
