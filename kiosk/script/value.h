// What a script returned, copied out of Lua as a plain tree: the readers see this and never a lua_State.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace script {

struct Table;

struct Nothing {
    bool operator==(const Nothing&) const = default;
};

/// A function of the script; it stays in Lua.
struct Function {
    bool operator==(const Function&) const = default;
};

using Value = std::variant<Nothing, bool, double, std::string, Function, std::shared_ptr<const Table>>;

/// A Lua table. Positions are those of its list part, from 1; a gap in them means an empty entry.
struct Table {
    std::string kind;  ///< "slide", "answer", …: the word it was made with; empty: plain braces
    std::string file;  ///< where that word stands, with its line; empty and 0 for plain braces
    int line = 0;
    std::vector<std::pair<long long, Value>> items;     ///< by position
    std::vector<std::pair<std::string, Value>> fields;  ///< by name
    bool other_keys = false;                            ///< true, 1.5 and the like were used as keys

    /// Null when there is none.
    const Value* field(const std::string& name) const;
    const Value* item(long long position) const;
};

/// "words", "a number", "a function", "a list in { }", "nothing": for messages.
const char* describe(const Value& value);

}  // namespace script
