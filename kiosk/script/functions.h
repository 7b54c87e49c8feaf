// The functions a script can reach, by library. Each is bounded by itself, whatever its arguments: at most one pass
// over strings (64 KiB) or tables (512 KiB) that the guard's allocator has already bounded, and results of at most 64
// KiB.
#pragma once

#include <lua.hpp>
#include <span>

namespace script {

struct NamedFunction {
    const char* name;
    lua_CFunction function;
};

inline constexpr std::size_t longest_string = 64U << 10;  ///< bytes of a result
inline constexpr lua_Integer longest_list = 65'536;       ///< entries a list function touches
inline constexpr lua_Integer longest_unpack = 200;        ///< values table.unpack gives

std::span<const NamedFunction> plain_functions();   ///< assert, error, ipairs, select, tonumber, tostring, type
std::span<const NamedFunction> string_functions();  ///< string.*
std::span<const NamedFunction> table_functions();   ///< table.*, but for sort
std::span<const NamedFunction> math_functions();    ///< math.*

/// What the Lua part of the environment is built on; no script reaches them.
std::span<const NamedFunction> prelude_functions();

/// Length of the list at `index`, or an error: no table, or too long.
lua_Integer list_length(lua_State* state, int index, const char* function);

}  // namespace script
