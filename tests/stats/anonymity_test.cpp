// The database tells the totals and nothing about the visits behind them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>

#include "stats/support.h"

using namespace stats_test;

namespace {

struct Counted {
    flow::Visit visit;
    stats::LocalHour when;
};
using Visits = std::vector<Counted>;
using Random = std::mt19937;

int pick(Random& random, int count) {
    return static_cast<int>(random() % static_cast<unsigned>(count));
}

/// All glanced, so that any part of them can be exchanged between two visits without changing how deep they went.
Counted random_visit(Random& random, const std::string& day) {
    auto id = [&](const std::string& kind, int count) { return kind + std::to_string(pick(random, count)); };
    Counted counted{{}, {day, 8 + pick(random, 10)}};
    flow::Visit& visit = counted.visit;
    visit.language = pick(random, 3) ? "en" : "es";
    visit.ending = static_cast<flow::Ending>(pick(random, 3));
    for (int i = pick(random, 4); i > 0; --i) visit.flows[id("flow-", 9)] = {};
    for (int i = pick(random, 3); i > 0; --i)
        visit.slides[{id("flow-", 9), id("slide-", 12)}] = {pick(random, 2) == 0, pick(random, 90) * 1s,
                                                            pick(random, 5) > 0};
    for (int i = pick(random, 3); i > 0; --i)
        visit.answers[{id("flow-", 9), id("slide-", 12), 1 + pick(random, 4)}] = pick(random, 2) == 0;
    for (int i = pick(random, 3); i > 0; --i) visit.parts.insert({id("flow-", 9), id("slide-", 12), id("part-", 5)});
    if (pick(random, 2)) visit.settings[id("setting-", 3)] = id("value-", 3);
    return counted;
}

/// Different visits with the same totals: what they did is dealt out anew among the visits of a day and language.
Visits dealt_anew(Visits visits, Random& random) {
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const std::size_t j = random() % visits.size();
        Counted &one = visits[i], &other = visits[j];
        if (one.when.day != other.when.day || one.visit.language != other.visit.language) continue;
        if (pick(random, 2)) std::swap(one.visit.ending, other.visit.ending);
        if (pick(random, 2)) std::swap(one.visit.flows, other.visit.flows);
        if (pick(random, 2)) std::swap(one.visit.slides, other.visit.slides);
        if (pick(random, 2)) std::swap(one.visit.answers, other.visit.answers);
        if (pick(random, 2)) std::swap(one.visit.parts, other.visit.parts);
        if (pick(random, 2)) std::swap(one.visit.settings, other.visit.settings);
        if (pick(random, 2)) std::swap(one.when.hour, other.when.hour);
    }
    std::shuffle(visits.begin(), visits.end(), random);
    return visits;
}

/// `apart` of a hundred visits are written in a transaction of their own.
void record(const TemporaryFolder& folder, const Visits& visits, Random& random, int apart) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    for (const Counted& counted : visits) {
        clock.at = counted.when;
        recorder.count(counted.visit);
        if (pick(random, 100) < apart) REQUIRE(recorder.settle(5s));
    }
    REQUIRE(recorder.settle(5s));
    CHECK(log_size(folder) == 0);
}

/// The file's bytes but for three counters of the header that count changes: of the file, of the schema (the VACUUMs),
/// and the change at which the version was written.
std::string bytes(const TemporaryFolder& folder) {
    std::ifstream in(folder.file(), std::ios::binary);
    std::string all{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t counter : {24, 40, 92}) std::fill_n(all.begin() + static_cast<std::ptrdiff_t>(counter), 4, '\0');
    return all;
}

}  // namespace

TEST_CASE("different visits with the same totals leave the same dump, and after a stop the same bytes") {
    const auto seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
    CAPTURE(seed);
    Random random(seed);
    Visits visits;
    for (const char* day : {"2027-03-14", "2027-03-15", "2027-03-16"})
        for (int i = 0; i < 40; ++i) visits.push_back(random_visit(random, day));
    TemporaryFolder one, other;
    record(one, visits, random, 60);
    record(other, dealt_anew(visits, random), random, 20);
    CHECK(dump(one.path()) == dump(other.path()));
    CHECK(bytes(one) == bytes(other));
}

TEST_CASE("one visit more leaves another dump") {
    Random random(7);
    Visits visits;
    for (int i = 0; i < 10; ++i) visits.push_back(random_visit(random, "2027-03-14"));
    TemporaryFolder one, other;
    record(one, visits, random, 50);
    visits.push_back(random_visit(random, "2027-03-14"));
    record(other, visits, random, 50);
    CHECK(dump(one.path()) != dump(other.path()));
}

TEST_CASE("there is no row number, no sequence and no free page") {
    Random random(8);
    TemporaryFolder folder;
    Visits visits;
    for (int i = 0; i < 60; ++i) visits.push_back(random_visit(random, "2027-03-14"));
    record(folder, visits, random, 100);
    CHECK_THROWS_AS(number(folder.path(), "SELECT rowid FROM slides"), stats::DatabaseError);
    CHECK(number(folder.path(), "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_%'") == 0);
    CHECK(number(folder.path(), "PRAGMA freelist_count") == 0);
}
