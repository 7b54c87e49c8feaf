// Days, weeks and months told together.
#include "stats/export/timeline.h"

#include <catch2/catch.hpp>

using stats::Timeline;

TEST_CASE("a sum is not told when it leaves a small day no room") {
    Timeline days({3, 20});
    days.protect({0, 1}, 11);
    days.reveal_unasked({1, 2});
    CHECK_FALSE(days.reveal({0, 2}));
}

TEST_CASE("a sum is told while another hidden day can have been smaller") {
    Timeline days({3, 20});
    days.protect({0, 1}, 11);
    CHECK(days.reveal({0, 2}));
    CHECK_FALSE(days.reveal({1, 2}));
}

TEST_CASE("ten days of one visit in a sum of eleven would all be told") {
    Timeline days({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    for (std::size_t day = 0; day < 11; ++day) days.protect({day, day + 1}, 11);
    CHECK_FALSE(days.reveal({0, 11}));
}

TEST_CASE("sums that overlap are subtracted from each other") {
    Timeline days({15, 4, 16, 5, 30});
    days.protect({1, 2}, 11);
    days.protect({3, 4}, 11);
    CHECK(days.reveal({0, 3}));
    CHECK(days.reveal({2, 5}));
    CHECK(days.reveal({2, 3}));
    CHECK_FALSE(days.reveal({0, 1}));  // 0-3 less two of its days is the third
    CHECK_FALSE(days.reveal({4, 5}));
}

TEST_CASE("the sum of sums tells what none of them tells alone") {
    Timeline days({4, 12, 12, 4});
    days.protect({0, 1}, 11);
    days.protect({3, 4}, 11);
    CHECK(days.reveal({0, 2}));
    CHECK(days.reveal({2, 4}));
    CHECK_FALSE(
        days.reveal({1, 3}));  // the first is 16 less the second, that is 24 less the third, which is at most 15
}

TEST_CASE("days without visits are known, and that a hidden day is at least 1") {
    Timeline days({5, 0, 6, 2});
    days.protect({0, 1}, 11);
    CHECK(days.reveal({0, 4}));  // 13 could be 11 and 1 and 1
    Timeline fewer({5, 0, 6, 1});
    fewer.protect({0, 1}, 11);
    CHECK_FALSE(fewer.reveal({0, 4}));
}
