// Which day and hour a visit belongs to: summer time, days that do not exist, clocks that go wrong.
#include <stdlib.h>

#include <catch2/catch.hpp>
#include <set>

#include "stats/support.h"

using namespace stats_test;
using stats::LocalHour;
using stats::Recorder;

namespace {

/// The process in another time zone.
class Zone {
public:
    explicit Zone(const char* name) {
        if (const char* before = getenv("TZ")) before_ = before;
        setenv("TZ", name, 1);
        tzset();
    }
    ~Zone() {
        before_.empty() ? unsetenv("TZ") : setenv("TZ", before_.c_str(), 1);
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::string before_;
};

/// The moment of a time in UTC, "2027-03-28 00:59:59".
std::time_t utc(const std::string& text) {
    std::tm parts{};
    REQUIRE(strptime(text.c_str(), "%Y-%m-%d %H:%M:%S", &parts));
    return timegm(&parts);
}

struct Moment {
    const char* zone;
    const char* at;
    LocalHour expected;
};

}  // namespace

TEST_CASE("the day and hour are those of the clock on the wall, also where summer time begins or ends") {
    const auto moment = GENERATE(values<Moment>({
        {"Europe/Berlin", "2027-03-28 00:59:59", {"2027-03-28", 1}},
        {"Europe/Berlin", "2027-03-28 01:00:00", {"2027-03-28", 3}},  // there is no hour 2
        {"Europe/Berlin", "2027-10-31 00:00:00", {"2027-10-31", 2}},
        {"Europe/Berlin", "2027-10-31 01:00:00", {"2027-10-31", 2}},  // once more
        {"Europe/Berlin", "2027-10-31 02:00:00", {"2027-10-31", 3}},
        {"Europe/Berlin", "2027-10-31 22:59:59", {"2027-10-31", 23}},
        {"Europe/Berlin", "2027-10-31 23:00:00", {"2027-11-01", 0}},
        {"America/New_York", "2027-03-14 06:59:59", {"2027-03-14", 1}},
        {"America/New_York", "2027-03-14 07:00:00", {"2027-03-14", 3}},
        {"America/New_York", "2027-11-07 05:30:00", {"2027-11-07", 1}},
        {"America/New_York", "2027-11-07 06:30:00", {"2027-11-07", 1}},
        {"America/New_York", "2027-11-07 07:00:00", {"2027-11-07", 2}},
        {"Australia/Lord_Howe", "2027-04-03 14:59:59", {"2027-04-04", 1}},  // half an hour only
        {"Australia/Lord_Howe", "2027-04-03 15:00:00", {"2027-04-04", 1}},
        {"Australia/Lord_Howe", "2027-04-03 15:30:00", {"2027-04-04", 2}},
        {"Australia/Lord_Howe", "2027-10-02 15:30:00", {"2027-10-03", 2}},
        {"Pacific/Apia", "2011-12-30 09:59:59", {"2011-12-29", 23}},
        {"Pacific/Apia", "2011-12-30 10:00:00", {"2011-12-31", 0}},  // there was no 30th
        {"Asia/Kathmandu", "2027-03-13 18:15:00", {"2027-03-14", 0}},
        {"UTC", "1970-01-01 00:00:00", {"1970-01-01", 0}},  // a clock that lost its battery
        {"UTC", "2099-12-31 23:59:59", {"2099-12-31", 23}},
    }));
    CAPTURE(moment.zone, moment.at);
    Zone zone(moment.zone);
    const LocalHour found = stats::local_hour(utc(moment.at));
    CHECK(found.day == moment.expected.day);
    CHECK(found.hour == moment.expected.hour);
}

TEST_CASE("days of 23, 24 and 25 hours follow each other, and only days that exist are there") {
    struct Year {
        const char* zone;
        const char* begin;
    };
    const auto year = GENERATE(values<Year>({{"Europe/Berlin", "2027-01-01 12:00:00"},
                                             {"America/New_York", "2027-01-01 12:00:00"},
                                             {"Australia/Lord_Howe", "2027-01-01 12:00:00"},
                                             {"Pacific/Apia", "2011-01-01 12:00:00"}}));
    CAPTURE(year.zone);
    Zone zone(year.zone);
    const std::time_t begin = utc(year.begin);
    std::set<std::string> days;
    std::string day_before;
    bool in_order = true;
    for (std::time_t moment = begin; moment < begin + 365 * 24 * 3600; moment += 600) {
        const LocalHour now = stats::local_hour(moment);
        in_order = in_order && now.day >= day_before;
        day_before = now.day;
        days.insert(now.day);
    }
    CHECK(in_order);
    CHECK(days.size() == 366);  // 365 and the beginning of the next; in Samoa two, and one that was left out
    CHECK_FALSE(days.contains("2011-12-30"));
}

TEST_CASE("a clock that goes back or jumps by years costs no visit, and each belongs to the day it showed") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    auto options = options_for(folder.path());
    options.keep_months = 13;
    {
        Recorder recorder(options, clock, reports.sink());
        for (const char* day : {"2027-03-14", "2027-03-13", "2027-03-14", "1970-01-01", "2099-12-31", "2027-03-15"}) {
            clock.at = {day, 9};
            recorder.count(short_visit());
            REQUIRE(recorder.settle(60s));
        }
    }
    CHECK(reports.size() == 0);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 6);
    CHECK(number(folder.path(), "SELECT count(*) FROM hours") == 5);
    CHECK(number(folder.path(), "SELECT visits FROM hours WHERE day = '2027-03-14'") == 2);
}

TEST_CASE("both hours with the same name are one hour of the day") {
    Zone zone("Europe/Berlin");
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    for (const char* at : {"2027-10-31 00:30:00", "2027-10-31 01:30:00"}) {
        clock.at = stats::local_hour(utc(at));
        recorder.count(short_visit());
    }
    REQUIRE(recorder.settle(60s));
    CHECK(number(folder.path(), "SELECT visits FROM hours WHERE day = '2027-10-31' AND hour = 2") == 2);
}
