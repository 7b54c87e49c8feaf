// When a kiosk ends too often, by crashes or by hangs.
#include "rest/ends_counted.h"

#include <catch2/catch.hpp>

TEST_CASE("ends that come one after the other are too many, as slow as hangs are; what is long ago does not count") {
    constexpr int slowest = 94;  // seconds of a hang at the start
    std::string text;
    long now = 1000;
    for (int i = 0; i < rest::too_many_ends; ++i) {
        CHECK_FALSE(rest::ends_too_often(text, now));
        now += slowest;
        text = rest::with_end(text, now);
    }
    CHECK(rest::ends_too_often(text, now));
    CHECK_FALSE(rest::ends_too_often(text, now + rest::seconds_counted));
    CHECK(rest::read_ends(rest::with_end(text, now + rest::seconds_counted)).size() == 1);
}

TEST_CASE("one end in ten minutes never becomes too many, and a file that is none counts nothing") {
    std::string text;
    for (long now = 0; now < 100'000; now += rest::seconds_counted) {
        text = rest::with_end(text, now);
        CHECK_FALSE(rest::ends_too_often(text, now));
    }
    CHECK_FALSE(rest::ends_too_often("damaged", 5));
    CHECK_FALSE(rest::ends_too_often("900 900 900 900 900 900 900", 5));  // of another start of the computer
}
