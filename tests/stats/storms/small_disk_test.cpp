// Real disks of a few pages, mounted for the test: full, read-only, taken away. Needs the right to mount.
#include <sys/mount.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>

#include "stats/support.h"

using namespace stats_test;
using stats::Recorder;

namespace {

/// A disk in memory at `place`. Not mounted where the process may not; the test then ends, and says so.
class SmallDisk {
public:
    SmallDisk(std::filesystem::path place, int kibibytes) : place_(std::move(place)) {
        const std::string size = "size=" + std::to_string(kibibytes) + "k";
        mounted_ = mount("tmpfs", place_.c_str(), "tmpfs", 0, size.c_str()) == 0;
        if (!mounted_) WARN("not tested, no disk can be mounted here: " << std::strerror(errno));
    }
    ~SmallDisk() {
        if (mounted_) umount2(place_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool mounted() const { return mounted_; }
    bool remount(unsigned long flags) const {
        return mount(nullptr, place_.c_str(), nullptr, MS_REMOUNT | flags, nullptr) == 0;
    }

private:
    std::filesystem::path place_;
    bool mounted_ = false;
};

/// Takes all the room there is.
void fill(const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary | std::ios::app);
    const std::string block(512, 'x');
    while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

std::string soundness(const std::filesystem::path& folder) {
    stats::Database database = stats::open_for_reading(folder, 1s);
    stats::Statement check = database.prepare("PRAGMA integrity_check");
    return check.step() ? check.text(0) : "";
}

std::string flow_of(int visit) {
    return "flow-" + std::to_string(visit);
}

bool settles(Recorder& recorder) {
    for (int tries = 0; tries < 3; ++tries)
        if (recorder.settle(60s)) return true;
    return false;
}

}  // namespace

TEST_CASE("on a disk that fills up, every visit is there as soon as there is room again") {
    TemporaryFolder folder;
    SmallDisk disk(folder.path(), 512);
    if (!disk.mounted()) return;
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    int counted = 0, refused = 0;
    for (int round = 0; round < 10; ++round) {
        CAPTURE(round);
        for (int visit = 0; visit < 20; ++visit) {
            if (visit == 10) fill(folder.path() / "other");
            recorder.count(short_visit(flow_of(counted++)));
            refused += !recorder.settle(60s);
        }
        std::filesystem::remove(folder.path() / "other");
        REQUIRE(settles(recorder));
        CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == counted);
        CHECK(number(folder.path(), "SELECT count(*) FROM flows WHERE opened = 1") == counted);
    }
    CHECK(refused > 50);
    CHECK(soundness(folder.path()) == "ok");
    CHECK(reports.mentions("full"));
    CHECK_FALSE(reports.mentions("lost: "));
}

TEST_CASE("a kiosk that starts on a full disk counts when there is room") {
    TemporaryFolder folder;
    SmallDisk disk(folder.path(), 256);
    if (!disk.mounted()) return;
    fill(folder.path() / "other");
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    recorder.count(short_visit());
    CHECK_FALSE(recorder.settle(60s));
    std::filesystem::remove(folder.path() / "other");
    REQUIRE(settles(recorder));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 1);
    CHECK(soundness(folder.path()) == "ok");
}

TEST_CASE("a disk that is mounted read-only keeps visits in memory until it can be written again") {
    TemporaryFolder folder;
    SmallDisk disk(folder.path(), 512);
    if (!disk.mounted()) return;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(short_visit()); }
    REQUIRE(disk.remount(MS_RDONLY));
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int visit = 0; visit < 5; ++visit) {
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(60s));
    }
    CHECK(reports.size() == 1);
    REQUIRE(disk.remount(0));
    REQUIRE(settles(recorder));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 6);
    CHECK(soundness(folder.path()) == "ok");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) <= 3);  // nothing set aside
}

TEST_CASE("a file that may not be written is told once, and counted into when it may") {
    TemporaryFolder folder;
    SetClock clock;
    { Recorder(options_for(folder.path()), clock, {}).count(short_visit()); }
    if (geteuid() != 0) {
        WARN("not tested: only root can become another user");
        return;
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
    std::filesystem::permissions(folder.file(), std::filesystem::perms(0444));
    REQUIRE(seteuid(65534) == 0);
    Reports reports;
    Recorder recorder(options_for(folder.path()), clock, reports.sink());
    for (int visit = 0; visit < 5; ++visit) {
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(60s));
    }
    REQUIRE(seteuid(0) == 0);
    CHECK(reports.size() == 1);
    std::filesystem::permissions(folder.file(), std::filesystem::perms(0666));
    REQUIRE(settles(recorder));
    CHECK(number(folder.path(), "SELECT sum(visits) FROM visits") == 6);
}

TEST_CASE("a folder that vanishes and comes back keeps what was in it, and what was counted meanwhile is stored") {
    TemporaryFolder parent;
    const auto folder = parent.path() / "data";
    const auto away = parent.path() / "away";
    SetClock clock;
    Reports reports;
    Recorder recorder(options_for(folder), clock, reports.sink());
    recorder.count(short_visit());
    REQUIRE(settles(recorder));
    std::filesystem::rename(folder, away);
    std::ofstream(folder) << "in the way";  // so that no new folder can be made meanwhile
    for (int visit = 0; visit < 5; ++visit) {
        recorder.count(short_visit());
        CHECK_FALSE(recorder.settle(60s));
    }
    std::filesystem::remove(folder);
    std::filesystem::rename(away, folder);
    REQUIRE(settles(recorder));
    CHECK(number(folder, "SELECT sum(visits) FROM visits") == 6);
    CHECK(soundness(folder) == "ok");
}
