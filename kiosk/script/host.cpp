#include "script/host.h"

#include <algorithm>
#include <cstring>

namespace script {

const char mark_kind = 0, mark_file = 0, mark_line = 0;

namespace {

/// Hands the text out in small pieces and stops when time is up: reading runs no instructions, so no hook does.
struct Reader {
    Guard& guard;
    const char* next;
    std::size_t left;
};

const char* read_piece(lua_State*, void* self, std::size_t* size) {
    constexpr std::size_t piece = 256;
    auto& reader = *static_cast<Reader*>(self);
    *size = 0;
    if (reader.left == 0 || reader.guard.out_of_time()) return nullptr;
    *size = std::min(piece, reader.left);
    const char* start = reader.next;
    reader.guard.reading.line += static_cast<int>(std::count(start, start + *size, '\n'));
    reader.next += *size;
    reader.left -= *size;
    return start;
}

}  // namespace

int raise(lua_State* state, const char* what, const char* advice) {
    lua_pushfstring(state, "%s%c%s", what, advice_mark, advice);
    return lua_error(state);
}

Excerpt::Excerpt(const char* words) {
    std::strncpy(text, words, sizeof text - 1);
    text[60] = '\0';
}

void push_chunk(lua_State* state, const char* file, const std::string& text) {
    auto& host = host_of(state);
    lua_pushfstring(state, "@%s", file);
    Reader reader{host.guard, text.data(), text.size()};
    std::strncpy(host.guard.reading.file, file, sizeof host.guard.reading.file - 1);
    host.guard.reading.line = 1;
    int status = lua_load(state, read_piece, &reader, lua_tostring(state, -1), "t");
    auto stopped_at = host.guard.reading;
    host.guard.reading = {};
    lua_remove(state, -2);
    if (status == LUA_OK) return;
    bool in_time = host.guard.spent() == Spent::nothing;
    if (status != LUA_ERRMEM && (!in_time || status != LUA_ERRSYNTAX)) {
        // Lua gives the place of wrong syntax only; what is nested too deeply is an error of the parser itself.
        lua_pushfstring(state, "%s:%d: %s", stopped_at.file, stopped_at.line,
                        in_time ? "chunk has too many syntax levels" : "");
    }
    if (!in_time) host.guard.give_up_reading();
    host.bad_syntax = status != LUA_ERRMEM && in_time;
    lua_error(state);
}

}  // namespace script
