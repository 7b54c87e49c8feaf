// What `check` found, for editors. Pure.
#pragma once

#include <string>

#include "base/marked_problem.h"

namespace app {

/// An array with an object a problem; the keys are in scripts/README.md, and never change their meaning.
std::string to_json(const base::MarkedProblems& problems);

}  // namespace app
