// Loading a flow from sources that the caller keeps.
#pragma once

#include "script/loader.h"
#include "script/machine.h"
#include "script/sources.h"

namespace script {

LoadedFlow load_flow(Sources& sources, const std::string& id);

}  // namespace script
