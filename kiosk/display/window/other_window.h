// A kiosk's window as another program on its X display has it: a finger, an eye, and requests. For `torture`, at the desk; main thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "display/canvas.h"
#include "display/window/presenter.h"

namespace display {

/// Requests that are not for the kiosk to obey.
enum class WindowRequest { close, hide, shrink, move, take_keys };

class OtherWindow {
public:
    /// Null: there is no X display. What goes wrong on it later is no error: a kiosk may end at any moment.
    static std::unique_ptr<OtherWindow> open();
    ~OtherWindow();
    OtherWindow(const OtherWindow&) = delete;
    OtherWindow& operator=(const OtherWindow&) = delete;

    /// Whether a kiosk has the display: asked anew each time.
    bool is_there();
    PixelSize screen() const;
    /// A press and a release, as a mouse sends them; in pixels of the screen.
    void tap(int x, int y);
    void ask(WindowRequest request);
    /// All of the screen, whoever painted it, row by row; empty: it cannot be read.
    std::vector<std::uint32_t> look() const;

private:
    struct Handles;
    explicit OtherWindow(std::unique_ptr<Handles> handles);
    std::unique_ptr<Handles> handles_;
};

}  // namespace display
