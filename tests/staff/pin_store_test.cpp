// The PIN and its lock on disks that are full, and files that cannot be read.
#include "staff/pin_store.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "fakes/temporary_folder.h"
#include "staff/pin_file.h"

namespace {

/// While it lives no file grows: as on a full disk.
class FullDisk {
public:
    FullDisk() : before_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &limit_);
        rlimit none{0, limit_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, before_);
    }

private:
    void (*before_)(int);
    rlimit limit_{};
};

struct Kiosk {
    fakes::TemporaryFolder data;
    staff::WallSeconds now = 1'800'000'000;
    staff::DiskPinStore store{data.path()};
    Kiosk() { REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746")); }
};

int failures(const staff::StaffResult& result) {
    return std::get<staff::PinAnswer>(result).failures;
}
bool is_right(const staff::StaffResult& result) {
    return std::get<staff::PinAnswer>(result).right;
}

}  // namespace

TEST_CASE("on a full disk no try is answered, not even a right one, however often the kiosk is started again") {
    Kiosk kiosk;
    {
        FullDisk full;
        for (int start = 0; start < 3; ++start) {
            staff::PinGate gate(kiosk.store);
            CHECK_FALSE(std::holds_alternative<base::Problem>(gate.look(kiosk.now)));
            for (const char* pin : {"00000000", "19283746"}) {
                auto answer = gate.enter(pin, kiosk.now);
                REQUIRE(std::holds_alternative<base::Problem>(answer));
                CHECK(std::get<base::Problem>(answer).what.find("a try cannot be written down") != std::string::npos);
            }
        }
    }
    staff::PinGate gate(kiosk.store);
    CHECK(failures(gate.look(kiosk.now)) == 0);
    CHECK(is_right(gate.enter("19283746", kiosk.now)));
}

TEST_CASE("tries are counted over restarts, and the fifth wrong one locks") {
    Kiosk kiosk;
    for (int wrong = 1; wrong <= 5; ++wrong)
        CHECK(failures(staff::PinGate(kiosk.store).enter("00000000", kiosk.now)) == wrong);
    staff::PinGate gate(kiosk.store);
    CHECK_FALSE(is_right(gate.enter("19283746", kiosk.now)));
    CHECK(std::get<staff::PinAnswer>(gate.look(kiosk.now)).locked == 60);
    CHECK(is_right(gate.enter("19283746", kiosk.now + 60)));
    CHECK(failures(gate.look(kiosk.now + 60)) == 0);
}

TEST_CASE("a lock that cannot be read is not taken for none") {
    Kiosk kiosk;
    std::filesystem::create_directories(kiosk.data.path() / "staff/lock");
    staff::PinGate gate(kiosk.store);
    CHECK(std::holds_alternative<base::Problem>(gate.look(kiosk.now)));
    CHECK(std::holds_alternative<base::Problem>(gate.enter("19283746", kiosk.now)));
    std::filesystem::remove(kiosk.data.path() / "staff/lock");
    CHECK(is_right(gate.enter("19283746", kiosk.now)));
}

TEST_CASE("on a full disk staff can open the desk all the same, and wrong tries count over restarts") {
    fakes::TemporaryFolder data;
    if (geteuid() != 0 || unshare(CLONE_NEWNS) != 0 ||
        mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("none", data.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
        WARN("skipped: a small disk needs root and the right to mount one");
        return;
    }
    constexpr staff::WallSeconds now = 1'800'000'000;
    REQUIRE_FALSE(staff::keep_pin(data.path(), "19283746"));
    staff::DiskPinStore store(data.path());
    staff::PinGate(store).look(now);
    std::ofstream(data.path() / "full") << std::string(100'000, 'x');
    REQUIRE(base::replace_file(data.path() / "more", std::string(5000, 'x')));
    for (int wrong = 1; wrong <= 4; ++wrong) CHECK(failures(staff::PinGate(store).enter("00000000", now)) == wrong);
    CHECK(is_right(staff::PinGate(store).enter("19283746", now)));
    CHECK(failures(staff::PinGate(store).look(now)) == 0);
    umount(data.path().c_str());
}
