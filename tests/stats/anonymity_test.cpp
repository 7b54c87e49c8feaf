// The database tells the totals and nothing about the visits behind them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "fakes/flows.h"
#include "flow/story.h"
#include "stats/cells.h"
#include "stats/faulty_disk.h"
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

std::string bytes(const TemporaryFolder& folder) {
    std::ifstream in(folder.file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The same but for the schema cookie of the header, which counts how often the file was built anew: once a day, and at
/// a stop.
std::string bytes_but_tidies(const TemporaryFolder& folder) {
    std::string all = bytes(folder);
    std::fill_n(all.begin() + 40, 4, '\0');
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
    CHECK(bytes_but_tidies(one) == bytes_but_tidies(other));
}

TEST_CASE("while a kiosk runs, equal visits in any order have made the same bytes, of the file and of its log") {
    const auto seed = GENERATE(1u, 2u, 3u, 4u);
    CAPTURE(seed);
    Random random(seed);
    SetClock clock;
    TemporaryFolder one, other;
    stats::Recorder here(options_for(one.path()), clock, {}), there(options_for(other.path()), clock, {});
    for (const char* day : {"2027-03-14", "2027-03-15"})
        for (int step = 0; step < 12; ++step) {
            Visits visits;
            for (int i = 0; i < 3; ++i) visits.push_back(random_visit(random, day));
            auto count = [&](stats::Recorder& kiosk) {
                for (const Counted& counted : visits) {
                    clock.at = counted.when;
                    kiosk.count(counted.visit);
                    REQUIRE(kiosk.settle(5s));
                }
            };
            count(here);
            visits = dealt_anew(visits, random);
            count(there);
            CHECK(bytes_but_tidies(one) == bytes_but_tidies(other));
            CHECK(log_size(one) == 0);
            CHECK(log_size(other) == 0);
        }
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

TEST_CASE("days in their order, visits of a day in any order: the files are the same to the last byte") {
    const auto seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    Random random(seed);
    Visits visits;
    for (const char* day : {"2027-03-14", "2027-03-15", "2027-03-16"})
        for (int i = 0; i < 15; ++i) visits.push_back(random_visit(random, day));
    Visits others = dealt_anew(visits, random);
    std::stable_sort(others.begin(), others.end(),
                     [](const Counted& a, const Counted& b) { return a.when.day < b.when.day; });
    TemporaryFolder one, other;
    record(one, visits, random, 100);
    record(other, others, random, 100);
    CHECK(bytes(one) == bytes(other));
}

namespace {

/// Every run of four and more characters of text in the bytes, as strings(1) finds them.
std::set<std::string> texts_in(const std::string& bytes) {
    std::set<std::string> texts;
    std::string text;
    for (char byte : bytes + '\0') {
        if (byte >= ' ' && byte <= '~') {
            text += byte;
            continue;
        }
        if (text.size() >= 4) texts.insert(text);
        text.clear();
    }
    return texts;
}

/// What is left of the text when the words that may be there are taken out.
std::string without(std::string text, const std::vector<std::string>& words) {
    for (const std::string& word : words)
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word))
            text.replace(at, word.size(), " ");
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

}  // namespace

TEST_CASE("every text in the file is a word of the schema, an id, a language, a version or a day") {
    Random random(10);
    TemporaryFolder folder;
    Visits visits;
    for (int i = 0; i < 60; ++i) visits.push_back(random_visit(random, "2027-03-14"));
    record(folder, visits, random, 100);
    std::vector<std::string> words;
    stats::Database database = stats::open_for_reading(folder.path(), 1s);
    stats::Statement schema = database.prepare("SELECT sql FROM sqlite_schema");
    while (schema.step())
        for (const std::string& text : texts_in(schema.text(0))) words.push_back(text);
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const char* kind : {"slide-1", "slide-", "flow-", "part-", "setting-", "value-"})
        for (int n = 0; n < 10; ++n) words.push_back(kind + std::to_string(n));
    for (const char* word : {"2027-03-14", "pack-1", "finished", "left", "idle", "glanced", "looked", "read",
                             "SQLite format 3", "CKST", "table"})
        words.push_back(word);
    for (const stats::CountTable& table : stats::count_tables()) words.push_back(std::string(table.name));
    for (const char* word : {"kiosk_groups", "questions", "days_on", "titles", "kiosks", "en", "es"})
        words.push_back(word);
    const std::string all = bytes(folder);
    CHECK(texts_in(all).size() > 20);
    for (const std::string& text : texts_in(all)) {
        CAPTURE(text);
        // What is left are bytes of numbers that happen to be characters.
        CHECK(without(text, words).size() <= 3);
    }
}

TEST_CASE("what is deleted or overwritten leaves nothing in the file, its log or its free pages") {
    TemporaryFolder folder;
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.titles("pack-1", {{"heel-pain", "", "A title that was changed"}});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(bytes(folder).find("A title that was changed") != std::string::npos);
    recorder.titles("pack-1", {{"heel-pain", "", "Heel"}});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(bytes(folder).find("that was changed") == std::string::npos);
    CHECK(log_size(folder) == 0);
    CHECK(number(folder.path(), "PRAGMA freelist_count") == 0);
}

TEST_CASE("what is told of trouble names no topic, slide, answer or hour") {
    TemporaryFolder folder;
    SetClock clock;
    clock.at = {"2027-03-14", 17};
    Reports reports;
    {
        const std::string secret(300, 'x');  // longer than the schema allows
        FaultyDisk disk;
        disk.fail(Operation::flush, Failure::error, 1, 1'000'000);
        stats::Recorder recorder(options_for(folder.path()), clock, reports.sink());
        recorder.count(short_visit(secret));
        recorder.settle(5s);
        disk.mend();
        recorder.count(long_visit());
        recorder.settle(5s);
    }
    REQUIRE(reports.size() >= 3);
    for (const std::string& line : reports.lines())
        for (const char* word : {"xxx", "heel-pain", "band", "signs", "17"}) {
            CAPTURE(line);
            CHECK(line.substr(line.find(": ")).find(word) == std::string::npos);
        }
}

namespace {

/// A visit in which these of five questions for the clinician were chosen, one of them touched again.
flow::Visit visit_with_questions(unsigned chosen) {
    story::Story kiosk;
    kiosk.library.front = fakes::home_of({"heel"});
    kiosk.library.add(fakes::flow_of("heel", {fakes::ask_slide("ask", 5), fakes::summary_slide("end")}));
    kiosk.press("open:heel");
    for (int i = 0; i < 5; ++i)
        if (chosen >> i & 1) kiosk.press("ask:" + std::to_string(i + 1));
    if (chosen) kiosk.press({"asked", "next"});
    kiosk.wait(12s);
    kiosk.press({"next", "finish"});
    REQUIRE(kiosk.counted.size() == 1);
    return kiosk.counted.front();
}

}  // namespace

TEST_CASE("whatever questions for the clinician were chosen, the file is the same to the byte") {
    std::string without;
    for (unsigned chosen = 0; chosen < 32; ++chosen) {
        TemporaryFolder folder;
        Random random(1);
        record(folder, {{visit_with_questions(chosen), {"2027-03-14", 9}}}, random, 100);
        if (chosen == 0) without = bytes(folder);
        CAPTURE(chosen);
        CHECK(number(folder.path(), "SELECT count(*) FROM slides WHERE slide = 'ask'") == 1);
        CHECK(bytes(folder) == without);
    }
}
