// What a script can reach, name by name; and what happens when each of it is called with anything.
extern "C" {
#include <lua5.4/lua.h>
}

#include <catch2/catch.hpp>
#include <ctime>
#include <set>

#include "fakes/temporary_folder.h"
#include "script/loader.h"
#include "script/machine.h"

namespace {

const std::set<std::string> allowed = {
    "answer",      "ask",           "assert",       "change",       "choice",     "compare",      "error",
    "flow",        "group",         "ipairs",       "kiosk",        "math.abs",   "math.ceil",    "math.floor",
    "math.max",    "math.min",      "moment",       "option",       "pairs",      "question",     "room",
    "select",      "portion",       "order",        "hours",        "people",     "person",       "checklist",
    "timeline",    "true_or_not",   "myth",         "myths",        "slide",      "step",         "steps",
    "string.find", "string.format", "string.len",   "string.lower", "string.rep", "string.sub",   "string.upper",
    "summary",     "table.concat",  "table.insert", "table.remove", "table.sort", "table.unpack", "tonumber",
    "tostring",    "type",          "use",          "warning"};

/// Every function that indexing reaches from the table on top, through __index as a script would; leaves the stack as
/// it was.
void collect(lua_State* state, const std::string& name, std::set<std::string>& found, int depth = 0) {
    REQUIRE(depth < 6);
    if (lua_type(state, -1) == LUA_TFUNCTION) {
        found.insert(name);
        return;
    }
    if (lua_type(state, -1) != LUA_TTABLE) {
        found.insert(name + " is a " + lua_typename(state, lua_type(state, -1)));
        return;
    }
    lua_pushnil(state);
    while (lua_next(state, -2)) {
        REQUIRE(lua_type(state, -2) == LUA_TSTRING);
        std::string key = lua_tostring(state, -2);
        collect(state, name.empty() ? key : name + "." + key, found, depth + 1);
        lua_pop(state, 1);
    }
    if (!lua_getmetatable(state, -1)) return;
    lua_getfield(state, -1, "__index");
    if (lua_type(state, -1) == LUA_TTABLE) collect(state, name, found, depth + 1);
    lua_pop(state, 2);
}

std::string load(const fakes::TemporaryFolder& pack, const std::string& text) {
    pack.write("scripts/flows/try.lua", text);
    auto loaded = script::load_flow(pack.path(), "try");
    return loaded.problems.empty() ? "" : base::to_line(loaded.problems.front());
}

}  // namespace

TEST_CASE("a script reaches these names and no others") {
    script::Sources sources("/nowhere");
    script::Machine machine(sources);
    auto* state = machine.state();
    std::set<std::string> found;
    lua_getfield(state, LUA_REGISTRYINDEX, "environment");
    collect(state, "", found);
    CHECK(found == allowed);

    found.clear();
    lua_pushstring(state, "");
    REQUIRE(lua_getmetatable(state, -1));
    lua_getfield(state, -1, "__index");
    collect(state, "string", found);
    for (const auto& name : found) CHECK(allowed.contains(name));

    found.clear();
    lua_getfield(state, LUA_REGISTRYINDEX, "visit");
    collect(state, "visit", found);
    CHECK(found == std::set<std::string>{"visit.answer", "visit.choice", "visit.right", "visit.seen"});
}

TEST_CASE("no other type has a metatable a script could reach") {
    script::Sources sources("/nowhere");
    script::Machine machine(sources);
    auto* state = machine.state();
    lua_pushnil(state);
    lua_pushboolean(state, 1);
    lua_pushnumber(state, 1);
    lua_getfield(state, LUA_REGISTRYINDEX, "visit");
    lua_pushlightuserdata(state, state);
    CHECK_FALSE(lua_getmetatable(state, -5));
    CHECK_FALSE(lua_getmetatable(state, -4));
    CHECK_FALSE(lua_getmetatable(state, -3));
    CHECK_FALSE(lua_getmetatable(state, -1));
}

TEST_CASE("each function, whatever it is given, ends at once") {
    fakes::TemporaryFolder pack;
    const std::vector<std::string> values = {
        "nil",    "true", "0",      "-1",     "1 << 62", "(1 << 63) - 1", "1 << 63", "-2^63",
        "2^1023", "0/0",  "1/0",    "\"\"",   "long",    "\"%99.99f\"",   "\"%s\"",  "\"\\0\\xFF\"",
        "{}",     "list", "sparse", "itself", "string",  "print_like"};
    const std::string setting =
        "local long = ('x'):rep(65536)\n"
        "local list = {} for i = 1, 8000 do list[i] = i % 100 end\n"
        "local sparse = { [1 << 62] = 1, [5] = 2, [-3] = 3 }\n"
        "local itself = {} itself[1] = itself itself.x = itself\n"
        "local function print_like(...) return ... end\n";
    for (const auto& name : allowed) {
        CAPTURE(name);
        for (std::size_t one = 0; one < values.size(); ++one) {
            // Not every pair with every third, but each value in each place beside three others.
            for (std::size_t step : {0U, 7U, 17U}) {
                const auto &other = values[(one + step) % values.size()],
                           &third = values[(one + 3 * step + 5) % values.size()];
                auto call = name + "(" + values[one] + ", " + other + ", " + third + ")";
                CAPTURE(call);
                auto start = std::clock();
                auto problem = load(pack, setting + "local a, b = " + call + "\nerror('it went on')");
                REQUIRE(std::clock() - start < CLOCKS_PER_SEC / 2);
                bool stopped = problem.starts_with("scripts/flows/try.lua:6: error: ");
                bool went_on = problem.starts_with("scripts/flows/try.lua:7: error: it went on");
                REQUIRE((stopped || went_on));
            }
        }
    }
}

