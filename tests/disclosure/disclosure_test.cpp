// Every suppressed number keeps its protection level against a reader who has all that is ever published and solves for it.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "disclosure/audit.h"
#include "disclosure/random_clinic.h"
#include "stats/export/export.h"
#include "stats/publication/rows.h"

using namespace disclosure;

namespace {

using stats::By;

/// With all that can be asked for.
constexpr std::array all_lengths{By::month, By::quarter, By::year, By::week, By::day};

/// One export after the other, as an administrator asks for them, and what was in them.
class Publisher {
public:
    explicit Publisher(stats::Database database, std::int64_t hide_up_to)
        : database_(std::move(database)), hide_up_to_(hide_up_to) {}

    /// False: it was refused.
    bool publish(stats::Request request, bool is_report = false) {
        request.hide_up_to = hide_up_to_;
        request.published = ledger_;
        auto exported = is_report ? stats::export_report(database_, request) : stats::export_tables(database_, request);
        if (base::has_error(exported.problems)) return false;
        ledger_ = std::get<stats::Ledger>(stats::Ledger::read(exported.published.text()));  // as from the file
        for (auto* tables : {&exported.tables, &exported.totals})
            published_.insert(published_.end(), tables->begin(), tables->end());
        return true;
    }

    /// What is known of the questions changes: a file is merged that knows more, or a content is gone.
    void learn(const std::string& content) {
        for (const auto& flow : {"f1", "f2", "f3"})
            database_.execute("INSERT OR IGNORE INTO questions VALUES (1, '" + content + "', '" + flow +
                              "', 's2', 0, 'as ever', 0)");
    }
    void forget(const std::string& content) {
        database_.execute("DELETE FROM questions WHERE content = '" + content + "'");
    }

    const Published& published() const { return published_; }

    /// Every number that there is by month, week and day, and the longer times that were published.
    std::map<Name, std::int64_t> truth(stats::Day today) {
        stats::Counts counts = stats::read_counts(database_, today);
        stats::join_versions(counts, ledger_);
        if (counts.visits.empty()) return {};
        stats::Publication all;
        all.under_way = stats::month_of(today);
        const std::chrono::sys_days first(stats::first_day(stats::month_of(counts.visits.begin()->first))), end(today);
        for (auto day = first; day < end; day += std::chrono::days(1)) {
            const auto found = counts.visits.find(stats::Day(day));
            const std::int64_t visits = found == counts.visits.end() ? 0 : found->second;
            all.days[stats::Day(day)].value = visits;
            all.weeks[stats::week_of(stats::Day(day))].value += visits;
        }
        std::erase_if(all.weeks,
                      [&](const auto& week) { return std::chrono::sys_days(week.first) + std::chrono::days(7) > end; });
        for (const auto& [month, one] : counts.months)
            for (const auto& span : spans(month)) stats::publication::add(all.periods[span], one);
        std::erase_if(all.periods, [&](const auto& period) { return period.first.last >= all.under_way; });
        Published tables{stats::visits_by(By::day, all, {stats::Day(first), today}),
                         stats::visits_by(By::week, all, {stats::week_of(stats::Day(first)), today})};
        for (const auto& [period, one] : all.periods)
            for (std::size_t n = 0; n < stats::what_names.size(); ++n)
                tables.push_back(stats::table_by(By::whole, static_cast<stats::What>(n), all,
                                                 {stats::first_day(period.first), stats::last_day(period.last)}));
        return cells_of(tables);
    }

private:
    /// Those published that the month lies in, and itself.
    std::vector<stats::Months> spans(std::chrono::year_month month) const {
        std::set<stats::Months> found{{month, month}};
        for (const auto& table : published_)
            for (const auto& row : table.rows)
                if (const auto span = stats::parse_months(std::get<std::string>(row.front()));
                    span && span->first <= month && month <= span->last)
                    found.insert(*span);
        return {found.begin(), found.end()};
    }

