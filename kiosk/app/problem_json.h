// What `check` found, for editors. Pure.
#pragma once

#include <optional>
#include <string>

#include "base/marked_problem.h"

namespace app {

/// An array with an object a problem; the keys are in scripts/README.md, and never change their meaning.
std::string to_json(const base::MarkedProblems& problems);

/// What that says, without the lines that the problems are about; nothing: it is something else.
std::optional<base::MarkedProblems> problems_of(const std::string& json);

}  // namespace app
