// The secret key of an author's desk. The main thread.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "publish/keys.h"

namespace commands {

/// Asks for its password on the terminal where it has one. The problem names no file.
base::Result<publish::SecretKey> read_key(const std::filesystem::path& file);

}  // namespace commands
