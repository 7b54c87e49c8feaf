// The way through a flow: its slides, and the rooms beside them. Any one thread at a time.
#pragma once

#include "flow/flow.h"
#include "script/fields.h"

namespace script {

/// Reads the nameless entries of `flow { … }` into the flow's slides, and where they lead.
void read_way(Fields& fields, flow::Flow& flow);

}  // namespace script
