// Which flows a `render` for paper writes, in which languages. One thread at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/command_line.h"
#include "flow/seams.h"

namespace app {

/// Writes one flow, whose words are in that language; says why it could not.
using WriteFlow = std::function<std::optional<base::Problem>(const flow::Flow&, const std::string& language)>;

/// The flow that was asked for or every flow of the home screen, in the language that was given or in every language in which the
/// flow is offered. Problems: what was asked for and is not there, flows that failed, and what `write` says.
base::Problems write_flows(const RenderOptions& options, flow::Library& library, const WriteFlow& write);

}  // namespace app
