#include "display/window/monitors.h"

#include <algorithm>
#include <cmath>

namespace display {

const Monitor* main_monitor(const std::vector<Monitor>& monitors) {
    if (monitors.empty()) return nullptr;
    auto primary = std::find_if(monitors.begin(), monitors.end(), [](const Monitor& each) { return each.primary; });
    return primary == monitors.end() ? &monitors.front() : &*primary;
}

std::optional<screen::Size> believable(screen::Size mm, PixelSize pixels) {
    constexpr float smallest = 150, largest = 3000;  // mm of the diagonal
    if (!(mm.w > 0) || !(mm.h > 0) || pixels.w <= 0 || pixels.h <= 0) return std::nullopt;
    const float diagonal = std::hypot(mm.w, mm.h);
    if (diagonal < smallest || diagonal > largest) return std::nullopt;
    const float wanted = static_cast<float>(pixels.w) / static_cast<float>(pixels.h);
    const auto fits = [&](screen::Size size) { return std::abs(size.w / size.h / wanted - 1) < 0.1F; };
    if (fits(mm)) return mm;
    const screen::Size turned{mm.h, mm.w};
    return fits(turned) ? std::optional(turned) : std::nullopt;
}

}  // namespace display
