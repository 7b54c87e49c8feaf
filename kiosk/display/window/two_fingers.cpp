#include "display/window/two_fingers.h"

#include <algorithm>

namespace display {

void TwoFingers::feed(const PointerMessage& message, float px_per_mm) {
    if (message.device != PointerMessage::Device::finger) return;
    const auto found =
        std::find_if(down_.begin(), down_.end(), [&](const Finger& each) { return each.id == message.id; });
    switch (message.kind) {
        case PointerMessage::Kind::down:
            if (found != down_.end()) down_.erase(found);  // whose end was lost
            down_.push_back({message.id, message.point});
            spoiled_ |= down_.size() > 2;
            since_ = down_.size() == 2 && !spoiled_ ? std::optional(message.time) : std::nullopt;
            break;
        case PointerMessage::Kind::move: {
            const float away = screen::roll_mm * (px_per_mm > 0 ? px_per_mm : 4);
            if (found == down_.end() || screen::distance(found->landed, message.point) <= away) break;
            spoiled_ = true;
            since_.reset();
            break;
        }
        case PointerMessage::Kind::up:
        case PointerMessage::Kind::cancel:
            if (found != down_.end()) down_.erase(found);
            since_.reset();
            if (down_.empty()) spoiled_ = false;
            break;
    }
}

std::optional<flow::Time> TwoFingers::due() const {
    return since_ ? std::optional(*since_ + rest) : std::nullopt;
}

bool TwoFingers::rested(flow::Time now) {
    if (!since_ || now < *since_ + rest) return false;
    since_.reset();
    spoiled_ = true;
    return true;
}

void TwoFingers::reset() {
    *this = {};
}

}  // namespace display
