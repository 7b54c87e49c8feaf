// What changes between exports: the counts, the clock, which kiosks belong
// together. Generated histories, and a leak there was each.
#include <catch2/catch.hpp>
#include <random>

#include "disclosure/audit.h"
#include "disclosure/publisher.h"
#include "disclosure/random_clinic.h"
#include "stats/prune.h"
#include "stats/store.h"

using namespace disclosure;

namespace {

using stats::By;

/// What one administrator after the other asks for. The same seed wishes the
/// same.
class Wishes {
public:
    explicit Wishes(std::uint32_t seed) : chance_(seed), end_(ends_on(seed)) {}

    int below(int most) { return static_cast<int>(chance_() % static_cast<unsigned>(most)); }
    stats::Day end() const { return end_; }
    stats::Day before_end(int days) const { return stats::Day(std::chrono::sys_days(end_) - std::chrono::days(days)); }

    stats::Request request(stats::Day today) {
        constexpr std::array lengths{By::month, By::quarter, By::year, By::week, By::day};
        stats::Request request{{}, lengths[static_cast<std::size_t>(below(5))], "", "", today};
        const bool by_days = request.by == By::week || request.by == By::day;
        if (!by_days && below(2) == 0) request.what = {static_cast<stats::What>(below(stats::what_names.size()))};
        if (below(3) == 0) request.from = stats::name_of(stats::month_of(end_) - std::chrono::months(below(4)));
        return request;
    }
    bool is_report(const stats::Request& request) {
        return request.by != By::week && request.by != By::day && below(3) == 0;
    }

    /// Everything, when all is over.
    std::vector<stats::Request> last() const {
        std::vector<stats::Request> all;
        for (const By by : {By::month, By::day, By::year}) all.push_back({{}, by, "", "", end_});
        return all;
    }

private:
    /// In January a whole year was over just before.
    static stats::Day ends_on(std::uint32_t seed) {
        return std::chrono::year(2027) / std::chrono::month(1 + seed % 3) / std::chrono::day(1 + seed % 28);
    }

