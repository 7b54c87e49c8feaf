// What the guides promise of a power cut, asserted after every call that reaches the disk.
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/replace_file.h"
#include "power_cuts/data_folder.h"
#include "staff/pin_file.h"
#include "staff/stick_file.h"

namespace fs = std::filesystem;
using power_cuts::autumn, power_cuts::winter, power_cuts::now;
using power_cuts::Data, power_cuts::bytes_of, power_cuts::is_whole, power_cuts::every_call_fails;

TEST_CASE(
    "when any call of a publication fails, a whole pack stays in use, and success is told only when it is the new "
    "one") {
    every_call_fails([](const Data& data) { REQUIRE_FALSE(data.publish(autumn)); },
                     [](const Data& data) {
                         auto failed = data.publish(winter);
                         publish::PackStore store(data.path, now);
                         CHECK(is_whole(store.current(), store.current_version()));
                         CHECK(store.newest() >= store.current_version());
                         if (!failed) CHECK(store.current_version() == winter);
                         if (failed) CHECK_FALSE(failed->advice.empty());
                     });
}

TEST_CASE("when any call of a change of the PIN fails, the old one holds unless the new one was told to be kept") {
    std::string old_pin;
    every_call_fails(
        [&](const Data& data) {
            REQUIRE_FALSE(staff::keep_pin(data.path, "4711"));
            old_pin = bytes_of(data.path / "staff/pin");
        },
        [&](const Data& data) {
            auto failed = staff::keep_pin(data.path, "0815");
            auto pin = bytes_of(data.path / "staff/pin");
            CHECK(pin.size() == old_pin.size());
            CHECK((pin == old_pin) == failed.has_value());
        });
}

TEST_CASE("when any call of an export to a stick fails, that is told, and no half of it stays under any name") {
    const std::string table(70'000, 'x');
    every_call_fails([](const Data&) {},
                     [&](const Data& data) {
                         auto written = staff::write_to_stick(data.path, "2027-11.csv", table);
                         bool kept = std::holds_alternative<staff::StickFile>(written);
                         CHECK(fs::exists(data.path / "2027-11.csv") == kept);
                         CHECK(fs::is_empty(data.path) == !kept);
                         if (kept) CHECK(bytes_of(data.path / "2027-11.csv") == table);
                     });
}

TEST_CASE("a power cut while a pack is published leaves a whole pack in use, the old or the new") {
    Data data;
    REQUIRE_FALSE(data.publish(autumn));
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(data.publish(winter));
    std::set<std::string> seen;
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        publish::PackStore store(left, now);
        auto version = store.current_version();
        INFO("after " << done << " calls " << version << " is in use");
        seen.insert(version);
        CHECK((version == autumn || version == winter));
        CHECK(is_whole(store.current(), version));
        CHECK(store.newest() >= version);  // else an older pack could be published later
        CHECK_FALSE(store.unreadable());
        if (version == winter) CHECK(store.predecessor() == autumn);
        if (done == recording.calls().size()) CHECK(version == winter);
    });
    CHECK(seen == std::set<std::string>{autumn, winter});
}

TEST_CASE("a power cut while a pack is rolled back leaves a whole pack in use") {
    Data data;
    REQUIRE_FALSE(data.publish(autumn));
    REQUIRE_FALSE(data.publish(winter));
    power_cuts::Recording recording(data.path);
    REQUIRE(std::get<std::string>(
                publish::PackStore(data.path, now).roll_back(publish::PackStore::Asked::by_somebody)) == autumn);
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        publish::PackStore store(left, now);
        CHECK(is_whole(store.current(), store.current_version()));
        CHECK(store.newest() >= store.current_version());
        if (done == recording.calls().size()) {
            CHECK(store.current_version() == autumn);
            CHECK(store.newest() == autumn);
        }
    });
}

TEST_CASE("a power cut while an old pack is thrown away leaves no half of it under its version") {
    Data data;
    const std::vector<std::string> versions{"20270101000000", "20270201000000", "20270301000000", "20270401000000",
                                            "20270501000000"};
    for (const auto& version : versions) REQUIRE_FALSE(data.publish(version));
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(data.publish(winter));
    recording.after_every_cut([&](const fs::path& left, std::size_t) {
        for (const auto& each : fs::directory_iterator(left / "packs")) {
            auto name = each.path().filename().string();
            if (!each.is_symlink() && publish::is_pack_version(name)) CHECK(is_whole(each.path(), name));
        }
    });
}

TEST_CASE("a power cut while the PIN is changed leaves the old one or the new one, never none") {
    Data data;
    REQUIRE_FALSE(staff::keep_pin(data.path, "4711"));
    auto old_pin = bytes_of(data.path / "staff/pin");
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(staff::keep_pin(data.path, "0815"));
    auto new_pin = bytes_of(data.path / "staff/pin");
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        auto pin = bytes_of(left / "staff/pin");
        CHECK((pin == old_pin || pin == new_pin));
        if (done == recording.calls().size()) CHECK(pin == new_pin);
    });
}

TEST_CASE("a PIN that was told to be kept outlives a power cut, the very first too") {
    Data data;
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(staff::keep_pin(data.path, "4711"));
    const auto pin = bytes_of(data.path / "staff/pin");
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        auto kept = bytes_of(left / "staff/pin");
        CHECK((kept.empty() || kept == pin));
        if (done == recording.calls().size()) CHECK(kept == pin);
    });
}

TEST_CASE("a file that is replaced is the old one or the new one after every power cut, and is never cut short") {
    Data data;
    const std::string old_bytes(3000, 'o'), new_bytes(5000, 'n');
    REQUIRE_FALSE(base::replace_file(data.path / "kiosk.toml", old_bytes));
    power_cuts::Recording recording(data.path);
    REQUIRE_FALSE(base::replace_file(data.path / "kiosk.toml", new_bytes));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        auto bytes = bytes_of(left / "kiosk.toml");
        CHECK((bytes == old_bytes || bytes == new_bytes));
        if (done == recording.calls().size()) CHECK(bytes == new_bytes);
    });
}

TEST_CASE("a stick that is pulled out while an export is written holds no half of it under its name") {
    Data data;
    const std::string table(70'000, 'x');
    power_cuts::Recording recording(data.path);
    auto written = staff::write_to_stick(data.path, "2027-11.csv", table);
    REQUIRE(std::holds_alternative<staff::StickFile>(written));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        if (fs::exists(left / "2027-11.csv")) CHECK(base::read_start(left / "2027-11.csv", 1 << 20) == table);
        if (done == recording.calls().size()) CHECK(fs::exists(left / "2027-11.csv"));
    });
}
