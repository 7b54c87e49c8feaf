#include "script/environment.h"

#include <string_view>

#include "script/functions.h"
#include "script/host.h"
#include "script/mistakes/suggest.h"
#include "script/mistakes/words.h"
#include "script/prelude.h"
#include "script/refused_names.h"
#include "script/visit_functions.h"

namespace script {

namespace {

/// Name of the key of `table` that most resembles what was written, as a string in the state, or null.
const char* nearest_key(lua_State* state, int table, const char* written) {
    const char* best = nullptr;
    int distance = 1000;
    lua_pushnil(state);
    while (lua_next(state, table)) {
        lua_pop(state, 1);
        if (lua_type(state, -1) != LUA_TSTRING) continue;
        const char* key = lua_tostring(state, -1);
        int d = edit_distance(written, key);
        // Of two equally near, the first in the alphabet: the order of the table is chance.
        bool nearer = d < distance || (best && d == distance && std::string_view(key) < best);
        if (nearer && resembles(written, key)) {
            best = key;
            distance = d;
        }
    }
    return best;
}

int raise_unknown(lua_State* state, const char* full_name, const char* near, const char* library,
                  const char* otherwise) {
    if (near) {
        lua_pushfstring(state, "did you mean \"%s%s\"", library, near);
        otherwise = lua_tostring(state, -1);
    }
    lua_pushfstring(state, "\"%s\" is not known here", full_name);
    return raise(state, lua_tostring(state, -1), otherwise);
}

/// __index of the real table behind a proxy: what is asked for is not there. Upvalue: "" or "string.".
int unknown_name(lua_State* state) {
    const char* library = lua_tostring(state, lua_upvalueindex(1));
    if (lua_type(state, 2) != LUA_TSTRING) {
        return raise(state, "this is asked for by something other than a name", "look at the brackets on this line");
    }
    Excerpt key(lua_tostring(state, 2));
    const char* full_name = lua_pushfstring(state, "%s%s", library, key.text);
    if (const char* advice = advice_for_refused(full_name)) {
        lua_pushfstring(state, "%s is not available in flows", full_name);
        return raise(state, lua_tostring(state, -1), advice);
    }
    const char* otherwise =
        *library
            ? "look at the list of words in the guide for flows"
            : lua_pushfstring(state, "if it is text, write \"%s\"; a name must be made with local before it is used",
                              key.text);
    return raise_unknown(state, full_name, nearest_key(state, 1, key.text), library, otherwise);
}

/// __newindex of the proxies. Upvalue: "" or "string.".
int refuse_assignment(lua_State* state) {
    const char* library = lua_tostring(state, lua_upvalueindex(1));
    Excerpt key(lua_type(state, 2) == LUA_TSTRING ? lua_tostring(state, 2) : "this");
    if (*library) {
        lua_pushfstring(state, "%s%s cannot be changed", library, key.text);
        return raise(state, lua_tostring(state, -1), "give your function a name of its own: local function name()");
    }
    lua_pushfstring(state, "\"%s\" has no local before it", key.text);
    const char* what = lua_tostring(state, -1);
    lua_pushfstring(state, "write local %s = …, or, inside { }, put a comma before it", key.text);
    return raise(state, what, lua_tostring(state, -1));
}

/// Replaces the table on top by an empty one that answers with its entries and cannot be written.
void wrap(lua_State* state, const char* library) {
    lua_createtable(state, 0, 1);
    lua_pushstring(state, library);
    lua_pushcclosure(state, unknown_name, 1);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);  // of the entries

    lua_createtable(state, 0, 2);
    lua_insert(state, -2);
    lua_setfield(state, -2, "__index");
    lua_pushstring(state, library);
    lua_pushcclosure(state, refuse_assignment, 1);
    lua_setfield(state, -2, "__newindex");
    lua_newtable(state);
    lua_insert(state, -2);
    lua_setmetatable(state, -2);  // of the proxy
}

void add(lua_State* state, std::span<const NamedFunction> functions) {
    for (const auto& entry : functions) {
        lua_pushcfunction(state, entry.function);
        lua_setfield(state, -2, entry.name);
    }
}

/// Leaves pairs and sort on the stack.
void run_prelude(lua_State* state) {
    if (luaL_loadbufferx(state, prelude, sizeof prelude - 1, "=prelude", "t") != LUA_OK) lua_error(state);
    for (const auto& entry : prelude_functions()) lua_pushcfunction(state, entry.function);
    lua_call(state, static_cast<int>(prelude_functions().size()), 2);
}

}  // namespace

int push_environment(lua_State* state) {
    lua_newtable(state);
    int names = lua_gettop(state);
    add(state, plain_functions());
    add_words(state);
    run_prelude(state);

    lua_newtable(state);
    add(state, table_functions());
    lua_insert(state, -2);
    lua_setfield(state, -2, "sort");
    wrap(state, "table.");
    lua_setfield(state, names, "table");
    lua_setfield(state, names, "pairs");

    lua_newtable(state);
    add(state, math_functions());
    wrap(state, "math.");
    lua_setfield(state, names, "math");

    lua_newtable(state);
    add(state, string_functions());
    wrap(state, "string.");
    lua_pushliteral(state, "");
    lua_createtable(state, 0, 1);
    lua_pushvalue(state, -3);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);  // of all strings: ("x"):rep(3)
    lua_pop(state, 1);
    lua_setfield(state, names, "string");

    push_view(state);
    lua_setfield(state, LUA_REGISTRYINDEX, view_key);
    wrap(state, "");
    return 1;
}

int raise_missing_from_library(lua_State* state) {
    if (lua_type(state, 2) != LUA_TSTRING) return 0;
    Excerpt key(lua_tostring(state, 2));
    const char* near = nearest_key(state, 1, key.text);
    lua_pushfstring(state, "%s has nothing called \"%s\"", lua_tostring(state, lua_upvalueindex(1)), key.text);
    const char* what = lua_tostring(state, -1);
    if (!near) return raise(state, what, "look at the names in that file");
    lua_pushfstring(state, "did you mean \"%s\"", near);
    return raise(state, what, lua_tostring(state, -1));
}

}  // namespace script
