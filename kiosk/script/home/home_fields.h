// What home_reader reads of scripts/kiosk.lua, by its fields. Inside script only; the thread of the reading.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"
#include "script/fields.h"
#include "script/sources.h"

namespace script {

/// `builds_on`: names of packs in layers/, each once. Empty: none.
std::vector<std::string> read_built_on(Fields& fields);

/// Where the flows of a home screen may lie.
enum class FlowsIn {
    this_pack,
    others_too  ///< in a pack that this one builds on: whoever joins them says which one is in none
};

/// Whether the flow is there; says so when not.
bool has_flow(const std::string& id, const TablePlace& place, const Sources& sources, FlowsIn where, Reading& reading);

/// `topics`: at most 1,000, in groups or not.
void read_topics(Fields& fields, const Sources& sources, FlowsIn where, flow::Home& home);

/// A language tag of BCP 47 in its common forms: "es", "zh-Hant", "pt-BR".
bool is_language(const std::string& code);

/// `source` and `languages`.
void read_languages(Fields& fields, flow::Home& home);

/// `look`.
void read_look(Fields& fields, flow::Home& home);

}  // namespace script
