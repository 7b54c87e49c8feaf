// Lengths, marks and sources of one flow.
#pragma once

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "flow/flow.h"

namespace check {

void check_words(const flow::Flow& flow, FlowLines& lines, Findings& findings);

/// A star that looks like a mark for bold but has no partner: patients would see it.
void check_stars(const std::string& text, const std::string& file, int line, Findings& findings);

}  // namespace check
