#include "commands/pin_gate.h"

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "staff/pin_file.h"

namespace commands {

namespace {

/// Always of the same size, so that it can be written over.
std::string padded(std::string text) {
    constexpr std::size_t size = 96;
    text.resize(size - 1, ' ');
    return text + "\n";
}

}  // namespace

std::optional<base::Problem> PinGate::read(staff::WallSeconds now) {
    if (!lock_) {
        auto kept = base::read_kept(file());
        if (auto* told = std::get_if<base::Problem>(&kept)) return std::move(*told);
        lock_ = staff::read_lock(std::get<std::optional<std::string>>(kept).value_or(""), now);
    }
    auto held = staff::seen(*lock_, now);
    return held == *lock_ ? std::nullopt : keep(held);
}

std::optional<base::Problem> PinGate::keep(const staff::Lock& lock) {
    auto text = padded(staff::to_text(lock));
    auto failed = base::replace_file(file(), text);
    if (!failed || base::overwrite_file(file(), text)) {
        lock_ = lock;
        return std::nullopt;
    }
    failed->file = file().string();
    failed->what = "a try cannot be written down, so none is possible: " + failed->what;
    return failed;
}

staff::StaffResult PinGate::look(staff::WallSeconds now) {
    std::lock_guard guard(one_at_a_time_);
    if (auto told = read(now)) return std::move(*told);
    auto set = staff::has_pin(data_);
    if (auto* told = std::get_if<base::Problem>(&set)) return std::move(*told);
    keep(*lock_);  // so that there is a file to write over once the disk is full
    return staff::PinAnswer{std::get<bool>(set), false, lock_->failures, staff::remaining(*lock_, now)};
}

staff::StaffResult PinGate::enter(const std::string& pin, staff::WallSeconds now) {
    std::lock_guard guard(one_at_a_time_);
    if (auto told = read(now)) return std::move(*told);
    auto set = staff::has_pin(data_);
    if (auto* told = std::get_if<base::Problem>(&set)) return std::move(*told);
    bool right = false;
    if (std::get<bool>(set) && staff::remaining(*lock_, now) == 0) {
        if (auto told = keep(staff::tried(*lock_, false, now))) return std::move(*told);
        right = staff::is_pin(data_, pin);
        if (right) keep(staff::tried(*lock_, true, now));  // where that fails one wrong try too many is counted
    }
    return staff::PinAnswer{std::get<bool>(set), right, lock_->failures, staff::remaining(*lock_, now)};
}

}  // namespace commands
