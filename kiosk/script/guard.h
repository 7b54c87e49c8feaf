// The limits of one script's run: memory through Lua's allocator, time and instructions through its count hook.
//
// Why they hold: no function a script can reach runs long by itself (see environment.h), strings and blocks are capped
// so that no single instruction does, and a script has no way to catch an error, so that the first one ends the run.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>

struct lua_State;
struct lua_Debug;

namespace script {

struct Limits {
    std::chrono::milliseconds time;  ///< CPU of the thread
    std::int64_t instructions;       ///< of Lua's virtual machine
    std::size_t live = 8U << 20;     ///< bytes at one time
    std::size_t churn = 256U << 20;  ///< bytes over the whole run, freed or not
    std::size_t string = 64U << 10;  ///< bytes of one string: bounds comparing, joining and hashing
    std::size_t block = 512U << 10;  ///< bytes of anything else: bounds tables and the depth of recursion
};

constexpr Limits loading_limits{.time = std::chrono::milliseconds(500), .instructions = 10'000'000};
constexpr Limits choosing_limits{.time = std::chrono::milliseconds(50), .instructions = 1'000'000};

enum class Spent { nothing, time, instructions, live, churn, string, block, depth, reading };

/// "it runs too long": what to tell the author.
const char* describe(Spent spent);
const char* advise(Spent spent);

/// Where in the scripts, without allocating: `file` relative to the pack, cut at its end if too long.
struct Position {
    char file[64] = "";
    int line = 0;
};

class Guard {
public:
    Guard() = default;
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

    /// Counts from zero under these limits.
    void start(const Limits& limits);
    /// Installs the hook.
    void watch(lua_State* state);

    /// A lua_Alloc whose `self` is the guard.
    static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size);

    /// True once time is up; the parser, which runs no instructions, asks this between pieces of text.
    bool out_of_time();

    /// Time ran out in the parser, not in the script.
    void give_up_reading() { spent_ = Spent::reading; }

    /// Known while the parser reads; line 0: it does not.
    Position reading;

    /// What ended the run, if one of the limits did.
    Spent spent() const { return spent_; }
    /// Which limit the last refusal of memory was about.
    Spent refused() const { return refused_; }
    std::int64_t instructions() const { return instructions_; }
    /// Where the script was when memory was last refused. Lua calls no message handler for that error.
    const Position& refused_at() const { return refused_at_; }

private:
    static void tick(lua_State* state, lua_Debug* record);
    Spent refuse(std::size_t growth, std::size_t new_size, bool is_string) const;
    void note_refusal(Spent why);
    bool is_deep() const;
    bool stop_soon(std::size_t new_size, Spent why);
    void settle();

    Limits limits_{};
    lua_State* state_ = nullptr;
    void* stack_ = nullptr;        ///< the block that holds Lua's stack
    bool learns_stack_ = false;    ///< the next block that grows is Lua's stack
    Spent owed_ = Spent::nothing;  ///< the limit that the stack passed; the next instruction pays
    Spent spent_ = Spent::nothing, refused_ = Spent::nothing;
    std::size_t live_ = 0, churn_ = 0;
    std::int64_t instructions_ = 0;
    int refusals_ = 0;
    Position refused_at_;
    std::int64_t cpu_start_ = 0;  ///< nanoseconds of the thread
    std::int64_t cpu_asked_ = 0;  ///< nanoseconds of the monotonic clock when the thread's were last read
};

/// The innermost line of a script that is running; line 0: none.
Position running_position(lua_State* state);

}  // namespace script
