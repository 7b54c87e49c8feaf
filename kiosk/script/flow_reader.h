// From what a flow's script returned to flow::Flow.
#pragma once

#include <optional>

#include "script/fields.h"

namespace script {

/// Nothing when there was an error; all that can be reported at once are in the reading's problems. `table` must have
/// been made with flow { }.
std::optional<flow::Flow> read_flow(const Table& table, const std::string& id, const std::string& file,
                                    Reading& reading, const base::Problems& problems);

/// From what scripts/kiosk.lua returned; wrong entries are reported and left out. Nothing when no topic remains.
std::optional<flow::Home> read_home(const Table& table, const Sources& sources, Reading& reading);

}  // namespace script
