// Names that writers know from Lua or elsewhere and that no flow has.
#pragma once

#include <string_view>

namespace script {

/// What to write instead of "string.match" or "pcall"; null: the name is not among them.
const char* advice_for_refused(std::string_view name);

}  // namespace script
