// This program once more: as a child with another command, or in its own place.
#pragma once

#include <string>
#include <vector>

namespace commands {

struct Ended {
    int status = 1;
    std::string last_line;  ///< of its standard error, which goes on to ours
};

/// Waits for it. Any thread.
Ended run_self(const std::vector<std::string>& arguments);

/// Begins anew with the same arguments; returns only when that failed.
void restart_self();

}  // namespace commands
