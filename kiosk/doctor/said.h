// Numbers and lists as findings say them. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace doctor {

/// "1 second", "600 seconds"
std::string in_words(std::int64_t count, const std::string& thing);
/// "21.5"
std::string one_decimal(double number);
/// "12.4 GB", "310 MB"
std::string size_of(std::uint64_t bytes);
/// "a, b and c"
std::string list_of(const std::vector<std::string>& names);

}  // namespace doctor
