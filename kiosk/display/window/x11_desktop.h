// What SDL 2.26 leaves to its users on X11: screens that change their size or turn, window managers that come and go,
// and the one kiosk that a display may have. Inside display only; UI thread.
#pragma once

#include <memory>
#include <vector>

#include "display/window/monitors.h"

struct SDL_Window;
union SDL_Event;

namespace display {

class X11Desktop {
public:
    /// Null where the window is not one of X11. From now on SDL's queue also has the events that `is_change` and `is_loss` know.
    static std::unique_ptr<X11Desktop> of(SDL_Window* window);
    ~X11Desktop();
    X11Desktop(const X11Desktop&) = delete;
    X11Desktop& operator=(const X11Desktop&) = delete;

    /// Takes the display's one place for a kiosk, which is free again when the window goes or its process ends, however
    /// that is. False: another window has it.
    bool claim();
    /// For a window that is not shown yet: any window manager, also one that is started later, will put it over the
    /// whole screen and above panels; without one it is just there.
    void want_whole_screen();

    /// What is connected and on; as it was after the last `look`. Their millimetres are asked by `look` only: at the
    /// start SDL knows them, and each question costs a start time.
    const std::vector<Monitor>& monitors() const { return monitors_; }
    void look();
    static bool is_change(const SDL_Event& event);

    /// Waits until the server has done all it was asked: for ever where it hangs.
    bool answers() const;

    /// Moves the window there. SDL tells when it has another size.
    void cover(const PixelRect& rect);
    /// After `want_whole_screen`: whether this event says that the window is not over all of `rect`, before everything else, and
    /// the one that keys go to. What takes such a place for a moment, as a grab of keys does, is not told.
    bool is_loss(const SDL_Event& event, const PixelRect& rect) const;
    /// Shown, there, before all other windows, and the one that keys go to.
    void take_back(const PixelRect& rect);

private:
    struct Handles;
    explicit X11Desktop(std::unique_ptr<Handles> handles);
    void find_monitors(bool with_mm);
    std::unique_ptr<Handles> handles_;
    std::vector<Monitor> monitors_;
};

}  // namespace display