TEST_CASE("functions do what their names say") {
    fakes::TemporaryFolder pack;
    auto check = [&](const std::string& condition) {
        CAPTURE(condition);
        CHECK(load(pack, "assert(" + condition +
                             ", 'false')\nreturn flow { title = 'x', slide { 'a', title = 'x' } }") == "");
    };
    check("('ab'):rep(3, '-') == 'ab-ab-ab' and ('x'):rep(0) == '' and ('x'):rep(-1) == ''");
    check("('heel'):upper() == 'HEEL' and ('ÉCOLE'):lower() == 'École' and ('pie é'):upper() == 'PIE é'");
    check(
        "('heel'):sub(2, 3) == 'ee' and ('heel'):sub(-2) == 'el' and ('heel'):sub(3, 2) == '' and ('heel'):sub(-9, 99) "
        "== 'heel'");
    check(
        "('a.b'):find('.') == 2 and ('abc'):find('d') == nil and ('aXa'):find('a', 2) == 3 and select(2, "
        "('abc'):find('bc')) == 3");
    check("('%d of %s, %.1f, %5d|%-4s|%%'):format(3, 'ten', 2.25, 7, 'ab') == '3 of ten, 2.2,     7|ab  |%'");
    check("('%s %s %s'):format(nil, true, 1.5) == 'nil true 1.5' and ('%x'):format(255) == 'ff'");
    check("#('heel') == 4 and ('heel'):len() == 4");
    check(
        "table.concat({ 'a', 1, 'b' }, ', ') == 'a, 1, b' and table.concat({}) == '' and table.concat({ 'a', 'b' }, "
        "'', 2) == 'b'");
    check(
        "math.floor(2.7) == 2 and math.ceil(2.1) == 3 and math.max(1, 3, 2) == 3 and math.min(2, 1) == 1 and "
        "math.abs(-4) == 4");
    check(
        "tonumber('12') == 12 and tonumber('x') == nil and tonumber(' 1.5 ') == 1.5 and tonumber('') == nil and "
        "tostring(12) == '12'");
    check("tostring({}) == 'table' and tostring(type) == 'function' and tostring(nil) == 'nil'");
    check("select('#', 1, nil, 3) == 3 and select(-1, 1, 2) == 2 and (select(2, 'a', 'b')) == 'b'");
    check("type(nil) == 'nil' and type(slide) == 'function'");
    check(
        "(function() local t = { 'a', 'c' } table.insert(t, 2, 'b') table.insert(t, 'd') local d = table.remove(t) "
        "return table.concat(t) .. d .. table.remove(t, 1) end)() == 'abcda'");
    check("(function() local a, b, c = table.unpack({ 1, 2, 3 }) return a + b + c end)() == 6");
    check("(function() local t = {} for i, v in ipairs({ 'a', 'b', nil, 'd' }) do t[i] = v end return #t end)() == 2");
}

TEST_CASE("sorting is right for any length and any order, and keeps equals in order") {
    fakes::TemporaryFolder pack;
    CHECK(load(pack, R"lua(
        for length = 0, 70 do
          local list = {}
          for i = 1, length do list[i] = { key = (i * 37) % 11, place = i } end
          table.sort(list, function(a, b) return a.key < b.key end)
          assert(#list == length)
          for i = 2, length do
            local a, b = list[i - 1], list[i]
            assert(a.key < b.key or a.key == b.key and a.place < b.place, "wrong order")
          end
        end
        local words = { "b", "a", "C", "é" }
        table.sort(words)
        assert(table.concat(words) == "Cabé")
        return flow { title = "x", slide { "a", title = "x" } })lua") == "");
}

TEST_CASE("pairs walks in the same order in every run: numbers, then words") {
    fakes::TemporaryFolder pack;
    auto text = R"lua(
        local list = { 10, 20, [1.5] = 1, [-1] = 2 }
        for i = 40, 1, -1 do list["k" .. i * 7919 % 101] = i end
        list.k1 = nil
        local order = {}
        for key in pairs(list) do order[#order + 1] = tostring(key) end
        return flow { title = table.concat(order, " "), slide { "a", title = "x" } })lua";
    pack.write("scripts/flows/order.lua", text);
    auto first = script::load_flow(pack.path(), "order").value;
    REQUIRE(first);
    CHECK(first->title.starts_with("-1 1 1.5 2 k"));
    for (int i = 0; i < 50; ++i) CHECK(script::load_flow(pack.path(), "order").value->title == first->title);
}

TEST_CASE("nothing one flow does is seen by another") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/lib/shared.lua", "return { words = 'clean' }");
    pack.write("scripts/flows/first.lua",
               "local s = use 'shared' s.words = 'dirty'\nreturn flow { title = s.words, slide { 'a', title = 'x' } }");
    pack.write("scripts/flows/second.lua",
               "local s = use 'shared'\nreturn flow { title = s.words, slide { 'a', title = 'x' } }");
    CHECK(script::load_flow(pack.path(), "first").value->title == "dirty");
    CHECK(script::load_flow(pack.path(), "second").value->title == "clean");
}
