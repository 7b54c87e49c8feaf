// How far a long command is: on a terminal a line on standard error that replaces itself; where another program listens,
// a line each.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace commands {

/// Before what is told to a program that listens.
inline constexpr std::string_view progress_mark = "progress: ";

class Progress {
public:
    enum class To { terminal, program };
    /// Says nothing before the command has taken this long.
    explicit Progress(std::chrono::milliseconds patience = std::chrono::milliseconds(0), To to = To::terminal);
    /// Takes the line away.
    ~Progress() { end(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const std::string& line);
    void end();

private:
    std::chrono::steady_clock::time_point from_;
    To to_;
    bool shown_ = false;
};

}  // namespace commands
