// Every suppressed number keeps its protection level against a reader who has all that is ever published and solves for it.
#include <catch2/catch.hpp>
#include <optional>
#include <random>

#include "disclosure/audit.h"
#include "disclosure/publisher.h"
#include "disclosure/random_clinic.h"
#include "stats/export/export.h"
#include "stats/schema.h"

using namespace disclosure;

namespace {

using stats::By;

/// With all that can be asked for.
constexpr std::array all_lengths{By::month, By::quarter, By::year, By::week, By::day};

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

// ---- what comes late, and single kiosks ---------------------------------------------------------------------------

/// Two kiosks, a and b, and all counts of a but those of some days, which came late.
struct LateClinic {
    stats::Database before, after;
    stats::Day comes;
};

stats::Database two_kiosks(std::uint32_t seed, stats::Day end) {
    auto database = random_clinic(seed, end);
    add_random_kiosk(database, seed, end, 2);
    database.execute("INSERT OR REPLACE INTO kiosks VALUES (1, 'a'), (2, 'b')");
    return database;
}

LateClinic late_clinic(std::uint32_t seed, stats::Day end, std::mt19937& chance) {
    LateClinic clinic{two_kiosks(seed, end), two_kiosks(seed, end), {}};
    const auto day = [&](int back) { return stats::Day(std::chrono::sys_days(end) - std::chrono::days(back)); };
    const int first = 12 + static_cast<int>(chance() % 55), days = 1 + static_cast<int>(chance() % 20);
    clinic.comes = day(static_cast<int>(chance() % static_cast<unsigned>(std::max(1, first - 10))));
    for (const auto& table : stats::count_tables())
        clinic.before.execute("DELETE FROM " + std::string(table.name) + " WHERE kiosk = 1 AND day >= '" +
                              stats::name_of(day(first)) + "' AND day < '" + stats::name_of(day(first - days)) + "'");
    return clinic;
}

/// What one place has more than there was before.
std::map<Name, std::int64_t> difference(const std::map<Name, std::int64_t>& after,
                                        const std::map<Name, std::int64_t>& before) {
    auto more = after;
    for (const auto& [name, value] : before) more[name] -= value;
    return more;
}

/// All of a's days come before the end, and are published of before and after, with b's or without.
Finding audit_late(std::uint32_t seed) {
    std::mt19937 chance(seed);
    const auto below = [&](int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); };
    const stats::Day end = std::chrono::year(2027) / std::chrono::March / (1 + seed % 28);
    auto clinic = late_clinic(seed, end, chance);
    Publisher publisher(std::move(clinic.before), 10);
    std::map<Place, Published> before;
    std::optional<stats::Database> kept;  // what they were before
    int refused = 0;
    const auto come = [&] {
        kept.emplace(publisher.replace(std::move(clinic.after)));
        before = publisher.take_published();
    };
    const auto place = [&]() -> Place {
        const int habit = static_cast<int>(seed % 3), which = below(3);
        if (habit == 0 || (habit == 2 && which == 0)) return "";
        return which == 1 ? "a" : "b";
    };
    for (int back = 60 + below(10); back >= 0; back -= 1 + below(20)) {
        const stats::Day today(std::chrono::sys_days(end) - std::chrono::days(back));
        if (!kept && today >= clinic.comes) come();
        stats::Request request{{}, all_lengths[static_cast<std::size_t>(below(5))], "", "", today};
        request.kiosks.kiosk = place();
        const bool by_days = request.by == By::week || request.by == By::day;
        if (!by_days && below(2) == 0) request.what = {static_cast<stats::What>(below(stats::what_names.size()))};
        if (below(3) == 0) request.from = below(2) ? "2027-01" : "2027-02";
        refused += !publisher.publish(request, !by_days && below(3) == 0);
    }
    if (!kept) come();
    for (const By by : {By::month, By::day, By::year}) {
        stats::Request request{{}, by, "", "", end};
        request.kiosks.kiosk = place();
        refused += !publisher.publish(request);
    }
    auto after = publisher.take_published();
    auto of_b = before["b"];
    of_b.insert(of_b.end(), after["b"].begin(), after["b"].end());
    std::vector<State> states{{before["a"], publisher.truth(*kept, end, "a")}, {{}, {}},
                              {after["a"], publisher.truth(end, "a")},         {of_b, publisher.truth(end, "b")},
                              {before[""], publisher.truth(*kept, end, "")},   {after[""], publisher.truth(end, "")}};
    states[1].truth = difference(states[2].truth, states[0].truth);
    Audit audit(std::move(states), {{2, {0, 1}}, {4, {0, 3}}, {5, {2, 3}}});
    return {audit.disclosed(10, false), audit.suppressed_cells(), refused};
}

