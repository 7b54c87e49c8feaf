// Every suppressed number keeps its protection level against a reader who has all that is ever published and solves for it.
#include <catch2/catch.hpp>

#include "disclosure/audit.h"
#include "disclosure/random_clinic.h"
#include "stats/export/tables.h"

using namespace disclosure;

namespace {

constexpr stats::Days always{std::chrono::year(2020) / std::chrono::January / 1,
                             std::chrono::year(2030) / std::chrono::January / 1};

Published published(const stats::Publication& publication) {
    Published all;
    stats::Days days = always;
    if (!publication.days.empty()) days = {publication.days.begin()->first, publication.days.rbegin()->first};
    for (std::size_t n = 0; n < stats::what_names.size(); ++n)
        all.months.push_back(stats::table_by_month(static_cast<stats::What>(n), publication, days));
    all.weeks = stats::visits_by(stats::By::week, publication, always);
    all.days = stats::visits_by(stats::By::day, publication, always);
    return all;
}

/// The same tables with nothing suppressed.
std::map<Name, std::int64_t> truth(stats::Publication publication) {
    for (auto* counts : {&publication.days, &publication.weeks})
        for (auto& [day, count] : *counts) count.suppressed = false;
    for (auto& [month, counts] : publication.months) {
        counts.visits.suppressed = false;
        stats::for_each_number(counts, [](stats::Count& count) { count.suppressed = false; });
    }
    return cells_of(published(publication));
}

struct Finding {
    std::vector<std::string> disclosed;  ///< nothing, as it should be
    std::size_t suppressed = 0;
};

Finding audit(stats::Database database, stats::Day today, std::int64_t hide_up_to) {
    const auto publication = stats::decide(stats::read_counts(database, today), today, hide_up_to);
    if (publication.days.empty()) return {};
    Audit audit(published(publication));
    return {audit.disclosed(truth(publication), hide_up_to), audit.suppressed_cells()};
}

/// What one export shows and one made later does not: a reader who kept the first would know it.
std::vector<Name> taken_back(std::uint32_t seed, int days_later) {
    const stats::Day later = std::chrono::year(2027) / std::chrono::March / (1 + seed % 28);
    const stats::Day earlier(std::chrono::sys_days(later) - std::chrono::days(days_later));
    auto database = random_clinic(seed, later);
    const auto counts = stats::read_counts(database, later);
    auto shown_then = cells_of(published(stats::decide(counts, earlier)));
    for (const auto& [name, number] : cells_of(published(stats::decide(counts, later))))
        if (auto same = shown_then.find(name); same != shown_then.end() && same->second == number)
            shown_then.erase(same);
    std::vector<Name> found;
    for (const auto& [name, number] : shown_then) found.push_back(name);
    return found;
}

void audit_random(std::uint32_t from, std::uint32_t to) {
    std::size_t suppressed = 0;
    for (std::uint32_t seed = from; seed < to; ++seed) {
        const std::int64_t hide_up_to = seed % 5 == 0 ? 25 : 10;
        const stats::Day today = std::chrono::year(2027) / std::chrono::March / (1 + seed % 9);
        const Finding finding = audit(random_clinic(seed, today), today, hide_up_to);
        suppressed += finding.suppressed;
        for (const auto& cell : finding.disclosed) FAIL_CHECK("seed " << seed << ", " << cell);
    }
    CHECK(suppressed > (to - from) * 10);
}

}  // namespace

TEST_CASE("no suppressed number of a random clinic can be worked out") {
    audit_random(0, 200);
}

TEST_CASE("no suppressed number of thousands of random clinics can be worked out", "[.thousands]") {
    audit_random(200, 5'200);
}

TEST_CASE("an export made later takes nothing back that an earlier one showed") {
    for (std::uint32_t seed = 0; seed < 200; ++seed)
        for (int days : {1, 5, 20, 40})
            for (const auto& cell : taken_back(seed, days))
                FAIL_CHECK("seed " << seed << ", " << days << " days: " << cell);
}

TEST_CASE("that nearly all visits read a topic does not tell how few glanced") {
    stats::Cells cells;
    auto add = [&](int times, const flow::Visit& visit) {
        for (int n = 0; n < times; ++n) cells.add(visit, {"2027-02-10", 9}, "v1");
    };
    flow::Visit one, both, glance;
    one.language = both.language = glance.language = "en";
    one.ending = both.ending = flow::Ending::finished;
    one.flows["f1"].completed = true;
    both.flows = {{"f1", {true}}, {"f2", {true}}};
    add(170, one);
    add(120, both);
    add(3, glance);
    const auto finding = audit(database_of(cells), std::chrono::year(2027) / std::chrono::March / 1, 10);
    CHECK(finding.suppressed > 0);
    for (const auto& cell : finding.disclosed) FAIL_CHECK(cell);
}
