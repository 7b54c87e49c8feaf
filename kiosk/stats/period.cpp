#include "stats/period.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <utility>

namespace stats {
namespace {

/// Whether the text has digits where the pattern has 0, and the pattern's characters elsewhere.
bool looks_like(const std::string& text, const std::string& pattern) {
    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
               return p == '0' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == p;
           });
}

std::optional<std::chrono::year_month> parse_month(const std::string& text) {
    if (!looks_like(text, "0000-00")) return std::nullopt;
    std::chrono::year_month month{std::chrono::year{std::stoi(text)},
                                  std::chrono::month{static_cast<unsigned>(std::stoi(text.substr(5)))}};
    return month.ok() ? std::optional(month) : std::nullopt;
}

/// The Monday of the year's first ISO 8601 week: that with January 4th.
std::chrono::sys_days first_monday(std::chrono::year year) {
    return std::chrono::sys_days{week_of(year / std::chrono::January / 4)};
}

/// The Monday of "2027-W03".
std::optional<Day> parse_week(const std::string& text) {
    if (!looks_like(text, "0000-W00")) return std::nullopt;
    const std::chrono::year year{std::stoi(text)};
    const Day monday{first_monday(year) + std::chrono::weeks{std::stoi(text.substr(6)) - 1}};
    return name_of_week(monday) == text ? std::optional(monday) : std::nullopt;
}

/// The first month of "2027" or "2027-Q1", and how many there are.
std::optional<std::pair<std::chrono::year_month, int>> parse_year_or_quarter(const std::string& text) {
    if (looks_like(text, "0000")) return std::pair(std::chrono::year{std::stoi(text)} / std::chrono::January, 12);
    if (!looks_like(text, "0000-Q0") || text[6] < '1' || text[6] > '4') return std::nullopt;
    const auto month = static_cast<unsigned>(text[6] - '1') * 3 + 1;
    return std::pair(std::chrono::year{std::stoi(text)} / std::chrono::month{month}, 3);
}

}  // namespace

std::optional<Day> parse_day(const std::string& text) {
    if (!looks_like(text, "0000-00-00")) return std::nullopt;
    auto month = parse_month(text.substr(0, 7));
    if (!month) return std::nullopt;
    Day day = *month / std::chrono::day{static_cast<unsigned>(std::stoi(text.substr(8)))};
    return day.ok() ? std::optional(day) : std::nullopt;
}

std::optional<Day> parse_first_day(const std::string& text) {
    if (auto week = parse_week(text)) return week;
    if (auto months = parse_year_or_quarter(text)) return first_day(months->first);
    auto month = parse_month(text);
    return month ? first_day(*month) : parse_day(text);
}

std::optional<Day> parse_last_day(const std::string& text) {
    if (auto week = parse_week(text)) return Day{std::chrono::sys_days{*week} + std::chrono::days{6}};
    if (auto months = parse_year_or_quarter(text))
        return last_day(months->first + std::chrono::months{months->second - 1});
    auto month = parse_month(text);
    return month ? last_day(*month) : parse_day(text);
}

std::string name_of(std::chrono::year_month month) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
    return text;
}

std::string name_of(Day day) {
    char text[8];
    std::snprintf(text, sizeof text, "-%02u", static_cast<unsigned>(day.day()));
    return name_of(month_of(day)) + text;
}

std::string name_of_week(Day day) {
    const auto monday = std::chrono::sys_days{week_of(day)};
    const auto year = Day{monday + std::chrono::days{3}}.year();  // a week belongs to the year of its Thursday
    const auto number = std::chrono::duration_cast<std::chrono::weeks>(monday - first_monday(year)).count() + 1;
    char text[32];
    std::snprintf(text, sizeof text, "%04d-W%02d", static_cast<int>(year), static_cast<int>(number));
    return text;
}

Day first_day(std::chrono::year_month month) {
    return month / std::chrono::day{1};
}
Day last_day(std::chrono::year_month month) {
    return Day{month / std::chrono::last};
}
Day day_after(Day day) {
    return Day{std::chrono::sys_days{day} + std::chrono::days{1}};
}
Day week_of(Day day) {
    const std::chrono::sys_days at{day};
    return Day{at - (std::chrono::weekday{at} - std::chrono::Monday)};
}
std::chrono::year_month month_of(Day day) {
    return day.year() / day.month();
}

}  // namespace stats
