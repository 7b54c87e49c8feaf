#include "stats/wall_clock.h"

#include <ctime>

namespace stats {

LocalHour local_hour(std::time_t moment) {
    std::tm local{};
    localtime_r(&moment, &local);
    char day[16];
    std::strftime(day, sizeof day, "%Y-%m-%d", &local);
    return {day, local.tm_hour};
}

SystemWallClock::SystemWallClock() {
    tzset();
}  // localtime_r need not look at the zone's file by itself

LocalHour SystemWallClock::now() const {
    return local_hour(std::time(nullptr));
}

}  // namespace stats
