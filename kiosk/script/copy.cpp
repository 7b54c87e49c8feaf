#include "script/copy.h"

#include <algorithm>
#include <lua.hpp>

#include "script/host.h"

namespace script {

namespace {

/// More than any flow within the caps of the readers has. A table may hold one text or one table many times over: what
/// is bounded in Lua's memory is not bounded in a copy.
constexpr int most_values = 50'000;
constexpr std::size_t most_bytes = 2U << 20;
constexpr int deepest = 12;

class Copier {
public:
    explicit Copier(lua_State* state) : state_(state) {}

    Value copy(int depth) {
        if (++values_ > most_values || depth > deepest) fits_ = false;
        if (!fits_) return Nothing{};
        switch (lua_type(state_, -1)) {
            case LUA_TBOOLEAN:
                return lua_toboolean(state_, -1) != 0;
            case LUA_TNUMBER:
                return static_cast<double>(lua_tonumber(state_, -1));
            case LUA_TSTRING:
                return text();
            case LUA_TFUNCTION:
                return Function{};
            case LUA_TTABLE:
                return table(depth);
            default:
                return Nothing{};
        }
    }

    bool fits() const { return fits_; }

private:
    /// The string on top, which must be one: converting a number would allocate.
    std::string text() {
        std::size_t length = 0;
        const char* words = lua_tolstring(state_, -1, &length);
        bytes_ += length;
        if (bytes_ > most_bytes) {
            fits_ = false;
            return {};
        }
        return {words, length};
    }

    std::shared_ptr<const Table> table(int depth) {
        auto result = std::make_shared<Table>();
        if (!lua_checkstack(state_, 4)) {
            fits_ = false;
            return result;
        }
        read_marks(*result);
        lua_pushnil(state_);
        while (lua_next(state_, -2)) {
            if (fits_) entry(*result, depth);
            lua_pop(state_, 1);
        }
        auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
        std::sort(result->items.begin(), result->items.end(), by_key);
        std::sort(result->fields.begin(), result->fields.end(), by_key);
        return result;
    }

    void entry(Table& table, int depth) {
        int key = lua_type(state_, -2);
        if (key == LUA_TLIGHTUSERDATA) return;  // a mark
        if (key == LUA_TSTRING) {
            lua_pushvalue(state_, -2);
            auto name = text();
            lua_pop(state_, 1);
            table.fields.emplace_back(std::move(name), copy(depth + 1));
        } else if (lua_isinteger(state_, -2)) {
            table.items.emplace_back(lua_tointeger(state_, -2), copy(depth + 1));
        } else {
            table.other_keys = true;
        }
    }

    void read_marks(Table& table) {
        if (lua_rawgetp(state_, -1, &mark_kind) == LUA_TSTRING) table.kind = text();
        lua_pop(state_, 1);
        if (lua_rawgetp(state_, -1, &mark_file) == LUA_TSTRING) table.file = text();
        lua_pop(state_, 1);
        if (lua_rawgetp(state_, -1, &mark_line) == LUA_TNUMBER)
            table.line = static_cast<int>(lua_tointeger(state_, -1));
        lua_pop(state_, 1);
    }

    lua_State* state_;
    int values_ = 0;
    std::size_t bytes_ = 0;
    bool fits_ = true;
};

}  // namespace

std::optional<Value> copy_top(lua_State* state) {
    Copier copier(state);
    auto value = copier.copy(0);
    if (!copier.fits()) return std::nullopt;
    return value;
}

}  // namespace script
