// Whether every slide can be reached, every way leads to the end, and every next-function answers.
#pragma once

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "flow/seams.h"

namespace check {

/// False: a function took so long that not all of its answers are known, which has been reported.
bool check_ways(const flow::Flow& flow, flow::NextSlide& next_slide, FlowLines& lines, Findings& findings);

}  // namespace check
