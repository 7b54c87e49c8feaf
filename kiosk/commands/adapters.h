// Where the real parts meet: small adapters between folders that never see each other. Only commands use them.
#pragma once

#include <chrono>

#include "app/render.h"
#include "app/screen_seam.h"
#include "display/window/compositor.h"
#include "display/window/window.h"

class SteadyClock : public flow::Clock {
public:
    flow::Time now() const override {
        return std::chrono::duration_cast<flow::Time>(std::chrono::steady_clock::now().time_since_epoch());
    }
};

/// The window as the kiosk sees it.
class WindowScreen : public app::Screen {
public:
    WindowScreen(display::Window& window, display::Painter& painter, display::ShownPictures& pictures,
                 display::Fonts& fonts, double inches)
        : window_(window),
          pictures_(pictures),
          fonts_(fonts),
          compositor_(painter, window.presenter()),
          inches_(inches) {
        window_.aim(&compositor_.list());
    }
    ~WindowScreen() override { window_.aim(nullptr); }

    /// The screen is so large from now on, in inches; 0: as it says itself.
    void measure(double inches) { inches_ = inches; }

    screen::Panel panel() override;
    void show(screen::DrawList list, flow::Time fade, flow::Time now) override {
        compositor_.show(std::move(list), fade, now);
    }
    void step(flow::Time now) override { compositor_.step(now); }
    bool fading() const override { return compositor_.fading(); }
    std::optional<flow::Time> next_picture() const override { return compositor_.next_picture(); }
    void prepare(const std::vector<screen::DrawList>& likely) override;
    void expose() override { compositor_.expose(); }
    void forget() override { compositor_.forget(); }
    bool answers() override { return window_.answers(); }
    std::optional<screen::Input> wait(flow::Time timeout) override;

private:
    display::Window& window_;
    display::ShownPictures& pictures_;
    display::Fonts& fonts_;
    display::Compositor compositor_;
    double inches_;
};
