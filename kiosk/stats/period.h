// Calendar periods: parsing them, naming them, and going through them. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace stats {

using Day = std::chrono::year_month_day;

/// "2027-03-14". Nothing when there is no such day.
std::optional<Day> parse_day(const std::string& text);
/// The first or the last day of "2027", "2027-Q1", "2027-03" or "2027-W11", or the day itself of "2027-03-14". Nothing for
/// anything else.
std::optional<Day> parse_first_day(const std::string& text);
std::optional<Day> parse_last_day(const std::string& text);

std::string name_of(Day day);
/// "2027-W03", of any day in the ISO 8601 week.
std::string name_of_week(Day day);
std::string name_of(std::chrono::year_month month);

Day first_day(std::chrono::year_month month);
Day last_day(std::chrono::year_month month);
Day day_after(Day day);
/// The Monday of the day's week.
Day week_of(Day day);
std::chrono::year_month month_of(Day day);

}  // namespace stats
