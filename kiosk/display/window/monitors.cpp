#include "display/window/monitors.h"

#include <algorithm>

namespace display {

const Monitor* main_monitor(const std::vector<Monitor>& monitors) {
    if (monitors.empty()) return nullptr;
    auto primary = std::find_if(monitors.begin(), monitors.end(), [](const Monitor& each) { return each.primary; });
    return primary == monitors.end() ? &monitors.front() : &*primary;
}

}  // namespace display
