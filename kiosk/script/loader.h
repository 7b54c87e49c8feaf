// From a pack's Lua files to plain values: flows and the home screen, with every mistake as a base::Problem.
//
// Scripts run in a sandbox of their own, one a flow: 500 ms of the thread's CPU, 8 MiB, no way to files, clock or
// chance. Whatever a script does, these functions return; they throw only std::bad_alloc. Any thread; they block while
// they read the pack.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "flow/seams.h"

namespace script {

class Sources;

/// scripts/flows/<id>.lua. There is a flow when the problems, in the order of the file, have no error.
flow::Loaded<flow::Flow> load_flow(const std::filesystem::path& pack, const std::string& id);
/// The same from sources that the caller keeps.
flow::Loaded<flow::Flow> load_flow(Sources& sources, const std::string& id);

/// scripts/kiosk.lua. There is a home whenever a usable home screen remains: a wrong entry is a problem and is left out,
/// so that one misspelt topic does not close the kiosk.
flow::Loaded<flow::Home> load_home(const std::filesystem::path& pack);

/// The packs that scripts/kiosk.lua builds on, in its order: names of files in layers/, such as "spine-society.kioskpack". No
/// value when that cannot be known, or one of them is no such name.
flow::Loaded<std::vector<std::string>> load_built_on(const std::filesystem::path& pack);

/// The names of scripts/flows/*.lua without .lua, sorted; also names no flow may have (load_flow then says why).
std::vector<std::string> flow_ids(const std::filesystem::path& pack);

}  // namespace script
