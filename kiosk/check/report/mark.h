// Finds the words that problems are about in the lines they name. Any thread.
#pragma once

#include <filesystem>

#include "base/marked_problem.h"
#include "check/report/written.h"

namespace check {

/// The problem names the words; a line that does not hold them for sure is left without a mark.
base::MarkedProblem mark(const base::Problem& problem, const std::string& source_line);

/// The same of a whole check, in its order; some have `places`. Files outside the pack and files over 1 MiB show no lines.
base::MarkedProblems mark_all(const base::Problems& problems, const std::filesystem::path& pack,
                              const Places& places = {});

}  // namespace check
