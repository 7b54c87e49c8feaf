// How topics are read: from slide to slide, and what the self-checks show.
#include <algorithm>

#include "stats/report/groups.h"
#include "stats/report/html.h"
#include "stats/report/section_parts.h"

namespace stats::report {
namespace {

bool has_texts(const Table& table, const std::vector<Value>& row, const std::vector<std::string>& columns,
               const std::vector<std::string>& texts) {
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const auto column = find_column(table, columns[n]);
        if (!column || text_of(row.at(*column)) != texts[n]) return false;
    }
    return true;
}

/// The last title in a table for these keys, or else the last of the keys.
std::string title_of(const UsageReport& report, const std::string& table_name, const std::vector<std::string>& columns,
                     const std::vector<std::string>& keys) {
    const Table* table = find_table(report.tables, table_name);
    const auto title = table ? find_column(*table, "title") : std::nullopt;
    if (!title) return keys.back();
    const auto last = std::find_if(table->rows.rbegin(), table->rows.rend(),
                                   [&](const auto& row) { return has_texts(*table, row, columns, keys); });
    return last == table->rows.rend() ? keys.back() : name_or(text_of(last->at(*title)), keys.back());
}

std::string flow_title(const UsageReport& report, const std::string& flow) {
    return title_of(report, "topics", {"flow"}, {flow});
}

std::string slide_title(const UsageReport& report, const std::string& flow, const std::string& slide) {
    return title_of(report, "slides", {"flow", "slide"}, {flow, slide});
}

std::vector<std::string> keys_of(const Table& table, const std::string& column) {
    std::vector<std::string> keys;
    for (const Group& group : added_up(table, {{column}, {}, {}})) keys.push_back(group.keys[0]);
    return keys;
}

/// Medians cannot be added up: that of a slide's last row stands for it.
Figure last_median(const Table& table, const std::string& slide) {
    const auto median = find_column(table, "seconds_median");
    const Table rows = rows_where(table, "slide", slide);
    return median && !rows.rows.empty() ? figure_of(rows.rows.back().at(*median)) : Figure{};
}

/// The order in which they were read, as far as the numbers know it: that of the scripts is not kept.
std::vector<Group> most_seen_first(std::vector<Group> slides) {
    const auto seen = [](const Group& slide) {
        const auto* number = std::get_if<std::int64_t>(&slide.counts[0]);
        return number ? *number : std::int64_t{-1};
    };
    std::stable_sort(slides.begin(), slides.end(), [&](auto& one, auto& other) { return seen(one) > seen(other); });
    return slides;
}

/// `what`: "stops" or "rooms", whose slides the table has.
ChartTable slides_chart(const Table& table, const std::string& flow, const std::string& title,
                        const std::string& what) {
    const Covered slides = covered(rows_where(table, "flow", flow), {"shown", "left_from"});
    ChartTable chart{what + "-" + id_of(flow),
                     title + ": " + what + ", most seen first" + without(slides.left_out),
                     Chart::bars,
                     "Slide",
                     {{"Seen", Series::whole}, {"Ended here", Series::part}, {"Share"}, {"Seconds"}},
                     {}};
    for (const Group& group : most_seen_first(added_up(slides.table, {{"slide"}, {"title"}, {"shown", "left_from"}})))
        chart.rows.push_back(
            {name_or(group.labels[0], group.keys[0]),
             {cell(group.counts[0]), cell(group.counts[1]), percent_cell(group.counts[1], group.counts[0]),
              cell(last_median(slides.table, group.keys[0]))}});
    return chart;
}

ChartTable parts_chart(const UsageReport& report, const std::string& flow, const std::string& title) {
    const Table* table = find_table(report.tables, "parts");
    if (!table) return {};
    const Covered parts = covered(rows_where(*table, "flow", flow), {"visits"});
    ChartTable chart{"parts-" + id_of(flow),
                     title + ": parts of pictures touched" + without(parts.left_out),
                     Chart::bars,
                     "Slide and part",
                     {{"Visits", Series::part}},
                     {}};
    for (const Group& group : added_up(parts.table, {{"slide", "part"}, {}, {"visits"}}))
        chart.rows.push_back(
            {slide_title(report, flow, group.keys[0]) + ": " + group.keys[1], {cell(group.counts[0])}});
    return chart;
}

/// "2: In the morning (right)"; the place alone where nobody knows what it said.
std::string answer_label(const Group& answer) {
    const auto &text = answer.labels[0], &right = answer.labels[1];
    return answer.keys[0] + (text.empty() ? "" : ": " + text) + (right == "yes" ? " (right)" : "");
}

/// `table`: the rows of one version of a question.
ChartTable answers_chart(const Table& table, const std::string& id, const std::string& title) {
    const Covered rows = covered(table, {"chosen", "first_try"});
    ChartTable chart{id,
                     title + without(rows.left_out),
                     Chart::bars,
                     "Answer",
                     {{"Chosen", Series::whole}, {"At the first try", Series::part}, {"Share of first tries"}},
                     {}};
    const auto answers = added_up(rows.table, {{"answer"}, {"text", "right"}, {"chosen", "first_try"}});
    Figure first_tries;
    for (const Group& answer : answers) first_tries = sum(first_tries, answer.counts[1]);
    for (const Group& answer : answers)
        chart.rows.push_back(
            {answer_label(answer),
             {cell(answer.counts[0]), cell(answer.counts[1]), percent_cell(answer.counts[1], first_tries)}});
    return chart;
}

bool shows_nothing(const ChartTable& chart) {
    return std::all_of(chart.rows.begin(), chart.rows.end(), [](const ChartRow& row) {
        return std::none_of(row.cells.begin(), row.cells.end(),
                            [](const ChartCell& cell) { return is_shown(cell.figure); });
    });
}

/// Tables that would read hidden from the first row to the last say nothing that a sentence does not.
std::string left_out(std::size_t questions) {
    if (questions == 0) return "";
    const std::string them = questions == 1 ? "1 question was" : std::to_string(questions) + " questions were";
    return element("p", them + " answered in too few visits for any number to be shown.");
}

/// Rows of the table of questions of one version.
std::vector<std::vector<Value>> rows_of_version(const Table& questions, const std::vector<std::string>& keys) {
    std::vector<std::vector<Value>> found;
    for (const auto& row : questions.rows)
        if (has_texts(questions, row, {"version", "flow", "slide"}, keys)) found.push_back(row);
    return found;
}

/// What it asked, and how well it was understood. Of several rows, which are of several periods, only what it asked.
std::string understanding(const UsageReport& report, const std::vector<std::string>& keys) {
    const Table* table = find_table(report.tables, "questions");
    if (!table) return "";
    const auto rows = rows_of_version(*table, keys);
    if (rows.empty()) return "";
    const auto value = [&](const char* column) {
        const auto place = find_column(*table, column);
        return place ? rows.back().at(*place) : Value(std::string());
    };
    const std::string asked = text_of(value("text"));
    std::string html = asked.empty() ? "" : element("p", "class=\"asked\"", escaped(asked));
    if (rows.size() > 1 || text_of(value("right")).empty()) return html;
    const auto from = text_of(value("right_from")), to = text_of(value("right_to"));
    const std::string words = from.empty() ? "Understood at the first try: too few numbers are shown to tell."
                                           : "Understood at the first try by " + from + " to " + to +
                                                 "\u00A0% (right in " + text_of(value("right")) + " of " +
                                                 text_of(value("first_tries")) + " visits; 95\u00A0% confidence).";
    return html + element("p", "class=\"understood\"", words);
}

/// One version after the other of a question.
std::string versions_of(const UsageReport& report, const Table& rows, const std::string& flow, const std::string& slide,
                        std::size_t& silent) {
    const auto versions = keys_of(rows, "version");
    std::string body;
    for (const auto& version : versions) {
        const auto chart = answers_chart(rows_where(rows, "version", version),
                                         "answers-" + id_of(version + "/" + flow + "/" + slide), "Version " + version);
        if (shows_nothing(chart))
            ++silent;
        else
            body += understanding(report, {version, flow, slide}) + html_of(chart);
    }
    if (body.empty()) return "";
    const std::string title = flow_title(report, flow) + ": " + slide_title(report, flow, slide);
    return element("section", "class=\"topic\"", element("h3", escaped(title)) + body);
}

}  // namespace

