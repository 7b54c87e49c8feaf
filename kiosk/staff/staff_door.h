// Between the kiosk and its screen: notices the finger held in a corner, and shows the staff desk in the kiosk's place until
// it is closed. The kiosk below never learns of a PIN or a number; it is only told that the visit is interrupted.
#pragma once

#include <optional>

#include "app/hand.h"
#include "app/screen_seam.h"
#include "screen/staff/staff_screens.h"
#include "staff/hold.h"
#include "staff/staff_desk.h"

namespace staff {

/// All of it outlives the door.
struct StaffParts {
    app::Screen& screen;
    screen::StaffScreens& screens;
    StaffTasks& tasks;
    flow::Clock& clock;
    flow::Time tap_guard{0};  ///< see Hand
    DeskWords words = {};
};

/// UI thread.
class StaffDoor final : public app::Screen {
public:
    explicit StaffDoor(StaffParts parts) : parts_(std::move(parts)), desk_(parts_.words), hand_(parts_.tap_guard) {}

    bool is_open() const { return desk_.is_open(); }
    /// Staff have said how the kiosk is to end; it has then been asked to quit.
    StaffEnding ending() const { return desk_.ending(); }

    screen::Panel panel() override { return parts_.screen.panel(); }
    void show(screen::DrawList list, flow::Time fade, flow::Time now) override;
    void step(flow::Time now) override { parts_.screen.step(now); }
    bool fading() const override { return !is_open() && parts_.screen.fading(); }
    std::optional<flow::Time> next_picture() const override {
        return is_open() ? std::nullopt : parts_.screen.next_picture();
    }
    void prepare(const std::vector<screen::DrawList>& likely) override { parts_.screen.prepare(likely); }
    void expose() override { parts_.screen.expose(); }
    void forget() override;
    bool answers() override { return parts_.screen.answers(); }
    std::optional<screen::Input> wait(flow::Time timeout) override;

private:
    std::optional<screen::Input> watch(std::optional<screen::Input> input);
    std::optional<screen::Input> serve(const std::optional<screen::Input>& input);
    bool is_echo_of_the_desk(const screen::Input& input, flow::Time now);
    void point(const screen::Input& input, flow::Time now);
    void follow_hold(const screen::Input& input, flow::Time now);
    void work(flow::Time now);
    void draw(flow::Time now);

    StaffParts parts_;
    StaffDesk desk_;
    CornerHold hold_;
    screen::DrawList kept_;  ///< the kiosk's, while the desk is open
    screen::DrawList list_;  ///< the desk's
    std::optional<screen::StaffView> shown_;
    app::Hand hand_;
    flow::Action shown_pressed_;
    bool down_ = false;  ///< a finger that came down on the desk; not the one that opened it
};

}  // namespace staff
