// What exports of version 0.1.0 told, one test for each way to it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "disclosure/random_clinic.h"
#include "stats/export/export.h"

using stats::By;

namespace {

constexpr stats::Day april = std::chrono::year(2027) / std::chrono::April / 1;

/// Visits of one kind, so many.
class Clinic {
public:
    void add(int times, const std::string& day, flow::Visit visit) {
        if (visit.language.empty()) visit.language = "en";
        for (int n = 0; n < times; ++n) cells_.add(visit, {day, 9}, "v1");
    }
    stats::Database database(std::int64_t kiosk = 7) const { return disclosure::database_of(cells_, kiosk); }
    const stats::Cells& cells() const { return cells_; }

private:
    stats::Cells cells_;
};

/// The numbers of one row by their columns; nothing: hidden.
using Numbers = std::map<std::string, std::optional<std::int64_t>>;

/// The row whose first texts these are.
Numbers row_of(const std::vector<stats::Table>& tables, const std::string& name, const std::vector<std::string>& keys) {
    Numbers numbers;
    for (const auto& table : tables) {
        if (table.name != name) continue;
        for (const auto& row : table.rows) {
            std::vector<std::string> texts;
            for (const auto& value : row)
                if (const auto* text = std::get_if<std::string>(&value)) texts.push_back(*text);
            if (texts.size() < keys.size() || !std::equal(keys.begin(), keys.end(), texts.begin())) continue;
            for (std::size_t n = 0; n < row.size(); ++n)
                if (const auto* number = std::get_if<std::int64_t>(&row[n]))
                    numbers[table.columns[n].name] = *number;
                else if (std::holds_alternative<stats::Hidden>(row[n]))
                    numbers[table.columns[n].name] = std::nullopt;
        }
    }
    return numbers;
}

stats::Exported exported(stats::Database& database, By by = By::month, const stats::Ledger& before = {}) {
    return stats::export_tables(database, {{}, by, "", "", april, 10, before});
}

flow::Visit read_visit(flow::Ending ending = flow::Ending::finished) {
    flow::Visit visit;
    visit.ending = ending;
    visit.flows["heel"].completed = true;
    for (const char* slide : {"band", "check", "end"}) visit.slides[{"heel", slide}];
    return visit;
}

}  // namespace

TEST_CASE("the setting of the language tells nothing that the table of languages hides") {
    Clinic clinic;  // where visits start in Spanish
    for (auto [language, visits] : {std::pair{"es", 80}, {"en", 15}, {"ar", 3}}) {
        flow::Visit visit;
        visit.language = language;
        if (visit.language != "es") visit.settings["language"] = language;
        clinic.add(visits, "2027-03-09", visit);
    }
    auto database = clinic.database();
    const auto tables = exported(database).tables;
    for (const char* language : {"en", "ar"}) {
        CAPTURE(language);
        CHECK(row_of(tables, "languages", {"2027-03", language}) ==
              row_of(tables, "settings", {"2027-03", "language", language}));
    }
    CHECK_FALSE(row_of(tables, "languages", {"2027-03", "ar"})["visits"]);
    CHECK(row_of(tables, "visits", {"2027-03"})["visits"] == 98);
}

TEST_CASE("the first and the last slide tell nothing that the topic hides") {
    Clinic clinic;
    flow::Visit glance;
    clinic.add(60, "2027-03-09", read_visit());
    clinic.add(4, "2027-03-09", glance);
    flow::Visit looks = read_visit();
    looks.flows["heel"].completed = false;
    looks.slides.erase({"heel", "end"});
    looks.flows["foot"];
    looks.slides[{"foot", "band"}];
    looks.ending = flow::Ending::idle;
    clinic.add(36, "2027-03-09", looks);
    auto database = clinic.database();
    const auto tables = exported(database).tables;
    const auto topic = row_of(tables, "topics", {"2027-03", "heel"});
    CHECK(topic.at("opened") == row_of(tables, "slides", {"2027-03", "heel", "band"}).at("shown"));
    CHECK(topic.at("completed") == row_of(tables, "slides", {"2027-03", "heel", "end"}).at("shown"));
    CHECK_FALSE(row_of(tables, "visits", {"2027-03"})["glanced"]);
}

TEST_CASE("that a visit leaves once does not tell how few left from a slide") {
    Clinic clinic;
    auto leaves = [](const char* slide) {
        auto visit = read_visit();
        visit.slides[{"heel", slide}].left_from = true;
        return visit;
    };
    clinic.add(44, "2027-03-09", leaves("end"));
    clinic.add(5, "2027-03-09", leaves("band"));
    clinic.add(1, "2027-03-09", read_visit());
    auto database = clinic.database();
    const auto tables = exported(database).tables;
    const auto visits = row_of(tables, "visits", {"2027-03"})["visits"],
               left = row_of(tables, "slides", {"2027-03", "heel", "end"})["left_from"];
    CHECK_FALSE(row_of(tables, "slides", {"2027-03", "heel", "band"})["left_from"]);
    CHECK((!visits || !left || *visits - *left >= 11));
}

TEST_CASE("that busy days are kept back does not tell how quiet the others were") {
    Clinic clinic;
    const std::map<std::string, int> days{
        {"2027-03-01", 12}, {"2027-03-02", 40}, {"2027-03-09", 3}, {"2027-03-10", 30}};
    for (const auto& [day, visits] : days) clinic.add(visits, day, read_visit());
    auto database = clinic.database();
    auto month = exported(database);
    const auto all = row_of(month.tables, "visits", {"2027-03"})["visits"];
    const auto by_day = exported(database, By::day, month.published).tables;
    std::int64_t shown = 0, busy = 0;
    for (const auto& [day, visits] : days) {
        const auto number = row_of(by_day, "visits", {day})["visits"];
        if (number) shown += *number;
        if (!number && visits > 10) busy += 11;  // the reader knows, or guesses
    }
    REQUIRE(all == 85);
    CHECK(*all - shown - busy >= 11);
}

TEST_CASE("kiosks published by themselves and their sum tell no more together") {
    Clinic one, other;
    auto visit = read_visit();
    one.add(30, "2027-03-09", visit);
    other.add(30, "2027-03-09", visit);
    visit.settings["theme"] = "dark";
    one.add(4, "2027-03-09", visit);
    other.add(25, "2027-03-09", visit);
    auto first = one.database(7), second = other.database(8);
    auto both = disclosure::database_of(one.cells(), 7);
    disclosure::add_to(both, other.cells(), 8);
    const auto dark = [](const stats::Exported& exported) {
        const auto numbers = row_of(exported.tables, "settings", {"2027-03", "theme", "dark"});
        return numbers.empty() ? std::nullopt : numbers.at("visits");
    };

    stats::Ledger ledger;
    std::vector<stats::Exported> all;
    for (auto* database : {&second, &both, &first}) {
        all.push_back(exported(*database, By::month, ledger));
        if (!base::has_error(all.back().problems)) ledger = all.back().published;
    }
    CHECK(dark(all[0]) == 25);
    CHECK_FALSE(dark(all[2]));
    CHECK((!dark(all[0]) || !dark(all[1])));  // the difference is 4
    REQUIRE(base::has_error(all[1].problems));
    CHECK(base::to_line(all[1].problems.front())
              .find("up to 2027-03, counts of some of these kiosks were published without "
                    "the others") != std::string::npos);
    CHECK(base::to_line(all[1].problems.front()).find("--from 2027-04") != std::string::npos);
}
