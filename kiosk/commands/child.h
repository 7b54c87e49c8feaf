// This program once more: as a child with another command, or in its own place.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

namespace commands {

struct Ended {
    int status = 1;
    bool in_time = true;             ///< false: it took too long, or was given up, and was killed
    std::vector<std::string> lines;  ///< the last of its standard error, which goes on to ours; none is empty
};

/// Waits for it, and no longer than `time` or until `given_up`. Any thread.
Ended run_self(const std::vector<std::string>& arguments, std::chrono::seconds time, const std::atomic<bool>& given_up);

/// The same for any program; `words` begins with its file.
Ended run_program(std::vector<std::string> words, std::chrono::milliseconds time, const std::atomic<bool>& given_up);

/// Begins anew with the same arguments; returns only when that failed.
void restart_self();

}  // namespace commands