    std::mt19937 chance_;
    stats::Day end_;
};

/// Some last half a year, on every third day.
int stretch(std::uint32_t seed) {
    return seed % 4 < 2 ? 3 : 1;
}

void delete_days(stats::Database& database, const std::string& from, const std::string& to) {
    for (const auto& table : stats::count_tables())
        database.execute("DELETE FROM " + std::string(table.name) + " WHERE kiosk = 1 AND day >= '" + from +
                         "' AND day < '" + to + "'");
}

enum class Change { late, lost };

/// What is known of either state and of what is between them.
std::vector<std::string> disclosed_by(State was, State is, Change change) {
    const bool is_late = change == Change::late;
    State difference{{}, is_late ? is.truth : was.truth};
    difference.is_change = true;
    for (const auto& [name, value] : is_late ? was.truth : is.truth) difference.truth[name] -= value;
    Audit audit({std::move(was), std::move(is), std::move(difference)},
                {is_late ? SumOfStates{1, {0, 2}} : SumOfStates{0, {1, 2}}});
    return audit.disclosed(10, false);
}

/// Days come late, or are lost, as when a copy of before was brought back.
std::vector<std::string> audit_change(std::uint32_t seed, Change change) {
    Wishes wishes(seed);
    const int stretched = stretch(seed);
    auto more = random_clinic(seed, wishes.end(), stretched), fewer = random_clinic(seed, wishes.end(), stretched);
    const int first = (12 + wishes.below(55)) * stretched, days = (1 + wishes.below(20)) * stretched;
    delete_days(fewer, stats::name_of(wishes.before_end(first)), stats::name_of(wishes.before_end(first - days)));
    const bool is_late = change == Change::late;
    Publisher publisher(is_late ? std::move(fewer) : std::move(more), 10);
    std::optional<stats::Database> kept;
    Published before;
    const auto become = [&] {
        kept.emplace(publisher.replace(is_late ? std::move(more) : std::move(fewer)));
        before = publisher.take_published()[""];
    };
    const int changes = wishes.below(std::max(1, first - 10));
    for (int back = std::min(60 * stretched, first); back >= 0; back -= 1 + wishes.below(20 * stretched)) {
        if (!kept && back <= changes) become();
        const auto request = wishes.request(wishes.before_end(back));
        publisher.publish(request, wishes.is_report(request));
    }
    if (!kept) become();
    for (const auto& request : wishes.last()) publisher.publish(request);
    return disclosed_by({before, publisher.truth(*kept, wishes.end(), "")},
                        {publisher.published(), publisher.truth(wishes.end())}, change);
}

/// Days come and go three times: some exports are without one stretch of them,
/// some without another, in any order. The reader knows which are without
/// which.
std::vector<std::string> audit_several(std::uint32_t seed) {
    Wishes wishes(seed);
    const int stretched = stretch(seed);
    const int older = (42 + wishes.below(25)) * stretched, newer = (12 + wishes.below(15)) * stretched;
    const int days = (1 + wishes.below(15)) * stretched;
    const auto clinic = [&](unsigned with) {
        auto database = random_clinic(seed, wishes.end(), stretched);
        for (const auto& [bit, first] : {std::pair(1U, older), std::pair(2U, newer)})
            if (!(with & bit))
                delete_days(database, stats::name_of(wishes.before_end(first)),
                            stats::name_of(wishes.before_end(first - days)));
        return database;
    };
    std::array<unsigned, 4> order{0, 1, 2, 3};
    for (std::size_t n = 0; n < order.size(); ++n)
        std::swap(order[n], order[static_cast<std::size_t>(wishes.below(static_cast<int>(order.size())))]);
    Publisher publisher(clinic(order[0]), 10);
    std::vector<State> states;
    const auto change = [&] {
        states.push_back({publisher.take_published()[""], {}});
        publisher.replace(clinic(order[states.size()]));
    };
    for (int back = 60 * stretched; back >= 0; back -= 1 + wishes.below(15 * stretched)) {
        if (states.size() < 2 && wishes.below(3) == 0) change();
        const auto request = wishes.request(wishes.before_end(back));
        publisher.publish(request, wishes.is_report(request));
    }
    for (const auto& request : wishes.last()) publisher.publish(request);
    while (states.size() < 3) change();
    std::array<std::map<Name, std::int64_t>, 4> truth;
    for (unsigned with = 0; with < 4; ++with) {
        auto database = clinic(with);
        truth[with] = publisher.truth(database, wishes.end(), "");
    }
    for (std::size_t n = 0; n < states.size(); ++n) states[n].truth = truth[order[n]];
    State base{{}, truth[0]};
    base.is_change = true;
    std::vector<SumOfStates> sums;
    for (std::size_t n = 0; n < states.size(); ++n) {
        sums.push_back({n, {3}});
        if (order[n] & 1U) sums.back().parts.push_back(4);
        if (order[n] & 2U) sums.back().parts.push_back(5);
    }
    for (const unsigned with : {1U, 2U}) {
        State difference{{}, truth[with]};
        for (const auto& [name, value] : truth[0]) difference.truth[name] -= value;
        difference.is_change = true;
        states.push_back(std::move(difference));
    }
    states.insert(states.begin() + 3, std::move(base));
    return Audit(std::move(states), sums).disclosed(10, false);
}

/// The clock of the computer that exports went back for some exports, and is
/// right again in the end.
std::vector<std::string> audit_clock(std::uint32_t seed) {
    Wishes wishes(seed);
    Publisher publisher(random_clinic(seed, wishes.end(), stretch(seed)), 10);
    for (int back = 60; back >= 0; back -= 1 + wishes.below(20)) {
        const auto request = wishes.request(wishes.before_end(back + (wishes.below(2) == 0 ? wishes.below(70) : 0)));
        publisher.publish(request, wishes.is_report(request));
    }
    for (const auto& request : wishes.last()) publisher.publish(request);
    return Audit(publisher.published(), publisher.truth(wishes.end())).disclosed(10, false);
}

/// Months that are no longer kept go between the exports.
std::vector<std::string> audit_pruned(std::uint32_t seed) {
    Wishes wishes(seed);
    const int stretched = stretch(seed);
    auto all = random_clinic(seed, wishes.end(), stretched);
    Publisher publisher(random_clinic(seed, wishes.end(), stretched), 10);
    const int keep = 1 + wishes.below(3);
    for (int back = 60 * stretched; back >= 0; back -= 1 + wishes.below(20 * stretched)) {
        const auto request = wishes.request(wishes.before_end(back));
        publisher.publish(request, wishes.is_report(request));
        auto database = publisher.replace(database_of({}));
        {
            stats::Transaction transaction(database);
            stats::delete_before(database, stats::first_day_kept(stats::name_of(request.today), keep));
            transaction.commit();
        }
        publisher.replace(std::move(database));
    }
    for (const auto& request : wishes.last()) publisher.publish(request);
    return Audit(publisher.published(), publisher.truth(all, wishes.end(), "")).disclosed(10, false);
}

/// Three kiosks, of which now these and now others belong to one group, as
/// their settings say.
std::vector<std::string> audit_groups(std::uint32_t seed) {
    Wishes wishes(seed);
    auto database = random_clinic(seed, wishes.end());
    for (const int kiosk : {2, 3}) add_random_kiosk(database, seed, wishes.end(), kiosk);
    database.execute("INSERT OR REPLACE INTO kiosks VALUES (1, 'a'), (2, 'b'), (3, 'c')");
    Publisher publisher(std::move(database), 10);
    const std::vector<Place> places{"a", "b", "c", "ab", "bc", "ac", ""};
    const auto publish = [&](stats::Request request, bool is_report) {
        const Place& place = places[static_cast<std::size_t>(wishes.below(static_cast<int>(places.size())))];
        publisher.publish_of(place, request, is_report);
    };
    for (int back = 60; back >= 0; back -= 1 + wishes.below(10)) {
        const auto request = wishes.request(wishes.before_end(back));
        publish(request, wishes.is_report(request));
    }
    for (int each = 0; each < 3; ++each)
        for (const auto& request : wishes.last()) publish(request, false);
    auto published = publisher.take_published();
    std::vector<State> states;
    for (const Place& place : places) states.push_back({published[place], publisher.truth(wishes.end(), place)});
    return Audit(std::move(states), {{3, {0, 1}}, {4, {1, 2}}, {5, {0, 2}}, {6, {0, 1, 2}}}).disclosed(10, false);
}

template <class AuditOne>
void audit_seeds(std::uint32_t from, std::uint32_t to, AuditOne audit_one) {
    for (std::uint32_t seed = from; seed < to; ++seed)
        for (const auto& cell : audit_one(seed)) FAIL_CHECK("seed " << seed << ", " << cell);
}

std::vector<std::string> audit_late(std::uint32_t seed) {
    return audit_change(seed, Change::late);
}
std::vector<std::string> audit_lost(std::uint32_t seed) {
    return audit_change(seed, Change::lost);
}

void add_visits(stats::Cells& cells, int times, const std::string& day, const std::string& topic = "") {
    flow::Visit visit;
    visit.language = "l1";
    visit.ending = flow::Ending::idle;
    if (!topic.empty()) visit.flows[topic], visit.slides[{topic, "s1"}];
    for (int n = 0; n < times; ++n) cells.add(visit, {day, 9}, "v1");
}

}  // namespace

