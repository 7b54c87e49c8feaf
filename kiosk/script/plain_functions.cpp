// assert, error, ipairs, select, tonumber, tostring, type; and math.
#include <cmath>

#include "script/functions.h"
#include "script/host.h"

namespace script {

namespace {

/// Only words can be raised: an error carries nothing that a script made to run later.
int error(lua_State* state) {
    if (lua_type(state, 1) != LUA_TSTRING)
        return raise(state, "error was called without words", "write error(\"why\")");
    auto level = luaL_optinteger(state, 2, 1);
    lua_settop(state, 1);
    luaL_where(state, level == 2 ? 2 : 1);
    lua_insert(state, 1);
    lua_concat(state, 2);
    return lua_error(state);
}

int assert_true(lua_State* state) {
    luaL_checkany(state, 1);
    if (lua_toboolean(state, 1)) return lua_gettop(state);
    if (lua_type(state, 2) != LUA_TSTRING)
        return raise(state, "an assert failed", "look at what it checks on this line");
    lua_settop(state, 2);
    return lua_error(state);
}

int ipairs_step(lua_State* state) {
    lua_Integer i = luaL_checkinteger(state, 2);
    if (i >= longest_list) return raise(state, "ipairs was given a list that is too long", "use a shorter list");
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_pushinteger(state, i + 1);
    return lua_rawgeti(state, 1, i + 1) == LUA_TNIL ? 1 : 2;
}

int ipairs(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_pushcfunction(state, ipairs_step);
    lua_pushvalue(state, 1);
    lua_pushinteger(state, 0);
    return 3;
}

int select(lua_State* state) {
    int count = lua_gettop(state);
    if (lua_type(state, 1) == LUA_TSTRING && *lua_tostring(state, 1) == '#') {
        lua_pushinteger(state, count - 1);
        return 1;
    }
    lua_Integer from = luaL_checkinteger(state, 1);
    if (from < 0) from += count;
    luaL_argcheck(state, from >= 1, 1, "index out of range");
    return from >= count ? 0 : count - static_cast<int>(from);
}

int tonumber(lua_State* state) {
    luaL_checkany(state, 1);
    if (lua_type(state, 1) == LUA_TNUMBER) {
        lua_settop(state, 1);
        return 1;
    }
    std::size_t length = 0;
    const char* words = lua_type(state, 1) == LUA_TSTRING ? lua_tolstring(state, 1, &length) : nullptr;
    if (!words || lua_stringtonumber(state, words) != length + 1) lua_pushnil(state);
    return 1;
}

/// Tables and functions have no address here: it would be chance, and a way to guess memory.
int tostring(lua_State* state) {
    luaL_checkany(state, 1);
    switch (lua_type(state, 1)) {
        case LUA_TNUMBER:
        case LUA_TSTRING:
            lua_pushvalue(state, 1);
            lua_tostring(state, -1);
            break;
        case LUA_TBOOLEAN:
            lua_pushstring(state, lua_toboolean(state, 1) ? "true" : "false");
            break;
        default:
            lua_pushstring(state, luaL_typename(state, 1));
    }
    return 1;
}

int type(lua_State* state) {
    luaL_checkany(state, 1);
    lua_pushstring(state, luaL_typename(state, 1));
    return 1;
}

int push_whole(lua_State* state, lua_Number number) {
    lua_Integer whole = 0;
    if (lua_numbertointeger(number, &whole)) {
        lua_pushinteger(state, whole);
    } else {
        lua_pushnumber(state, number);
    }
    return 1;
}

int floor(lua_State* state) {
    if (!lua_isinteger(state, 1)) return push_whole(state, std::floor(luaL_checknumber(state, 1)));
    lua_settop(state, 1);
    return 1;
}

int ceil(lua_State* state) {
    if (!lua_isinteger(state, 1)) return push_whole(state, std::ceil(luaL_checknumber(state, 1)));
    lua_settop(state, 1);
    return 1;
}

int abs(lua_State* state) {
    if (lua_isinteger(state, 1)) {
        auto number = lua_tointeger(state, 1);
        lua_pushinteger(state, number < 0 ? static_cast<lua_Integer>(0U - static_cast<lua_Unsigned>(number)) : number);
    } else {
        lua_pushnumber(state, std::fabs(luaL_checknumber(state, 1)));
    }
    return 1;
}

int push_extreme(lua_State* state, bool largest) {
    int best = 1;
    luaL_checknumber(state, 1);
    for (int i = 2, count = lua_gettop(state); i <= count; ++i) {
        luaL_checknumber(state, i);
        if (largest ? lua_compare(state, best, i, LUA_OPLT) : lua_compare(state, i, best, LUA_OPLT)) best = i;
    }
    lua_pushvalue(state, best);
    return 1;
}

int max(lua_State* state) {
    return push_extreme(state, true);
}
int min(lua_State* state) {
    return push_extreme(state, false);
}

constexpr NamedFunction plain[] = {{"assert", assert_true}, {"error", error},       {"ipairs", ipairs},
                                   {"select", select},      {"tonumber", tonumber}, {"tostring", tostring},
                                   {"type", type}};
constexpr NamedFunction math[] = {{"abs", abs}, {"ceil", ceil}, {"floor", floor}, {"max", max}, {"min", min}};

}  // namespace

std::span<const NamedFunction> plain_functions() {
    return plain;
}
std::span<const NamedFunction> math_functions() {
    return math;
}

}  // namespace script
