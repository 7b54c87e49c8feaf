// Whether what was reviewed is what the flow says today.
#pragma once

#include "content/findings.h"
#include "content/review.h"

namespace content {

void check_review(const flow::Flow& flow, const ReviewLine& line, Findings& findings);

}  // namespace content
