// What of a year is shown: as much as can be, and why no more.
#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

#include "checkout.h"
#include "disclosure/audit.h"
#include "disclosure/demo_clinic.h"
#include "disclosure/random_clinic.h"
#include "script/scripts.h"
#include "stats/export/export.h"

using namespace disclosure;
using stats::By;

namespace {

constexpr stats::Months year{std::chrono::year(2026) / std::chrono::January,
                             std::chrono::year(2026) / std::chrono::December};
constexpr stats::Day today = std::chrono::year(2027) / std::chrono::January / 5;

/// The topics of this checkout's pack.
std::vector<flow::Flow> offered_flows() {
    script::Scripts scripts(checkout(), [](const base::Problem& problem) { FAIL(base::to_line(problem)); });
    std::vector<flow::Flow> flows;
    for (const auto& id : scripts.read_home().value->flows()) flows.push_back(*scripts.read_flow(id).value);
    return flows;
}

/// All numbers of the months and of the year, nothing hidden.
std::map<Name, std::int64_t> truth(stats::Database& database) {
    stats::Counts counts = stats::read_counts(database, today);
    stats::join_versions(counts, {});
    stats::Publication all;
    all.under_way = stats::month_of(today);
    all.questions = counts.questions;
    for (const auto& [place, asked] : counts.questions)
        all.versions[{stats::version_of(asked), place.flow, place.slide}] = asked;
    for (const auto& [month, one] : counts.months)
        if (month >= year.first && month <= year.last)
            for (const stats::Months period : {stats::Months{month, month}, year})
                stats::publication::add(all.periods[period], one);
    Published tables;
    for (const auto& [period, one] : all.periods)
        for (std::size_t n = 0; n < stats::what_names.size(); ++n)
            tables.push_back(stats::table_by(By::whole, static_cast<stats::What>(n), all,
                                             {stats::first_day(period.first), stats::last_day(period.last)}));
    return cells_of(tables);
}

struct Share {
    std::size_t hidden = 0, all = 0;
};

/// Of the numbers that are not 0.
Share share_of(const std::vector<stats::Table>& tables) {
    Share share;
    for (const auto& table : tables)
        for (const auto& row : table.rows)
            for (std::size_t n = 0; n < row.size(); ++n) {
                const auto* number = std::get_if<std::int64_t>(&row[n]);
                const bool is_hidden = std::holds_alternative<stats::Hidden>(row[n]);
                if (table.columns[n].kind != stats::Kind::count || (!is_hidden && (!number || *number == 0))) continue;
                share.hidden += is_hidden;
                ++share.all;
            }
    return share;
}

stats::Exported exported_year(stats::Database& database) {
    return stats::export_tables(database, {{}, By::year, "2026", "2026", today});
}

/// The year's numbers, each with what is shown of it.
std::map<Name, std::int64_t> hidden_totals(stats::Database& database, const stats::Exported& exported,
                                           std::int64_t above) {
    const auto shown = cells_of(exported.tables);
    std::map<Name, std::int64_t> hidden;
    for (const auto& [name, value] : truth(database))
        if (name.find(" 2026 ") != Name::npos && value > above && !shown.contains(name)) hidden[name] = value;
    return hidden;
}

/// 30 visits in each month of the year, which all read another topic, and of which some are asked: so many gave each answer.
stats::Database clinic_with_question(int asked_a_month, const std::vector<int>& answers) {
    stats::Cells cells;
    std::vector<int> left = answers;
    for (int month = 1; month <= 12; ++month)
        for (int n = 0; n < 30; ++n) {
            flow::Visit visit;
            visit.language = "l1";
            visit.ending = flow::Ending::idle;
            visit.flows["f1"];
            visit.flows["f2"].completed = true;
            visit.slides[{"f2", "s1"}];
            visit.slides[{"f1", "s1"}];
            if (n < asked_a_month) {
                visit.slides[{"f1", "s2"}];
                visit.slides[{"f1", "s3"}];
                visit.flows["f1"].completed = true;
                const auto most = std::max_element(left.begin(), left.end());
                --*most;
                visit.answers[{"f1", "s2", static_cast<int>(most - left.begin()) + 1}] = true;
            }
            cells.add(visit, {"2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-11", 9}, "v1");
        }
    return database_of(cells);
}

/// What a reader finds out where this number is shown, too.
std::vector<std::string> told_by(stats::Database& database, Published published, const Name& name) {
    const auto all = truth(database);
    for (auto& table : published)
        for (auto& row : table.rows)
            for (std::size_t n = 0; n < row.size(); ++n) {
                stats::Table one{table.name, "", table.columns, {row}};
                if (!std::holds_alternative<stats::Hidden>(row[n])) continue;
                one.rows[0][n] = all.at(name);
                if (cells_of({one}).contains(name)) row[n] = all.at(name);
            }
    REQUIRE(cells_of(published).contains(name));
    return Audit(published, all).disclosed(10);
}

/// The topic of a number of slides, parts or answers; nothing: it is of no single topic, or of how often one was read.
std::string topic_of(const Name& name) {
    std::istringstream words(name);
    std::string table, time, version, topic;
    words >> table >> time;
    if (table == "answers") words >> version;
    if (table == "slides" || table == "parts" || table == "answers") words >> topic;
    return topic;
}

/// What a reader finds out of one topic where this number of it is shown, too; of the script he knows nothing.
std::vector<std::string> told_of_topic(stats::Database& database, const Published& published, const Name& name) {
    const std::string topic = topic_of(name);
    const auto is_of_another = [&](const Name& one) { return !topic_of(one).empty() && topic_of(one) != topic; };
    auto all = truth(database);
    std::erase_if(all, [&](const auto& one) { return is_of_another(one.first); });
    Published some = published;
    for (auto& table : some) {
        if (table.name == "questions") continue;
        std::erase_if(table.rows, [&](const auto& row) {
            const auto names = names_of({table.name, "", table.columns, {row}});
            return !names.empty() && is_of_another(names.front());
        });
        for (auto& row : table.rows)
            for (auto& value : row)
                if (std::holds_alternative<stats::Hidden>(value)) {
                    stats::Table one{table.name, "", table.columns, {row}};
                    one.rows[0][static_cast<std::size_t>(&value - row.data())] = all.at(name);
                    if (cells_of({one}).contains(name)) value = all.at(name);
                }
    }
    REQUIRE(cells_of(some).contains(name));
    return Audit({State{std::move(some), std::move(all), {}, {}, false, false}}).disclosed(10);
}

}  // namespace

