// How often a kiosk takes its screen back from what came before it, and when it lets be what insists. Pure.
#pragma once

#include <array>
#include <cstddef>

#include "flow/seams.h"

namespace display {

/// Eight times within ten seconds at most: two programs that both insist would else do nothing but that.
class ScreenKeeper {
public:
    /// The screen was lost at this time. True: take it back.
    bool takes_back(flow::Time now) {
        constexpr flow::Time within{10'000};
        auto& oldest = taken_.at(next_);
        if (taken_before_ == taken_.size() && now - oldest < within) return false;
        oldest = now;
        next_ = (next_ + 1) % taken_.size();
        if (taken_before_ < taken_.size()) ++taken_before_;
        return true;
    }

private:
    std::array<flow::Time, 8> taken_{};  ///< when, a ring
    std::size_t next_ = 0, taken_before_ = 0;
};

}  // namespace display
