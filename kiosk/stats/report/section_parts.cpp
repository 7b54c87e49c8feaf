#include "stats/report/section_parts.h"

#include <array>
#include <cstdlib>

#include "stats/report/html.h"

namespace stats::report {

std::string body_of(const std::vector<ChartTable>& tables) {
    std::string html;
    for (const auto& table : tables)
        if (!table.rows.empty()) html += html_of(table);
    return html.empty() ? element("p", "Nothing was counted in this time.") : html;
}

std::string without(const std::vector<std::string>& periods) {
    constexpr std::size_t most_named = 3;
    if (periods.empty()) return "";
    if (periods.size() > most_named) return ", without " + std::to_string(periods.size()) + " periods";
    std::string names;
    for (const auto& period : periods) names += ", without " + period_name(period);
    return names;
}

std::string name_or(const std::string& words, const std::string& id) {
    return words.empty() ? id : words;
}

std::string period_name(const std::string& period) {
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const bool is_month =
        period.size() == 7 && period[4] == '-' && period.find_first_not_of("0123456789-") == std::string::npos;
    if (!is_month) return period;
    const int month = std::atoi(period.c_str() + 5);
    return month >= 1 && month <= 12 ? months[month - 1] + ("\u00A0" + period.substr(0, 4)) : period;
}

}  // namespace stats::report
