// Whether somebody may open the staff desk: the PIN, and the lock after wrong ones.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "base/result.h"
#include "staff/staff_tasks.h"

namespace staff {

/// Where the PIN and its lock are kept; a test hands in a fake.
class PinStore {
public:
    virtual ~PinStore() = default;
    /// What cannot be read is a problem, never taken for absent.
    virtual base::Result<Lock> read_lock(WallSeconds now) = 0;
    /// No problem: it outlives a plug that is pulled now.
    virtual std::optional<base::Problem> keep_lock(const Lock& lock) = 0;
    virtual base::Result<bool> has_pin() = 0;
    virtual bool is_pin(const std::string& pin) = 0;
};

/// The PIN is not even looked at before the try is kept as a failed one: neither a plug that is pulled nor a full disk gives
/// free tries. Any thread.
class PinGate {
public:
    explicit PinGate(PinStore& store) : store_(store) {}

    /// A PinAnswer, or what is wrong with the store.
    StaffResult look(WallSeconds now);
    StaffResult enter(const std::string& pin, WallSeconds now);

private:
    std::optional<base::Problem> read(WallSeconds now);
    std::optional<base::Problem> keep(const Lock& lock);

    PinStore& store_;
    std::mutex one_at_a_time_;
    std::optional<Lock> lock_;  ///< as the store has it; nothing: not read yet
};

}  // namespace staff
