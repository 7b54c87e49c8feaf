// A program beside this one that takes orders on its standard input and tells news on its standard output, a line each.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace commands {

struct LineProgram {
    pid_t child = 0;
    int orders = -1;  ///< to its standard input; nobody is kept waiting by it
    int news = -1;    ///< from its standard output
};

/// `words` begins with its file; without one, nothing is begun. Neither end is inherited by another child. Any thread.
std::optional<LineProgram> begin_line_program(std::vector<std::string> words);

/// Where the program of that name lies beside this one; empty: it is not known. Any thread.
std::string program_beside(const char* name);

/// The whole line in one go, or false. Any thread.
bool send_line(int orders, const std::string& line);

/// Waits for lines, hands each on without its end, and returns when there are no more; what is too long is cut. Closes `news`.
void read_lines(int news, const std::function<void(std::string)>& told);

}  // namespace commands
