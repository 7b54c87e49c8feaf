// A problem as a compiler prints it, with the line it is about and the words underlined. Pure.
#pragma once

#include <string>

#include "base/marked_problem.h"

namespace check {

/// Several lines, the last with an end of line. The first is "file:line:column: error: what", for tools that search;
/// then the source line with ^^^ below it, and what to do. Safe for a terminal whatever bytes the pack holds.
std::string to_text(const base::MarkedProblem& marked);

/// "2 errors, 1 warning in 8 flows"; "no problems in 8 flows".
std::string summary(const base::Problems& problems, std::size_t flows);

}  // namespace check
