// The lock after wrong PINs, and which PINs may be set at all.
#include <catch2/catch.hpp>

#include "staff/lock.h"
#include "staff/pin.h"

using staff::Lock;
using staff::read_lock;
using staff::remaining;
using staff::WallSeconds;

namespace {

constexpr WallSeconds now = 1'800'000'000;

Lock after_wrong(int tries, WallSeconds at = now) {
    Lock lock;
    for (int i = 0; i < tries; ++i) lock = tried(lock, false, at);
    return lock;
}

}  // namespace

TEST_CASE("four wrong PINs lock nothing, the fifth locks for a minute, further ones for twice as long each") {
    CHECK(remaining(after_wrong(4), now) == 0);
    CHECK(remaining(after_wrong(5), now) == 60);
    CHECK(remaining(after_wrong(6), now) == 120);
    CHECK(remaining(after_wrong(8), now) == 480);
    CHECK(remaining(after_wrong(9), now) == 900);
    CHECK(remaining(after_wrong(5000), now) == 900);
}

TEST_CASE("the lock runs down and ends") {
    auto lock = after_wrong(5);
    CHECK(remaining(lock, now + 59) == 1);
    CHECK(remaining(lock, now + 60) == 0);
    CHECK(remaining(lock, now + 1'000'000) == 0);
}

TEST_CASE("a right PIN forgets the wrong ones") {
    CHECK(tried(after_wrong(7), true, now) == Lock{});
    CHECK(remaining(tried(tried(after_wrong(4), true, now), false, now), now) == 0);
}

TEST_CASE("a lock is read as it was written") {
    for (int tries : {1, 5, 12}) CHECK(read_lock(to_text(after_wrong(tries)), now) == after_wrong(tries));
    CHECK(read_lock("", now) == Lock{});
}

TEST_CASE("a lock that cannot be read gives no free tries, and no endless lock") {
    for (const char* text :
         {"x", "failures 3", "failures -1\nsince 0\nuntil 0\n", "failures 5\nsince 5\nuntil 9999999999\n",
          "failures 5\nsince 9\nuntil 2\n", "until 1\nsince 1\nfailures 5\n"}) {
        INFO(text);
        CHECK(remaining(read_lock(text, now), now) == staff::shortest_lock);
    }
}

TEST_CASE("a lock from before all time until after it is no lock that was kept, but one that has just begun") {
    const auto lock = read_lock("failures 5\nsince -9223372036854775807\nuntil 9223372036854775807\n", now);
    CHECK(lock == Lock{staff::free_tries, now, now + staff::shortest_lock});
    CHECK(remaining(read_lock("failures 0\nsince -5\nuntil -5\n", now), now) == staff::shortest_lock);
}

TEST_CASE("a clock set back locks for no longer than the lock was, and it ends") {
    auto lock = after_wrong(5);
    WallSeconds long_ago = 0;
    CHECK(remaining(lock, long_ago) == 60);
    auto held = seen(lock, long_ago);
    CHECK(remaining(held, long_ago + 59) == 1);
    CHECK(remaining(held, long_ago + 60) == 0);
    CHECK(held.failures == lock.failures);
    CHECK(seen(lock, now + 10) == lock);
}

TEST_CASE("a PIN has 8 to 16 digits and no pattern that somebody tries first") {
    for (const char* bad : {"", "1234567", "1928374", "1234567a", "12 345678", "12345678", "87654321", "90123456",
                            "00000000", "13579135", "12121212", "12341234", "123123123", "19283746501928374"}) {
        INFO(bad);
        CHECK(staff::pin_refusal(bad));
    }
    for (const char* good : {"19283746", "40718263", "1928374650192837", "11111112"}) {
        INFO(good);
        CHECK_FALSE(staff::pin_refusal(good));
    }
}
