// Set-up on the real screen: fingers and keys to the state machine, its pages to the screen, its work to who does it. UI thread.
#pragma once

#include <functional>
#include <optional>

#include "app/hand.h"
#include "app/heartbeat.h"
#include "app/screen_seam.h"
#include "screen/set_up/set_up_screens.h"
#include "staff/set_up/set_up.h"

namespace staff {

/// All of it outlives the room.
struct SetUpParts {
    app::Screen& screen;
    screen::SetUpScreens& screens;
    SetUpTasks& tasks;
    flow::Clock& clock;
    /// Turns picture and touches, and says how large the screen is in inches (0: as it says itself), at once.
    std::function<void(int degrees, double inches)> hang;
    app::Heartbeat* heartbeat = nullptr;  ///< null: nobody looks after this kiosk
};

class SetUpRoom {
public:
    SetUpRoom(SetUpParts parts, SetUpSite site);

    /// Until the last page is left, or the screen said quit: nothing then.
    std::optional<SetUp::Ending> run();

private:
    std::optional<screen::Input> wait(flow::Time now);
    void take(const screen::Input& input, flow::Time now);
    void point(const screen::Input& input, flow::Time now);
    void strike(screen::Key key, flow::Time now);
    void act(const flow::Action& action, flow::Time now);
    void move_focus(int by);
    void work();
    void hang();
    void draw(flow::Time now);

    SetUpParts parts_;
    app::Pulse pulse_;
    SetUp set_up_;
    app::Hand hand_{flow::Time(400)};
    flow::Action focused_;
    screen::DrawList list_;
    std::optional<screen::SetUpView> shown_;
    screen::Interaction shown_how_;
    int degrees_ = 0;
    double inches_ = 0;
};

}  // namespace staff
