// The report as a page: what it shows of the tables, and what it never shows.
#include <catch2/catch.hpp>
#include <string>

#include "stats/report/report_html.h"

namespace {

using stats::Hidden;
using stats::Table;
using stats::UsageReport;
using stats::Value;
using Rows = std::vector<std::vector<Value>>;

constexpr std::int64_t operator""_n(unsigned long long number) {
    return static_cast<std::int64_t>(number);
}

Table table(const std::string& name, const std::vector<std::string>& columns, const Rows& rows) {
    Table made{name, "Meaning of " + name + ".", {}, rows};
    for (const auto& column : columns) made.columns.push_back({column, "Meaning of " + column + "."});
    return made;
}

Table visits(const Rows& rows) {
    return table("visits", {"period", "visits", "read"}, rows);
}
Table topics(const Rows& rows) {
    return table("topics", {"period", "flow", "title", "opened", "completed"}, rows);
}

std::string page(const std::vector<Table>& tables) {
    return stats::report_html({"Riverside", "2027-01", "2027-02", "2027-03-01", {"v1"}, 10, tables});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// What stands between two texts, the first time; fails when they are not there.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const auto begin = text.find(before);
    REQUIRE(begin != std::string::npos);
    const auto end = text.find(after, begin + before.size());
    REQUIRE(end != std::string::npos);
    return text.substr(begin + before.size(), end - begin - before.size());
}

/// The cells of a row as one line: "40|12|30 %".
std::string row(const std::string& html, const std::string& table_id, const std::string& label) {
    const std::string body = between(html, "<table id=\"" + table_id + "\">", "</table>");
    const std::string cells = between(body, ">" + label + "</th>", "</tr>");
    std::string line;
    for (std::size_t at = 0; (at = cells.find("<td", at)) != std::string::npos;) {
        at = cells.find('>', at) + 1;
        line += (line.empty() ? "" : "|") + cells.substr(at, cells.find("</td>", at) - at);
    }
    return line;
}

}  // namespace

TEST_CASE("a report adds numbers up over its periods and takes shares of them") {
    const auto html =
        page({topics({{"2027-01", "heel", "Heel pain", 1000_n, 300_n}, {"2027-02", "heel", "Heel", 500_n, 75_n}})});
    CHECK(row(html, "topics-table", "Heel") == "1,500|375|25\u00A0%");  // by the last of its titles
}

TEST_CASE("a total with a hidden number is hidden, and so is every percentage of it") {
    const auto html =
        page({topics({{"2027-01", "heel", "Heel", 1000_n, Hidden{}}, {"2027-02", "heel", "Heel", 500_n, 7919_n}})});
    CHECK(row(html, "topics-table", "Heel") == "1,500|hidden|hidden");
    CHECK_FALSE(has(between(html, "id=\"topics-table\"", "</table>"), "7,919"));
}

TEST_CASE("a hidden number is no number for the chart, and the chart says so") {
    const auto html = page({topics({{"2027-01", "a", "A", 1000_n, 300_n}, {"2027-01", "b", "B", Hidden{}, Hidden{}}})});
    const auto cells = between(html, ">B</th>", "</tr>");
    CHECK_FALSE(has(cells, "data-number"));
    CHECK(has(html, "<li class=\"hatch\">hidden: small, or needed to protect a small one</li>"));
    CHECK(has(html, "Highest number shown: A, 1,000. 1 of 2 are hidden."));
}

TEST_CASE("without hidden numbers a chart has no hatch") {
    CHECK_FALSE(has(page({topics({{"2027-01", "a", "A", 1000_n, 0_n}})}), "<li class=\"hatch\">"));
}

TEST_CASE("0 is a true 0") {
    const auto html = page({topics({{"2027-01", "a", "A", 40_n, 0_n}})});
    CHECK(row(html, "topics-table", "A") == "40|0|0\u00A0%");
    CHECK(row(page({topics({{"2027-01", "a", "A", 0_n, 0_n}})}), "topics-table", "A") == "0|0|–");
}

TEST_CASE("where nothing is shown there is a table and no chart") {
    const auto html = page({topics({{"2027-01", "a", "A", Hidden{}, Hidden{}}})});
    CHECK(row(html, "topics-table", "A") == "hidden|hidden|hidden");
    CHECK_FALSE(has(html, "<canvas"));
}

TEST_CASE("a period that shows nothing hides no other, and is named") {
    const auto html = page({topics({{"2027-01", "a", "A", Hidden{}, Hidden{}},
                                    {"2027-01", "b", "B", 0_n, 0_n},
                                    {"2027-02", "a", "A", 40_n, 20_n},
                                    {"2027-02", "b", "B", 30_n, 15_n}})});
    CHECK(row(html, "topics-table", "A") == "40|20|50\u00A0%");
    CHECK(has(html, "Topics opened and read to the end, without Jan\u00A02027"));
}

