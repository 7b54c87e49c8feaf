// Published files as the attacker reads them: each form of an export tells the same cells.
#include <catch2/catch.hpp>

#include "audit/attack.h"
#include "audit/reading/published_tables.h"
#include "audit/span.h"
#include "fakes/temporary_folder.h"

namespace {

audit::Published cells_of(const audit::ReadTables& tables) {
    return audit::published_in({{{"north"}, tables}});
}

std::optional<std::int64_t> number(const audit::Published& published, const std::string& words) {
    for (const auto& [name, seen] : published.cells)
        if (audit::in_words(name) == words) return seen.number.value_or(-1);
    return std::nullopt;
}

}  // namespace

TEST_CASE("CSV: quotes, Windows lines, a mark of Excel, semicolons") {
    const auto tables = audit::read_csv(
        "\xEF\xBB\xBFperiod;flow;title;opened;completed\r\n2026-03;heel;\"Heel; \"\"sore\"\", and how\";12;hidden\r\n",
        "a");
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows ==
          std::vector<std::vector<std::string>>{{"2026-03", "heel", "Heel; \"sore\", and how", "12", "hidden"}});
    const auto published = cells_of(tables);
    CHECK(number(published, "topics flow=heel opened, 2026-03, north") == 12);
    CHECK(number(published, "topics flow=heel completed, 2026-03, north") == -1);
    CHECK(published.cells.size() == 2);
}

TEST_CASE("tables of other columns, rows of other times and cells that are no number are passed over") {
    CHECK(cells_of(audit::read_csv("period,cat,visits\n2026-03,tabby,3\n", "a")).cells.size() == 1);
    CHECK(cells_of(audit::read_csv("name,visits\nMarch,3\n", "a")).cells.empty());
    CHECK(cells_of(audit::read_csv("period,visits\nsome day,3\n2026-13,4\n2026-03,about 5\n2026-04\n", "a"))
              .cells.empty());
    CHECK(cells_of(audit::read_csv("", "a")).cells.empty());
}

TEST_CASE("JSON is read as export writes it, and what is none is told") {
    const auto tables = audit::read_json(
        R"({"tables":[{"name":"visits","rows":[{"period":"2026-W11","visits":12},{"period":"2026-W12","visits":"hidden"}]}]})",
        "a");
    REQUIRE(std::holds_alternative<audit::ReadTables>(tables));
    const auto published = cells_of(std::get<audit::ReadTables>(tables));
    CHECK(number(published, "visits visits, 2026-W11, north") == 12);
    CHECK(number(published, "visits visits, 2026-W12, north") == -1);
    for (const char* other : {"", "[]", "{}", R"({"tables":3})", "{\"tables\":[{}"})
        CHECK(std::holds_alternative<base::Problem>(audit::read_json(other, "a")) ==
              (std::string(other) != R"({"tables":[]})"));
}

TEST_CASE("the page of a report tells months, sums over its time, and topics by the names that exports give them") {
    const std::string page =
        "<html><body><dl class=\"facts\"><div><dt>Time</dt><dd>Nov\u00A02025 to Jan\u00A02026</dd></div></dl>"
        "<table "
        "id=\"trend-table\"><tbody><tr><th>Nov\u00A02025</th><td>1,085</td><td>60</td><td>50</td><td>20</td><td>15</"
        "td></tr></tbody></table>"
        "<table id=\"topics-table\"><tbody><tr><th>Heel pain</th><td>12</td><td class=\"hidden\">hidden</td><td>5 "
        "%</td></tr></tbody></table>"
        "<table "
        "id=\"stops-heel-pain\"><tbody><tr><th>Rest</th><td>40</td><td>hidden</td><td>x</td><td>8</td></tr></tbody></"
        "table>"
        "<table id=\"languages-table\"><caption>Visits by language, without Jan "
        "2026</caption><tbody><tr><th>en</th><td>9</td></tr></tbody></table>"
        "<table id=\"answers-1a2b3c4d_47heel-pain_47check\"><tbody><tr><th>2: In the morning: early "
        "(right)</th><td>60</td><td>40</td><td>67 %</td></tr></tbody></table>"
        "</body></html>";
    auto tables = audit::read_report(page, "a.html");
    REQUIRE(std::holds_alternative<audit::ReadTables>(tables));
    auto all = std::get<audit::ReadTables>(tables);
    CHECK(number(cells_of(all), "visits visits, 2025-11, north") == 1085);
    CHECK(number(cells_of(all), "visits idle, 2025-11, north") == 15);
    CHECK(number(cells_of(all),
                 "answers content=1a2b3c4d flow=heel-pain slide=check answer=2 first_try, 2025-11 to 2026-01, north") ==
          40);
    CHECK_FALSE(number(cells_of(all), "topics flow=heel-pain opened, 2025-11 to 2026-01, north"));
    const auto names = audit::read_csv("period,flow,title,opened,completed\n2024-03,heel-pain,Heel pain,1,1\n", "b");
    const auto slides = audit::read_csv(
        "period,flow,slide,title,room_of,shown,left_from,seconds_median\n2024-03,heel-pain,rest,Rest,,1,1,1\n", "b");
    all.push_back(names.front());
    all.push_back(slides.front());
    CHECK(number(cells_of(all), "topics flow=heel-pain opened, 2025-11 to 2026-01, north") == 12);
    CHECK(number(cells_of(all), "slides flow=heel-pain slide=rest shown, 2025-11 to 2026-01, north") == 40);
    CHECK_FALSE(number(cells_of(all), "languages language=en visits, 2025-11 to 2026-01, north"));  // of another time
    CHECK(std::holds_alternative<base::Problem>(audit::read_report("<p>no report</p>", "a")));
}

TEST_CASE("the page for a Friday is read as well") {
    const std::string page =
        "<html><body><dl class=\"facts\"><div><dt>Time</dt><dd>Oct 2026</dd></div></dl>"
        "<table id=\"glance-visits\"><tbody><tr><th>This time</th><td>136</td></tr></tbody></table>"
        "<table "
        "id=\"glance-languages\"><tbody><tr><th>es</th><td>hidden</td><td>hidden</td></tr></tbody></table></body></"
        "html>";
    const auto tables = audit::read_report(page, "friday.html");
    REQUIRE(std::holds_alternative<audit::ReadTables>(tables));
    CHECK(number(cells_of(std::get<audit::ReadTables>(tables)), "languages language=es visits, 2026-10, north") == -1);
}

TEST_CASE("what cannot be read is told") {
    fakes::TemporaryFolder folder;
    folder.write("no.xlsx", "no workbook");
    folder.write("what.txt", "period,visits\n");
    for (const char* name : {"no.xlsx", "what.txt", "missing.csv"})
        CHECK(std::holds_alternative<base::Problem>(audit::read_tables(folder.path() / name)));
}

TEST_CASE("names of times, and back") {
    for (const char* name :
         {"2026", "2026-Q2", "2026-03", "2026-W53", "2025-W01", "2024-02-29", "2025-11 to 2026-10"}) {
        const auto span = audit::span_of(name);
        REQUIRE(span);
        CHECK(audit::name_of(*span) == name);
    }
    CHECK(audit::span_of("2026-W11")->days() == 7);
    CHECK(audit::span_of("2024-02")->days() == 29);
    CHECK(audit::span_of("2026")->holds(*audit::span_of("2026-Q4")));
    for (const char* none :
         {"", "March", "2026-13", "2026-Q5", "2026-W54", "2026-02-30", "2026-03 to 2026-01", "26-03"})
        CHECK_FALSE(audit::span_of(none));
}
