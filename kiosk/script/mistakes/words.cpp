#include "script/mistakes/words.h"

#include <exception>
#include <string_view>

#include "script/environment.h"
#include "script/host.h"
#include "script/mistakes/syntax_error.h"

namespace script {

namespace {

constexpr int most_libraries = 16;

void mark(lua_State* state, const void* key) {
    lua_rawsetp(state, 1, key);
}

/// slide { … }: the table itself, marked with the word and the place. Upvalue: the word.
int construct(lua_State* state) {
    const char* kind = lua_tostring(state, lua_upvalueindex(1));
    if (lua_gettop(state) != 1 || lua_type(state, 1) != LUA_TTABLE) {
        lua_pushfstring(state, "%s needs { } after it", kind);
        const char* what = lua_tostring(state, -1);
        lua_pushfstring(state, "write %s { … }", kind);
        return raise(state, what, lua_tostring(state, -1));
    }
    auto place = running_position(state);
    lua_pushstring(state, kind);
    mark(state, &mark_kind);
    lua_pushstring(state, place.file);
    mark(state, &mark_file);
    lua_pushinteger(state, place.line);
    mark(state, &mark_line);
    std::string_view name(kind);
    if (name == "flow" || name == "kiosk") host_of(state).made = place;
    return 1;
}

/// The library's text, or null when there is none or memory ran out.
const std::string* read_library(Host& host, const char* file) noexcept {
    try {
        return host.sources.read(file);
    } catch (const std::exception&) {
        return nullptr;
    }
}

/// Runs the library; its result is left on top.
void run_library(lua_State* state, const char* name) {
    auto& host = host_of(state);
    const char* file = lua_pushfstring(state, "scripts/lib/%s.lua", name);
    const std::string* text = read_library(host, file);
    if (!text) {
        host.bad_source = true;
        raise(state, "a library cannot be read", "check its file");
        return;
    }
    push_chunk(state, file, *text);
    lua_call(state, 0, 1);
    if (lua_isnil(state, -1) || lua_isboolean(state, -1)) {
        lua_pushfstring(state, "%s gives nothing back", file);
        raise(state, lua_tostring(state, -1), "end that file with return { … }");
    }
    if (lua_type(state, -1) != LUA_TTABLE) return;
    lua_createtable(state, 0, 1);
    lua_pushstring(state, file);
    lua_pushcclosure(state, raise_missing_from_library, 1);
    lua_setfield(state, -2, "__index");
    lua_setmetatable(state, -2);
}

/// use "warnings": what scripts/lib/warnings.lua returns, run once a state. Upvalue: results by name, `false` while one
/// is being run.
int use(lua_State* state) {
    if (lua_type(state, 1) != LUA_TSTRING || !is_name(lua_tostring(state, 1))) {
        return raise(state, "use needs the name of a file in scripts/lib",
                     "write use \"name\" without .lua, in lower-case letters, digits and dashes");
    }
    lua_settop(state, 1);
    lua_pushvalue(state, 1);
    lua_rawget(state, lua_upvalueindex(1));
    if (lua_isboolean(state, -1)) {
        return raise(state, "libraries use each other in a circle", "let one of them do without the other");
    }
    if (!lua_isnil(state, -1)) return 1;
    if (++host_of(state).libraries > most_libraries) {
        return raise(state, "a flow may use 16 libraries at most", "join some of them");
    }
    lua_pushvalue(state, 1);
    lua_pushboolean(state, 0);
    lua_rawset(state, lua_upvalueindex(1));
    run_library(state, lua_tostring(state, 1));
    lua_pushvalue(state, 1);
    lua_pushvalue(state, -2);
    lua_rawset(state, lua_upvalueindex(1));
    return 1;
}

}  // namespace

void add_words(lua_State* state) {
    for (auto word : constructors) {
        lua_pushlstring(state, word.data(), word.size());
        lua_pushcclosure(state, construct, 1);
        lua_setfield(state, -2, word.data());
    }
    lua_newtable(state);
    lua_pushcclosure(state, use, 1);
    lua_setfield(state, -2, "use");
}

}  // namespace script
