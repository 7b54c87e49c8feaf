// Files of a pack that nobody reads because of their names.
#pragma once

#include <filesystem>

#include "check/report/findings.h"

namespace check {

void check_files(const std::filesystem::path& pack, Findings& findings);

}  // namespace check
