// How far a long command is: on a terminal a line on standard error that replaces itself; to a program that began it a line each
// on standard output, see app/publish_news.h.
#pragma once

#include <chrono>
#include <string>

namespace commands {

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
