// table.* and what sort and pairs, which are written in Lua, are built on.
#include <cmath>

#include "script/functions.h"
#include "script/host.h"

namespace script {

namespace {

int insert(lua_State* state) {
    auto length = list_length(state, 1, "table.insert");
    auto position = length + 1;
    if (lua_gettop(state) == 3) {
        position = luaL_checkinteger(state, 2);
        luaL_argcheck(state, position >= 1 && position <= length + 1, 2, "position outside the list");
    } else if (lua_gettop(state) != 2) {
        return raise(state, "table.insert needs a list and a value", "write table.insert(list, value)");
    }
    for (auto i = length; i >= position; --i) {
        lua_rawgeti(state, 1, i);
        lua_rawseti(state, 1, i + 1);
    }
    lua_rawseti(state, 1, position);
    return 0;
}

int remove(lua_State* state) {
    auto length = list_length(state, 1, "table.remove");
    auto position = luaL_optinteger(state, 2, length);
    if (length == 0) return 0;
    luaL_argcheck(state, position >= 1 && position <= length, 2, "position outside the list");
    lua_rawgeti(state, 1, position);
    for (auto i = position; i < length; ++i) {
        lua_rawgeti(state, 1, i + 1);
        lua_rawseti(state, 1, i);
    }
    lua_pushnil(state);
    lua_rawseti(state, 1, length);
    return 1;
}

int concat(lua_State* state) {
    auto length = list_length(state, 1, "table.concat");
    std::size_t between = 0;
    const char* separator = luaL_optlstring(state, 2, "", &between);
    auto first = luaL_optinteger(state, 3, 1), last = luaL_optinteger(state, 4, length);
    if (first < 1 || last > longest_list) {
        return raise(state, "table.concat was asked for more than the list has", "leave its last two values out");
    }
    luaL_Buffer buffer;
    luaL_buffinit(state, &buffer);
    for (auto i = first; i <= last; ++i) {
        // The value must lie on top for luaL_addvalue, which takes it off.
        int type = lua_rawgeti(state, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER) {
            return raise(state, "table.concat found an entry that is neither words nor a number",
                         "look at what the list holds");
        }
        if (luaL_bufflen(&buffer) + lua_rawlen(state, -1) + between > longest_string) {
            return raise(state, "a text would be longer than 64 KiB", "a slide holds 60 words: make less text");
        }
        luaL_addvalue(&buffer);
        if (i < last) luaL_addlstring(&buffer, separator, between);
    }
    luaL_pushresult(&buffer);
    return 1;
}

int unpack(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    auto first = luaL_optinteger(state, 2, 1);
    auto last = lua_isnoneornil(state, 3) ? list_length(state, 1, "table.unpack") : luaL_checkinteger(state, 3);
    if (first > last) return 0;
    if (static_cast<lua_Unsigned>(last) - static_cast<lua_Unsigned>(first) >=
        static_cast<lua_Unsigned>(longest_unpack)) {
        return raise(state, "table.unpack gives 200 values at most",
                     "use a loop: for _, value in ipairs(list) do … end");
    }
    auto count = static_cast<int>(last - first) + 1;
    luaL_checkstack(state, count, "too many values");
    for (int i = 0; i < count; ++i) lua_rawgeti(state, 1, first + i);
    return count;
}

/// keys(table): a list of them. In no order; the prelude sorts them.
int keys(lua_State* state) {
    if (lua_type(state, 1) != LUA_TTABLE) {
        return raise(state, "pairs needs a list in { }", "look at what is given to pairs on this line");
    }
    lua_settop(state, 1);
    lua_newtable(state);
    lua_Integer count = 0;
    lua_pushnil(state);
    while (lua_next(state, 1)) {
        lua_pop(state, 1);
        int type = lua_type(state, -1);
        if (type == LUA_TLIGHTUSERDATA) continue;  // the marks of this program
        if (type != LUA_TNUMBER && type != LUA_TSTRING) {
            return raise(state, "pairs can only walk a list whose names are words or numbers",
                         "use other names in the list");
        }
        lua_pushvalue(state, -1);
        lua_rawseti(state, 2, ++count);
    }
    return 1;
}

/// Numbers first, by size; then words, by their bytes.
int key_before(lua_State* state) {
    int one = lua_type(state, 1), other = lua_type(state, 2);
    lua_pushboolean(state, one == other ? lua_compare(state, 1, 2, LUA_OPLT) : one == LUA_TNUMBER);
    return 1;
}

/// check_sort(list, before): the list's length.
int check_sort(lua_State* state) {
    lua_pushinteger(state, list_length(state, 1, "table.sort"));
    if (!lua_isnoneornil(state, 2)) luaL_checktype(state, 2, LUA_TFUNCTION);
    return 1;
}

constexpr NamedFunction tables[] = {{"concat", concat}, {"insert", insert}, {"remove", remove}, {"unpack", unpack}};
constexpr NamedFunction prelude[] = {{"keys", keys}, {"key_before", key_before}, {"check_sort", check_sort}};

}  // namespace

lua_Integer list_length(lua_State* state, int index, const char* function) {
    if (lua_type(state, index) != LUA_TTABLE) {
        lua_pushfstring(state, "%s needs a list in { }, not %s%cwrite %s(list, …)", function,
                        luaL_typename(state, index), advice_mark, function);
        lua_error(state);
    }
    auto length = lua_rawlen(state, index);
    if (length > static_cast<lua_Unsigned>(longest_list)) {
        lua_pushfstring(state, "%s was given a list that is too long%cuse a shorter list", function, advice_mark);
        lua_error(state);
    }
    return static_cast<lua_Integer>(length);
}

std::span<const NamedFunction> table_functions() {
    return tables;
}
std::span<const NamedFunction> prelude_functions() {
    return prelude;
}

}  // namespace script
