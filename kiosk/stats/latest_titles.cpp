#include "stats/latest_titles.h"

#include "stats/server.h"

namespace stats {
namespace {

/// From when to when the content's flow or slide was counted, on any kiosk.
std::string counted(const std::string& table, const std::string& slide, std::string_view today) {
    return "SELECT content, flow, " + slide + " AS slide, min(day) AS first_day, max(day) AS last_day FROM " + table +
           " WHERE day <= '" + std::string(today) + "' GROUP BY 1, 2, 3";
}

}  // namespace

TitleTables titles_on_server() {
    return {std::string(central_schema) + ".", "\"C\""};
}

std::string latest_titles(const TitleTables& tables, std::string_view today) {
    return "SELECT flow, slide, title FROM (SELECT t.flow, t.slide, t.title, "
           "row_number() OVER (PARTITION BY t.flow, t.slide ORDER BY (last_day IS NOT NULL) DESC, last_day DESC, "
           "first_day DESC, t.content COLLATE " +
           tables.by_byte + " DESC, t.kiosk DESC) AS place FROM " + tables.prefix + "titles t LEFT JOIN (" +
           counted(tables.prefix + "flows", "''", today) + " UNION ALL " +
           counted(tables.prefix + "slides", "slide", today) +
           ") c ON c.content = t.content AND c.flow = t.flow AND c.slide = t.slide) placed WHERE place = 1";
}

}  // namespace stats
