// Files that a failing disk cut short or changed: never a crash nor a hang. The file is sound or was set aside, that
// was told, and the next visit is counted.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>

#include "stats/check_file.h"
#include "stats/fleet.h"

using namespace stats_test;
using stats::Recorder;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A file with a few days' counts, and a log with a visit that is not in the file yet, as after a crash.
struct Files {
    std::string file, log;
};

Files recorded() {
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    for (int day = 10; day < 20; ++day) {
        clock.at.day = "2027-03-" + std::to_string(day);
        for (int flow = 0; flow < 20; ++flow) recorder.count(short_visit("flow-" + std::to_string(flow)));
        recorder.count(long_visit());
    }
    REQUIRE(recorder.settle(60s));
    stats::Database reader = stats::open_for_reading(folder.path(), 1s);
    reader.execute("BEGIN");
    reader.number("SELECT sum(visits) FROM visits");
    recorder.count(long_visit());
    REQUIRE(recorder.settle(60s));
    auto log = folder.file();
    Files files{bytes_of(folder.file()), bytes_of(log += "-wal")};
    REQUIRE(files.log.size() > 4096);
    return files;
}

/// Starts a kiosk on the files and counts a visit.
void check_kiosk_goes_on(const Files& damaged) {
    TemporaryFolder folder;
    write(folder.file(), damaged.file);
    if (!damaged.log.empty()) write(folder.file().string() + "-wal", damaged.log);
    SetClock clock;
    clock.at = {"2027-03-20", 9};
    Reports reports;
    {
        Recorder recorder(options_for(folder.path()), clock, reports.sink());
        recorder.count(short_visit());
        const bool stored = recorder.settle(60s);
        CAPTURE(reports.lines());
        // A flip that makes the file another program's, or a newer one's, is told, and the file left alone.
        if (!stored) CHECK((reports.mentions("another program") || reports.mentions("newer version")));
        if (!stored) return;
    }
    CHECK(number(folder.path(), "SELECT visits FROM hours WHERE day = '2027-03-20'") == 1);
    stats::Database database = stats::open_for_reading(folder.path(), 1s);
    stats::Statement check = database.prepare("PRAGMA quick_check");
    REQUIRE(check.step());
    CHECK(check.text(0) == "ok");
    const bool aside = std::filesystem::exists(folder.file().string() + ".damaged-2027-03-20");
    CHECK(aside == reports.mentions("set aside"));
}

/// Of the check, which must end and say something or nothing.
void check_is_told(const Files& damaged) {
    TemporaryFolder folder;
    write(folder.file(), damaged.file);
    if (!damaged.log.empty()) write(folder.file().string() + "-wal", damaged.log);
    for (const auto& problem : stats::check_file(folder.file())) CHECK_FALSE(problem.what.empty());
}

std::string flipped(std::string bytes, std::mt19937& random, int flips) {
    for (int flip = 0; flip < flips; ++flip) {
        char& byte = bytes[random() % bytes.size()];
        byte = static_cast<char>(byte ^ (1 << random() % 8));
    }
    return bytes;
}

}  // namespace

TEST_CASE("a file cut short anywhere is set aside or sound, and the kiosk goes on") {
    const Files files = recorded();
    std::mt19937 random(5);
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        Files cut = files;
        (round % 3 ? cut.file : cut.log).resize(random() % (round % 3 ? cut.file : cut.log).size());
        if (round % 2) cut.log.clear();
        check_kiosk_goes_on(cut);
        check_is_told(cut);
    }
}

TEST_CASE("a file with flipped bits is set aside or sound, and the kiosk goes on") {
    const Files files = recorded();
    std::mt19937 random(6);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        Files spoiled = files;
        const int flips = round % 2 ? 1 : 30;
        std::string& bytes = round % 4 ? spoiled.file : spoiled.log;
        bytes = flipped(bytes, random, flips);
        check_kiosk_goes_on(spoiled);
        check_is_told(spoiled);
    }
}

TEST_CASE("a file with any bit of its header flipped is set aside, sound or told to be another's") {
    Files files = recorded();
    files.log.clear();
    for (int bit = 0; bit < 800; ++bit) {
        CAPTURE(bit / 8, bit % 8);
        Files spoiled = files;
        char& byte = spoiled.file[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<char>(byte ^ (1 << bit % 8));
        check_kiosk_goes_on(spoiled);
    }
}
