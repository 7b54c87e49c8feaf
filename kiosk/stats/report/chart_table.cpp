#include "stats/report/chart_table.h"

#include <algorithm>
#include <optional>

#include "stats/report/html.h"

namespace stats::report {
namespace {

std::string heading_html(const ChartColumn& column) {
    std::string attributes = "scope=\"col\" class=\"number\"";
    if (column.series == Series::whole) attributes += " data-series=\"whole\"";
    if (column.series == Series::part) attributes += " data-series=\"part\"";
    return element("th", attributes, escaped(column.heading));
}

std::string cell_html(const ChartCell& cell) {
    if (is_hidden(cell.figure)) return element("td", "class=\"number hidden\"", "hidden");
    std::string attributes = "class=\"number\"";
    if (is_shown(cell.figure))
        attributes += " data-number=\"" + std::to_string(std::get<std::int64_t>(cell.figure)) + "\"";
    return element("td", attributes, escaped(cell.text));
}

std::string row_html(const ChartRow& row) {
    std::string cells = element("th", "scope=\"row\"", escaped(row.label));
    for (const auto& cell : row.cells) cells += cell_html(cell);
    return element("tr", cells);
}

std::string table_html(const ChartTable& table) {
    std::string headings = element("th", "scope=\"col\"", escaped(table.label_heading)), rows;
    for (const auto& column : table.columns) headings += heading_html(column);
    for (const auto& row : table.rows) rows += row_html(row);
    const std::string caption_id = table.id + "-caption";
    const std::string html = element("caption", "id=\"" + caption_id + "\"", escaped(table.caption)) +
                             element("thead", element("tr", headings)) + element("tbody", rows);
    return element("div", "class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + caption_id + "\"",
                   element("table", "id=\"" + table.id + "\"", html));
}

/// The first of the columns that are charted.
std::optional<std::size_t> main_column(const ChartTable& table) {
    auto found = std::find_if(table.columns.begin(), table.columns.end(),
                              [](const ChartColumn& column) { return column.series != Series::none; });
    if (found == table.columns.end()) return std::nullopt;
    return found - table.columns.begin();
}

bool any_in_chart(const ChartTable& table, bool (*is)(const Figure&)) {
    for (const auto& row : table.rows)
        for (std::size_t n = 0; n < row.cells.size(); ++n)
            if (table.columns[n].series != Series::none && is(row.cells[n].figure)) return true;
    return false;
}

const ChartRow* highest_shown(const ChartTable& table, std::size_t column) {
    const ChartRow* highest = nullptr;
    const auto number = [column](const ChartRow& row) { return std::get<std::int64_t>(row.cells[column].figure); };
    for (const auto& row : table.rows)
        if (is_shown(row.cells[column].figure) && (!highest || number(row) > number(*highest))) highest = &row;
    return highest;
}

/// What the chart says, for those who do not see it.
std::string chart_in_words(const ChartTable& table, std::size_t column) {
    std::string words = "Bar chart: " + table.caption + ". ";
    if (const auto* highest = highest_shown(table, column))
        words += "Highest number shown: " + highest->label + ", " + text_of(highest->cells[column].figure) + ". ";
    const auto hidden = std::count_if(table.rows.begin(), table.rows.end(),
                                      [column](const ChartRow& row) { return is_hidden(row.cells[column].figure); });
    if (hidden > 0) words += std::to_string(hidden) + " of " + std::to_string(table.rows.size()) + " are hidden. ";
    return words + "The table that follows has every number.";
}

std::string legend_html(const ChartTable& table) {
    std::string items;
    for (const auto& column : table.columns)
        if (column.series != Series::none) {
            const std::string kind = column.series == Series::whole ? "whole" : "part";
            items += element("li", "class=\"" + kind + "\"", escaped(column.heading));
        }
    if (any_in_chart(table, is_hidden))
        items += element("li", "class=\"hatch\"", "hidden: small, or needed to protect a small one");
    return element("ul", "class=\"legend\"", items);
}

std::string figure_html(const ChartTable& table, std::size_t column) {
    const std::string canvas = "<canvas role=\"img\" data-table=\"" + table.id + "\" aria-label=\"" +
                               escaped(chart_in_words(table, column)) + "\"></canvas>";
    const std::string kind = table.chart == Chart::columns ? "columns" : "bars";
    return element("div", "class=\"chart " + kind + "\"",
                   element("div", "class=\"drawing\"", canvas) + legend_html(table));
}

}  // namespace

ChartCell cell(const Figure& figure) {
    return {text_of(figure), figure};
}

ChartCell percent_cell(const Figure& part, const Figure& whole) {
    const Figure percent = percentage(part, whole);
    return {percent_text(percent), percent};
}

std::string html_of(const ChartTable& table) {
    const auto column = main_column(table);
    if (table.chart == Chart::none || !column || !any_in_chart(table, is_shown)) return table_html(table);
    // A table of one number a row is slim: the chart gets its room.
    const std::string shape = table.columns.size() == 1 ? "pair slim" : "pair";
    return element("div", "class=\"" + shape + "\"", figure_html(table, *column) + table_html(table));
}

}  // namespace stats::report
