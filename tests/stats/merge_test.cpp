// Files of many kiosks become one: nothing twice, in any order, all or nothing.
#include "stats/merge.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "stats/check_file.h"
#include "stats/fleet.h"
#include "stats/version_1.h"

using namespace stats_test;

namespace {

namespace fs = std::filesystem;

std::int64_t sum(const fs::path& file) {
    return stats::open_file_for_reading(file, 1s).number("SELECT sum(visits) FROM visits");
}

/// A file of one recording kiosk.
void record(const fs::path& folder, std::int64_t kiosk, int visits, int hour = 9) {
    auto options = options_for(folder);
    options.draw_number = [kiosk] { return kiosk; };
    options.name = "kiosk " + std::to_string(kiosk);
    SetClock clock;
    clock.at.hour = hour;
    stats::Recorder recorder(options, clock, {});
    for (int i = 0; i < visits; ++i) recorder.count(long_visit());
    REQUIRE(recorder.settle(5s));
}

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("merging adds kiosks up, and the same file once more changes nothing") {
    TemporaryFolder folder;
    const auto one = folder.path() / "one", two = folder.path() / "two", out = folder.path() / "all";
    record(one, 1, 3);
    record(two, 2, 4);
    REQUIRE(stats::merge(out, {stats::statistics_file(one), stats::statistics_file(two)}).empty());
    CHECK(sum(out) == 7);
    CHECK(stats::check_file(out).empty());
    const auto rows = rows_of(out);
    REQUIRE(stats::merge(out, {stats::statistics_file(one), stats::statistics_file(one), out}).empty());
    CHECK(rows_of(out) == rows);
}

TEST_CASE("of two copies of one kiosk's file the later counts hold, in any order") {
    TemporaryFolder folder;
    const auto live = folder.path() / "live", early = folder.path() / "early", other = folder.path() / "other";
    record(live, 1, 2);
    fs::copy_file(stats::statistics_file(live), early);
    record(live, 1, 3);
    record(other, 2, 1);
    std::vector<fs::path> files{stats::statistics_file(live), early, stats::statistics_file(other)};
    std::sort(files.begin(), files.end());
    std::vector<std::string> first;
    do {
        const auto out = folder.path() / "all";
        fs::remove(out);
        REQUIRE(stats::merge(out, files).empty());
        CHECK(sum(out) == 6);
        if (first.empty()) first = rows_of(out);
        CHECK(rows_of(out) == first);
    } while (std::next_permutation(files.begin(), files.end()));
}

TEST_CASE("two computers that count under one number, as one was copied from the other with its counts, are noticed") {
    TemporaryFolder folder;
    const auto north = folder.path() / "north", south = folder.path() / "south", out = folder.path() / "all";
    record(north, 1, 2);
    record(north, 1, 2, 14);
    fs::create_directory(south);
    fs::copy_file(stats::statistics_file(north), stats::statistics_file(south));
    record(north, 1, 3);
    CHECK(stats::merge(out, {stats::statistics_file(north), stats::statistics_file(south)}).empty());  // a backup
    record(south, 1, 1, 14);
    const auto told = stats::merge(out, {stats::statistics_file(north), stats::statistics_file(south)});
    REQUIRE(told.size() == 1);
    CHECK(told[0].severity == base::Severity::warning);
    CHECK(told[0].what.find("two computers count as the one kiosk \"kiosk 1\"") == 0);
    CHECK(told[0].file == stats::statistics_file(south));
    CHECK(sum(out) == 7);  // it is merged all the same; 8 visits were counted
}

TEST_CASE("a renamed kiosk bears the name it was counted with last, in any order") {
    const auto [old, fresh] = GENERATE(std::pair("Hall", "Entrance"), std::pair("Entrance", "Hall"));
    CAPTURE(old, fresh);
    TemporaryFolder folder;
    auto file = [&](const std::string& name, const std::string& day) {
        auto options = options_for(folder.path() / name);
        options.name = name;
        SetClock clock;
        clock.at.day = day;
        stats::Recorder recorder(options, clock, {});
        recorder.count(short_visit());
        REQUIRE(recorder.settle(5s));
        return stats::statistics_file(folder.path() / name);
    };
    const auto before = file(old, "2027-03-13"), after = file(fresh, "2027-03-14");
    for (const auto& files : {std::vector{before, after}, std::vector{after, before}}) {
        const auto out = folder.path() / "all";
        fs::remove(out);
        REQUIRE(stats::merge(out, files).empty());
        REQUIRE(stats::merge(out, {before}).empty());
        const auto rows = rows_of(out);
        CHECK(std::count(rows.begin(), rows.end(), std::string("kiosks|4711|") + fresh) == 1);
    }
}

TEST_CASE("a kiosk is of the group that it was counted with last, or of none, in any order") {
    const auto [old, fresh] = GENERATE(std::pair("North", "South"), std::pair("South", "North"), std::pair("North", ""),
                                       std::pair("", "North"));
    CAPTURE(old, fresh);
    TemporaryFolder folder;
    auto file = [&](const std::string& name, const std::string& group, const std::string& day) {
        auto options = options_for(folder.path() / name);
        options.group = group;
        SetClock clock;
        clock.at.day = day;
        stats::Recorder recorder(options, clock, {});
        recorder.count(short_visit());
        REQUIRE(recorder.settle(5s));
        return stats::statistics_file(folder.path() / name);
    };
    const auto before = file("a", old, "2027-03-13"), after = file("b", fresh, "2027-03-14");
    for (const auto& files : {std::vector{before, after}, std::vector{after, before}}) {
        const auto out = folder.path() / "all";
        fs::remove(out);
        REQUIRE(stats::merge(out, files).empty());
        REQUIRE(stats::merge(out, {before}).empty());
        const auto rows = rows_of(out);
        const auto groups = std::count_if(rows.begin(), rows.end(),
                                          [](const std::string& row) { return row.starts_with("kiosk_groups|"); });
        CHECK(groups == (std::string(fresh).empty() ? 0 : 1));
        CHECK(std::count(rows.begin(), rows.end(), std::string("kiosk_groups|4711|") + fresh) == groups);
    }
}

TEST_CASE("a kiosk whose settings name another group, or none any more, is of that from then on") {
    TemporaryFolder folder;
    for (const char* group : {"North", "South", ""}) {
        auto options = options_for(folder.path());
        options.group = group;
        SetClock clock;
        CHECK(stats::Recorder(options, clock, {}).settle(5s));
        CHECK(number(folder.path(), std::string("SELECT count(*) FROM kiosk_groups WHERE name = '") + group + "'") ==
              (*group ? 1 : 0));
        CHECK(number(folder.path(), "SELECT count(*) FROM kiosk_groups") == (*group ? 1 : 0));
    }
}

TEST_CASE("merging in steps is merging at once") {
    TemporaryFolder folder;
    make_fleet(folder.path() / "a", 3, 30, 1);
    make_fleet(folder.path() / "b", 2, 50, 2);
    make_fleet(folder.path() / "c", 4, 20, 3);
    auto at = [&](const char* name) { return folder.path() / name; };
    REQUIRE(stats::merge(at("once"), {at("a"), at("b"), at("c")}).empty());
    REQUIRE(stats::merge(at("bc"), {at("c"), at("b")}).empty());
    REQUIRE(stats::merge(at("steps"), {at("bc"), at("a")}).empty());
    CHECK(rows_of(at("once")) == rows_of(at("steps")));
}

TEST_CASE("a file of the first version and its migrated self are one kiosk") {
    TemporaryFolder old, out;
    make_version_1(old, 9);
    REQUIRE(stats::merge(out.file(), {old.file()}).empty());
    stats::open_for_recording(old.path(), 1s);
    REQUIRE(stats::merge(out.file(), {old.file()}).empty());
    CHECK(sum(out.file()) == 9);
    CHECK(stats::open_file_for_reading(out.file(), 1s).number("SELECT count(*) FROM kiosks") == 1);
}

TEST_CASE("a file of the second version is merged with one that knows of rooms, in any order") {
    TemporaryFolder old, fresh, out;
    make_version_2(old, 9);
    make_version_2(fresh, 9);
    stats::open_for_recording(fresh.path(), 1s)
        .execute("INSERT INTO titles VALUES (7, 'v1', 'heel-pain', 'band', 'A band', 'main')");
    REQUIRE(stats::merge(out.file(), GENERATE(false, true) ? std::vector{old.file(), fresh.file()}
                                                           : std::vector{fresh.file(), old.file()})
                .empty());
    CHECK(sum(out.file()) == 9);
    auto merged = stats::open_file_for_reading(out.file(), 1s);
    CHECK(merged.number("SELECT count(*) FROM titles WHERE stop = 'main'") == 1);
    CHECK(merged.number("SELECT count(*) FROM titles WHERE slide = '' AND stop = ''") == 1);
    CHECK(merged.number("SELECT count(*) FROM kiosks") == 1);
}

TEST_CASE("an input that cannot be used is named, and nothing is written") {
    TemporaryFolder folder;
    const auto good = folder.path() / "good", bad = folder.path() / "bad", out = folder.path() / "out";
    make_fleet(good, 2, 60);
    make_fleet(bad, 1, 60);
    make_fleet(out, 1, 5, 9);
    const auto kind = GENERATE("cut", "flipped", "foreign", "missing", "newer", "young");
    CAPTURE(kind);
    const std::string which = kind;
    if (which == "cut") fs::resize_file(bad, fs::file_size(bad) / 2);
    if (which == "flipped") {
        std::fstream file(bad, std::ios::in | std::ios::out | std::ios::binary);
        for (int page = 2; page < 20; ++page) file.seekp(4096 * page).write("garbage!garbage!", 16);
    }
    if (which == "foreign") spoil(bad, "PRAGMA application_id = 17");
    if (which == "missing") fs::remove(bad);
    if (which == "newer") spoil(bad, "PRAGMA user_version = 5");
    if (which == "young") {
        TemporaryFolder young;
        make_version_1(young, 3);
        fs::copy_file(young.file(), bad, fs::copy_options::overwrite_existing);
    }
    const auto before = bytes(out);
    const auto problems = stats::merge(out, {good, bad});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == bad.string());
    CHECK(bytes(out) == before);
    CHECK_FALSE(fs::exists(folder.path() / "out.new"));
}

TEST_CASE("a file that a kiosk is writing is not merged into") {
    TemporaryFolder folder, other;
    make_fleet(other.file(), 1, 5);
    SetClock clock;
    stats::Recorder recorder(options_for(folder.path()), clock, {});
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    REQUIRE(stats::merge(folder.file(), {other.file()}).size() == 1);
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1);
}
