// The Friday page: which time it is of, what it is compared with, and what it says of numbers that are hidden.
#include <catch2/catch.hpp>
#include <string>

#include "stats/export/export.h"
#include "stats/report/glance.h"
#include "stats/report/report_html.h"
#include "stats/report/what_to_do.h"
#include "stats/support.h"

namespace {

using namespace stats_test;
using namespace std::chrono_literals;
using stats::Hidden;
using stats::Table;
using stats::Value;
using std::chrono::April, std::chrono::December, std::chrono::February, std::chrono::January, std::chrono::July,
    std::chrono::June, std::chrono::March, std::chrono::May, std::chrono::October;
using Rows = std::vector<std::vector<Value>>;

constexpr std::int64_t operator""_n(unsigned long long number) {
    return static_cast<std::int64_t>(number);
}

stats::Day day(const std::string& text) {
    return *stats::parse_day(text);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void put(const TemporaryFolder& folder, const std::string& day, int visits) {
    stats::Database database = stats::open_for_recording(folder.path(), 1s);
    const std::string number = std::to_string(visits);
    database.execute("INSERT INTO visits VALUES (7, '" + day + "', 'en', 'v1', 'finished', 'read', " + number + ")");
    database.execute("INSERT INTO hours VALUES (7, '" + day + "', 9, " + number + ")");
}

stats::Exported brief(const TemporaryFolder& folder, const std::string& today, const std::string& from = "",
                      const std::string& to = "", const stats::Ledger& published = {}) {
    stats::Request request{{}, stats::By::month, from, to, day(today), 10, published};
    request.brief = true;
    return stats::export_report(folder.file(), request);
}

Table table(const std::string& name, const std::vector<std::string>& columns, const Rows& rows) {
    Table made{name, "", {}, rows};
    for (const auto& column : columns) made.columns.push_back({column, ""});
    return made;
}

stats::UsageReport report(const std::vector<Table>& tables) {
    return {"Riverside", "2027-03", "2027-03", "2027-04-01", {}, 10, tables};
}

std::string all_of(const std::vector<std::string>& sentences) {
    std::string all;
    for (const auto& sentence : sentences) all += sentence + "\n";
    return all;
}

}  // namespace

TEST_CASE("a brief report is of the last month that is over, or of one that is asked for") {
    using stats::Months;
    const auto today = day("2027-04-14");
    CHECK(stats::time_of_brief("", "", today) == Months{2027y / March, 2027y / March});
    CHECK(stats::time_of_brief("2026", "", today) == Months{2026y / January, 2026y / December});
    CHECK(stats::time_of_brief("2026-Q4", "", today) == Months{2026y / October, 2026y / December});
    CHECK(stats::time_of_brief("2027", "", today) == Months{2027y / January, 2027y / March});
    CHECK(stats::time_of_brief("2027-02-28", "2027-03-01", today) == Months{2027y / February, 2027y / March});
    CHECK(stats::time_of_brief("", "2026-01", today) == Months{2026y / January, 2026y / January});
    CHECK_FALSE(stats::time_of_brief("2027-04", "", today));
}

TEST_CASE("only a month, a quarter and a year of the calendar are compared with those before") {
    CHECK(stats::calendar_length({2027y / March, 2027y / March}) == 1);
    CHECK(stats::calendar_length({2027y / April, 2027y / June}) == 3);
    CHECK(stats::calendar_length({2027y / May, 2027y / July}) == 0);
    CHECK(stats::calendar_length({2027y / January, 2027y / December}) == 12);
    CHECK(stats::calendar_length({2026y / July, 2027y / June}) == 0);
}

TEST_CASE("a month is compared with the one before and with that of last year, as far as they are shown") {
    TemporaryFolder folder;
    put(folder, "2026-03-03", 40);
    put(folder, "2027-02-02", 7);
    put(folder, "2027-03-02", 50);
    const auto exported = brief(folder, "2027-04-14");
    REQUIRE(exported.beside.earlier.size() == 2);
    CHECK(exported.beside.earlier[0].visits == Value(Hidden{}));
    CHECK(exported.beside.earlier[1].visits == Value(40_n));
    REQUIRE(exported.totals.size() == stats::what_names.size());
    CHECK(exported.totals[0].rows.at(0).at(0) == Value("2027-03"));
    CHECK(exported.totals[0].rows.at(0).at(1) == Value(50_n));
    CHECK(brief(folder, "2027-04-14", "2026-03").beside.earlier[0].visits == std::nullopt);
}

TEST_CASE("a year is whole although the counts began in it, and a quarter is one") {
    TemporaryFolder folder;
    put(folder, "2026-03-03", 40);
    put(folder, "2026-11-03", 30);
    const auto year = brief(folder, "2027-04-14", "2026");
    CHECK(year.totals.at(0).rows.at(0).at(0) == Value("2026"));
    CHECK(year.totals[0].rows[0][1] == Value(70_n));
    CHECK(year.beside.earlier.size() == 1);
    CHECK(brief(folder, "2027-04-14", "2026-Q4").totals.at(0).rows.at(0).at(0) == Value("2026-Q4"));
    CHECK(brief(folder, "2027-04-14", "2026-Q4").beside.earlier.at(0).visits == Value(0_n));
}

TEST_CASE("all that a brief report tells is in the ledger") {
    TemporaryFolder folder;
    put(folder, "2027-02-02", 60);
    for (const int each : {1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 18, 19, 22, 23, 24, 25, 26, 29, 30, 31})
        put(folder, "2027-03-" + std::string(each < 10 ? "0" : "") + std::to_string(each), 20);
    const auto exported = brief(folder, "2027-04-14");
    CHECK(exported.beside.days.none == std::vector{day("2027-03-17")});  // a Wednesday; Saturdays never have visits
    CHECK(exported.beside.days.told == 31);
    REQUIRE(exported.published.all().size() == 1);
    const auto& cells = exported.published.all().begin()->second;
    CHECK(cells.at("2027-02").at("visits") == 60);
    CHECK(cells.at("2027-03").at("visits") == 440);
    CHECK(cells.at("2027-03-17").at("visits") == 0);
    CHECK_FALSE(cells.contains("2027-03-16"));
    CHECK(brief(folder, "2027-04-14", "", "", exported.published).published == exported.published);
}

TEST_CASE("in a quiet month nothing is told of its days") {
    TemporaryFolder folder;
    put(folder, "2027-03-01", 4);
    put(folder, "2027-03-08", 4);
    put(folder, "2027-03-22", 4);
    const auto exported = brief(folder, "2027-04-14");
    CHECK(exported.beside.days.none.empty());
    CHECK(exported.beside.days.told == 0);
    CHECK(exported.beside.days.untold == 31);
}

TEST_CASE("a time that is not over, or none, is refused with what to ask for") {
    TemporaryFolder folder;
    put(folder, "2027-03-02", 50);
    const auto future = brief(folder, "2027-04-14", "2027-04");
    REQUIRE(future.problems.size() == 1);
    CHECK(future.problems[0].what.find("no whole month of this time is over") != std::string::npos);
    CHECK(future.totals.empty());
    CHECK(brief(folder, "2027-04-14", "2027-13").problems.size() == 1);
    CHECK(brief(folder, "2027-04-14", "2027-03", "2027-02").problems.size() == 1);
}

TEST_CASE("a change is of two shown numbers, or is hidden too") {
    using stats::report::change_in_words;
    CHECK(change_in_words(110_n, Value(100_n)) == "10 more (10\u00A0%)");
    CHECK(change_in_words(50_n, Value(100_n)) == "50 fewer (50\u00A0%)");
    CHECK(change_in_words(50_n, Value(50_n)) == "the same");
    CHECK(change_in_words(50_n, Value(0_n)) == "50 more");
    CHECK(change_in_words(50_n, Value(Hidden{})) == "hidden");
    CHECK(change_in_words(Hidden{}, Value(50_n)) == "hidden");
    CHECK(change_in_words(50_n, std::nullopt) == "no counts");
}

TEST_CASE("days in a row are said as one, and only so many") {
    const std::vector days{day("2027-03-01"), day("2027-03-02"), day("2027-03-03"), day("2027-03-10"),
                           day("2027-03-12")};
    CHECK(stats::report::days_in_words(days, 4) ==
          "Mon\u00A01\u00A0Mar to Wed\u00A03\u00A0Mar, Wed\u00A010\u00A0Mar, Fri\u00A012\u00A0Mar");
    CHECK(stats::report::days_in_words(days, 1) == "Mon\u00A01\u00A0Mar to Wed\u00A03\u00A0Mar and 2 more");
}

TEST_CASE("the last slide of a topic is not weak because visits end there, and what is hidden is not guessed") {
    const auto page = stats::brief_html(
        report({table("topics", {"period", "flow", "title", "opened", "completed"},
                      {{"2027-03", "heel", "Heel pain", 100_n, 60_n}, {"2027-03", "back", "Back", Hidden{}, Hidden{}}}),
                table("slides", {"period", "flow", "slide", "title", "room_of", "shown", "left_from"},
                      {{"2027-03", "heel", "why", "Why", "", 100_n, 40_n},
                       {"2027-03", "heel", "end", "The end", "", 60_n, 60_n},
                       {"2027-03", "heel", "more", "More", "why", 70_n, 65_n},
                       {"2027-03", "back", "one", "Lonely", "", 50_n, Hidden{}},
                       {"2027-03", "back", "two", "Unknown", "", 50_n, 40_n}})}));
    CHECK(has(page, "Why (Heel pain)"));
    for (const char* other : {"The end (", "More (", "Lonely", "Unknown"}) CHECK_FALSE(has(page, other));
    CHECK(has(page, "Of 1 further slide the numbers are hidden."));
    CHECK(has(page, "Of 1 further topic the numbers are hidden."));
    CHECK(has(page, "Of 100 visits that saw “Why (Heel pain)”, 40 ended there (40\u00A0%)"));
}

TEST_CASE("questions are answered wrongly where the right answer is known and all first answers are shown") {
    auto usage = report({table("answers", {"period", "version", "flow", "slide", "answer", "chosen", "first_try"},
                               {{"2027-03", "v1", "heel", "check", 1_n, 60_n, 30_n},
                                {"2027-03", "v1", "heel", "check", 2_n, 50_n, 70_n},
                                {"2027-03", "v1", "heel", "other", 1_n, 60_n, 40_n},
                                {"2027-03", "v1", "heel", "other", 2_n, 50_n, Hidden{}}})});
    CHECK(has(stats::brief_html(usage), "Not told: the counts do not say which answer is right"));
    usage.right = {{{"v1", "heel", "check"}, 1}, {{"v1", "heel", "other"}, 1}};
    const auto page = stats::brief_html(usage);
    CHECK(has(page, "At “check (heel)” 70 of 100 first answers were wrong (70\u00A0%)"));
    CHECK(has(page, "Of 1 further question the numbers are hidden."));
    CHECK_FALSE(has(page, "other (heel)"));
}

TEST_CASE("what to do is said of what is shown, and that there is nothing to do") {
    auto usage = report({table("visits", {"period", "visits", "read"}, {{"2027-03", 70_n, 50_n}})});
    CHECK(all_of(stats::report::what_to_do(usage)) == "Nothing in the numbers that are shown asks for a change.\n");
    usage.beside.earlier = {{"the month before", {2027y / February, 2027y / February}, Value(100_n)}};
    CHECK(has(all_of(stats::report::what_to_do(usage)), "Visits went down from 100 to 70 against the month before"));
    usage.beside.earlier[0].visits = Value(Hidden{});
    CHECK_FALSE(has(all_of(stats::report::what_to_do(usage)), "went down"));
    const auto hidden = report({table("visits", {"period", "visits", "read"}, {{"2027-03", Hidden{}, Hidden{}}})});
    CHECK(has(all_of(stats::report::what_to_do(hidden)), "The number of visits is hidden"));
}

TEST_CASE("names are cut between characters, and the page runs no script") {
    CHECK(stats::report::cut("añb", 3) == "añb");
    CHECK(stats::report::cut("añbc", 3) == "añ…");
    const auto page =
        stats::brief_html(report({table("visits", {"period", "visits", "read"}, {{"2027-03", 70_n, 50_n}})}));
    CHECK(has(page, "script-src 'none'"));
    CHECK_FALSE(has(page, "<script"));
}
