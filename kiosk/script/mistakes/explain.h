// From an error of Lua to a problem a nurse understands.
#pragma once

#include <optional>
#include <string>

#include "base/fix.h"
#include "base/problem.h"

namespace script {

struct Host;

/// Why running `file` ended early. `message`: the error's text; `out_of_memory`: Lua's memory error, which has no place
/// of its own.
base::Problem explain(const std::string& file, bool out_of_memory, const std::string& message, const Host& host);

/// What a script did wrong while it ran, from Lua's words without file and line.
void explain_running(const std::string& message, base::Problem& problem);

/// Why Lua cannot read a script, from its words without file and line, and the script's text. Moves the line to where
/// the mistake is where that can be seen; Lua notices some only on a later line. What mends it, if that is certain.
std::optional<base::Fix> explain_syntax(const std::string& message, const std::string& source, base::Problem& problem);

}  // namespace script
