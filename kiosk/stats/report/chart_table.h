// A table of a report, with a chart drawn from it. The page's script reads the table, so a chart shows what the table
// shows, and nothing else is in the page.
#pragma once

#include <string>
#include <vector>

#include "stats/report/figure.h"

namespace stats::report {

enum class Series {
    none,   ///< in the table only
    whole,  ///< an outlined bar
    part,   ///< a filled bar, inside that of the whole if there is one
};

struct ChartColumn {
    std::string heading;
    Series series = Series::none;
};

struct ChartCell {
    std::string text;
    Figure figure{};
};

ChartCell cell(const Figure& figure);
ChartCell percent_cell(const Figure& part, const Figure& whole);

struct ChartRow {
    std::string label;
    std::vector<ChartCell> cells;
};

enum class Chart {
    none,
    columns,  ///< upright: what follows in time
    bars,     ///< lying: what has names
};

struct ChartTable {
    std::string id;
    std::string caption;
    Chart chart = Chart::none;
    std::string label_heading;
    std::vector<ChartColumn> columns;
    std::vector<ChartRow> rows;  ///< cells as many as columns
};

/// The table in HTML, and the place for its chart before it.
std::string html_of(const ChartTable& table);

}  // namespace stats::report
