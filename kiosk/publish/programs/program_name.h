// What a program is, as it says in the file `program` beside it: written when the packages are built. Pure.
#pragma once

#include <optional>
#include <string>

#include "publish/pack_version.h"

namespace publish {

struct ProgramName {
    std::string version;  ///< of its packages: "0.2.0+20270901.101500"
    std::string debian;   ///< the release it was built for: "bookworm"

    /// When what it was made of was committed: a later program has a later one. "20270901101500"; empty: it does not say.
    PackVersion made() const;
};

/// Of lines "version …", "debian …"; nothing: it tells no version.
std::optional<ProgramName> read_program_name(const std::string& text);

}  // namespace publish
