// Whether what was reviewed is what the flow says today, and whether that can be.
#pragma once

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "pack/review.h"

namespace check {

/// `line`: of one language.
void check_review(const flow::Flow& flow, const pack::ReviewLine& line, Findings& findings);

/// Whether its days can be right. `today`: ISO 8601; empty: no day is yet to come.
void check_review_days(const flow::Flow& flow, const std::string& today, FlowLines& lines, Findings& findings);

}  // namespace check
