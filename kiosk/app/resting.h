// The wall while it cannot be a kiosk: one calm page, until what is wrong was mended or somebody ends it. UI thread.
#pragma once

#include <functional>

#include "app/heartbeat.h"
#include "flow/settings.h"

namespace app {

class Resting {
public:
    /// All of it outlives this.
    struct Parts {
        Screen& screen;
        std::function<screen::DrawList(const flow::Settings& settings, const screen::Interaction& interaction)> lay_out;
        std::function<bool()> over;  ///< asked whenever the screen's wait ends: true ends the rest
        flow::Clock& clock;
        Heartbeat* heartbeat = nullptr;  ///< null: nobody looks after this kiosk
    };
    Resting(Parts parts, std::string language) : parts_(std::move(parts)), pulse_(parts_.heartbeat) {
        settings_.language = std::move(language);
    }

    /// False: the screen said quit.
    bool run();

private:
    std::optional<screen::Input> wait();
    bool take(const screen::Input& input);
    void draw();

    Parts parts_;
    Pulse pulse_;
    flow::Settings settings_;
    screen::Interaction interaction_;
    flow::Action held_;  ///< what the finger went down on
    screen::DrawList list_;
};

}  // namespace app
