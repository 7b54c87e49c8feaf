// The PIN of the staff desk and the lock after wrong ones, on the disk. One thread at a time; waits
// for the disk.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"
#include "staff/pin_gate.h"

namespace staff {

/// DATA/staff/pin and DATA/staff/lock. Once there is a lock, the next one can be kept on a full disk too: over the last one.
class DiskPinStore final : public PinStore {
public:
    explicit DiskPinStore(std::filesystem::path data) : data_(std::move(data)) {}

    base::Result<Lock> read_lock(WallSeconds now) override;
    std::optional<base::Problem> keep_lock(const Lock& lock) override;
    base::Result<bool> has_pin() override;
    bool is_pin(const std::string& pin) override;

private:
    std::filesystem::path lock_file() const { return data_ / "staff/lock"; }

    std::filesystem::path data_;
};

}  // namespace staff
