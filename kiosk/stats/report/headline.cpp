// The few numbers at the top of a report.
#include <algorithm>

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

/// All groups added up, number by number.
std::vector<Figure> total(const std::vector<Group>& groups, std::size_t counts) {
    std::vector<Figure> totals(counts);
    for (const auto& group : groups)
        for (std::size_t n = 0; n < counts; ++n) totals[n] = sum(totals[n], group.counts[n]);
    return totals;
}

/// Why a total is hidden, and what can be said all the same. "" where it is shown.
std::string of_the_periods_shown(const std::vector<Group>& periods) {
    Figure shown;
    std::size_t hidden = 0;
    for (const auto& period : periods) {
        if (is_hidden(period.counts[0]))
            ++hidden;
        else
            shown = sum(shown, period.counts[0]);
    }
    if (hidden == 0 || !is_shown(shown)) return "";
    return std::to_string(hidden) + " of " + std::to_string(periods.size()) + " periods hidden; the others add up to " +
           text_of(shown);
}

std::string share(const Figure& part, const Figure& whole, const std::string& of) {
    const Figure percent = percentage(part, whole);
    return is_shown(percent) ? percent_text(percent) + " of " + of : "";
}

void add_visits(const Report& report, std::vector<Tile>& tiles) {
    const Table* table = find_table(report.tables, "visits");
    if (!table) return;
    const auto periods = added_up(*table, {{"period"}, {}, {"visits", "read"}});
    const auto totals = total(added_up(*table, {{}, {}, {"visits", "read"}}), 2);
    tiles.push_back({"Visits", totals[0], of_the_periods_shown(periods)});
    tiles.push_back({"Visits with a topic read to the end", totals[1], share(totals[1], totals[0], "all visits")});
}

void add_topics(const Report& report, std::vector<Tile>& tiles) {
    const Table* table = find_table(report.tables, "topics");
    if (!table) return;
    const auto totals = total(added_up(*table, {{"flow"}, {}, {"opened", "completed"}}), 2);
    tiles.push_back({"Topics opened", totals[0], ""});
    tiles.push_back({"Topics read to the end", totals[1], share(totals[1], totals[0], "topics opened")});
}

}  // namespace

std::string headline(const Report& report) {
    std::vector<Tile> tiles;
    add_visits(report, tiles);
    add_topics(report, tiles);
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