TEST_CASE(
    "days by a clock that went back do not tell, with their week, a day "
    "that this clock does not know") {
    stats::Cells cells;
    for (int day = 1; day <= 21; ++day)
        add_visits(cells, day < 21 ? 20 : 5, "2027-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day));
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::March / 5;
    REQUIRE(publisher.publish({{}, By::week, "", "", today}));
    REQUIRE(cells_of(publisher.published()).contains("visits 2027-W07 visits"));
    publisher.publish({{}, By::day, "", "", std::chrono::year(2027) / std::chrono::February / 21});
    for (const auto& cell : Audit(publisher.published(), publisher.truth(today)).disclosed(10)) FAIL_CHECK(cell);
}

TEST_CASE("numbers that stay when visits are lost do not tell how few were lost") {
    stats::Cells cells;
    add_visits(cells, 50, "2027-01-12", "f1");
    add_visits(cells, 2, "2027-01-12");
    stats::Cells all = cells;
    add_visits(all, 5, "2027-01-20");
    Publisher publisher(database_of(all), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::February / 2;
    const stats::Request request{{}, By::month, "", "", today};
    REQUIRE(publisher.publish(request));
    REQUIRE(cells_of(publisher.published()).contains("visits 2027-01 visits"));
    REQUIRE(cells_of(publisher.published()).contains("topics 2027-01 f1 opened"));
    auto kept = publisher.replace(database_of(cells));
    State was{publisher.take_published()[""], publisher.truth(kept, today, "")};
    REQUIRE(publisher.publish(request));
    CHECK_FALSE(cells_of(publisher.published()).contains("topics 2027-01 f1 opened"));
    for (const auto& cell : disclosed_by(std::move(was), {publisher.published(), publisher.truth(today)}, Change::lost))
        FAIL_CHECK(cell);
}

TEST_CASE(
    "where visits came late to months, the other months and quarters of "
    "a year do not tell what is hidden in these") {
    const int in_december = GENERATE(0, 40);
    const By by = GENERATE(By::month, By::quarter);
    stats::Cells cells;
    for (const auto& [month, topic] : {std::pair("09", 5), std::pair("10", 6), std::pair("12", in_december)}) {
        add_visits(cells, topic, "2026-" + std::string(month) + "-12", "f1");
        add_visits(cells, 40, "2026-" + std::string(month) + "-12", "f2");
    }
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::January / 5;
    REQUIRE(publisher.publish({{stats::What::topics}, By::year, "", "", today}));
    REQUIRE(cells_of(publisher.published()).contains("topics 2026 f1 opened"));
    REQUIRE(publisher.publish({{stats::What::visits}, By::month, "", "", today}));
    REQUIRE(cells_of(publisher.published()).contains("visits 2026-10 visits"));
    auto kept = publisher.replace(database_of({}));
    State was{publisher.take_published()[""], publisher.truth(kept, today, "")};
    for (const char* day : {"2026-09-20", "2026-10-20"}) add_visits(cells, 15, day);
    publisher.replace(database_of(cells));
    publisher.publish({{stats::What::topics}, by, "", "", today});
    for (const auto& cell : disclosed_by(std::move(was), {publisher.published(), publisher.truth(today)}, Change::late))
        FAIL_CHECK(cell);
}

TEST_CASE(
    "that a hidden sum is at least one does not tell, with a longer "
    "time, what is beside it") {
    stats::Cells cells;
    for (const auto& [day, topic] :
         {std::pair("2026-11-12", 5), std::pair("2026-12-14", 4), std::pair("2027-01-12", 2)}) {
        add_visits(cells, topic, day, "f1");
        add_visits(cells, 40, day, "f2");
    }
    Publisher publisher(database_of(cells), 10);
    const stats::Day today = std::chrono::year(2027) / std::chrono::February / 5;
    REQUIRE(publisher.publish({{stats::What::topics}, By::year, "", "", today}));
    publisher.publish({{stats::What::visits}, By::month, "", "", today}, true);
    for (const auto& cell : Audit(publisher.published(), publisher.truth(today)).disclosed(10)) FAIL_CHECK(cell);
}

TEST_CASE(
    "endings of a year that were published do not tell, with its other "
    "months, how many only glanced in one") {
    audit_seeds(401, 402, audit_late);
}
TEST_CASE(
    "how many left from a slide in a month is not told by a year and a "
    "longer time that have it as their difference") {
    audit_seeds(836, 837, audit_late);
}
TEST_CASE("a report of one month shows its zeros, whatever was asked for by month") {
    audit_seeds(741, 742, audit_late);
}

TEST_CASE(
    "first tries of two versions of a question do not tell, with how many saw it in other months, how few there are of "
    "one") {
    audit_seeds(2780, 2781, audit_clock);
}
TEST_CASE("what a month was told to have none or some of stays so when its topic is left out later") {
    audit_seeds(4953, 4954, audit_clock);
}

TEST_CASE("what comes late within half a year tells no more together") {
    audit_seeds(0, 40, audit_late);
}
TEST_CASE(
    "counts that are lost as with an old copy that was brought back tell "
    "no more together") {
    audit_seeds(0, 40, audit_lost);
}
TEST_CASE("days that come and go several times tell no more together") {
    audit_seeds(0, 30, audit_several);
}
TEST_CASE("exports by a clock that went back tell no more together") {
    audit_seeds(0, 60, audit_clock);
}
TEST_CASE("exports before and after months were deleted tell no more together") {
    audit_seeds(0, 60, audit_pruned);
}
TEST_CASE("groups whose kiosks change tell no more together") {
    audit_seeds(0, 20, audit_groups);
}
TEST_CASE("nor do hundreds of changes of all kinds", "[.thousands]") {
    audit_seeds(100, 600, audit_late);
    audit_seeds(100, 600, audit_lost);
    audit_seeds(100, 600, audit_several);
    audit_seeds(100, 600, audit_clock);
    audit_seeds(100, 600, audit_pruned);
    audit_seeds(100, 600, audit_groups);
}
