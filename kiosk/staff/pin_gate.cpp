#include "staff/pin_gate.h"

#include <utility>

namespace staff {

std::optional<base::Problem> PinGate::read(WallSeconds now) {
    if (!lock_) {
        auto kept = store_.read_lock(now);
        if (auto* problem = std::get_if<base::Problem>(&kept)) return std::move(*problem);
        lock_ = std::get<Lock>(kept);
    }
    auto held = seen(*lock_, now);
    return held == *lock_ ? std::nullopt : keep(held);
}

std::optional<base::Problem> PinGate::keep(const Lock& lock) {
    auto failed = store_.keep_lock(lock);
    if (!failed) lock_ = lock;
    return failed;
}

StaffResult PinGate::look(WallSeconds now) {
    std::lock_guard guard(one_at_a_time_);
    if (auto problem = read(now)) return std::move(*problem);
    auto set = store_.has_pin();
    if (auto* problem = std::get_if<base::Problem>(&set)) return std::move(*problem);
    keep(*lock_);  // so that there is a file to write over once the disk is full
    return PinAnswer{std::get<bool>(set), false, lock_->failures, remaining(*lock_, now)};
}

StaffResult PinGate::enter(const std::string& pin, WallSeconds now) {
    std::lock_guard guard(one_at_a_time_);
    if (auto problem = read(now)) return std::move(*problem);
    auto set = store_.has_pin();
    if (auto* problem = std::get_if<base::Problem>(&set)) return std::move(*problem);
    bool right = false;
    if (std::get<bool>(set) && remaining(*lock_, now) == 0) {
        if (auto problem = keep(tried(*lock_, false, now))) return std::move(*problem);
        right = store_.is_pin(pin);
        if (right) keep(tried(*lock_, true, now));  // where that fails one wrong try too many is counted
    }
    return PinAnswer{std::get<bool>(set), right, lock_->failures, remaining(*lock_, now)};
}

}  // namespace staff
