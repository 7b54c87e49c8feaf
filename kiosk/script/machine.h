// One Lua state: runs one script file with the libraries it uses, and afterwards its next-functions.
//
// Not thread-safe; a machine may move between threads between calls. Nothing a script does throws or ends the program.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/problem.h"
#include "base/result.h"
#include "flow/seams.h"
#include "script/guard.h"
#include "script/sources.h"
#include "script/value.h"

namespace script {

/// Where a slide stands in the table of its flow, from 1: an entry of the flow, or one inside of an entry that is a room.
struct Entry {
    long long of_flow = 0;
    long long of_room = 0;  ///< 0: it is a stop
};

class Machine {
public:
    /// `sources` must outlive it.
    explicit Machine(Sources& sources);
    ~Machine();

    /// Counts time, instructions and memory from zero.
    void limit(const Limits& limits);

    /// Runs a file and copies what it returned. Once.
    base::Result<Value> run(const std::string& file);

    /// Runs `next.choose` of the slide that stands there in the table that `run` got. What it returned is a string, or the
    /// problem says why not.
    base::Result<std::string> choose(Entry entry, const flow::Flow& flow, const flow::Slide& slide,
                                     const flow::VisitView& view);

    /// Of Lua's virtual machine, since `limit`.
    std::int64_t instructions() const;
    /// Where flow { } or kiosk { } was last written; line 0: nowhere.
    Position made() const;

    /// For tests that look at what a script can reach: the state, with the environment under "environment" in the
    /// registry.
    lua_State* state();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace script
