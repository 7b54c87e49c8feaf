// Days, weeks and months shown together.
#include "stats/publication/timeline.h"

#include <catch2/catch.hpp>

using stats::Timeline;

TEST_CASE("a sum is not shown when it leaves a small day no protection level") {
    Timeline days({3, 20});
    days.protect({0, 1}, 11);
    days.show({1, 2});
    CHECK_FALSE(days.show_if_safe({0, 2}));
}

TEST_CASE("a sum is shown while another suppressed day can have been smaller") {
    Timeline days({3, 20});
    days.protect({0, 1}, 11);
    CHECK(days.show_if_safe({0, 2}));
    CHECK_FALSE(days.show_if_safe({1, 2}));
}

TEST_CASE("a sum that must be able to be less is not worked out from others") {
    for (const bool is_protected : {false, true}) {
        Timeline days({20, 20, 15});
        if (is_protected) days.protect_from_below({2, 3}, 11);
        CHECK(days.show_if_safe({0, 3}));
        CHECK(days.show_if_safe({0, 2}) == !is_protected);
    }
}

TEST_CASE("eleven days of one visit in a sum of eleven would all be disclosed") {
    Timeline days({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    for (std::size_t day = 0; day < 11; ++day) days.protect({day, day + 1}, 11);
    CHECK_FALSE(days.show_if_safe({0, 11}));
}

TEST_CASE("sums that overlap are subtracted from each other") {
    Timeline days({15, 4, 16, 5, 30});
    days.protect({1, 2}, 11);
    days.protect({3, 4}, 11);
    CHECK(days.show_if_safe({0, 3}));
    CHECK(days.show_if_safe({2, 5}));
    CHECK(days.show_if_safe({2, 3}));
    CHECK_FALSE(days.show_if_safe({0, 1}));  // 0-3 less two of its days is the third
    CHECK_FALSE(days.show_if_safe({4, 5}));
}

TEST_CASE("the sum of sums discloses what none of them discloses alone") {
    Timeline days({4, 12, 12, 4});
    days.protect({0, 1}, 11);
    days.protect({3, 4}, 11);
    CHECK(days.show_if_safe({0, 2}));
    CHECK(days.show_if_safe({2, 4}));
    CHECK_FALSE(
        days.show_if_safe({1, 3}));  // the first is 16 less the second, that is 24 less the third, which is at most 15
}

TEST_CASE("days without visits are known, and that a suppressed day is at least 1") {
    Timeline days({5, 0, 6, 2});
    days.protect({0, 1}, 11);
    CHECK(days.show_if_safe({0, 4}));  // 13 could be 11 and 1 and 1
    Timeline fewer({5, 0, 6, 1});
    fewer.protect({0, 1}, 11);
    CHECK_FALSE(fewer.show_if_safe({0, 4}));
}
