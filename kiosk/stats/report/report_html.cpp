#include "stats/report/report_html.h"

#include <algorithm>
#include <array>

#include "stats/chosen_kiosks.h"
#include "stats/report/assets.h"
#include "stats/report/glance.h"
#include "stats/report/groups.h"
#include "stats/report/html.h"
#include "stats/report/sections.h"

namespace stats {
namespace {

using namespace report;

constexpr std::array known_tables{"visits", "languages", "hours",    "topics",   "slides",
                                  "parts",  "answers",   "settings", "questions"};

/// Two hexadecimal digits a byte → Base64, as a Content Security Policy wants it.
std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto digit = [](char c) -> unsigned { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string text;
    unsigned bits = 0, waiting = 0;
    for (char c : hex) {
        bits = (bits << 4 | digit(c)) & 0xfff;
        for (waiting += 4; waiting >= 6; waiting -= 6) text += letters[bits >> (waiting - 6) & 0x3f];
    }
    if (waiting > 0) text += letters[bits << (6 - waiting) & 0x3f];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::string source(const Asset& asset) {
    return "'sha256-" + base64_of_hex(asset.sha256) + "'";
}

/// Only the style and the scripts of this program run, whatever a title holds, and nothing is loaded.
std::string security_policy(bool has_scripts) {
    return "default-src 'none'; style-src " + source(style) + "; script-src " +
           (has_scripts ? source(chart_library) + " " + source(script) : "'none'") +
           "; base-uri 'none'; form-action 'none'";
}

std::string title_of(const UsageReport& report) {
    return report.clinic.empty() ? "Kiosk report" : report.clinic + ": kiosk report";
}

std::string head(const UsageReport& report, bool has_scripts) {
    return "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           security_policy(has_scripts) +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n" +
           element("title", escaped(title_of(report))) + element("style", style.text);
}

std::string time_covered(const UsageReport& report) {
    if (report.period_from.empty()) return "No visits have been counted";
    if (report.period_from == report.period_to) {
        const auto months = parse_months(report.period_from);
        if (months && calendar_length(*months) == 0)
            return period_name(name_of(months->first)) + " to " + period_name(name_of(months->last));
        return period_name(report.period_from);
    }
    return period_name(report.period_from) + " to " + period_name(report.period_to);
}

std::string page_header(const UsageReport& report) {
    std::string facts = element("div", element("dt", "Time") + element("dd", escaped(time_covered(report)))) +
                        element("div", element("dt", "Made on") + element("dd", escaped(report.made_on)));
    if (!report.kiosks.empty())
        facts += element("div", element("dt", report.kiosks.size() == 1 ? "Kiosk" : "Kiosks") +
                                    element("dd", escaped(names_in_words(report.kiosks))));
    if (!report.groups.empty())
        facts += element("div", element("dt", report.groups.size() == 1 ? "Group" : "Groups") +
                                    element("dd", escaped(names_in_words(report.groups))));
    return element("header",
                   element("p", "class=\"kind\"", "Kiosk report") +
                       element("h1", escaped(report.clinic.empty() ? "The kiosk in numbers" : report.clinic)) +
                       element("dl", "class=\"facts\"", facts));
}

std::string how_to_read(const UsageReport& report) {
    return element("p", "class=\"reading\"",
                   "Every number counts visits, never people. <span class=\"hidden\">hidden</span> stands for a number "
                   "from 1 to " +
                       std::to_string(report.hide_up_to) + ", or for a larger one that would tell such a number. " +
                       (report.totals.empty()
                            ? "It counts in no total and in no percentage: where one number is hidden, so is the "
                              "total, and a period that shows nothing is left out and named. "
                            : "A total is shown or hidden for itself: it counts the periods, too, that are hidden. ") +
                       "0 is a true 0.");
}

std::string contents(const std::vector<Section>& parts) {
    std::string items;
    for (const auto& part : parts)
        items += element("li", "<a href=\"#" + part.id + "\">" + escaped(part.heading) + "</a>");
    return element("nav", "aria-label=\"Contents\"", element("ul", items));
}

std::string section_html(const Section& section) {
    const std::string heading_id = section.id + "-heading";
    std::string inside = element("h2", "id=\"" + heading_id + "\"", escaped(section.heading));
    if (!section.lead.empty()) inside += element("p", "class=\"lead\"", escaped(section.lead));
    return element("section", "id=\"" + section.id + "\" aria-labelledby=\"" + heading_id + "\"",
                   inside + section.body);
}

/// A table that this page has no chart for, as it is.
std::string plain_table(const Table& table) {
    std::string headings, rows;
    for (const auto& column : table.columns) headings += element("th", "scope=\"col\"", escaped(column.name));
    for (const auto& row : table.rows) {
        std::string cells;
        for (const auto& value : row)
            cells +=
                element("td", std::holds_alternative<Hidden>(value) ? "class=\"hidden\"" : "", escaped(text_of(value)));
        rows += element("tr", cells);
    }
    const std::string id = "table-" + id_of(table.name);
    return element("div", "class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id + "\"",
                   element("table", element("caption", "id=\"" + id + "\"", escaped(table.name)) +
                                        element("thead", element("tr", headings)) + element("tbody", rows)));
}

void add_further_tables(const UsageReport& report, std::vector<Section>& parts) {
    std::string body;
    for (const auto& table : report.tables)
        if (std::find(known_tables.begin(), known_tables.end(), table.name) == known_tables.end())
            body += plain_table(table);
    if (!body.empty()) parts.push_back({"further", "Further tables", "", body});
}

std::string dictionary_of(const Table& table) {
    std::string terms;
    for (const auto& column : table.columns)
        terms += element("div", element("dt", escaped(column.name)) + element("dd", escaped(column.meaning)));
    return element("section", "class=\"dictionary\"",
                   element("h3", escaped(table.name)) + element("p", escaped(table.meaning)) + element("dl", terms));
}

void add_dictionary(const UsageReport& report, std::vector<Section>& parts) {
    std::string body;
    for (const auto& table : report.tables) body += dictionary_of(table);
    if (!body.empty())
        parts.push_back(
            {"dictionary", "What the numbers mean", "The tables this page was made from, column by column.", body});
}

/// The texts of a column in every table that has it.
std::vector<std::string> texts_in(const std::vector<Table>& tables, const std::string& name) {
    std::vector<std::string> texts;
    for (const auto& table : tables)
        if (const auto column = find_column(table, name))
            for (const auto& row : table.rows) {
                std::string text = text_of(row.at(*column));
                if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
            }
    return texts;
}

}  // namespace

UsageReport make_report(std::string clinic, const About& about, std::vector<Table> tables, std::vector<Table> totals) {
    const auto periods = texts_in(tables, "period");
    const Table* answers = find_table(totals.empty() ? tables : totals, "answers");
    const auto contents =
        answers ? texts_in({rows_where(*answers, "right", "")}, "version") : std::vector<std::string>{};
    UsageReport report{std::move(clinic), "", "", about.made_on, contents, about.hide_up_to, std::move(tables),
                       std::move(totals)};
    if (periods.empty()) return report;
    const auto [first, last] = std::minmax_element(periods.begin(), periods.end());
    report.period_from = *first;
    report.period_to = *last;
    return report;
}

std::string report_html(const UsageReport& report) {
    std::vector<Section> parts = sections(report);
    if (!report.period_from.empty()) parts.insert(parts.begin(), glance(as_a_whole(report)));
    add_further_tables(report, parts);
    add_dictionary(report, parts);
    std::string page;
    for (const auto& part : parts) page += section_html(part);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n" + element("head", head(report, true)) +
           element("body",
                   "<a class=\"skip\" href=\"#main\">Skip to the numbers</a>\n" + page_header(report) +
                       contents(parts) +
                       element("main", "id=\"main\"", headline(as_a_whole(report)) + how_to_read(report) + page) +
                       element("script", chart_library.text) + element("script", script.text)) +
           "</html>\n";
}

std::string brief_html(const UsageReport& report) {
    constexpr std::size_t longest_name = 60;
    UsageReport whole = as_a_whole(report);
    whole.clinic = cut(whole.clinic, longest_name);
    for (auto& kiosk : whole.kiosks) kiosk = cut(kiosk, 40);
    const std::string numbers = report.period_from.empty()
                                    ? element("p", "No visits have been counted in this time.")
                                    : headline(whole) + section_html(glance(whole)) + how_to_read(whole);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n" + element("head", head(whole, false)) +
           element("body", "class=\"brief\"", page_header(whole) + element("main", "id=\"main\"", numbers)) +
           "</html>\n";
}

}  // namespace stats
