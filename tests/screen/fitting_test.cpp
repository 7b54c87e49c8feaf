// How large the words of a screen come to be, by what its pages are like at each size.
#include "screen/fit/fitting.h"

#include <catch2/catch.hpp>

#include "desk.h"

namespace {

/// A screen at 200 % whose only page is like this at each text factor.
screen::Fit fit_of(const std::function<void(screen::Sheet&, float factor)>& page) {
    desk::Desk desk;
    desk::View view;
    view.settings.text_size = flow::TextSize::biggest;
    screen::Typesetter typesetter(desk.measure);
    const screen::Sheet blank(view.panel(), view.settings, {}, typesetter, desk.pictures, desk.library);
    return screen::fitting(blank, {[&](screen::Sheet& to, int) { return page(to, to.text_factor()), 1; }});
}

}  // namespace

TEST_CASE("words are as large as chosen where nothing speaks against it, else the largest that fit") {
    CHECK(fit_of([](auto&, float) {}).factor == 2);
    CHECK(fit_of([](auto& to, float factor) {
              if (factor > 1.3f) to.spill();
          }).factor == 1.25f);
    const auto never = fit_of([](auto& to, float) { to.spill(); });
    CHECK(never.factor == 0.75f);
    CHECK_FALSE(never.whole);
}

TEST_CASE("words are somewhat smaller where only that keeps lines together, and not where it does not help") {
    auto parted_above = [](float most, int how_bad = 2) {
        return [=](screen::Sheet& to, float factor) {
            if (factor > most) to.part_lines(how_bad);
        };
    };
    CHECK(fit_of(parted_above(1.8f)).factor == 1.75f);
    CHECK(fit_of(parted_above(1.8f, 1)).factor == 2);  // of lines that are several on both pages
    CHECK(fit_of(parted_above(1.6f)).factor == 2);     // a line alone costs no two steps
    CHECK(fit_of(parted_above(1.6f, 4)).factor == 1.5f);
    const auto far = fit_of(parted_above(1.4f, 9));  // that much smaller nobody wants them
    CHECK(far.factor == 2);
    CHECK(far.parted == 9);
    CHECK(fit_of([](auto& to, float factor) { to.part_lines(factor > 1.8f ? 4 : 1); }).factor == 1.75f);
}
