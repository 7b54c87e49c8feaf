// Two fingers that rest on the screen for three seconds, wherever they are: how somebody who does not see it asks to be read to. Pure; the
// window feeds it and tests can.
#pragma once

#include <optional>
#include <vector>

#include "display/window/pointer_filter.h"

namespace display {

class TwoFingers {
public:
    static constexpr flow::Time rest{3000};

    /// Fingers only; whatever else points is passed over. `px_per_mm` is of the screen; 0: not known.
    void feed(const PointerMessage& message, float px_per_mm);
    /// When they will have rested long enough, if they do.
    std::optional<flow::Time> due() const;
    /// Whether they have; true once, until all were lifted.
    bool rested(flow::Time now);
    /// The window lost its input.
    void reset();

private:
    struct Finger {
        std::int64_t id;
        screen::Point landed;
    };
    std::vector<Finger> down_;
    std::optional<flow::Time> since_;  ///< the second of just two came down, and neither has moved
    bool spoiled_ = false;             ///< a third came, or one moved: until all were lifted
};

}  // namespace display
