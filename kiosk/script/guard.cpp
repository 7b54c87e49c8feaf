#include "script/guard.h"

#include <cstdlib>
#include <cstring>
#include <lua.hpp>

#include "script/host.h"

namespace script {

namespace {

constexpr int instructions_per_tick = 100;
/// Each refusal makes Lua collect all garbage; a script that lives on the limit is stopped instead.
constexpr int refusals_allowed = 8;
/// Calls within calls that only a function that calls itself makes.
constexpr int recursion_depth = 1000;
constexpr std::int64_t millisecond = 1'000'000;

std::int64_t nanoseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

}  // namespace

const char* describe(Spent spent) {
    switch (spent) {
        case Spent::time:
        case Spent::instructions:
            return "the script runs too long and was stopped";
        case Spent::string:
            return "the script makes a text that is too long";
        case Spent::block:
            return "the script makes a list that is too long";
        case Spent::depth:
            return "a function calls itself without end";
        case Spent::reading:
            return "the script is too large or too tangled to read";
        default:
            return "the script uses too much memory and was stopped";
    }
}

const char* advise(Spent spent) {
    switch (spent) {
        case Spent::time:
        case Spent::instructions:
            return "look for a loop that never ends near this line";
        case Spent::string:
            return "look for a loop that keeps adding to a text near this line";
        case Spent::depth:
            return "look for a function that calls itself near this line";
        case Spent::reading:
            return "split it into smaller pieces";
        default:
            return "look for a loop near this line that never stops adding";
    }
}

void Guard::start(const Limits& limits) {
    limits_ = limits;
    spent_ = refused_ = owed_ = Spent::nothing;
    churn_ = 0;
    instructions_ = 0;
    refusals_ = 0;
    refused_at_ = {};
    cpu_start_ = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    cpu_asked_ = nanoseconds(CLOCK_MONOTONIC);
    if (state_) lua_sethook(state_, &Guard::tick, LUA_MASKCOUNT, instructions_per_tick);
}

void Guard::watch(lua_State* state) {
    constexpr int more_than_it_has = 200;  // slots; a new state has 40
    learns_stack_ = true;
    lua_checkstack(state, more_than_it_has);
    learns_stack_ = false;
    state_ = state;
    lua_sethook(state_, &Guard::tick, LUA_MASKCOUNT, instructions_per_tick);
}

bool Guard::out_of_time() {
    if (spent_ == Spent::time) return true;
    // The thread's clock is a system call; the monotonic one is not, and it is never behind.
    auto now = nanoseconds(CLOCK_MONOTONIC);
    if (now - cpu_asked_ < millisecond) return false;
    cpu_asked_ = now;
    auto used = nanoseconds(CLOCK_THREAD_CPUTIME_ID) - cpu_start_;
    if (used > std::chrono::nanoseconds(limits_.time).count()) spent_ = Spent::time;
    return spent_ == Spent::time;
}

void Guard::tick(lua_State* state, lua_Debug*) {
    auto& guard = host_of(state).guard;
    guard.instructions_ += instructions_per_tick;
    guard.settle();
    if (guard.spent_ == Spent::nothing && guard.refusals_ > refusals_allowed) guard.spent_ = Spent::live;
    if (guard.spent_ == Spent::nothing && guard.instructions_ > guard.limits_.instructions) {
        guard.spent_ = Spent::instructions;
    }
    if (!guard.out_of_time() && guard.spent_ == Spent::nothing) return;
    lua_sethook(state, &Guard::tick, LUA_MASKCOUNT, 1);  // nothing that runs after this runs on
    lua_pushstring(state, describe(guard.spent_));
    lua_error(state);
}

Spent Guard::refuse(std::size_t growth, std::size_t new_size, bool is_string) const {
    constexpr std::size_t header = 64;
    if (is_string && new_size > limits_.string + header) return Spent::string;
    if (new_size > limits_.block) return Spent::block;
    if (live_ + growth > limits_.live) return Spent::live;
    if (churn_ + growth > limits_.churn) return Spent::churn;
    return Spent::nothing;
}

bool Guard::is_deep() const {
    lua_Debug record;
    return state_ && lua_getstack(state_, recursion_depth, &record);
}

/// Reads the call stack from within the allocator: lua_getstack and lua_getinfo for "S" and "l" only read, and the
/// stack is sound whenever Lua allocates anything but the stack. At worst the line is that of the last instruction that
/// could raise.
void Guard::note_refusal(Spent why) {
    refused_ = reading.line > 0 ? Spent::reading : is_deep() ? Spent::depth : why;
    ++refusals_;
    if (!state_) return;
    refused_at_ = reading.line > 0 ? reading : running_position(state_);
    if (refusals_ > refusals_allowed) lua_sethook(state_, &Guard::tick, LUA_MASKCOUNT, 1);
}

/// While Lua 5.4.6 and later moves its stack nothing of it may be read, so nobody could tell the line. The stack may
/// grow beyond the limits once, to twice the size of a block, and the next instruction stops the script.
bool Guard::stop_soon(std::size_t new_size, Spent why) {
    if (owed_ != Spent::nothing || new_size > 2 * limits_.block) return false;
    owed_ = is_deep() ? Spent::depth : why;
    lua_sethook(state_, &Guard::tick, LUA_MASKCOUNT, 1);
    return true;
}

/// Garbage alone ends nobody.
void Guard::settle() {
    if (owed_ == Spent::nothing || spent_ != Spent::nothing) return;
    if (owed_ == Spent::live) lua_gc(state_, LUA_GCCOLLECT);
    if (owed_ != Spent::live || live_ > limits_.live) {
        spent_ = owed_;
        return;
    }
    owed_ = Spent::nothing;
    ++refusals_;
    lua_sethook(state_, &Guard::tick, LUA_MASKCOUNT, instructions_per_tick);
}

void* Guard::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
    auto& guard = *static_cast<Guard*>(self);
    // For a new block, old_size tells what kind of object it is for.
    bool is_string = !block && old_size == LUA_TSTRING;
    if (!block) old_size = 0;
    if (new_size == 0) {
        guard.live_ -= old_size;
        std::free(block);
        return nullptr;
    }
    auto growth = new_size > old_size ? new_size - old_size : 0;
    if (growth > 0) {
        auto why = guard.refuse(growth, new_size, is_string);
        const bool is_stack = block && block == guard.stack_;
        if (why != Spent::nothing && !(is_stack && guard.stop_soon(new_size, why))) {
            if (is_stack)
                guard.refused_ = why;
            else
                guard.note_refusal(why);
            return nullptr;
        }
    }
    const bool was_stack = block && (block == guard.stack_ || guard.learns_stack_);
    void* result = std::realloc(block, new_size);
    if (!result) return growth > 0 ? nullptr : block;  // Lua counts on shrinking
    if (was_stack) guard.stack_ = result;
    guard.live_ = guard.live_ - old_size + new_size;
    guard.churn_ += growth;
    return result;
}

Position running_position(lua_State* state) {
    Position position;
    lua_Debug record;
    for (int level = 0; lua_getstack(state, level, &record); ++level) {
        lua_getinfo(state, "Sl", &record);
        // Scripts are loaded under the name @file; our own Lua code is not.
        if (record.currentline <= 0 || record.source[0] != '@') continue;
        std::strncpy(position.file, record.source + 1, sizeof position.file - 1);
        position.line = record.currentline;
        break;
    }
    return position;
}

}  // namespace script
