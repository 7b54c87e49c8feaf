// Reads the header of a JPEG or PNG file (of a WebP file: webp_header), with the limits that hold before anything is decoded. Inside display only. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "display/drawings/svg_guard.h"
#include "display/photos/photo_facts.h"

namespace display {

/// In front of the picture a file carries at most so much: a small preview, colours, a camera's notes.
constexpr std::size_t most_header_bytes = std::size_t{1} << 20;

/// `start` is the file's beginning, at most most_header_bytes of it; `bytes` is all of it.
std::variant<PhotoFacts, SvgRefusal> inspect_photo(std::string_view start, std::uint64_t bytes);

/// Whether it begins as a WebP file does.
bool is_webp(std::string_view start);

/// The facts, or what of them is too much for a photograph.
std::variant<PhotoFacts, SvgRefusal> within_limits(const PhotoFacts& facts);

/// What is said of a photograph whose end is missing, or whose bytes are wrong.
SvgRefusal cut_off();
SvgRefusal damaged();

}  // namespace display
