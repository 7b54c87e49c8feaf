// Whether what is read at a glance is short enough: the numbers of the author's guide. Pure.
#pragma once

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "flow/flow.h"

namespace check {

/// In the language of the author; a translation may need some words more.
void check_limits(const flow::Flow& flow, FlowLines& lines, Findings& findings);

}  // namespace check
