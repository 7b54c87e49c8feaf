// How the command line is described: one file for each group of commands, because CLI11 takes seconds to compile. For
// app/command_line.cpp and the files of this folder alone.
#pragma once

#include <CLI/CLI.hpp>

#include "app/command_line.h"

namespace app {

// Each describes some commands and, when one of them was given, sets `chosen`.
void add_wall_lines(CLI::App& cli, Command& chosen);  ///< what the program on the wall takes
void add_content_lines(CLI::App& cli, Command& chosen);
void add_publishing_lines(CLI::App& cli, Command& chosen);
void add_statistics_lines(CLI::App& cli, Command& chosen);

void add_content(CLI::App& command, std::filesystem::path& content);
void add_config(CLI::App& command, std::filesystem::path& config);

/// "1080x1920"
std::optional<screen::Size> parse_size(const std::string& text);
/// Empty: it is one.
std::string size_problem(const std::string& text);

/// A check of a file's name.
std::function<std::string(const std::string&)> ends_in(std::vector<std::string> endings);

}  // namespace app
