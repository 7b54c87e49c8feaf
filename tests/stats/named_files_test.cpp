// What every file says besides its numbers: whose they are, and what a sum over them is worth.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "stats/chosen_kiosks.h"
#include "stats/export/column_totals.h"
#include "stats/export/export.h"
#include "stats/export/formats.h"
#include "stats/report/report_html.h"
#include "stats/support.h"

namespace {

using namespace stats_test;
using stats::Hidden;
using stats::Kind;
using stats::Table;
using stats::Value;

const stats::About about{"2027-03-01", 10, "Riverside", {"north", "south"}};

Table table() {
    return {"hours",
            "",
            {{"period", "", Kind::period},
             {"hour", "", Kind::number},
             {"visits", "", Kind::count},
             {"read", "", Kind::count}},
            {{"2027-01", std::int64_t{9}, std::int64_t{40}, std::int64_t{30}},
             {"2027-01", std::int64_t{10}, std::int64_t{60}, Hidden{}}}};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every format says which clinic and kiosks its numbers are of") {
    CHECK(has(stats::data_dictionary({table()}, about),
              "Clinic: Riverside\nCounts of 2 kiosks together: north and south.\n"));
    CHECK(has(stats::data_dictionary({table()}, {"2027-03-01", 10, "", {"north"}}), "Counts of the kiosk north.\n"));
    CHECK_FALSE(has(stats::data_dictionary({table()}, {"2027-03-01"}), "Counts of"));
    const auto json = nlohmann::json::parse(stats::to_json({table()}, about));
    CHECK(json["clinic"] == "Riverside");
    CHECK(json["kiosks"] == nlohmann::json({"north", "south"}));
    stats::UsageReport report{"", "2027-01", "2027-01", "2027-03-01", {}, 10, {table()}};
    report.kiosks = {"north <b>", "south"};
    report.groups = {"Up & down"};
    CHECK(has(stats::report_html(report), "<dt>Group</dt>\n<dd>Up &amp; down</dd>"));
    CHECK(has(stats::data_dictionary({table()}, {"2027-03-01", 10, "", {"north"}, {"Up", "Down"}}),
              "Counts of the kiosk north.\nGroups: Up and Down.\n"));
    CHECK(has(stats::report_html(report), "<dt>Kiosks</dt>\n<dd>north &lt;b&gt; and south</dd>"));
}

TEST_CASE("an export knows the names of all kiosks in the file") {
    TemporaryFolder folder;
    {
        auto database = stats::open_for_recording(folder.path(), 1s);
        database.execute("DELETE FROM kiosks");
        database.execute("INSERT INTO kiosks VALUES (7, 'south'), (8, 'north')");
    }
    const auto exported =
        stats::export_tables(folder.file(), {{}, stats::By::month, "", "", *stats::parse_day("2027-04-01")});
    CHECK(exported.kiosks == std::vector<std::string>{"north", "south"});
}

TEST_CASE("an export of a group has its kiosks' counts alone, and one of no group there is refused") {
    TemporaryFolder folder;
    {
        auto database = stats::open_for_recording(folder.path(), 1s);
        database.execute("DELETE FROM kiosks");
        database.execute("INSERT INTO kiosks VALUES (7, 'south'), (8, 'north'), (9, 'west')");
        database.execute("INSERT INTO kiosk_groups VALUES (7, 'It''s south'), (8, 'Others'), (9, 'Others')");
        for (const char* kiosk : {"7", "8", "9"}) {
            const std::string key = std::string("(") + kiosk + ", '2027-02-10', ";
            database.execute("INSERT INTO visits VALUES " + key + "'en', 'v1', 'finished', 'read', 1" + kiosk + ")");
            database.execute("INSERT INTO hours VALUES " + key + "9, 1" + kiosk + ")");
        }
    }
    stats::Request request{{stats::What::visits}, stats::By::month, "", "", *stats::parse_day("2027-04-01")};
    const auto visits = [&](const std::string& group) {
        request.kiosks = {group};
        auto exported = stats::export_tables(folder.file(), request);
        REQUIRE_FALSE(exported.tables.empty());
        CHECK((group.empty() || exported.groups == std::vector<std::string>{group}));
        return std::get<std::int64_t>(exported.tables.front().rows.front()[1]);
    };
    CHECK(visits("It's south") == 17);
    CHECK(visits("Others") == 18 + 19);
    CHECK(visits("") == 17 + 18 + 19);
    CHECK(stats::export_tables(folder.file(), request).groups == std::vector<std::string>{"It's south", "Others"});
    request.kiosks = {"Others"};
    auto of_group = stats::export_tables(folder.file(), request);
    CHECK(of_group.kiosks == std::vector<std::string>{"north", "west"});
    request.published = of_group.published;
    CHECK_FALSE(base::has_error(stats::export_tables(folder.file(), request).problems));  // again
    request.kiosks = {"It's south"};
    CHECK_FALSE(base::has_error(stats::export_tables(folder.file(), request).problems));  // of others
    request.kiosks = {};
    const auto whole = stats::export_tables(folder.file(), request);  // with the group it would tell of the rest
    REQUIRE(base::has_error(whole.problems));
    CHECK(base::to_line(whole.problems[0]).find("published without the others") != std::string::npos);
    request.kiosks = {"Nowhere"};
    const auto none = stats::export_tables(folder.file(), request);
    REQUIRE(base::has_error(none.problems));
    CHECK(base::to_line(none.problems[0]).find("name one of It's south and Others") != std::string::npos);
}

TEST_CASE("one kiosk of several is chosen by its name, or by its number where two have one name") {
    const std::vector<stats::KnownKiosk> all{{7, "south", "A"}, {8, "north", "B"}, {9, "north", "B"}, {12, "8", ""}};
    const auto numbers = [&](const stats::KioskChoice& choice) {
        std::string found;
        auto chosen = stats::choose(all, choice);
        if (const auto* problem = std::get_if<base::Problem>(&chosen)) return base::to_line(*problem);
        for (const auto& kiosk : std::get<0>(chosen)) found += std::to_string(kiosk.number) + " ";
        return found;
    };
    CHECK(numbers({}) == "7 8 9 12 ");
    CHECK(numbers({"B", ""}) == "8 9 ");
    CHECK(numbers({"", "south"}) == "7 ");
    CHECK(numbers({"", "9"}) == "9 ");
    CHECK(numbers({"", "north"}).find("give the number of one in the place of its name: 8 and 9") != std::string::npos);
    CHECK(numbers({"", "east"}).find("name one of south, north, north and 8") != std::string::npos);
}

TEST_CASE("of many names only some are said, and how many more there are") {
    CHECK(stats::names_in_words({}) == "");
    CHECK(stats::names_in_words({"a"}) == "a");
    CHECK(stats::names_in_words({"a", "b", "c"}) == "a, b and c");
    CHECK(stats::names_in_words({"a", "b", "c"}, 2) == "a, b and 1 more");
}

TEST_CASE("a file's name has the kiosk's as far as every stick takes it") {
    CHECK(stats::names_in_file_name({}) == "");
    CHECK(stats::names_in_file_name({"north"}) == "north");
    CHECK(stats::names_in_file_name({"../Front desk: 2."}) == "Front-desk-2");
    CHECK(stats::names_in_file_name({"候诊室"}) == "");
    CHECK(stats::names_in_file_name({"候诊室", "north"}) == "2-kiosks");
    CHECK(stats::names_in_file_name({"north", "south", "west"}) == "north-and-2-more");
    CHECK(stats::names_in_file_name({std::string(200, 'a')}).size() == 40);
}

TEST_CASE("a total is the sum of what is all shown, and hidden where SUM would swallow a hidden number") {
    CHECK(stats::total_row(table()) == std::vector<Value>{"total", "", std::int64_t{100}, Hidden{}});
    CHECK(has(stats::hidden_in_columns(table()), "Numbers are hidden (1 in read), and SUM leaves them out"));
    auto shown = table();
    shown.rows.pop_back();
    CHECK(stats::hidden_in_columns(shown).empty());
}

TEST_CASE("CSV of another separator has the same cells") {
    Table texts{"t", "", {{"a", ""}, {"b", ""}}, {{"one, two", "x;y"}}};
    CHECK(stats::to_csv(texts, false, ';') == "a;b\r\n\"one, two\";\"x;y\"\r\n");
}
