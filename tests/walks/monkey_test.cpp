// A monkey at the kiosk, see monkey.h. Some hundred events with every build; a hundred thousand with sanitizers, and a million
// without, take minutes.
#include "monkey.h"

#include <catch2/catch.hpp>

namespace {

constexpr std::int64_t most_grown = 5 << 20;

void let_in(unsigned seed, int events) {
    const auto outcome = monkey::Cage(seed, events).run();
    INFO("seed " << seed << ": " << outcome.broken);
    CHECK(outcome.broken.empty());
    CHECK(outcome.events == events);
    WARN(outcome.events << " events, " << outcome.visits << " visits, " << outcome.places << " places, "
                        << outcome.languages << " languages, " << outcome.grown / 1024 << " KiB more in use, "
                        << outcome.resident_grown / 1024 << " KiB more resident");
    CHECK(outcome.languages > 1);
    if (events < 100'000) return;  // caches still fill
    CHECK(outcome.languages == 4);
    CHECK(outcome.grown < most_grown);
}

}  // namespace

TEST_CASE("a monkey of some hundred touches and keys finds no way around any promise") {
    let_in(1, 800);
    let_in(2, 800);
}

TEST_CASE("a hundred thousand touches and keys of a monkey break no promise and take no memory") {
    let_in(3, 100'000);
}

TEST_CASE("a million touches and keys of a monkey break no promise and take no memory") {
    let_in(4, 1'000'000);
}
