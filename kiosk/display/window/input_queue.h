// What the devices said and the kiosk has not heard yet. Pure; UI thread.
#pragma once

#include <deque>
#include <optional>

#include "screen/input.h"

namespace display {

/// Gives inputs on in their order, with their age. What somebody did more than a second ago was done to a screen that
/// nobody sees any more: after a stall thousands of old touches are dropped instead of played out, and a press that has
/// lost its end is taken back. Of moves that wait behind each other only the last is passed on.
class InputQueue {
public:
    void put(const screen::Input& input, flow::Time came);
    std::optional<screen::Input> take(flow::Time now);

private:
    struct Waiting {
        screen::Input input;
        flow::Time came;
    };
    std::optional<screen::Input> passed_on(screen::Input input);

    std::deque<Waiting> waiting_;
    bool down_ = false;  ///< a press was passed on, its end not yet
};

}  // namespace display
