// How SDL is begun, and how a window is made with it. Inside display only. UI thread.
#pragma once

#include <SDL.h>

#include <memory>
#include <string_view>

#include "display/window/window.h"

namespace display {

/// SDL's video side is on as long as this lives.
class Video {
public:
    Video();
    ~Video();
    Video(const Video&) = delete;
    Video& operator=(const Video&) = delete;
    bool is_on() const { return on_; }

private:
    bool on_ = false;
};

/// Why there is none, and what to do.
base::Problem no_display(const std::string& why);

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

using SdlWindow = std::unique_ptr<SDL_Window, DestroyWindow>;

/// Not shown yet; null: SDL_GetError says why. `driver` is SDL's.
SdlWindow create_window(const WindowWish& wish, std::string_view driver);

}  // namespace display
