// How far a long command is, on a terminal only: a line on standard error that replaces itself.
#pragma once

#include <chrono>
#include <string>

namespace commands {

class Progress {
public:
    /// Says nothing before the command has taken this long.
    explicit Progress(std::chrono::milliseconds patience = std::chrono::milliseconds(0));
    /// Takes the line away.
    ~Progress() { end(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const std::string& line);
    void end();

private:
    std::chrono::steady_clock::time_point from_;
    bool shown_ = false;
};

}  // namespace commands
