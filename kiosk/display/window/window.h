// The window, its screen and its input: SDL's video side. UI thread, except `wake`.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "display/canvas.h"
#include "display/window/presenter.h"
#include "screen/draw_list.h"
#include "screen/input.h"

namespace display {

struct WindowWish {
    std::string title;
    std::optional<PixelSize> windowed;  ///< nothing: the whole screen, without a way out
    bool alone = false;                 ///< refuse where another window that wished this is on the display
};

/// What doctor and the layout want to know. A window at a desk stands for a kiosk's whole screen, made smaller: letters keep
/// their share of it instead of their millimetres.
struct ScreenFacts {
    std::string driver;  ///< "x11", "wayland", "KMSDRM"
    PixelSize screen;    ///< whole screen; of a window at a desk: the window
    std::optional<screen::Size>
        mm;  ///< of the whole screen, turned as the screen is; nothing: unknown or not believable
};

class Window {
public:
    /// Fails with "no display: …" or "another kiosk …", and what to do. Opens video only; one window a process. A
    /// window over the whole screen stays so when that changes its size or is turned, with and without a window
    /// manager.
    static base::Result<std::unique_ptr<Window>> open(const WindowWish& wish);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Turns picture and touches by so many degrees clockwise, 0, 90, 180 or 270, against how the system has them. What is
    /// shown is lost, as when the window is resized, and `size` and `facts` are those of the turned picture.
    void turn(int degrees);

    PixelSize size() const;
    ScreenFacts facts() const;
    /// Lives as long as the window.
    Presenter& presenter();

    /// What is shown, for judging touches; see PointerFilter.
    void aim(const screen::DrawList* shown);

    /// The key that is somebody's one switch, as SDL names keys. False: it has no key of this name.
    bool use_switch(const std::string& key);

    /// Sleeps until something happens or the time is over; nothing then. Negative: for ever. Costs no CPU while
    /// waiting.
    std::optional<screen::Input> wait(std::chrono::milliseconds timeout);
    /// Asks the server of the screen, and waits for its answer: for ever where it hangs. Elsewhere than on X11 true at once.
    bool answers() const;
    /// Ends a `wait`, now or the next. Any thread.
    void wake();
    /// Ends it with Input::Kind::quit. Any thread.
    void quit();

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace display
