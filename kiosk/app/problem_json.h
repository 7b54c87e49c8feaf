// What `check` found, for editors.
#pragma once

#include <string>

#include "flow/marked_problem.h"

namespace app {

/// An array with an object a problem; the keys are in scripts/README.md, and never change their meaning.
std::string to_json(const flow::MarkedProblems& problems);

}  // namespace app
