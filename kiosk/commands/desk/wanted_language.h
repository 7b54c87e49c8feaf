// The language that --lang names. The main thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/flow.h"

namespace commands {

/// Why nothing can be shown in the language that was asked for, and which one may be meant; nothing when it is among the
/// `offered` ones. `listed` are all those of scripts/kiosk.lua: what they lack, `check` tells.
std::optional<base::Problem> not_offered(const std::string& language, const std::vector<flow::Home::Language>& offered,
                                         const std::vector<flow::Home::Language>& listed);

}  // namespace commands
