// Where a check keeps what it saw for the next one. The main thread.
#pragma once

#include <filesystem>

#include "check/known/answer_file.h"

namespace commands {

/// Of this pack, in this user's cache folder ($XDG_CACHE_HOME, else ~/.cache).
check::AnswerFile kept_answers(const std::filesystem::path& pack);

}  // namespace commands
