// When a kiosk takes its screen back from what came before it. Pure.
#pragma once

#include <algorithm>
#include <optional>

#include "flow/seams.h"

namespace display {

/// At once, and five times a second at most: what insists may get no more of the processor than that, and never the screen for good.
class ScreenKeeper {
public:
    /// The screen was lost at this time.
    void lost(flow::Time now) {
        if (!due_) due_ = last_ ? std::max(now, *last_ + pause) : now;
    }
    /// When `takes_back` has to be asked; nothing: the screen was not lost.
    std::optional<flow::Time> due() const { return due_; }
    /// True: take it back, now.
    bool takes_back(flow::Time now) {
        if (!due_ || now < *due_) return false;
        due_.reset();
        last_ = now;
        return true;
    }

private:
    static constexpr flow::Time pause{200};
    std::optional<flow::Time> due_, last_;
};

}  // namespace display
