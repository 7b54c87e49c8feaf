#include "staff/hold.h"

#include <cmath>

namespace staff {

void CornerHold::press(screen::Point point, const screen::Panel& panel, flow::Time now) {
    float side = corner_mm / panel.mm_per_px;
    bool corner = point.y < side && (point.x < side || point.x >= panel.px.w - side);
    began_ = corner ? std::optional(now) : std::nullopt;
    at_ = point;
    still_px_ = still_mm / panel.mm_per_px;
}

void CornerHold::move(screen::Point point) {
    if (std::hypot(point.x - at_.x, point.y - at_.y) > still_px_) lift();
}

std::optional<flow::Time> CornerHold::due() const {
    return began_ ? std::optional(*began_ + hold_time) : std::nullopt;
}

}  // namespace staff
