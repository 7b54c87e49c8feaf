// The kiosk's local day and hour: the only time the statistics know.
#pragma once

#include <ctime>
#include <string>

namespace stats {

struct LocalHour {
    std::string day;  ///< ISO 8601: "2027-03-14"
    int hour = 0;     ///< 0 to 23
    bool operator==(const LocalHour&) const = default;
};

/// Asked on the UI thread when a visit has ended; must not block.
class WallClock {
public:
    virtual ~WallClock() = default;
    virtual LocalHour now() const = 0;
};

/// Day and hour at that moment in the process's time zone, as a clock on the wall shows them: where summer time ends an
/// hour comes twice and is one hour of the day, where it begins one is missing. Any thread, after tzset().
LocalHour local_hour(std::time_t moment);

/// The system's clock in the time zone that held when the process began to use it.
class SystemWallClock : public WallClock {
public:
    SystemWallClock();
    LocalHour now() const override;
};

}  // namespace stats
