// Files of a pack that nobody reads because of their names.
#pragma once

#include <filesystem>

#include "content/findings.h"

namespace content {

void check_files(const std::filesystem::path& pack, Findings& findings);

}  // namespace content
