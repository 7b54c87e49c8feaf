// Where a new flow begins. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"

namespace pack {

/// The text of new_flow_template.lua: a whole flow with notes for its author.
extern const char new_flow_template[];

/// Writes the template to `file`, relative to the pack; makes the folder where there is none. What is there already
/// is never touched: that is a problem.
std::optional<base::Problem> begin_flow(const std::filesystem::path& pack, const std::string& file);

}  // namespace pack
