// The words flows are written with: flow, slide, question, …, and use.
#pragma once

struct lua_State;

namespace script {

/// Adds them to the table on top of the stack.
void add_words(lua_State* state);

}  // namespace script
