// What a page of one time says besides that time's own numbers: the visits of the times before, and days without a visit. Only
// what a publication shows. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/export/table.h"
#include "stats/publication/publication.h"

namespace stats {

/// The visits of an earlier time as long as this one.
struct EarlierTime {
    std::string meaning;  ///< "the month before", "the same month a year before"
    Months months;
    std::optional<Value>
        visits;  ///< nothing: from before the first count, or of a time that cannot be published any more
};

/// Of the days of the time: on which the kiosk was off, and which counted no visit though nobody knows it to have been.
struct DaysWithout {
    std::vector<Day> none;      ///< days whose 0 is shown, though most of the same weekdays in this time had a visit
    std::size_t told = 0;       ///< days of which the counts tell whether there was a visit
    std::size_t untold = 0;     ///< days in months with so few visits that their days are hidden whole
    std::vector<Day> off = {};  ///< no kiosk ran, though on most of the same weekdays in this time one did
    std::int64_t kiosk_days_off = 0;  ///< of several kiosks: days on which one was off though most ran, added up
    bool knows_running = false;       ///< of every day whether a kiosk ran; else one without a visit may have been off
};

struct Beside {
    std::vector<EarlierTime> earlier;  ///< none: the time is no month, quarter or year
    DaysWithout days;
};

/// 1, 3 or 12 where these are a month, a quarter or a year; else 0.
int calendar_length(Months months);

Beside beside_of(const Publication& publication, Months months);

/// The time of a page for which none was asked, or one as asked for, up to the last month that is over: nothing where none is.
/// The texts must be dates or empty; one alone is the whole time.
std::optional<Months> time_of_brief(const std::string& from, const std::string& to, Day today);

}  // namespace stats
