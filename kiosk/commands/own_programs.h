// Which files a confined process of ours may begin: the programs of this build. Any thread.
#pragma once

#include <string>
#include <vector>

namespace commands {

/// This program's own file, whatever lies in its place by now.
constexpr const char* this_program = "/proc/self/exe";

/// It, the command and what that goes on as, and what the system loads them with.
std::vector<std::string> own_programs();

}  // namespace commands
