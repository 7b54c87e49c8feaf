// What a visitor may see next, so that it can be laid out and drawn ahead. UI thread.
#pragma once

#include <vector>

#include "flow/session.h"
#include "screen/draw_list.h"

namespace app {

/// Where the topics in sight begin, the slides beside this one, its other states, home. `list` is what is on the screen.
std::vector<flow::State> likely_states(const flow::State& state, const screen::DrawList& list, flow::World& world);

}  // namespace app
