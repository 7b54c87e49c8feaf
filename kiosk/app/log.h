// The log: standard error, which systemd keeps. Never a word about a visitor.
#pragma once

#include "flow/problem.h"

namespace app {

/// Writes a problem with its time and severity. Any thread; thread-safe.
void log_problem(const flow::Problem& problem);
void log_info(const std::string& words);

}  // namespace app