    stats::Database database_;
    std::int64_t hide_up_to_;
    stats::Ledger ledger_;
    Published published_;
};

struct Finding {
    std::vector<std::string> disclosed;  ///< nothing, as it should be
    std::size_t suppressed = 0;
    int refused = 0;
};

Finding audited(Publisher& publisher, stats::Day today, std::int64_t hide_up_to, int refused, bool exact_too) {
    auto truth = publisher.truth(today);
    if (truth.empty()) return {};
    Audit audit(publisher.published(), std::move(truth));
    return {audit.disclosed(hide_up_to, exact_too), audit.suppressed_cells(), refused};
}

Finding audit_everything(stats::Database database, stats::Day today, std::int64_t hide_up_to) {
    Publisher publisher(std::move(database), hide_up_to);
    int refused = 0;
    for (const By by : all_lengths) {
        stats::Request request{{}, by, "", "", today};
        refused += !publisher.publish(request);
    }
    return audited(publisher, today, hide_up_to, refused, true);
}

void audit_random(std::uint32_t from, std::uint32_t to) {
    std::size_t suppressed = 0;
    int refused = 0;
    for (std::uint32_t seed = from; seed < to; ++seed) {
        const std::int64_t hide_up_to = seed % 5 == 0 ? 25 : 10;
        const stats::Day today = std::chrono::year(2027) / std::chrono::March / (1 + seed % 9);
        const Finding finding = audit_everything(random_clinic(seed, today), today, hide_up_to);
        suppressed += finding.suppressed;
        refused += finding.refused;
        for (const auto& cell : finding.disclosed) FAIL_CHECK("seed " << seed << ", " << cell);
    }
    CHECK(suppressed > (to - from) * 10);
    CHECK(refused == 0);
}

/// Some exports in the course of time, of some tables and times, and then everything.
Finding audit_history(std::uint32_t seed) {
    std::mt19937 chance(seed);
    const auto below = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); };
    const stats::Day end = std::chrono::year(2027) / std::chrono::March / (1 + seed % 28);
    Publisher publisher(random_clinic(seed, end), 10);
    int refused = 0;
    for (int back = 60 + below(10); back >= 0; back -= 1 + below(30)) {
        const stats::Day today(std::chrono::sys_days(end) - std::chrono::days(back));
        stats::Request request{{}, all_lengths[static_cast<std::size_t>(below(5))], "", "", today};
        const bool by_days = request.by == By::week || request.by == By::day;
        if (!by_days && below(2) == 0) request.what = {static_cast<stats::What>(below(stats::what_names.size()))};
        if (below(3) == 0) request.from = below(2) ? "2027-01" : "2027-02";
        refused += !publisher.publish(request, !by_days && below(3) == 0);
        if (seed % 3 == 1) {
            const std::string content = "v" + std::to_string((seed / 3 + static_cast<unsigned>(back)) % 2);
            back % 4 < 2 ? publisher.learn(content) : publisher.forget(content);
        }
    }
    for (const By by : {By::month, By::day, By::year}) refused += !publisher.publish({{}, by, "", "", end});
    return audited(publisher, end, 10, refused, false);
}

void audit_histories(std::uint32_t from, std::uint32_t to) {
    int refused = 0;
    for (std::uint32_t seed = from; seed < to; ++seed) {
        const Finding finding = audit_history(seed);
        refused += finding.refused;
        for (const auto& cell : finding.disclosed) FAIL_CHECK("seed " << seed << ", " << cell);
    }
    CHECK(refused < static_cast<int>(to - from));
}

}  // namespace

TEST_CASE("no suppressed number of a random clinic can be worked out") {
    audit_random(0, 200);
}

TEST_CASE("no suppressed number of thousands of random clinics can be worked out", "[.thousands]") {
    audit_random(200, 5'200);
}

TEST_CASE("exports at different times, of different tables and ranges, tell no more together") {
    audit_histories(0, 100);
}

TEST_CASE("nor do thousands of such histories", "[.thousands]") {
    audit_histories(100, 2'100);
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
    one.slides[{"f1", "s1"}];
    both.slides = {{{"f1", "s1"}, {}}, {{"f2", "s1"}, {}}};
    add(170, one);
    add(120, both);
    add(3, glance);
    const auto finding = audit_everything(database_of(cells), std::chrono::year(2027) / std::chrono::March / 1, 10);
    CHECK(finding.suppressed > 0);
    for (const auto& cell : finding.disclosed) FAIL_CHECK(cell);
}

TEST_CASE("how many left one topic does not tell how few left another") {
    stats::Cells cells;
    auto add = [&](int times, const flow::Visit& visit) {
        for (int n = 0; n < times; ++n) cells.add(visit, {"2027-01-12", 9}, "v1");
    };
    // 17 visits, of which 11 left from f1, which is shown: so at most 6 left from f2.
    flow::Visit one, other;
    one.language = other.language = "l1";
    one.ending = other.ending = flow::Ending::finished;
    one.flows["f1"].completed = other.flows["f2"].completed = true;
    one.slides[{"f1", "s1"}];
    other.slides[{"f2", "s1"}];
    add(2, one);
    add(2, other);
    one.slides[{"f1", "s1"}].left_from = other.slides[{"f2", "s1"}].left_from = true;
    add(11, one);
    add(2, other);
    const auto finding = audit_everything(database_of(cells), std::chrono::year(2027) / std::chrono::March / 1, 10);
    CHECK(finding.suppressed > 0);
    for (const auto& cell : finding.disclosed) FAIL_CHECK(cell);
}

TEST_CASE("that a 0 of a topic was published is no reason to refuse the next export") {
    stats::Cells cells;
    // Twelve visits, which all leave from a slide: none is left of which a reader could think that it left from f2, too.
    flow::Visit one, other;
    one.language = other.language = "l1";
    one.ending = other.ending = flow::Ending::idle;
    one.flows["f1"].completed = other.flows["f1"].completed = true;
    one.slides[{"f1", "s1"}].left_from = true;
    other.slides[{"f1", "s1"}];
    other.flows["f2"];
    other.slides[{"f2", "s1"}].left_from = true;
    for (int n = 0; n < 11; ++n) cells.add(one, {"2027-01-12", 9}, "v1");
    cells.add(other, {"2027-01-12", 9}, "v1");
    const auto finding = audit_everything(database_of(cells), std::chrono::year(2027) / std::chrono::March / 1, 10);
    CHECK(finding.suppressed > 0);
    CHECK(finding.refused == 0);
    for (const auto& cell : finding.disclosed) FAIL_CHECK(cell);
}
