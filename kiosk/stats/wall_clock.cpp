#include "stats/wall_clock.h"

#include <cstdio>
#include <ctime>

namespace stats {

SystemWallClock::SystemWallClock() {
    tzset();
}  // localtime_r need not look at the zone's file by itself

LocalHour SystemWallClock::now() const {
    std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    char day[16];
    std::strftime(day, sizeof day, "%Y-%m-%d", &local);
    return {day, local.tm_hour};
}

}  // namespace stats
