// Lengths and sources of one flow.
#pragma once

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "flow/flow.h"

namespace check {

void check_words(const flow::Flow& flow, FlowLines& lines, Findings& findings);

}  // namespace check
