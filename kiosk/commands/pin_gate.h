// The PIN of the staff desk and the lock after wrong ones, on the disk.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "staff/staff_tasks.h"

namespace commands {

/// What cannot be read is never taken for absent, and no try is answered that was not written down first: neither a
/// plug that is pulled nor a full disk gives free tries. Any thread.
class PinGate {
public:
    explicit PinGate(std::filesystem::path data) : data_(std::move(data)) {}

    /// A PinAnswer, or what is wrong with the files.
    staff::StaffResult look(staff::WallSeconds now);
    staff::StaffResult enter(const std::string& pin, staff::WallSeconds now);

private:
    std::filesystem::path file() const { return data_ / "staff/lock"; }
    std::optional<base::Problem> read(staff::WallSeconds now);
    std::optional<base::Problem> keep(const staff::Lock& lock);

    std::filesystem::path data_;
    std::mutex one_at_a_time_;
    std::optional<staff::Lock> lock_;  ///< as it is on the disk; nothing: not read yet
};

}  // namespace commands
