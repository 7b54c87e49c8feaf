#include "script/machine.h"

#include <locale.h>

#include <new>

#include "base/utf8.h"
#include "script/copy.h"
#include "script/environment.h"
#include "script/host.h"
#include "script/mistakes/explain.h"
#include "script/mistakes/suggest.h"
#include "script/visit_functions.h"

namespace script {

namespace {

constexpr char environment_key[] = "environment";

struct Close {
    void operator()(lua_State* state) const { lua_close(state); }
};

/// The plain "C" locale for this thread: text compares byte by byte, in linear time and alike on every machine, and
/// numbers have a point. (Lua compares with strcoll, which in other locales is slow and differs between systems.)
class PlainLocale {
public:
    PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;
    ~PlainLocale() {
        uselocale(before_);
        freelocale(plain_);
    }

private:
    locale_t plain_, before_;
};

// What follows is called through lua_pcall and may be left by a jump: plain data only.

int set_up(lua_State* state) {
    // The environment is the one value new chunks get as their upvalue.
    push_environment(state);
    lua_pushvalue(state, -1);
    lua_setfield(state, LUA_REGISTRYINDEX, environment_key);
    lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    return 0;
}

struct RunFile {
    const char* file;
    const std::string& text;
};

int run_file(lua_State* state) {
    auto& job = *static_cast<RunFile*>(lua_touserdata(state, 1));
    push_chunk(state, job.file, job.text);
    lua_call(state, 0, 1);
    return 1;
}

struct RunChoice {
    Entry entry;
    const char* slide;
};

/// choose(job, what run_file returned).
int run_choice(lua_State* state) {
    auto& job = *static_cast<RunChoice*>(lua_touserdata(state, 1));
    bool found = lua_istable(state, 2) && lua_rawgeti(state, 2, job.entry.of_flow) == LUA_TTABLE;
    if (found && job.entry.of_room > 0) found = lua_rawgeti(state, -1, job.entry.of_room) == LUA_TTABLE;
    found = found && lua_rawgeti(state, -1, 1) == LUA_TSTRING && std::string_view(lua_tostring(state, -1)) == job.slide;
    if (found) {
        lua_pop(state, 1);
        lua_pushliteral(state, "next");
        found = lua_rawget(state, -2) == LUA_TTABLE;
    }
    if (found) {
        lua_pushliteral(state, "choose");
        found = lua_rawget(state, -2) == LUA_TFUNCTION;
    }
    if (!found) {
        return raise(state, "the script makes other slides now than when the flow was opened",
                     "check whether its file was changed");
    }
    lua_getfield(state, LUA_REGISTRYINDEX, view_key);
    lua_call(state, 1, 1);
    return 1;
}

/// Message handler: notes the place, before the stack that knows it is gone.
int note_place(lua_State* state) {
    host_of(state).raised_at = running_position(state);
    return 1;
}

}  // namespace

struct Machine::Parts {
    explicit Parts(Sources& sources) : host(sources) {}

    std::optional<base::Problem> call(lua_CFunction function, void* job, int more_arguments, int results);

    Host host;
    std::unique_ptr<lua_State, Close> state;
    std::string file;
};

Machine::Machine(Sources& sources) : parts_(std::make_unique<Parts>(sources)) {
    parts_->host.guard.start(loading_limits);
    parts_->state.reset(lua_newstate(&Guard::allocate, &parts_->host.guard));
    auto* state = parts_->state.get();
    if (!state) throw std::bad_alloc();
    *static_cast<Host**>(lua_getextraspace(state)) = &parts_->host;
    lua_pushcfunction(state, set_up);
    if (lua_pcall(state, 0, 0, 0) != LUA_OK) throw std::bad_alloc();  // nothing of a script has run yet
    parts_->host.guard.watch(state);
}

Machine::~Machine() = default;

void Machine::limit(const Limits& limits) {
    parts_->host.guard.start(limits);
}

std::int64_t Machine::instructions() const {
    return parts_->host.guard.instructions();
}

Position Machine::made() const {
    return parts_->host.made;
}

lua_State* Machine::state() {
    return parts_->state.get();
}

/// Calls function(job, …) with what lies on top of the stack as further arguments.
std::optional<base::Problem> Machine::Parts::call(lua_CFunction function, void* job, int more_arguments, int results) {
    auto* lua = state.get();
    int bottom = lua_gettop(lua) - more_arguments + 1;
    lua_pushcfunction(lua, note_place);
    lua_insert(lua, bottom);
    lua_pushcfunction(lua, function);
    lua_insert(lua, bottom + 1);
    lua_pushlightuserdata(lua, job);
    lua_insert(lua, bottom + 2);
    PlainLocale plain;
    host.raised_at = {};
    int status = lua_pcall(lua, more_arguments + 1, results, bottom);
    lua_remove(lua, bottom);
    if (status == LUA_OK) return std::nullopt;
    bool words = lua_type(lua, -1) == LUA_TSTRING;
    std::string message = words ? lua_tostring(lua, -1) : "";
    lua_pop(lua, 1);
    return explain(file, status == LUA_ERRMEM, message, host);
}

base::Result<Value> Machine::run(const std::string& file) {
    auto& host = parts_->host;
    parts_->file = file;
    const auto* text = host.sources.read(file);
    if (!text) return host.sources.problem();
    RunFile job{file.c_str(), *text};
    if (auto problem = parts_->call(run_file, &job, 0, 1)) return *problem;
    auto value = copy_top(parts_->state.get());
    if (value) return std::move(*value);
    return base::Problem{base::Severity::error, file, host.made.line, "the script makes more than a flow can hold",
                         "a flow has 200 slides at most, with 4 KiB of text in each field"};
}

base::Result<std::string> Machine::choose(Entry entry, const flow::Flow& flow, const flow::Slide& slide,
                                          const flow::VisitView& view) {
    auto* state = parts_->state.get();
    Request request{flow, view};
    RunChoice job{entry, slide.id.c_str()};
    parts_->host.request = &request;
    lua_pushvalue(state, 1);
    auto problem = parts_->call(run_choice, &job, 1, 1);
    parts_->host.request = nullptr;
    if (problem) return std::move(*problem);
    std::string chosen = lua_type(state, -1) == LUA_TSTRING ? lua_tostring(state, -1) : "";
    bool nothing = lua_isnil(state, -1);
    lua_pop(state, 1);
    const auto& targets = slide.next.targets;
    if (std::find(targets.begin(), targets.end(), chosen) != targets.end()) return chosen;
    std::string what = "choose of slide \"" + slide.id + "\" gave " +
                       (!chosen.empty() ? "\"" + base::printable(chosen, 60) + "\""
                        : nothing       ? "nothing"
                                        : "no name of a slide");
    auto meant = did_you_mean(chosen, targets);
    return base::Problem{base::Severity::error, flow.file, slide.line, what + ", which is not in to = { }",
                         meant.empty() ? "return one of the slides in to = { }, whatever was answered" : meant};
}

}  // namespace script
