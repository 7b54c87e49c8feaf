// After wrong PINs the staff desk is locked, ever longer; patients never are. Pure: whoever asks keeps the lock on the disk.
#pragma once

#include <cstdint>
#include <string>

namespace staff {

/// Seconds since 1970, as the system's clock has them: they outlive a restart, but the clock may be set.
using WallSeconds = std::int64_t;

inline constexpr int free_tries = 5;
inline constexpr WallSeconds shortest_lock = 60, longest_lock = 15 * 60;

struct Lock {
    int failures = 0;       ///< wrong PINs since the last right one
    WallSeconds since = 0;  ///< when it was locked
    WallSeconds until = 0;  ///< never more than `longest_lock` after `since`
    bool operator==(const Lock&) const = default;
};

/// How long nobody may try, in seconds; 0: somebody may.
WallSeconds remaining(const Lock& lock, WallSeconds now);

/// The lock as it holds from now on: when the clock was set back before it began, it begins anew.
Lock seen(const Lock& lock, WallSeconds now);

/// After one try. A right PIN forgets the wrong ones; the fifth wrong one locks for 60 s, each further one for twice as
/// long, up to 15 min.
Lock tried(const Lock& lock, bool right, WallSeconds now);

std::string to_text(const Lock& lock);
/// Empty: nobody has tried. What cannot be read is a lock that has just begun.
Lock read_lock(const std::string& text, WallSeconds now);

}  // namespace staff
