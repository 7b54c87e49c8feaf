// The questions for the clinician that a visitor has chosen. They are seen on the screen and go with the visit. Pure.
#pragma once

#include <string>
#include <vector>

#include "flow/session.h"

namespace flow {

/// In one topic: a clinician has few minutes, too.
inline constexpr std::size_t most_to_ask = 3;

bool is_asked(const State& state, const SlideKey& slide, int question);
std::size_t count_asked(const State& state, const std::string& flow);
/// In the order and the language of the flow.
std::vector<std::string> questions_asked(const State& state, const Flow& flow);

}  // namespace flow
