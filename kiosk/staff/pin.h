// What a staff PIN may be. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/problem.h"

namespace staff {

inline constexpr std::size_t least_pin_digits = 8, most_pin_digits = 16;

/// Why it must not be used: too short, too long, not digits, or among the first that somebody tries.
std::optional<base::Problem> pin_refusal(const std::string& pin);

}  // namespace staff
