// What a next-function may ask about the visit: visit:right(id), visit:answer(id), visit:choice(id), visit:seen(id).
#pragma once

struct lua_State;

namespace script {

/// Where the registry keeps the view; it answers from the host's request and is good for nothing outside one.
inline constexpr char view_key[] = "visit";

/// Pushes the view: an empty table that answers by its metatable and cannot be written.
void push_view(lua_State* state);

}  // namespace script
