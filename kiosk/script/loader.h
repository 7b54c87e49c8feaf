// From a pack's Lua files to plain values: flows and the home screen, with every mistake as a flow::Problem.
//
// Scripts run in a sandbox of their own, one a flow: 500 ms of the thread's CPU, 8 MiB, no way to files, clock or
// chance. Whatever a script does, these functions return; they throw only std::bad_alloc. Any thread; they block while
// they read the pack.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/flow.h"

namespace script {

struct LoadedFlow {
    std::optional<flow::Flow> flow;  ///< there when `problems` has no error
    base::Problems problems;         ///< in the order of the file
    std::vector<std::string> files;  ///< what was read, relative to the pack: the flow's file first, then its libraries
};

/// scripts/flows/<id>.lua.
LoadedFlow load_flow(const std::filesystem::path& pack, const std::string& id);

struct LoadedHome {
    /// There whenever a usable home screen remains: a wrong entry is a problem and is left out, so that one misspelt
    /// topic does not close the kiosk.
    std::optional<flow::Home> home;
    base::Problems problems;
    std::vector<std::string> files;
};

/// scripts/kiosk.lua.
LoadedHome load_home(const std::filesystem::path& pack);

/// The names of scripts/flows/*.lua without .lua, sorted; also names no flow may have (load_flow then says why).
std::vector<std::string> flow_ids(const std::filesystem::path& pack);

}  // namespace script
