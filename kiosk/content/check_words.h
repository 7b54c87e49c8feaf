// Lengths, words for the blind and sources of one flow.
#pragma once

#include "content/findings.h"
#include "flow/flow.h"

namespace content {

void check_words(const flow::Flow& flow, Findings& findings);

}  // namespace content
