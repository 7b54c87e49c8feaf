// What is promised of the tries at the staff PIN: none is answered that could not be written, and no cut gives one back.
#include <algorithm>
#include <vector>

#include "power_cuts/data_folder.h"
#include "staff/pin_store.h"

namespace fs = std::filesystem;
using power_cuts::Data, power_cuts::now, power_cuts::every_call_fails;

namespace {

/// The lock on the disk; remembers how many calls the disk had heard whenever a PIN was looked at.
class WatchedStore final : public staff::PinStore {
public:
    explicit WatchedStore(const Data& data) : disk_(data.path) {}

    base::Result<staff::Lock> read_lock(staff::WallSeconds at) override { return disk_.read_lock(at); }
    std::optional<base::Problem> keep_lock(const staff::Lock& lock) override { return disk_.keep_lock(lock); }
    base::Result<bool> has_pin() override { return true; }
    bool is_pin(const std::string& pin) override {
        if (recording) looked_at.push_back(recording->calls().size());
        return pin == "right";
    }
    /// How many PINs had been looked at when the disk had heard so many calls.
    int tries_after(std::size_t done) const {
        return static_cast<int>(
            std::count_if(looked_at.begin(), looked_at.end(), [&](std::size_t at) { return at <= done; }));
    }

    const power_cuts::Recording* recording = nullptr;
    std::vector<std::size_t> looked_at;

private:
    staff::DiskPinStore disk_;
};

staff::Lock lock_in(const fs::path& data, staff::WallSeconds at = now) {
    auto kept = staff::DiskPinStore(data).read_lock(at);
    REQUIRE(std::holds_alternative<staff::Lock>(kept));
    return std::get<staff::Lock>(kept);
}

bool is_answered(const staff::StaffResult& result) {
    return std::holds_alternative<staff::PinAnswer>(result);
}

/// A kiosk at whose staff desk somebody is about to try.
struct Desk {
    const Data& data;
    WatchedStore store{data};
    staff::PinGate gate{store};
    explicit Desk(const Data& at) : data(at) { gate.look(now); }
};

}  // namespace

TEST_CASE("a power cut gives no try at the PIN back, not even one that was not answered yet") {
    Data data;
    power_cuts::Recording recording(data.path);
    Desk desk(data);
    desk.store.recording = &recording;
    constexpr int tries = staff::free_tries + 2;
    for (int each = 0; each < tries; ++each)
        REQUIRE(is_answered(desk.gate.enter("wrong", now + each * staff::longest_lock)));
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        auto lock = lock_in(left);
        INFO("after " << done << " calls " << lock.failures << " tries are kept");
        const int looked_at = desk.store.tries_after(done);
        CHECK((lock.failures == looked_at || lock.failures == looked_at + 1));
        CHECK((lock.until > lock.since) == (lock.failures >= staff::free_tries));
        if (done == recording.calls().size()) CHECK(lock.failures == tries);
    });
}

TEST_CASE("a power cut forgets the wrong PINs before a right one only once that was looked at") {
    Data data;
    Desk desk(data);
    for (int wrong = 0; wrong < 3; ++wrong) REQUIRE(is_answered(desk.gate.enter("wrong", now)));
    power_cuts::Recording recording(data.path);
    desk.store.recording = &recording;
    REQUIRE(std::get<staff::PinAnswer>(desk.gate.enter("right", now)).right);
    recording.after_every_cut([&](const fs::path& left, std::size_t done) {
        const int failures = lock_in(left).failures;
        if (desk.store.tries_after(done) == 0)
            CHECK((failures == 3 || failures == 4));
        else
            CHECK((failures == 4 || failures == 0));
        if (done == recording.calls().size()) CHECK(failures == 0);
    });
}

TEST_CASE("when any call fails, a try at the PIN is written so that it outlives a power cut, or it is not answered") {
    every_call_fails([](const Data& data) { Desk{data}; },
                     [](const Data& data) {
                         Desk desk(data);
                         power_cuts::Recording recording(data.path);
                         desk.store.recording = &recording;
                         std::size_t answered = 0;
                         for (const char* pin : {"wrong", "another"})
                             answered += is_answered(desk.gate.enter(pin, now));
                         CHECK(desk.store.looked_at.size() == answered);
                         recording.after_every_cut([&](const fs::path& left, std::size_t done) {
                             INFO("after " << done << " calls");
                             const int failures = lock_in(left).failures;
                             CHECK(failures >= desk.store.tries_after(done));
                             CHECK(failures <= 2);  // else nobody could read it
                         });
                     });
}
