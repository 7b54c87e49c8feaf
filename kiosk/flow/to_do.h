// What a visitor ticked on checklists, to do at home: like questions for the clinician it belongs to the visit alone, is never
// counted and forgotten with it. Pure.
#pragma once

#include <string>
#include <vector>

#include "flow/session.h"

namespace flow {

bool is_ticked(const State& state, const SlideKey& slide, int thing);

/// The things ticked on the flow's checklists, in the order of the flow.
std::vector<std::string> things_ticked(const State& state, const Flow& flow);

}  // namespace flow