TEST_CASE("hours in which the kiosk was never used frame no chart") {
    const auto html = page(
        {table("hours", {"period", "hour", "visits"},
               {{"2027-01", 7_n, 0_n}, {"2027-01", 10_n, 30_n}, {"2027-01", 9_n, Hidden{}}, {"2027-01", 11_n, 0_n}})});
    const auto body = between(html, "id=\"hours-table\"", "</table>");
    CHECK_FALSE(has(body, "07:00"));
    CHECK_FALSE(has(body, "11:00"));
    CHECK(body.find("09:00") < body.find("10:00"));
}

TEST_CASE("slides stand in the order of how many saw them, hidden ones last") {
    const auto html = page({table("slides", {"period", "flow", "slide", "title", "shown", "left_from"},
                                  {{"2027-01", "heel", "a", "Rare", Hidden{}, 0_n},
                                   {"2027-01", "heel", "b", "Later", 20_n, 0_n},
                                   {"2027-01", "heel", "c", "First", 40_n, 0_n}})});
    CHECK(html.find(">First<") < html.find(">Later<"));
    CHECK(html.find(">Later<") < html.find(">Rare<"));
}

TEST_CASE("languages are shares of all visits") {
    const auto html = page(
        {table("languages", {"period", "language", "visits"}, {{"2027-01", "en", 60_n}, {"2027-01", "es", 40_n}})});
    CHECK(row(html, "languages-table", "en") == "60|60\u00A0%");
}

TEST_CASE("the numbers at the top say which periods they leave out") {
    const auto html = page({visits({{"2027-01", Hidden{}, Hidden{}}, {"2027-02", 1200_n, 300_n}})});
    const auto top = between(html, "<dl class=\"headline\">", "</dl>");
    CHECK(has(top, "<dd class=\"figure\">1,200</dd>\n<dd class=\"note\">1 of 2 periods shown</dd>"));
    CHECK(has(top, "<dd class=\"figure\">300</dd>\n<dd class=\"note\">25\u00A0% of visits, 1 of 2 periods shown</dd>"));
}

TEST_CASE("the numbers at the top are hidden where no period is shown") {
    const auto top = between(page({visits({{"2027-01", 4000_n, Hidden{}}})}), "<dl class=\"headline\">", "</dl>");
    CHECK(has(top, "<dd class=\"figure\">4,000</dd>"));
    CHECK(has(top, "<dd class=\"figure hidden\">hidden</dd>"));
    CHECK_FALSE(has(top, "%"));
}

TEST_CASE("slides stand in the order of the topic, with the median of the last period") {
    const auto html =
        page({table("slides", {"period", "flow", "slide", "title", "shown", "left_from", "seconds_median"},
                    {{"2027-01", "heel", "why", "Why", 90_n, 30_n, 12_n},
                     {"2027-01", "heel", "band", "A band", 60_n, 15_n, 21_n},
                     {"2027-02", "heel", "why", "Why", 110_n, 70_n, Hidden{}},
                     {"2027-02", "heel", "band", "A band", 40_n, 10_n, 23_n}})});
    CHECK(row(html, "stops-heel", "Why") == "200|100|50\u00A0%|hidden");
    CHECK(row(html, "stops-heel", "A band") == "100|25|25\u00A0%|23");
    CHECK(html.find(">Why</th>") < html.find(">A band</th>"));
}

TEST_CASE("rooms stand apart from the stops, and so do the months in which a slide was the one or the other") {
    const auto html =
        page({table("slides", {"period", "flow", "slide", "title", "room_of", "shown", "left_from", "seconds_median"},
                    {{"2027-01", "heel", "band", "A band", "", 90_n, 30_n, 12_n},
                     {"2027-01", "heel", "spur", "A spur", "", 60_n, 15_n, 21_n},
                     {"2027-02", "heel", "band", "A band", "", 80_n, 20_n, 12_n},
                     {"2027-02", "heel", "spur", "A spur", "band", 40_n, 10_n, 23_n}})});
    CHECK(row(html, "stops-heel", "A band") == "170|50|29\u00A0%|12");
    CHECK(row(html, "stops-heel", "A spur") == "60|15|25\u00A0%|21");
    CHECK(row(html, "rooms-heel", "A spur") == "40|10|25\u00A0%|23");
}

TEST_CASE("answers of different versions of a question stand apart") {
    const std::vector<std::string> columns{"period", "version", "flow",   "slide",
                                           "answer", "text",    "chosen", "first_try"};
    const auto html = page({table("answers", columns,
                                  {{"2027-01", "v1", "heel", "check", 1_n, "Morning", 60_n, 40_n},
                                   {"2027-01", "v1", "heel", "check", 2_n, "Night", 50_n, 60_n},
                                   {"2027-01", "v2", "heel", "check", 1_n, "Morning", 70_n, 55_n}})});
    CHECK(row(html, "answers-v1_47heel_47check", "1: Morning") == "60|40|40\u00A0%");
    CHECK(row(html, "answers-v2_47heel_47check", "1: Morning") == "70|55|100\u00A0%");
}

