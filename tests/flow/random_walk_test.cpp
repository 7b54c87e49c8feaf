// Whatever is pressed, in whatever order: the session keeps its promises. Seeds are fixed, so a failure repeats.
#include <catch2/catch.hpp>
#include <random>

#include "promises.h"

namespace {

struct Kiosk : story::EverythingKiosk {
    explicit Kiosk(unsigned seed) : EverythingKiosk([this](std::size_t below) { return pick(below); }), random(seed) {}

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); }

    void do_something() {
        switch (pick(12)) {
            case 0:
                wait(flow::Time(pick(200'000)));
                break;
            case 1:
                happen(flow::Touched{});
                break;
            case 2:
                happen(flow::Tick{});
                break;
            case 3:
                happen(flow::LaidOut{static_cast<int>(pick(5)) - 1,
                                     pick(2) ? std::optional(static_cast<int>(pick(6)) - 1) : std::nullopt});
                break;
            case 4:
                pages[{state.place().flow, state.place().slide}] = static_cast<int>(pick(4));
                break;
            default:
                press(story::all_actions[pick(story::all_actions.size())]);
        }
    }

    std::mt19937 random;
};

}  // namespace

TEST_CASE("a hundred thousand random steps keep every promise") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        Kiosk kiosk(seed);
        for (int step = 0; step < 2000; ++step) {
            INFO("seed " << seed << ", step " << step << ", at " << kiosk.place());
            auto before = kiosk.state;
            bool paged = kiosk.pages.contains({before.place().flow, before.place().slide});
            kiosk.do_something();
            const char* broken = story::broken_promise(kiosk);
            INFO((broken ? broken : ""));
            REQUIRE_FALSE(broken);
            if (!paged && !before.asked && !before.hidden) REQUIRE(story::back_undoes(kiosk, before));
        }
    }
}

TEST_CASE("Back again and again leads home from anywhere") {
    for (unsigned seed = 100; seed < 150; ++seed) {
        Kiosk kiosk(seed);
        for (int step = 0; step < 60; ++step) kiosk.do_something();
        INFO("seed " << seed << ", at " << kiosk.place());
        kiosk.press("stay").press("easier:done");
        auto steps = kiosk.state.history.size();
        for (std::size_t i = 1; i < steps; ++i) kiosk.press("back");
        CHECK(kiosk.place() == "home");
        CHECK(kiosk.state.history.size() == 1);
    }
}
