// Months, ISO weeks and days.
#include "stats/period.h"

#include <catch2/catch.hpp>

using namespace stats;

namespace {

std::string first(const std::string& text) {
    const auto day = parse_first_day(text);
    return day ? name_of(*day) : "none";
}
std::string last(const std::string& text) {
    const auto day = parse_last_day(text);
    return day ? name_of(*day) : "none";
}
std::string week(const std::string& day) {
    return name_of_week(*parse_day(day));
}

}  // namespace

TEST_CASE("a week belongs to the year of its Thursday") {
    CHECK(week("2026-12-28") == "2026-W53");
    CHECK(week("2027-01-03") == "2026-W53");
    CHECK(week("2027-01-04") == "2027-W01");
    CHECK(week("2024-12-30") == "2025-W01");
    CHECK(week("2027-03-14") == "2027-W10");
}

TEST_CASE("periods are read with their first and last day") {
    CHECK(first("2027-W10") == "2027-03-08");
    CHECK(last("2027-W10") == "2027-03-14");
    CHECK(first("2026-W53") == "2026-12-28");
    CHECK(first("2028-02") == "2028-02-01");
    CHECK(last("2028-02") == "2028-02-29");
    CHECK(first("2027-03-14") == "2027-03-14");
    CHECK(first("2027-Q2") == "2027-04-01");
    CHECK(last("2027-Q4") == "2027-12-31");
    CHECK(first("2027") == "2027-01-01");
    CHECK(last("2027") == "2027-12-31");
}

TEST_CASE("what is no period is not read") {
    for (const char* text :
         {"2027-W53", "2027-W00", "2027-13", "2027-02-30", "2027-Q5", "2027-Q0", "27", "W10", "2027-w10", ""}) {
        CAPTURE(text);
        CHECK(first(text) == "none");
    }
}
