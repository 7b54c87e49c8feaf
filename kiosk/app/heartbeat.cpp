#include "app/heartbeat.h"

namespace app {

std::optional<flow::Time> Pulse::due() const {
    if (!heartbeat_ || !last_ || heartbeat_->patience() <= flow::Time(0)) return std::nullopt;
    return *last_ + heartbeat_->patience() / 2;
}

void Pulse::turned(flow::Time now, Screen& screen, bool visited) {
    if (!heartbeat_) return;
    if (last_ && visited == visited_ && !(due() && now >= *due())) return;
    last_ = now;
    visited_ = visited;
    if (screen.answers()) heartbeat_->beat(visited);
}

}  // namespace app
