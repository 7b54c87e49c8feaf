// A file put onto a USB stick so that the stick may be pulled out afterwards, and at any time before without harm.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/problem.h"
#include "base/result.h"

namespace staff {

struct StickFile {
    std::string name;  ///< as asked for, or with -2, -3 … where that was taken
    std::string hash;  ///< BLAKE2b-256 of what was read back, hexadecimal
    std::uint64_t bytes = 0;
};

/// What lies in an open file, up to so many bytes. Nothing: errno tells.
using ReadBack = std::function<std::optional<std::string>(int descriptor, std::size_t most)>;

/// From the stick, not from the memory that still knows it, as far as the system lets go of that.
std::optional<std::string> read_from_stick(int descriptor, std::size_t most);

/// Writes it under another name, has it on the stick, reads it back, compares, and only then gives it its name. After a
/// problem there is nothing new on the stick. Any thread; waits for the stick.
base::Result<StickFile> write_to_stick(const std::filesystem::path& stick, const std::string& name,
                                       std::string_view bytes, const ReadBack& read_back = read_from_stick);

}  // namespace staff
