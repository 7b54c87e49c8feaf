// The staff PIN as the kiosk keeps it: DATA/staff/pin holds an Argon2id hash and nothing else, for the kiosk's user only.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "base/problem.h"
#include "base/result.h"

namespace staff {

/// Takes the place of an old one; at any instant the old or the new is there, whole. A few tenths of a second of work.
std::optional<base::Problem> keep_pin(const std::filesystem::path& data, const std::string& pin);

/// Nothing more opens the staff desk. No error when there is none.
std::optional<base::Problem> remove_pin(const std::filesystem::path& data);

/// Whether there is one. A problem: there is a file that cannot be read, which is not the same as none.
base::Result<bool> has_pin(const std::filesystem::path& data);

/// False too when there is no PIN, or its file cannot be read. Any thread; as slow as `keep_pin`, on purpose.
bool is_pin(const std::filesystem::path& data, const std::string& pin);

}  // namespace staff
