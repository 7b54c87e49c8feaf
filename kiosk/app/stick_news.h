// What an export to a stick tells the program that began it: one line of JSON on standard output, last. What it says on standard
// error is for people, and no program reads it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/problem.h"
#include "base/result.h"

namespace app {

/// A file that was written to a stick and read back the same.
struct WrittenToStick {
    std::string file;
    std::uint64_t bytes = 0, rows = 0;
    std::string hash;  ///< BLAKE2b-256, hexadecimal
    bool operator==(const WrittenToStick&) const = default;
};

/// A problem: there is nothing new on the stick.
using StickOutcome = base::Result<WrittenToStick>;

/// Ends its line.
std::string to_json_line(const StickOutcome& outcome);
/// Nothing: it is none.
std::optional<StickOutcome> read_stick_outcome(const std::string& line);

}  // namespace app
