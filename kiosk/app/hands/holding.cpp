#include "app/hands/holding.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr flow::Time fill_step{40};
constexpr flow::Time bounce{250};  // a finger that trembles is back on the glass by then

}  // namespace

void Holding::begin(const flow::Action& action, flow::Time needed, flow::Time now) {
    const bool goes_on = lifted_ && action == action_ && now - *lifted_ <= bounce;
    if (!goes_on) gone_ = flow::Time(0);
    action_ = action;
    needed_ = needed;
    began_ = now;
    lifted_.reset();
}

void Holding::pause(flow::Time now) {
    if (!began_) return;
    gone_ += std::max(flow::Time(0), now - *began_);
    began_.reset();
    lifted_ = now;
}

void Holding::forget() {
    began_.reset();
    lifted_.reset();
    gone_ = flow::Time(0);
}

bool Holding::is_over(flow::Time now) const {
    return began_ && gone_ + (now - *began_) >= needed_;
}

int Holding::share(flow::Time now) const {
    if (!began_) return 0;
    const auto gone = gone_ + (now - *began_);
    return static_cast<int>(
        std::clamp<flow::Time::rep>(100 * gone.count() / std::max<flow::Time::rep>(1, needed_.count()), 1, 100));
}

std::optional<flow::Time> Holding::wake_at(flow::Time now) const {
    if (began_) return std::min(now + fill_step, *began_ + needed_ - gone_);
    if (lifted_) return *lifted_ + bounce + flow::Time(1);
    return std::nullopt;
}

flow::Action Holding::given_up(flow::Time now) {
    if (!lifted_ || now - *lifted_ <= bounce) return {};
    forget();
    return std::exchange(action_, {});
}

}  // namespace app
