// Writes a file so that at any instant the old one or the new one is there, whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"

namespace base {

/// Leaves alone a file that holds these bytes already; makes the folder where there is none. The new file has the rights of the
/// old one, else those of any new file. The problem names no file; then the old one is untouched. Any thread.
std::optional<Problem> replace_file(const std::filesystem::path& file, const std::string& bytes);

/// The same for a secret: only its owner can read it, from the first byte on, whoever could read the old one; so is the folder
/// where there is none.
std::optional<Problem> replace_private_file(const std::filesystem::path& file, const std::string& bytes);

/// Writes over a file of exactly this size, which needs no room on a full disk. For a few bytes: the power may go in the middle
/// of more. False: it is not there, of another size, or cannot be written.
bool overwrite_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace base
