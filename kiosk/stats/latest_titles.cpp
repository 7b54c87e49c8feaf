#include "stats/latest_titles.h"

#include "stats/sums.h"

namespace stats {
namespace {

constexpr const char* by_key = " GROUP BY 1, 2, 3";

/// From when to when the content's flow or slide was counted, on any kiosk.
std::string counted(const std::string& table, const std::string& slide, const std::string& today) {
    return "SELECT content, flow, " + slide + " AS slide, min(day) AS first_day, max(day) AS last_day FROM " + table +
           " WHERE day <= '" + today + "'" + by_key;
}

/// The same of what is added up by month. Where a clock was ahead, the days of the present month up to today are looked at.
std::string counted_in_sums(const std::string& table, const std::string& slide, const std::string& today) {
    const std::string key = "SELECT content, flow, " + slide + " AS slide, ", sums = by_month(table);
    const std::string present = "'" + today.substr(0, 8) + "01' AND '" + today + "'";
    return "SELECT content, flow, slide, min(first_day) AS first_day, max(last_day) AS last_day FROM (" + key +
           "first_day, last_day FROM " + sums + " WHERE last_day <= '" + today + "' UNION ALL " + key +
           "day, day FROM kiosks CROSS JOIN " + table + " c ON c.kiosk = kiosks.kiosk AND c.day BETWEEN " + present +
           " WHERE EXISTS (SELECT 1 FROM " + sums + " WHERE day <= '" + today + "' AND last_day > '" + today + "'))" +
           by_key;
}

}  // namespace

std::string latest_titles(const TitleTables& tables, std::string_view today) {
    const auto of = tables.sums ? counted_in_sums : counted;
    const std::string day(today);
    return "SELECT flow, slide, title FROM (SELECT t.flow, t.slide, t.title, "
           "row_number() OVER (PARTITION BY t.flow, t.slide ORDER BY (last_day IS NOT NULL) DESC, last_day DESC, "
           "first_day DESC, t.content COLLATE " +
           tables.by_byte + " DESC, t.kiosk DESC) AS place FROM " + (tables.sums ? titles_of_all : "titles") +
           " t LEFT JOIN (" + of("flows", "''", day) + " UNION ALL " + of("slides", "slide", day) +
           ") c ON c.content = t.content AND c.flow = t.flow AND c.slide = t.slide) placed WHERE place = 1";
}

}  // namespace stats
