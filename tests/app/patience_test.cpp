#include "app/reading/patience.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using app::longest_silence;

TEST_CASE("patience with a voice ends so long after it was first waited for, whatever else was asked meanwhile") {
    app::Patience patience;
    CHECK_FALSE(patience.ends_at());
    patience.sees(true, 0, 10s);
    CHECK(patience.ends_at() == 10s + longest_silence);
    patience.sees(true, 0, 12s);
    CHECK(patience.ends_at() == 10s + longest_silence);
}

TEST_CASE("what was paused is not waited for, and what waited before counts") {
    app::Patience patience;
    patience.sees(true, 0, 10s);
    patience.sees(false, 0, 12s);
    CHECK_FALSE(patience.ends_at());
    patience.sees(true, 0, 100s);
    CHECK(patience.ends_at() == 98s + longest_silence);
}

TEST_CASE("who hears something of a voice has patience anew") {
    app::Patience patience;
    patience.sees(true, 0, 10s);
    patience.sees(true, 1, 15s);
    CHECK(patience.ends_at() == 15s + longest_silence);
}
