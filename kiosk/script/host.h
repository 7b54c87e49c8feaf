// What the functions offered to scripts know about the run they belong to. Only for files that include Lua's headers.
//
// Lua's errors are longjmps: no frame that may be jumped over holds an object with a destructor. Functions of the
// environment therefore use Lua's own buffers and plain data, and whatever needs C++ objects happens in noexcept
// helpers that have returned before an error is raised.
#pragma once

#include <lua.hpp>
#include <string>

#include "flow/seams.h"
#include "script/guard.h"
#include "script/sources.h"

namespace script {

/// The visit a next-function asks about; lives while the function runs.
struct Request {
    const flow::Flow& flow;
    const flow::VisitView& view;
};

struct Host {
    explicit Host(Sources& its_sources) : sources(its_sources) {}

    Guard guard;
    Sources& sources;
    const Request* request = nullptr;  ///< null outside a next-function
    int libraries = 0;                 ///< begun by `use`
    Position made;                     ///< of the last flow { } or kiosk { }: to say where a `return` is missing
    Position raised_at;                ///< where the error that ended the run was raised
    bool bad_syntax = false;           ///< that error came from reading a file, not from running it
    bool bad_source = false;           ///< it was a file that `sources` refused
};

inline Host& host_of(lua_State* state) {
    return **static_cast<Host**>(lua_getextraspace(state));
}

/// Separates what went wrong from what to do in an error's text.
inline constexpr char advice_mark = '\x1f';

/// Raises an error; both are copied. Never returns.
int raise(lua_State* state, const char* what, const char* advice);

/// A piece of a script's text for a message, without allocating: cut at 60 bytes.
struct Excerpt {
    explicit Excerpt(const char* words);
    char text[64];
};

/// Pushes the file as a function, or raises. The host's sources must have it.
void push_chunk(lua_State* state, const char* file, const std::string& text);

/// Keys, by address, under which a table made by a word of the language keeps what made it and where. Scripts never
/// see them: pairs leaves them out.
extern const char mark_kind, mark_file, mark_line;

}  // namespace script
