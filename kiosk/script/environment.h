// Everything a script can see. Small on purpose: no pcall, no metatables, no coroutines, no patterns, no files.
#pragma once

struct lua_State;

namespace script {

/// Sets up a new state and leaves its environment table on the stack; raises, so call it protected. The table is empty
/// and answers by its metatable, so that scripts can change nothing and every unknown name is explained.
int push_environment(lua_State* state);

/// __index of what `use` gives: a misspelt name is an error, not silence. Upvalue: the library's file.
int raise_missing_from_library(lua_State* state);

}  // namespace script
