// Whether what was reviewed is what the flow says today.
#pragma once

#include "check/report/findings.h"
#include "pack/review.h"

namespace check {

void check_review(const flow::Flow& flow, const pack::ReviewLine& line, Findings& findings);

}  // namespace check
