#include "display/window/sdl_window.h"

#include <unistd.h>

#include <string>

namespace display {

namespace {

/// Left to itself SDL ends with drivers that draw where nobody sees it. Wayland's library complains on standard error
/// when there is no session.
const char* drivers() {
    return SDL_getenv("XDG_RUNTIME_DIR") ? "x11,wayland,KMSDRM" : "x11,KMSDRM";
}

void give_hints() {
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, drivers(), SDL_HINT_DEFAULT);  // SDL_VIDEODRIVER wins
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");  // the window's own memory, no texture behind it
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");        // a finger is not a mouse as well
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");   // the tap that brings the focus is a tap too
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");  // so that only signals make SDL_QUIT
    SDL_SetHint(SDL_HINT_WINDOWS_NO_CLOSE_ON_ALT_F4, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_GRAB_KEYBOARD, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
}

/// SDL asks a session's bus to keep the screen on; where there is none, the bus's library would begin one (dbus-launch), looking
/// for it in every folder of PATH while nothing is on the screen yet.
void begin_no_bus() {
    const char* session = SDL_getenv("XDG_RUNTIME_DIR");
    const bool there = session && ::access((std::string(session) + "/bus").c_str(), F_OK) == 0;
    if (!there) SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", 0);
}

/// Keys press and step here, and nobody writes. X11's library would read how accents and letters are composed, 6,000 lines and a
/// tenth of the time until the first picture.
void compose_no_letters() {
    SDL_setenv("XCOMPOSEFILE", "/dev/null", 0);
}

}  // namespace

base::Problem no_display(const std::string& why) {
    return base::failure("no display: " + why,
                         "start it in a graphical session (DISPLAY or WAYLAND_DISPLAY is set there), or use `render`, "
                         "which needs none");
}

Video::Video() {
    give_hints();
    begin_no_bus();
    compose_no_letters();
    on_ = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
}

Video::~Video() {
    if (on_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

/// On X11 SDL would wait 100 ms for a window manager that need not be there: see X11Desktop for its way.
/// On other platforms SDL's way to the whole screen is the only one. Window managers leave a window that cannot be
/// resized as it is, also when the screen changes.
SdlWindow create_window(const WindowWish& wish, std::string_view driver) {
    constexpr unsigned hidden = SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE;
    if (wish.windowed)
        return SdlWindow(SDL_CreateWindow(wish.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                          wish.windowed->w, wish.windowed->h, hidden));
    SDL_Rect all{0, 0, 0, 0};
    SDL_GetDisplayBounds(0, &all);
    const unsigned way = driver == "x11" ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP;
    return SdlWindow(
        SDL_CreateWindow(wish.title.c_str(), all.x, all.y, all.w, all.h, hidden | way | SDL_WINDOW_KEYBOARD_GRABBED));
}

}  // namespace display
