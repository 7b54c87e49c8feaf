// The few numbers at the top of a report.
#include <algorithm>
#include <array>

#include "stats/report/groups.h"
#include "stats/report/html.h"
#include "stats/report/sections.h"

namespace stats::report {
namespace {

struct Tile {
    std::string name;
    Figure figure;
    std::string note;
};

/// Numbers added up over the periods in which all of them are shown.
struct Added {
    std::vector<Figure> totals;
    std::size_t shown = 0, periods = 0;
};

Added added_where_shown(const Table& table, const std::vector<std::string>& counts) {
    Added added{std::vector<Figure>(counts.size()), 0, 0};
    for (const Group& period : added_up(table, {{"period"}, {}, counts})) {
        ++added.periods;
        if (!std::all_of(period.counts.begin(), period.counts.end(), is_shown)) continue;
        ++added.shown;
        for (std::size_t n = 0; n < counts.size(); ++n) added.totals[n] = sum(added.totals[n], period.counts[n]);
    }
    if (added.periods > 0 && added.shown == 0) added.totals.assign(counts.size(), Hidden{});
    return added;
}

/// What a total leaves out. "" where it has all periods.
std::string coverage(const Added& added) {
    if (added.shown == added.periods || added.shown == 0) return "";
    return std::to_string(added.shown) + " of " + std::to_string(added.periods) + " periods shown";
}

/// A total and a part of it, with its share: over the same periods.
void add_pair(const UsageReport& report, const std::string& table_name, const std::array<const char*, 2>& counts,
              const std::array<const char*, 2>& names, const std::string& of, std::vector<Tile>& tiles) {
    const Table* table = find_table(report.tables, table_name);
    if (!table) return;
    const Added whole = added_where_shown(*table, {counts[0]}),
                both = added_where_shown(*table, {counts[0], counts[1]});
    tiles.push_back({names[0], whole.totals[0], coverage(whole)});
    const Figure percent = percentage(both.totals[1], both.totals[0]);
    std::string note = is_shown(percent) ? percent_text(percent) + " of " + of : "";
    if (const auto left_out = coverage(both); !left_out.empty()) note += (note.empty() ? "" : ", ") + left_out;
    tiles.push_back({names[1], both.totals[1], note});
}

}  // namespace

std::string headline(const UsageReport& report) {
    std::vector<Tile> tiles;
    add_pair(report, "visits", {"visits", "read"}, {"Visits", "Visits with a topic read to the end"}, "visits", tiles);
    add_pair(report, "topics", {"opened", "completed"}, {"Topics opened", "Topics read to the end"}, "topics opened",
             tiles);
    std::erase_if(tiles, [](const Tile& tile) { return tile.figure.index() == 0; });
    std::string html;
    for (const Tile& tile : tiles) {
        const std::string kind = is_hidden(tile.figure) ? "class=\"figure hidden\"" : "class=\"figure\"";
        std::string inside = element("dt", escaped(tile.name)) + element("dd", kind, text_of(tile.figure));
        if (!tile.note.empty()) inside += element("dd", "class=\"note\"", escaped(tile.note));
        html += element("div", inside);
    }
    return html.empty() ? "" : element("dl", "class=\"headline\"", html);
}

}  // namespace stats::report
