// Starts the editor in which somebody writes. Any one thread at a time.
#pragma once

#include <filesystem>
#include <string>

namespace commands {

/// Opens the file at the line (from 1), see app/authors_editor; waits only until the editor was started, and leaves it alone
/// after that. Returns what to tell of it.
std::string open_in_editor(const std::filesystem::path& file, int line);

}  // namespace commands
