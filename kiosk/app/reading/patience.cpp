#include "app/reading/patience.h"

#include <utility>

namespace app {

void Patience::sees(bool waits, std::uint32_t heard, flow::Time now) {
    if (std::exchange(heard_, heard) != heard)
        waited_ = flow::Time(0);
    else if (waits_)
        waited_ += now - at_;
    waits_ = waits;
    at_ = now;
}

std::optional<flow::Time> Patience::ends_at() const {
    if (!waits_) return std::nullopt;
    return at_ + longest_silence - waited_;
}

}  // namespace app
