// What visitors may have done before a next-function runs: enough cases to see each branch. Pure.
#pragma once

#include <string>
#include <vector>

#include "flow/seams.h"

namespace pack {

/// Nothing answered, everything right, everything wrong, each answer and each choice by itself; where the flow asks
/// little, every combination. Each of them with only this slide seen, with all before it, and with all; then with each
/// slide alone seen and each alone not. At most 300 and two for each slide.
std::vector<flow::VisitView> visit_views(const flow::Flow& flow, const flow::Slide& slide);

/// " after "check" was answered with 2": for a message; empty when nothing was given.
std::string after(const flow::VisitView& view);

}  // namespace pack
