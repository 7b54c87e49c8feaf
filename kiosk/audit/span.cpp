#include "audit/span.h"

#include <chrono>
#include <cstdio>

namespace audit {
namespace {

using namespace std::chrono;

int number_of(sys_days day) {
    return static_cast<int>(day.time_since_epoch().count());
}

sys_days first_of_week(int year, int week) {
    const sys_days fourth{std::chrono::year(year) / January / 4};  // is in week 1 (ISO 8601)
    const auto monday = fourth - (weekday(fourth) - Monday);
    return monday + weeks(week - 1);
}

Span months_from(int year, unsigned month, int many) {
    const year_month first = std::chrono::year(year) / std::chrono::month(month);
    return {number_of(sys_days(first / 1)), number_of(sys_days((first + months(many)) / 1))};
}

std::string text_of(sys_days day) {
    const year_month_day date(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

std::optional<Span> simple_span(const std::string& period) {
    int year = 0, week = 0;
    unsigned month = 0, day = 0;
    char end = 0;
    if (std::sscanf(period.c_str(), "%4d-W%2d%c", &year, &week, &end) == 2 && week >= 1 && week <= 53) {
        const int from = number_of(first_of_week(year, week));
        return Span{from, from + 7};
    }
    if (std::sscanf(period.c_str(), "%4d-Q%1u%c", &year, &month, &end) == 2 && month >= 1 && month <= 4)
        return months_from(year, 3 * month - 2, 3);
    if (std::sscanf(period.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &end) == 3) {
        const auto date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
        if (!date.ok()) return std::nullopt;
        return Span{number_of(sys_days(date)), number_of(sys_days(date)) + 1};
    }
    if (period.size() == 7 && std::sscanf(period.c_str(), "%4d-%2u%c", &year, &month, &end) == 2 && month >= 1 &&
        month <= 12)
        return months_from(year, month, 1);
    if (period.size() == 4 && std::sscanf(period.c_str(), "%4d%c", &year, &end) == 1) return months_from(year, 1, 12);
    return std::nullopt;
}

}  // namespace

std::optional<Span> span_of(const std::string& period) {
    const auto between = period.find(" to ");
    if (between == std::string::npos) return simple_span(period);
    const auto first = simple_span(period.substr(0, between)), last = simple_span(period.substr(between + 4));
    if (!first || !last || first->from >= last->to) return std::nullopt;
    return Span{first->from, last->to};
}

std::string name_of(const Span& span) {
    const sys_days from{days(span.from)}, to{days(span.to)};
    const year_month_day first(from), after(to);
    if (span.days() == 1) return text_of(from);
    if (first.day() == day(1) && after.day() == day(1)) {
        const auto months_in =
            (int(after.year()) - int(first.year())) * 12 + int(unsigned(after.month())) - int(unsigned(first.month()));
        const auto text = text_of(from);
        if (months_in == 1) return text.substr(0, 7);
        if (months_in == 12 && first.month() == January) return text.substr(0, 4);
        if (months_in == 3 && unsigned(first.month()) % 3 == 1)
            return text.substr(0, 5) + "Q" + std::to_string((unsigned(first.month()) + 2) / 3);
        return text.substr(0, 7) + " to " + text_of(to - days(1)).substr(0, 7);
    }
    if (span.days() == 7 && weekday(from) == Monday) {
        const auto thursday = from + days(3);
        const int year = int(year_month_day(thursday).year());
        char name[16];
        std::snprintf(name, sizeof name, "%04d-W%02d", year,
                      static_cast<int>((from - first_of_week(year, 1)).count() / 7 + 1));
        return name;
    }
    return text_of(from) + " to " + text_of(to - days(1));
}

}  // namespace audit
