// The log: standard error, which systemd keeps. Never a word about a visitor.
#pragma once

#include <chrono>
#include <string>

#include "base/problem.h"

namespace app {

/// Writes a problem with its time and severity. Any thread.
void log_problem(const base::Problem& problem);
/// Writes words as they are, after what was logged before. Any thread.
void say(const std::string& words);
/// Until everything is written; false: something still waits after this time. Any thread.
bool flush_log(std::chrono::milliseconds limit);

/// While it lives, nobody who logs waits for whoever reads the log: it is written on a thread of its own, and what
/// finds no reader is lost and counted. For the kiosk; commands write at once, so that a pipe that waits loses nothing.
/// One at a time.
class BackgroundLog {
public:
    BackgroundLog();
    /// What still waits is given a moment; what is logged afterwards is lost.
    ~BackgroundLog();
    BackgroundLog(const BackgroundLog&) = delete;
    BackgroundLog& operator=(const BackgroundLog&) = delete;
};

}  // namespace app
