// In which order the PIN and its lock are looked at and kept.
#include "staff/pin_gate.h"

#include <catch2/catch.hpp>
#include <vector>

namespace {

constexpr staff::WallSeconds now = 1'800'000'000;

using Steps = std::vector<std::string>;

/// Remembers what it was asked for, in order.
class FakeStore final : public staff::PinStore {
public:
    base::Result<staff::Lock> read_lock(staff::WallSeconds) override { return lock; }
    std::optional<base::Problem> keep_lock(const staff::Lock& kept) override {
        if (is_full) return base::failure("the disk is full", "make room");
        steps.push_back("kept: " + std::to_string(kept.failures) + " failed");
        lock = kept;
        return std::nullopt;
    }
    base::Result<bool> has_pin() override { return true; }
    bool is_pin(const std::string& pin) override {
        steps.push_back("PIN looked at");
        return pin == "19283746";
    }

    staff::Lock lock;
    bool is_full = false;
    Steps steps;
};

staff::PinAnswer answer(const staff::StaffResult& result) {
    REQUIRE(std::holds_alternative<staff::PinAnswer>(result));
    return std::get<staff::PinAnswer>(result);
}

}  // namespace

TEST_CASE("a try is kept as a failed one before the PIN is looked at, and forgotten once it is right") {
    FakeStore store;
    staff::PinGate gate(store);
    CHECK_FALSE(answer(gate.enter("00000000", now)).right);
    CHECK(store.steps == Steps{"kept: 1 failed", "PIN looked at"});
    store.steps.clear();
    CHECK(answer(gate.enter("19283746", now)).right);
    CHECK(store.steps == Steps{"kept: 2 failed", "PIN looked at", "kept: 0 failed"});
}

TEST_CASE("a try that cannot be kept is not answered, and the PIN not looked at") {
    FakeStore store;
    staff::PinGate gate(store);
    store.is_full = true;
    for (const char* pin : {"00000000", "19283746"}) CHECK(std::holds_alternative<base::Problem>(gate.enter(pin, now)));
    CHECK(store.steps.empty());
    store.is_full = false;
    CHECK(answer(gate.look(now)).failures == 0);
    CHECK(answer(gate.enter("19283746", now)).right);
}

TEST_CASE("while the desk is locked the PIN is not looked at, and a try does not lock it for longer") {
    FakeStore store;
    staff::PinGate gate(store);
    for (int wrong = 0; wrong < staff::free_tries; ++wrong) gate.enter("00000000", now);
    store.steps.clear();
    const auto told = answer(gate.enter("19283746", now + 1));
    CHECK_FALSE(told.right);
    CHECK(told.locked == staff::shortest_lock - 1);
    CHECK(store.steps.empty());
}

TEST_CASE("a clock that is set back into the time before the lock begins it anew, and keeps that") {
    FakeStore store;
    store.lock = {staff::free_tries, now, now + staff::shortest_lock};
    staff::PinGate gate(store);
    CHECK(answer(gate.enter("19283746", now - 3600)).locked == staff::shortest_lock);
    CHECK(store.lock.until == now - 3600 + staff::shortest_lock);
}