OptionalSection slides_section(const UsageReport& report) {
    const Table* table = find_table(report.tables, "slides");
    if (!table) return std::nullopt;
    const Table stops = rows_where(*table, "room_of", ""), rooms = rows_where_not(*table, "room_of", "");
    std::string body;
    for (const auto& flow : keys_of(*table, "flow")) {
        const std::string title = flow_title(report, flow);
        body += element("section", "class=\"topic\"",
                        element("h3", escaped(title)) +
                            body_of({slides_chart(stops, flow, title, "stops"),
                                     slides_chart(rooms, flow, title, "rooms"), parts_chart(report, flow, title)}));
    }
    return Section{
        "slides", "Where people stop reading",
        "For each slide the visits that saw it and those that ended on it. Everybody passes the stops; "
        "rooms beside them are for those who want to know more. Seconds is the median time on the slide in the "
        "last period.",
        body.empty() ? body_of({}) : body};
}

OptionalSection answers_section(const UsageReport& report) {
    const Table* table = find_table(report.tables, "answers");
    if (!table) return std::nullopt;
    std::string body;
    std::size_t silent = 0;
    for (const Group& question : added_up(*table, {{"flow", "slide"}, {}, {}})) {
        const auto &flow = question.keys[0], &slide = question.keys[1];
        body += versions_of(report, rows_where(rows_where(*table, "flow", flow), "slide", slide), flow, slide, silent);
    }
    body += left_out(silent);
    return Section{
        "answers", "Self-check",
        "Visits in which an answer was chosen, and those in which it was the first one chosen. A question whose "
        "words, answers or right answer changed stands there once for each version, so that a new text can be "
        "compared with the old one.",
        body.empty() ? body_of({}) : body};
}

}  // namespace stats::report
