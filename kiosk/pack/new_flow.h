// Where a new flow begins. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace pack {

/// The text of new_flow_template.lua: a whole flow with notes for its author.
extern const char new_flow_template[];

/// Whether these words of it are there only to be replaced: no patient should read them.
bool waits_for_words(std::string_view text);

/// Writes the template to `file`, relative to the pack; makes the folder where there is none. What is there already
/// is never touched: that is a problem.
std::optional<base::Problem> begin_flow(const std::filesystem::path& pack, const std::string& file);

}  // namespace pack