TEST_CASE("why each total of slides over 10 is hidden in a year of 150 visits a month", "[.why]") {
    const auto flows = offered_flows();
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto database = demo_clinic(seed, 150, flows, year);
        const auto exported = exported_year(database);
        for (const auto& [name, value] : hidden_totals(database, exported, 10)) {
            if (name.starts_with("answers ")) continue;
            std::cout << "seed " << seed << ", " << name << " = " << value << "; shown, it would tell";
            const auto told = told_of_topic(database, exported.tables, name);
            for (const auto& cell : told) std::cout << "; " << cell;
            std::cout << (told.empty() ? " nothing" : "") << std::endl;
        }
    }
}

TEST_CASE("how much is hidden in clinics of all sizes", "[.shares]") {
    const auto flows = offered_flows();
    std::cout
        << "| visits a month | kiosks | hidden in the report | yearly totals over 10 hidden: slides | topics | answers "
           "|\n|---|---|---|---|---|---|\n";
    for (const int kiosks : {1, 20})
        for (const int visits : {5, 30, 150, 1'000}) {
            Share report, slides, topics, answers;
            std::int64_t all = 0;
            for (const std::uint64_t seed : {1, 2, 3}) {
                auto database = demo_clinic(seed, visits, flows, year, kiosks);
                all += database.number("SELECT sum(visits) FROM visits");
                const auto of_report =
                    stats::export_report(database, {{stats::What::visits}, By::month, "2026-01", "2026-12", today});
                for (const auto* tables : {&of_report.tables, &of_report.totals}) {
                    const Share share = share_of(*tables);
                    report.hidden += share.hidden, report.all += share.all;
                }
                const auto hidden = hidden_totals(database, exported_year(database), 10);
                for (const auto& [name, value] : truth(database))
                    for (auto& [table, share] :
                         {std::pair("slides 2026 ", &slides), {"topics 2026 ", &topics}, {"answers 2026 ", &answers}})
                        if (name.starts_with(table) && value > 10) share->hidden += hidden.contains(name), ++share->all;
            }
            std::cout << "| " << all / 36 << " | " << kiosks << " | " << 100 * report.hidden / report.all << " %";
            for (const Share& share : {slides, topics, answers})
                std::cout << " | " << share.hidden << " of " << share.all;
            std::cout << " |" << std::endl;
        }
}

TEST_CASE("every yearly total of a clinic with 150 visits a month is shown, but those barely over 10 and answers") {
    const auto flows = offered_flows();
    for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6}) {
        auto database = demo_clinic(seed, 150, flows, year);
        const auto exported = exported_year(database);
        for (const auto& [name, value] : hidden_totals(database, exported, 10)) {
            CAPTURE(seed, name, value);
            const bool is_answer = name.starts_with("answers ");
            CHECK_FALSE(name.starts_with("topics "));
            CHECK((is_answer || value <= 15));
        }
        const auto report =
            stats::export_report(database, {{stats::What::visits}, By::month, "2026-01", "2026-12", today});
        const Share months = share_of(report.tables), totals = share_of(report.totals);
        CAPTURE(seed, months.hidden + totals.hidden, months.all + totals.all);
        CHECK(100 * (months.hidden + totals.hidden) <= 35 * (months.all + totals.all));
    }
}

TEST_CASE(
    "a slide that asks and that barely more than 10 saw in a year is hidden, since it would tell how few answered") {
    auto database = clinic_with_question(1, {5, 4, 3});
    const auto exported = exported_year(database);
    const Name shown = "slides 2026 f1 s2 shown";
    CHECK(hidden_totals(database, exported, 10).contains(shown));
    for (const auto& cell : Audit(exported.tables, truth(database)).disclosed(10)) FAIL_CHECK(cell);
    CHECK_FALSE(told_by(database, exported.tables, shown).empty());
}

TEST_CASE("where few gave one answer the year's other answers are hidden, not how many saw the question") {
    auto database = clinic_with_question(5, {50, 8, 2});
    const auto exported = exported_year(database);
    const auto hidden = hidden_totals(database, exported, 10);
    CHECK_FALSE(hidden.contains("slides 2026 f1 s2 shown"));
    CHECK_FALSE(hidden.contains("topics 2026 f1 completed"));
    const Name answer = "answers 2026 v1 f1 s2 1 first_try";
    CHECK(hidden.contains(answer));
    for (const auto& cell : Audit(exported.tables, truth(database)).disclosed(10)) FAIL_CHECK(cell);
    CHECK_FALSE(told_by(database, exported.tables, answer).empty());
}