TEST_CASE("a question of which nothing is shown is a sentence, not a table") {
    const std::vector<std::string> columns{"period", "version", "flow",   "slide",
                                           "answer", "text",    "chosen", "first_try"};
    const auto html = page({table("answers", columns,
                                  {{"2027-01", "v1", "heel", "check", 1_n, "Morning", 60_n, 40_n},
                                   {"2027-01", "v1", "heel", "other", 1_n, "Night", Hidden{}, Hidden{}}})});
    CHECK(has(html, "answers-v1_47heel_47check"));
    CHECK_FALSE(has(html, "answers-v1_47heel_47other"));
    CHECK(has(html, "1 question was answered in too few visits for any number to be shown."));
}

TEST_CASE("totals are those that were decided, also where a month is hidden") {
    UsageReport report{"",
                       "2027-01",
                       "2027-02",
                       "2027-03-01",
                       {"v1"},
                       10,
                       {visits({{"2027-01", 40_n, 30_n}, {"2027-02", Hidden{}, Hidden{}}})}};
    report.totals = {visits({{"2027-01..2027-02", 47_n, 35_n}}),
                     topics({{"2027-01..2027-02", "heel", "Heel pain", 44_n, 12_n}})};
    const auto html = stats::report_html(report);
    CHECK(has(html, ">47</dd>"));
    CHECK(row(html, "topics-table", "Heel pain") == "44|12|27\u00A0%");
    CHECK(has(html, "A total is shown or hidden for itself"));
}

TEST_CASE("hours stand in the order of the day") {
    const auto html =
        page({table("hours", {"period", "hour", "visits"}, {{"2027-01", 10_n, 40_n}, {"2027-01", 9_n, 30_n}})});
    CHECK(html.find(">09:00</th>") < html.find(">10:00</th>"));
}

TEST_CASE("no title, name or meaning can leave its place in the page") {
    const std::string hostile = "</script><script>alert(1)</script><img src=x onerror=\"alert('2')\">&amp;";
    Table all = topics({{"2027-01", hostile, hostile, 40_n, 20_n}});
    all.meaning = hostile;
    Table further = table("x\"><b>", {hostile}, {{hostile}});
    const auto html = stats::report_html({hostile, hostile, hostile, hostile, {hostile}, 10, {all, further}});
    CHECK_FALSE(has(html, "<script>alert"));
    CHECK_FALSE(has(html, "<img"));
    CHECK_FALSE(has(html, "<b>"));
    CHECK_FALSE(has(html, "onerror=\""));
    CHECK(has(html, "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(has(html, "&amp;amp;"));
}

TEST_CASE("a report asks the network for nothing and runs only its own scripts") {
    const auto html = page({topics({{"2027-01", "a", "A", 40_n, 20_n}})});
    const auto policy = between(html, "Content-Security-Policy\" content=\"", "\"");
    CHECK(has(policy, "default-src 'none'"));
    CHECK_FALSE(has(policy, "unsafe"));
    CHECK_FALSE(has(html, " style=\""));
    CHECK_FALSE(has(html, "<link"));
    CHECK_FALSE(has(html, "src="));
    CHECK(has(html, "Chart.js v"));
    CHECK(has(html, "Released under the MIT License"));
}

TEST_CASE("a report knows its time from its tables, and of which contents it is not told which answers are right") {
    const auto report =
        stats::make_report("Riverside", {"2027-03-01", 10},
                           {visits({{"2027-02", 100_n, 50_n}}),
                            table("answers", {"period", "version", "right"},
                                  {{"2027-01", "v2", ""}, {"2027-01", "v1", ""}, {"2027-01", "1a2b3c4d", "no"}})});
    CHECK(report.period_from == "2027-01");
    CHECK(report.period_to == "2027-02");
    CHECK(report.contents == std::vector<std::string>{"v2", "v1"});
    CHECK(stats::make_report("", {}, {}).period_from.empty());
}

TEST_CASE("a report says up to what numbers are hidden") {
    CHECK(has(stats::report_html({"", "", "", "2027-03-01", {}, 25, {}}), "from 1 to 25, or for a larger one"));
}

TEST_CASE("a report of nothing says so") {
    const auto html = stats::report_html({"", "", "", "2027-03-01", {}, 10, {}});
    CHECK(has(html, "No visits have been counted"));
    CHECK(has(page({topics({})}), "Nothing was counted in this time."));
}

TEST_CASE("further columns and tables are no trouble") {
    const auto html = page({table("topics", {"note", "period", "flow", "title", "opened", "completed", "more"},
                                  {{"x", "2027-01", "a", "A", 40_n, 20_n, Hidden{}}}),
                            table("weather", {"day", "rain"}, {{"2027-01-01", Hidden{}}})});
    CHECK(row(html, "topics-table", "A") == "40|20|50\u00A0%");
    CHECK(has(html, "<td class=\"hidden\">hidden</td>"));
    CHECK(has(html, "Meaning of more."));
}

TEST_CASE("a table without the columns of its section leaves the section empty") {
    CHECK(has(page({table("topics", {"period"}, {{"2027-01"}})}), "Nothing was counted in this time."));
}
