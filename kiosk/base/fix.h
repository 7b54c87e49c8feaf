// What `check --fix` would write: a stretch of a text, and what belongs there instead. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Bytes of a text, what takes their place, and why. Each has exactly one right answer; where there are two, there is no fix.
struct Fix {
    std::size_t at = 0, length = 0;
    std::string with;
    std::string why;  ///< "a comma was missing", for the person who is asked

    bool operator==(const Fix&) const = default;
};

using Fixes = std::vector<Fix>;

/// The text with the fixes in it, which stand in order and do not overlap; every other byte stays.
std::string fixed(std::string_view text, const Fixes& fixes);

/// The line on which a byte stands, from 1.
int line_at(std::string_view text, std::size_t at);

}  // namespace base
