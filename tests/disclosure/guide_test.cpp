// What the guide says of what cannot be published any more, and of what it does not promise.
#include <catch2/catch.hpp>

#include "disclosure/random_clinic.h"
#include "disclosure/reader.h"
#include "stats/export/export.h"

using namespace disclosure;

namespace {

using stats::By;
using stats::What;

constexpr stats::Day today = std::chrono::year(2027) / std::chrono::January / 5;

flow::Visit visit_in(const std::string& language) {
    flow::Visit visit;
    visit.language = language;
    visit.ending = flow::Ending::idle;
    return visit;
}

/// Of the topic so many of its two slides, from the first.
flow::Visit visit_to(const std::string& topic, int slides) {
    flow::Visit visit = visit_in("l1");
    visit.flows[topic].completed = slides == 2;
    for (int slide = 1; slide <= slides; ++slide) visit.slides[{topic, "s" + std::to_string(slide)}];
    return visit;
}

void add(stats::Cells& cells, int times, const flow::Visit& visit, const std::string& day) {
    for (int n = 0; n < times; ++n) cells.add(visit, {day, 9}, "v1");
}

std::string all_of(const base::Problems& problems) {
    std::string text;
    for (const auto& problem : problems) text += base::to_line(problem) + "\n";
    return text;
}

}  // namespace

TEST_CASE("a topic whose months would tell with its published year what they hide is left out by month, and named") {
    stats::Cells cells;
    for (const auto& [day, times] : {std::pair("2026-10-12", 5), std::pair("2026-11-12", 6)})
        add(cells, times, visit_to("f1", 1), day);
    for (const char* day : {"2026-10-12", "2026-11-12", "2026-12-14"}) add(cells, 40, visit_to("f2", 1), day);
    auto database = database_of(cells);
    const auto year = stats::export_tables(database, {{What::topics}, By::year, "", "", today});
    REQUIRE(cells_of(year.tables).at("topics 2026 f1 opened") == 11);
    const auto months = stats::export_tables(database, {{What::topics}, By::month, "", "", today, 10, year.published});
    CHECK(all_of(months.problems).find("topic f1 is left out") != std::string::npos);
    CHECK(all_of(months.problems).find("ask for it --by quarter or --by year") != std::string::npos);
    const auto shown = cells_of(months.tables);
    CHECK(shown.contains("topics 2026-12 f2 opened"));
    CHECK_FALSE(shown.contains("topics 2026-12 f1 opened"));
}

TEST_CASE("what cannot be made safe with what was published before is refused in one sentence") {
    stats::Cells cells;
    for (const auto& [language, times] : {std::pair("l1", 82), std::pair("l2", 13), std::pair("l3", 5)})
        add(cells, times, visit_in(language), "2026-11-12");
    auto database = database_of(cells);
    const auto first = stats::export_tables(database, {{}, By::month, "", "", today});
    REQUIRE(cells_of(first.tables).at("languages 2026-11 l1 visits") == 82);
    const auto other = stats::export_tables(database, {{}, By::month, "", "", today, 25, first.published});
    REQUIRE(base::has_error(other.problems));
    const std::string why = all_of(other.problems);
    CAPTURE(why);
    CHECK(why.find("these numbers cannot be published: with what was published before, ") != std::string::npos);
    CHECK(why.find(" could be worked out") != std::string::npos);
    CHECK(why.find("leave what was published as it is, and ask for the time after it with --from") !=
          std::string::npos);
    CHECK(other.tables.empty());
}

TEST_CASE("that two numbers that are shown differ by few is not promised against") {
    stats::Cells cells;
    add(cells, 37, visit_to("f1", 2), "2026-11-12");
    add(cells, 3, visit_to("f1", 1), "2026-11-12");
    add(cells, 30, visit_to("f2", 2), "2026-11-12");
    add(cells, 30, visit_to("f2", 1), "2026-11-12");
    auto database = database_of(cells);
    const auto shown = cells_of(stats::export_tables(database, {{}, By::month, "", "", today}).tables);
    CHECK(shown.at("topics 2026-11 f1 opened") == 40);
    CHECK(shown.at("topics 2026-11 f1 completed") == 37);
}
