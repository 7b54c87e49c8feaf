// Tells whoever looks after the kiosk that it can still show a frame, so that a kiosk that hangs is begun anew. UI thread.
#pragma once

#include <optional>

#include "app/screen_seam.h"

namespace app {

/// Who looks after the kiosk: systemd's watchdog, or a fake.
class Heartbeat {
public:
    virtual ~Heartbeat() = default;
    /// The first means: the first picture is on the screen. `visited`: somebody is in the middle of a visit.
    virtual void beat(bool visited) = 0;
    /// After so long without a beat the kiosk would be taken for dead; 0: the first beat is enough.
    virtual flow::Time patience() const = 0;
};

/// When a loop has to beat. Half the patience: seldom enough that an idle kiosk sleeps, early enough for a slow computer.
class Pulse {
public:
    /// Null: nobody looks after this kiosk.
    explicit Pulse(Heartbeat* heartbeat) : heartbeat_(heartbeat) {}

    /// When the loop has to be awake for it.
    std::optional<flow::Time> due() const;
    /// A turn of the loop is over, and all that had to be shown was. Asks the screen only when a beat is due; one is where a visit began or
    /// ended.
    void turned(flow::Time now, Screen& screen, bool visited = false);

private:
    Heartbeat* heartbeat_;
    std::optional<flow::Time> last_;  ///< when the screen was asked
    bool visited_ = false;            ///< then
};

}  // namespace app
