// Out of Lua and into plain values.
#pragma once

#include <optional>

#include "script/value.h"

struct lua_State;

namespace script {

/// A copy of the value on top of the stack; nothing when it is larger or deeper than any flow. Uses only functions of
/// Lua that neither raise nor allocate, and so may be called unprotected, with C++ objects alive.
std::optional<Value> copy_top(lua_State* state);

}  // namespace script
