// A finger held still in a top corner of the screen, which is how staff come in. Pure.
#pragma once

#include <optional>

#include "flow/seams.h"
#include "screen/geometry.h"
#include "screen/sheet.h"

namespace staff {

inline constexpr flow::Time hold_time{3'000};
inline constexpr float corner_mm = 20;  ///< side of the square
inline constexpr float still_mm = 8;    ///< a finger at rest rolls a little

class CornerHold {
public:
    void press(screen::Point point, const screen::Panel& panel, flow::Time now);
    void move(screen::Point point);
    /// Lifted, or taken back by the device.
    void lift() { began_.reset(); }

    /// When it will have been held long enough; nothing while no finger rests in a corner.
    std::optional<flow::Time> due() const;
    bool is_held(flow::Time now) const { return began_ && now >= *due(); }

private:
    std::optional<flow::Time> began_;
    screen::Point at_;
    float still_px_ = 0;
};

}  // namespace staff
