// string.*: words without patterns. Upper and lower know ASCII only and leave every other letter alone.
#include <cstdio>
#include <cstring>

#include "script/functions.h"
#include "script/host.h"

namespace script {

namespace {

int too_long(lua_State* state) {
    return raise(state, "a text would be longer than 64 KiB", "a slide holds 60 words: make less text");
}

int len(lua_State* state) {
    std::size_t length = 0;
    luaL_checklstring(state, 1, &length);
    lua_pushinteger(state, static_cast<lua_Integer>(length));
    return 1;
}

/// A position counted from the end when negative, as an offset from 1 that may lie outside the text.
lua_Integer from_start(lua_Integer position, std::size_t length) {
    auto size = static_cast<lua_Integer>(length);
    if (position >= 0) return position;
    return position < -size ? 0 : size + position + 1;
}

int sub(lua_State* state) {
    std::size_t length = 0;
    const char* text = luaL_checklstring(state, 1, &length);
    auto first = from_start(luaL_checkinteger(state, 2), length);
    auto last = from_start(luaL_optinteger(state, 3, -1), length);
    if (first < 1) first = 1;
    if (last > static_cast<lua_Integer>(length)) last = static_cast<lua_Integer>(length);
    if (first > last) {
        lua_pushliteral(state, "");
    } else {
        lua_pushlstring(state, text + first - 1, static_cast<std::size_t>(last - first + 1));
    }
    return 1;
}

int push_changed(lua_State* state, char from, char to) {
    std::size_t length = 0;
    const char* text = luaL_checklstring(state, 1, &length);
    luaL_Buffer buffer;
    char* changed = luaL_buffinitsize(state, &buffer, length);
    for (std::size_t i = 0; i < length; ++i) {
        bool in_range = text[i] >= from && text[i] <= static_cast<char>(from + 25);
        changed[i] = in_range ? static_cast<char>(text[i] - from + to) : text[i];
    }
    luaL_pushresultsize(&buffer, length);
    return 1;
}

int upper(lua_State* state) {
    return push_changed(state, 'a', 'A');
}
int lower(lua_State* state) {
    return push_changed(state, 'A', 'a');
}

int rep(lua_State* state) {
    std::size_t length = 0, between = 0;
    const char* text = luaL_checklstring(state, 1, &length);
    lua_Integer count = luaL_checkinteger(state, 2);
    const char* separator = luaL_optlstring(state, 3, "", &between);
    if (count <= 0 || length + between == 0) {
        lua_pushliteral(state, "");
        return 1;
    }
    if (static_cast<lua_Unsigned>(count) > longest_string ||
        static_cast<std::size_t>(count) * (length + between) > longest_string) {
        return too_long(state);
    }
    luaL_Buffer buffer;
    luaL_buffinitsize(state, &buffer, static_cast<std::size_t>(count) * (length + between));
    for (lua_Integer i = 0; i < count; ++i) {
        if (i > 0) luaL_addlstring(&buffer, separator, between);
        luaL_addlstring(&buffer, text, length);
    }
    luaL_pushresult(&buffer);
    return 1;
}

/// Always plain: what is looked for is looked for as it is written. memmem is linear in both lengths.
int find(lua_State* state) {
    std::size_t length = 0, wanted_length = 0;
    const char* text = luaL_checklstring(state, 1, &length);
    const char* wanted = luaL_checklstring(state, 2, &wanted_length);
    auto start = from_start(luaL_optinteger(state, 3, 1), length);
    if (start < 1) start = 1;
    if (start > static_cast<lua_Integer>(length) + 1) return 0;
    const char* from = text + start - 1;
    auto* found =
        static_cast<const char*>(memmem(from, static_cast<std::size_t>(text + length - from), wanted, wanted_length));
    if (!found) return 0;
    lua_pushinteger(state, found - text + 1);
    lua_pushinteger(state, found - text + static_cast<lua_Integer>(wanted_length));
    return 2;
}

/// One %… of a format, checked: flags of -+0 and space, at most two digits of width and of precision.
struct Directive {
    char spec[16] = "%";
    std::size_t length = 1;  ///< of spec
    char conversion = '\0';
};

const char* parse_directive(lua_State* state, const char* at, const char* end, Directive& directive) {
    auto take = [&](const char* allowed, int most) {
        for (; most > 0 && at < end && *at && std::strchr(allowed, *at); --most, ++at)
            directive.spec[directive.length++] = *at;
    };
    take("-+0 ", 3);
    take("0123456789", 2);
    if (at < end && *at == '.') {
        take(".", 1);
        take("0123456789", 2);
    }
    directive.conversion = at < end ? *at : '\0';
    if (!directive.conversion || !std::strchr("dsfgx", directive.conversion)) {
        raise(state, "string.format has a % it does not know", "use %d, %s, %.1f, %g, %x, or %% for a percent sign");
    }
    return at + 1;
}

/// printf with a checked specification: at most 99 wide and 99 digits after a number of at most 309.
void add_number(lua_State* state, luaL_Buffer& buffer, Directive& directive, int argument) {
    constexpr std::size_t room = 512;
    auto& [spec, length, conversion] = directive;
    bool whole = conversion == 'd' || conversion == 'x';
    if (whole) length = static_cast<std::size_t>(std::strlen(std::strcat(spec, "ll")));
    spec[length] = conversion;
    spec[length + 1] = '\0';
    char* out = luaL_prepbuffsize(&buffer, room);
    int written = whole ? std::snprintf(out, room, spec, luaL_checkinteger(state, argument))
                        : std::snprintf(out, room, spec, static_cast<double>(luaL_checknumber(state, argument)));
    luaL_addsize(&buffer, static_cast<std::size_t>(written));
}

/// Width and precision count bytes, as in Lua.
void add_string(lua_State* state, luaL_Buffer& buffer, Directive& directive, int argument) {
    constexpr std::size_t room = 512;
    int type = lua_type(state, argument);
    std::size_t length = 0;
    const char* text =
        type == LUA_TBOOLEAN ? (lua_toboolean(state, argument) ? "true" : "false") : luaL_typename(state, argument);
    if (type == LUA_TSTRING || type == LUA_TNUMBER) {
        text = lua_tolstring(state, argument, &length);
    } else {
        length = std::strlen(text);
    }
    directive.spec[directive.length] = '\0';
    bool wider_than_any_width = length >= 100 && !std::strchr(directive.spec, '.');
    if (directive.length == 1 || wider_than_any_width) {
        luaL_addlstring(&buffer, text, length);
        return;
    }
    directive.spec[directive.length] = 's';
    directive.spec[directive.length + 1] = '\0';
    char* out = luaL_prepbuffsize(&buffer, room);
    luaL_addsize(&buffer, static_cast<std::size_t>(std::snprintf(out, room, directive.spec, text)));
}

int format(lua_State* state) {
    std::size_t length = 0;
    const char* at = luaL_checklstring(state, 1, &length);
    const char* end = at + length;
    int argument = 1, arguments = lua_gettop(state);
    luaL_Buffer buffer;
    luaL_buffinit(state, &buffer);
    while (at < end) {
        if (luaL_bufflen(&buffer) > longest_string) return too_long(state);
        if (*at != '%') {
            luaL_addchar(&buffer, *at++);
        } else if (at + 1 < end && at[1] == '%') {
            luaL_addchar(&buffer, '%');
            at += 2;
        } else {
            Directive directive;
            at = parse_directive(state, at + 1, end, directive);
            if (++argument > arguments) {
                return raise(state, "string.format has more % than values", "give a value for each %");
            }
            auto add = directive.conversion == 's' ? add_string : add_number;
            add(state, buffer, directive, argument);
        }
    }
    if (luaL_bufflen(&buffer) > longest_string) return too_long(state);
    luaL_pushresult(&buffer);
    return 1;
}

constexpr NamedFunction strings[] = {{"find", find}, {"format", format}, {"len", len},    {"lower", lower},
                                     {"rep", rep},   {"sub", sub},       {"upper", upper}};

}  // namespace

std::span<const NamedFunction> string_functions() {
    return strings;
}

}  // namespace script
