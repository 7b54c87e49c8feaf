// Reads the header of a WebP file: of a photograph, or of a clip, which is one that moves. Inside display only. Pure but for
// what it is given to read with.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "display/drawings/svg_guard.h"
#include "display/photos/photo_facts.h"

namespace display {

/// At most so many of a file's bytes from a place on.
using ReadBytes = std::function<std::string(std::uint64_t from, std::size_t most)>;

/// What the camera noted stands behind the picture, and a clip's pictures stand one behind the other: their heads are read
/// wherever they are, and nothing else.
std::variant<PhotoFacts, SvgRefusal> inspect_webp(const ReadBytes& read, std::uint64_t bytes);

}  // namespace display
