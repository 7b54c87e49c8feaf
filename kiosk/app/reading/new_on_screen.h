// What of a screen is new to somebody to whom the one before was read. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "flow/session.h"
#include "screen/draw_list.h"

namespace app {

/// What was on a screen, and the state that it showed.
struct Shown {
    const std::vector<screen::Element>& elements;
    const flow::State& state;
};

/// A panel or a question lies over the slide.
bool is_covered(const flow::State& state);

/// The same slide, on whichever of its pages.
bool is_same_slide(const flow::State& one, const flow::State& other);

/// They say the same, wherever they stand.
bool says_the_same(const screen::Element& one, const screen::Element& other);

/// Indices of those that were not on the screen before, or mean something else now, in reading order. Controls that answer what is being
/// read, and seconds that pass, are never new.
std::vector<std::size_t> new_on_screen(const Shown& now, const Shown& before);

}  // namespace app
