// In which order a visitor finds the answers of a question, so that the right one has no place of its own, and what is to be
// put in order. Pure.
#pragma once

#include <vector>

#include "flow/session.h"

namespace flow {

/// Numbers of the slide's answers, from 1 as its author wrote them, in the order in which this visit shows them: always
/// the same one for a slide, and the author's while nothing was drawn. Whatever is pressed, counted or asked by a script
/// stays the author's number.
std::vector<int> answer_order(const State& state, const Slide& slide);

/// The same of the things of an order, which never stand in their right one.
std::vector<int> thing_order(const State& state, const Slide& slide);

}  // namespace flow