void audit_late_ones(std::uint32_t from, std::uint32_t to) {
    std::size_t suppressed = 0;
    for (std::uint32_t seed = from; seed < to; ++seed) {
        const Finding finding = audit_late(seed);
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

TEST_CASE("exports at different times, of different tables and ranges, tell no more together") {
    audit_histories(0, 100);
}

TEST_CASE("nor do thousands of such histories", "[.thousands]") {
    audit_histories(100, 2'100);
}

TEST_CASE("what comes late, and one kiosk beside all, tell no more together") {
    audit_late_ones(0, 30);
}

TEST_CASE("nor do hundreds of such histories", "[.thousands]") {
    audit_late_ones(30, 330);
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

TEST_CASE("what came late to a day or a week that was published is not told by its new number") {
    stats::Cells cells;
    flow::Visit visit;
    visit.language = "l1";
    visit.ending = flow::Ending::idle;
    const auto add = [&](int times, const std::string& day) {
        for (int n = 0; n < times; ++n) cells.add(visit, {day, 9}, "v1");
    };
    for (int day = 11; day <= 22; ++day) add(20, "2027-01-" + std::to_string(day));
    const By by = GENERATE(By::day, By::week);
    const Name name = by == By::day ? "visits 2027-01-12 visits" : "visits 2027-W02 visits";
    Publisher publisher(database_of(cells), 10);
    const stats::Request request{{}, by, "", "", std::chrono::year(2027) / std::chrono::February / 2};
    REQUIRE(publisher.publish(request));
    CHECK(cells_of(publisher.take_published()[""]).contains(name));
    add(5, "2027-01-12");
    publisher.replace(database_of(cells));
    REQUIRE(publisher.publish(request));
    CHECK_FALSE(cells_of(publisher.published()).contains(name));
}

TEST_CASE("what came late to a month that was published is not told by the sum of a longer time") {
    stats::Cells cells;
    flow::Visit visit;
    visit.language = "l1";
    visit.ending = flow::Ending::idle;
    visit.flows["f1"];
    visit.slides[{"f1", "s1"}];
    const auto add = [&](int times, const std::string& day) {
        for (int n = 0; n < times; ++n) cells.add(visit, {day, 9}, "v1");
    };
    add(40, "2026-11-12");
    add(30, "2026-12-15");
    const Name name = "topics 2026 f1 opened";
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::January / 5;
    REQUIRE(publisher.publish({{stats::What::topics}, By::month, "", "", today}));
    add(5, "2026-12-15");
    publisher.replace(database_of(cells));
    publisher.take_published();
    REQUIRE(publisher.publish({{stats::What::topics}, By::year, "", "", today}));
    CHECK_FALSE(cells_of(publisher.published()).contains(name));
}

TEST_CASE("what came late to a month is not told by another number of it, which was not published before") {
    stats::Cells cells;
    const auto read = [&](int times, int slides) {
        flow::Visit visit;
        visit.language = "l1";
        visit.ending = flow::Ending::idle;
        visit.flows["f2"].completed = true;
        if (slides > 0) visit.flows["f1"].completed = slides == 3;
        for (int slide = 1; slide <= slides; ++slide) visit.slides[{"f1", "s" + std::to_string(slide)}];
        for (int n = 0; n < times; ++n) cells.add(visit, {"2027-01-12", 9}, "v1");
    };
    // The second slide is seen by no more than open the topic, and by no fewer than complete it: by 58 to 60.
    read(58, 3);
    read(1, 2);
    read(1, 1);
    read(20, 0);
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::February / 2;
    REQUIRE(publisher.publish({{stats::What::topics}, By::month, "", "", today}));
    const auto before = cells_of(publisher.take_published()[""]);
    REQUIRE(before.contains("topics 2027-01 f1 opened"));
    REQUIRE(before.contains("topics 2027-01 f1 completed"));
    read(5, 3);
    publisher.replace(database_of(cells));
    REQUIRE(publisher.publish({{stats::What::slides}, By::month, "", "", today}));
    CHECK_FALSE(cells_of(publisher.published()).contains("slides 2027-01 f1 s2 shown"));
}

TEST_CASE("what came late to several days, or to several endings, is not told by the visits of their month") {
    stats::Cells cells;
    const auto add = [&](int times, const std::string& day) {
        flow::Visit visit;
        visit.language = "l1";
        for (const auto ending : {flow::Ending::idle, flow::Ending::left}) {
            visit.ending = ending;
            for (int n = 0; n < times; ++n) cells.add(visit, {day, 9}, "v1");
        }
    };
    for (int day = 11; day <= 22; ++day) add(10, "2027-01-" + std::to_string(day));
    const By by = GENERATE(By::day, By::week, By::month);
    const Name name = "visits 2027-01 visits";
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::February / 2;
    REQUIRE(publisher.publish({{stats::What::visits}, by, "", "", today}));
    CHECK(cells_of(publisher.take_published()[""]).contains(name) == (by == By::month));
    add(2, "2027-01-12");
    add(2, "2027-01-20");
    publisher.replace(database_of(cells));
    REQUIRE(publisher.publish({{stats::What::visits}, By::month, "", "", today}));
    CHECK_FALSE(cells_of(publisher.published()).contains(name));
}
