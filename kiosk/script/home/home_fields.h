// What home_reader reads of scripts/kiosk.lua, by its fields. Inside script only; the thread of the reading.
#pragma once

#include <string>

#include "flow/flow.h"
#include "script/fields.h"
#include "script/sources.h"

namespace script {

/// Whether the pack has the flow; says so when not.
bool has_flow(const std::string& id, const TablePlace& place, const Sources& sources, Reading& reading);

/// `topics`: at most 1,000, in groups or not.
void read_topics(Fields& fields, const Sources& sources, flow::Home& home);

/// `source` and `languages`.
void read_languages(Fields& fields, flow::Home& home);

}  // namespace script
