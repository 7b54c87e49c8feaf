// What one visit leaves in the database.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/sanitizers.h"
#include "stats/merge.h"
#include "stats/support.h"

using namespace stats_test;
using stats::Recorder;

TEST_CASE("a visit is counted once in every cell it touches") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(long_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(reports.size() == 0);
    std::string text = dump(folder.path());
    text.erase(0, text.find("visits|"));
    const std::string at = "|4711|2027-03-14|en|pack-1|";
    const std::string slide = at + "heel-pain|";
    CHECK(text == "visits" + at + "finished|read|1\n" +            //
                      "hours|4711|2027-03-14|9|1\n" +              //
                      "flows" + at + "heel-pain|1|1\n" +           //
                      "slides" + slide + "band|1|0\n" +            //
                      "slides" + slide + "check|1|0\n" +           //
                      "slides" + slide + "signs|1|0\n" +           // a warning slide: only shown
                      "slides" + slide + "sore|1|1\n" +            //
                      "slide_seconds" + slide + "band|6|1\n" +     //
                      "slide_seconds" + slide + "check|300|1\n" +  //
                      "slide_seconds" + slide + "sore|2|1\n" +     //
                      "parts" + slide + "band|fascia|1\n" +        //
                      "answers" + slide + "check|1|1|0\n" +        //
                      "answers" + slide + "check|2|1|1\n" +        //
                      "settings" + at + "language|en|1\n" +        //
                      "settings" + at + "text-size|150|1\n" +      //
                      "kiosks|4711|-\ndays_on|4711|2027-03-14\n");
}

TEST_CASE("visits add up, apart by day, hour, language, content and ending") {
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    for (int i = 0; i < 3; ++i) recorder.count(short_visit());
    clock.at = {"2027-03-14", 10};
    recorder.count(long_visit());
    flow::Visit spanish = short_visit();
    spanish.language = "es";
    recorder.count(spanish);
    recorder.switch_content("pack-2");
    clock.at = {"2027-03-15", 10};
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));

    auto ask = [&](const std::string& sql) { return number(folder.path(), sql); };
    CHECK(ask("SELECT sum(visits) FROM visits") == 6);
    CHECK(ask("SELECT visits FROM visits WHERE day = '2027-03-14' AND language = 'en' AND ending = 'left'") == 3);
    CHECK(ask("SELECT visits FROM visits WHERE content = 'pack-2'") == 1);
    CHECK(ask("SELECT visits FROM hours WHERE day = '2027-03-14' AND hour = 9") == 3);
    CHECK(ask("SELECT visits FROM hours WHERE day = '2027-03-14' AND hour = 10") == 2);
    CHECK(ask("SELECT opened FROM flows WHERE day = '2027-03-14' AND language = 'en'") == 4);
    CHECK(ask("SELECT completed FROM flows WHERE day = '2027-03-14' AND language = 'en'") == 1);
}

TEST_CASE("titles are stored with what is counted, and only then") {
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    std::string long_title;
    for (int i = 0; i < 300; ++i) long_title += "ñ";
    recorder.titles("pack-1",
                    {{"heel-pain", "", "Heel pain"}, {"knee", "", "Knee"}, {"heel-pain", "band", long_title, "main"}});
    REQUIRE(recorder.settle(5s));
    CHECK(number(folder.path(), "SELECT count(*) FROM titles") == 0);
    recorder.count(short_visit());
    REQUIRE(recorder.settle(5s));
    CHECK(number(folder.path(), "SELECT count(*) FROM titles") == 2);
    CHECK(number(folder.path(), "SELECT title = 'Heel pain' FROM titles WHERE slide = ''") == 1);
    CHECK(number(folder.path(), "SELECT length(title) FROM titles WHERE slide = 'band'") == 200);
    CHECK(number(folder.path(), "SELECT stop = 'main' FROM titles WHERE slide = 'band'") == 1);
    CHECK(number(folder.path(), "SELECT stop = '' FROM titles WHERE slide = ''") == 1);
}

TEST_CASE("the write-ahead log is empty after every visit") {
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    for (int i = 0; i < 5; ++i) {
        recorder.count(i % 2 ? long_visit() : short_visit());
        REQUIRE(recorder.settle(5s));
        CHECK(log_size(folder) == 0);
    }
}

TEST_CASE("visits that wait are written by an orderly stop") {
    TemporaryFolder folder;
    SetClock clock;
    {
        Recorder recorder(options_for(folder.path()), clock, {});
        for (int i = 0; i < 40; ++i) recorder.count(short_visit());
    }
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 40);
}

TEST_CASE("an id the schema refuses costs its own cell only and is reported once") {
    TemporaryFolder folder;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int i = 0; i < 2; ++i) {
        recorder.count(short_visit(std::string(300, 'x')));
        REQUIRE(recorder.settle(5s));
    }
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 2);
    CHECK(number(folder.path(), "SELECT count(*) FROM flows") == 0);
    CHECK(reports.size() == 1);
    CHECK(reports.mentions("could not be stored"));
}

namespace {

long resident_kib() {
    std::ifstream statm("/proc/self/statm");
    long size = 0, resident = 0;
    statm >> size >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

}  // namespace

TEST_CASE("a hundred thousand visits at once are all counted, in bounded memory") {
    TemporaryFolder folder;
    SetClock clock;
    Recorder recorder(options_for(folder.path()), clock, {});
    const flow::Visit visit = long_visit();
    for (int i = 0; i < 1'000; ++i) recorder.count(visit);
    REQUIRE(recorder.settle(60s));
    const long before = resident_kib();
    for (int i = 0; i < 99'000; ++i) recorder.count(visit);
    const long grown = resident_kib() - before;
    REQUIRE(recorder.settle(60s));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 100'000);
    // Unfolded they would take about 200 MiB. AddressSanitizer keeps up to 256 MiB of what was freed.
#ifdef KIOSK_ADDRESS_SANITIZER
    CHECK(grown < 400'000);
#else
    CHECK(grown < 8'000);
#endif
}

TEST_CASE("counts are readable to the kiosk's user alone, and to the group that may look into their folder") {
    namespace fs = std::filesystem;
    TemporaryFolder place;
    auto rights = [](const fs::path& path) { return static_cast<unsigned>(fs::status(path).permissions()); };
    auto count_in = [](const fs::path& folder) {
        SetClock clock;
        stats::Recorder(options_for(folder), clock, {}).count(short_visit());
    };
    const auto own = place.path() / "made/by/the/kiosk";
    count_in(own);
    CHECK(rights(own) == 0700);
    CHECK(rights(stats::statistics_file(own)) == 0600);
    const auto shared = place.path() / "shared";
    fs::create_directory(shared);
    fs::permissions(shared, fs::perms(0750));
    count_in(shared);
    CHECK(rights(shared) == 0750);
    CHECK(rights(stats::statistics_file(shared)) == 0640);
    fs::permissions(stats::statistics_file(own), fs::perms(0644));  // as older versions made it
    count_in(own);
    CHECK(rights(stats::statistics_file(own)) == 0640);
    REQUIRE(stats::merge(own / "both.sqlite3", {stats::statistics_file(own)}).empty());
    CHECK(rights(own / "both.sqlite3") == 0600);
}
