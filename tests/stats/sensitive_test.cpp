// What is left of a visit to a sensitive topic: that somebody opened it in a month, in no language, and nothing of its slides.
#include <catch2/catch.hpp>

#include "stats/check_file.h"
#include "stats/support.h"

using namespace stats_test;

namespace {

flow::Visit sensitive_visit(const std::string& language) {
    auto visit = long_visit();
    visit.language = language;
    visit.settings = {};
    visit.ending = flow::Ending::left;  // Finish there is none of reading to the end
    visit.flows["heel-pain"].sensitive = true;
    return visit;
}

flow::Visit bare_visit(const std::string& language) {
    flow::Visit visit;
    visit.ending = flow::Ending::finished;
    visit.language = language;
    visit.flows["back"].completed = true;
    return visit;
}

struct Ended {
    const char* day;
    flow::Visit visit;
};

void record(const TemporaryFolder& folder, const std::vector<Ended>& visits) {
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    for (const auto& [day, visit] : visits) {
        clock.at = {day, 9};
        recorder.count(visit);
    }
    REQUIRE(recorder.settle(5s));
}

}  // namespace

TEST_CASE("a sensitive topic is counted by the month, in no language, and without its slides") {
    TemporaryFolder folder;
    record(folder, {{"2027-03-14", sensitive_visit("es")}});
    auto text = dump(folder.path());
    text.erase(0, text.find("visits|"));
    CHECK(text ==
          "visits|4711|2027-03-14|es|pack-1|left|glanced|1\n"
          "hours|4711|2027-03-14|9|1\n"
          "flows|4711|2027-03-01|und|pack-1|heel-pain|1|1\n"
          "kiosks|4711|-\n"
          "days_on|4711|2027-03-14\n");
}

TEST_CASE("the database tells nobody which visit of a month opened a sensitive topic") {
    TemporaryFolder one, other;
    auto both = [](flow::Visit visit) {
        visit.flows["back"].completed = true;
        visit.ending = flow::Ending::finished;
        return visit;
    };
    record(one, {{"2027-03-14", both(sensitive_visit("es"))}, {"2027-03-20", bare_visit("en")}});
    record(other, {{"2027-03-14", bare_visit("es")}, {"2027-03-20", both(sensitive_visit("en"))}});
    CHECK(dump(one.path()) == dump(other.path()));
}

TEST_CASE(
    "how far somebody read in a sensitive topic is told by no day: neither by the depth of the visit nor by how it "
    "ended") {
    flow::Visit visit;
    visit.flows["private"] = {true, true};
    for (const char* slide : {"one", "two", "three", "four"}) visit.slides[{"private", slide}] = {};
    CHECK(visit.depth() == flow::Depth::glanced);
    visit.slides[{"open", "one"}] = visit.slides[{"open", "two"}] = visit.slides[{"open", "three"}] = {};
    CHECK(visit.depth() == flow::Depth::looked);
    visit.flows["open"].completed = true;
    CHECK(visit.depth() == flow::Depth::read);
}

TEST_CASE("another topic of the same visit is counted as ever") {
    TemporaryFolder folder;
    auto visit = sensitive_visit("en");
    visit.flows["back"] = {};
    visit.slides[{"back", "one"}] = {true, 3s, true};
    record(folder, {{"2027-03-14", visit}});
    CHECK(number(folder.path(), "SELECT opened FROM flows WHERE flow = 'back' AND day = '2027-03-14'") == 1);
    CHECK(number(folder.path(), "SELECT count(*) FROM slides") == 1);
}

TEST_CASE("counts by the month are sound, and more of them than there were visits are told") {
    TemporaryFolder folder;
    record(folder, {{"2027-03-14", sensitive_visit("es")}, {"2027-03-31", sensitive_visit("en")}});
    CHECK(stats::check_file(folder.file()).empty());
    stats::Database(folder.file(), stats::Access::write, 1s).execute("UPDATE flows SET opened = 3");
    const auto told = stats::check_file(folder.file());
    REQUIRE(told.size() == 1);
    CHECK(base::to_line(told.front()).find("a sensitive flow was opened") != std::string::npos);
}
