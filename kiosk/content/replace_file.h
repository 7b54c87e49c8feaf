// Writes a file so that at any instant the old one or the new one is there, whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "flow/problem.h"

namespace content {

/// Leaves alone a file that holds these bytes already; makes the folder where there is none. The problem names no file;
/// then the old one is untouched.
std::optional<flow::Problem> replace_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace content
