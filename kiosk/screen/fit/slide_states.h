// What a visitor's touches can make of a slide. Pure.
#pragma once

#include <vector>

#include "flow/session.h"

namespace screen {

/// The states a visitor can bring a slide into: the text must fit in all of them, so that it keeps its size.
std::vector<flow::State> states_of(const flow::Flow& flow, const flow::Slide& slide, const flow::State& seen);

}  // namespace screen
